import OfficeModel
import SOPModel

/// What SOPs are called in a list: by their titles, and where two look alike by what tells them apart.
struct ProcedureLabels {
    private let labels: [String: String]

    init(_ procedures: some Sequence<Procedure>) {
        var labels: [String: String] = [:]
        for alike in Dictionary(grouping: procedures, by: Self.looks).values {
            let marks = Self.marks(alike)
            for (procedure, mark) in zip(alike, marks) {
                labels[procedure.code] = mark.isEmpty ? procedure.title : "\(procedure.title) (\(mark))"
            }
        }
        self.labels = labels
    }

    subscript(_ code: String) -> String { labels[code] ?? code }

    /// A title without what the eye passes over: capitals, signs, and "SOP" before it.
    private static func looks(_ procedure: Procedure) -> String {
        procedure.title.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "sop" }
            .joined(separator: " ")
    }

    /// The office, else the number, else the day it took effect, else the file's id: the first that differs
    /// in all of them.
    private static func marks(_ alike: [Procedure]) -> [String] {
        if alike.count == 1 { return [""] }
        let ways: [(Procedure) -> String] = [
            \.agency, \.number, \.dates.effective, \.code,
        ]
        for way in ways {
            let marks = alike.map(way)
            if Set(marks).count == alike.count, !marks.contains("") { return marks }
        }
        return alike.map(\.code)
    }
}

extension ProcedureLabels {
    /// Of everything in force.
    static func ofOffice(_ context: RequestContext) async throws -> ProcedureLabels {
        var known: [Procedure] = []
        for code in context.office.procedures.keys {
            if let procedure = try await context.procedure(code) { known.append(procedure) }
        }
        return ProcedureLabels(known)
    }
}
