import SOPModel
import Testing
import TicketEngine

/// One way through one SOP, with the rows it is expected to walk.
struct Branch: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// Each row with the letters of its verdict: requirements, time, output.
    let rows: [String]
    /// What tells it from the others of its SOP, in the words of `Walk.traces`.
    let marks: [String]
    let outcome: String?
    let acts: @Sendable (inout Walk) throws -> Void

    init(
        _ name: String, _ file: String, rows: [String], marks: [String], outcome: String? = nil,
        _ acts: @escaping @Sendable (inout Walk) throws -> Void
    ) {
        self.name = name
        self.file = file
        self.rows = rows
        self.marks = marks
        self.outcome = outcome
        self.acts = acts
    }

    var testDescription: String { name }

    /// The marks of the other branches of the same SOP, which this one must not leave.
    var foreignMarks: Set<String> {
        Set(Branch.all.filter { $0.file == file }.flatMap(\.marks)).subtracting(marks)
    }

    static let all = setda + bogor + pontianak + loteng + bolmut
}
