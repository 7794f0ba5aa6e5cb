import OfficeModel
import SOPModel
import UseCases

/// The procedures that the rows of a list name, read once each.
struct KnownProcedures {
    private var inForce: [String: Procedure] = [:]
    /// Rows that the version in force no longer has, by code.
    private var older: [String: [StepID: Step]] = [:]

    /// Reads the version in force of each, and earlier ones only where a row is missing in it.
    static func reading(
        _ rows: some Sequence<(procedure: String, step: StepID?)>, in context: RequestContext
    ) async throws -> KnownProcedures {
        var known = KnownProcedures()
        for row in rows {
            if known.inForce[row.procedure] == nil {
                known.inForce[row.procedure] = try await context.procedure(row.procedure)
            }
            if let step = row.step, known.step(step, of: row.procedure) == nil {
                try await known.findOlder(step, of: row.procedure, in: context)
            }
        }
        return known
    }

    /// The version in force; nil where the office no longer runs by it.
    func sheet(_ code: String) -> Procedure? { inForce[code] }

    func title(_ code: String) -> String { inForce[code]?.title ?? code }

    func step(_ id: StepID, of code: String) -> Step? {
        inForce[code]?.step(id) ?? older[code]?[id]
    }

    /// The row's own words with its number as printed; its id where no version has it.
    func words(_ id: StepID, of code: String) -> String {
        guard let step = step(id, of: code) else { return id.text }
        return step.number.isEmpty ? step.text : "\(step.number). \(step.text)"
    }

    private mutating func findOlder(
        _ id: StepID, of code: String, in context: RequestContext
    ) async throws {
        let current = context.office.procedures[code]?.version ?? 0
        for version in stride(from: current - 1, through: 1, by: -1) {
            guard let step = try await context.site.reading.procedure(code, version: version)?.step(id)
            else { continue }
            older[code, default: [:]][id] = step
            return
        }
    }
}
