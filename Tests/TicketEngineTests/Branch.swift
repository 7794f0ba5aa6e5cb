import SOPModel
import Testing
import TicketEngine

/// One way through one SOP, with the rows it is expected to walk.
struct Branch: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// Each row with the letters of its verdict: requirements, time, output.
    let rows: [String]
    let outcome: String?
    let acts: @Sendable (inout Walk) throws -> Void

    init(
        _ name: String, _ file: String, rows: [String], outcome: String? = nil,
        _ acts: @escaping @Sendable (inout Walk) throws -> Void
    ) {
        self.name = name
        self.file = file
        self.rows = rows
        self.outcome = outcome
        self.acts = acts
    }

    var testDescription: String { name }

    static let all = setda + bogor + pontianak + loteng + bolmut
}
