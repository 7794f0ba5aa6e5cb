import OfficeModel
import SOPModel
import UseCases

/// The procedures that the rows of a list name, read once each.
struct KnownProcedures {
    private var inForce: [String: Procedure] = [:]
    /// Rows that the version in force no longer has, by code.
    private var older: [String: [StepID: Step]] = [:]
    private var labels = ProcedureLabels([])

    /// Reads the version in force of each, and earlier ones only where a row is missing in it.
    static func reading(
        _ rows: some Sequence<(procedure: String, step: StepID?)>, in context: RequestContext
    ) async throws -> KnownProcedures {
        var known = KnownProcedures()
        for row in rows {
            if known.inForce[row.procedure] == nil {
                known.inForce[row.procedure] = try await latest(row.procedure, in: context)
            }
            if let step = row.step, known.step(step, of: row.procedure) == nil {
                try await known.findOlder(step, of: row.procedure, in: context)
            }
        }
        known.labels = ProcedureLabels(known.inForce.values)
        return known
    }

    /// The version in force; nil where the office no longer runs by it.
    func sheet(_ code: String) -> Procedure? { inForce[code] }

    /// Two that look alike say what tells them apart.
    func title(_ code: String) -> String { labels[code] }

    func step(_ id: StepID, of code: String) -> Step? {
        inForce[code]?.step(id) ?? older[code]?[id]
    }

    /// The row's own words with its number as printed; its id where no version has it.
    func words(_ id: StepID, of code: String) -> String {
        guard let step = step(id, of: code) else { return id.text }
        return step.number.isEmpty ? step.text : "\(step.number). \(step.text)"
    }

    /// The version in force; of a withdrawn procedure, the last that was.
    private static func latest(_ code: String, in context: RequestContext) async throws -> Procedure? {
        if let procedure = try await context.procedure(code) { return procedure }
        guard let shelf = context.office.shelves[code],
            let last = shelf.versions.first(where: shelf.isSettled)
        else { return nil }
        return try await context.site.reading.procedure(code, version: last)
    }

    private mutating func findOlder(
        _ id: StepID, of code: String, in context: RequestContext
    ) async throws {
        let current = context.office.procedures[code]?.version ?? 0
        let known = context.office.shelves[code]?.versions ?? (1..<max(current, 1)).reversed()
        for version in known where version != current {
            guard let step = try await context.site.reading.procedure(code, version: version)?.step(id)
            else { continue }
            older[code, default: [:]][id] = step
            return
        }
    }
}
