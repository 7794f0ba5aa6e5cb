import FoundationEssentials
package import OfficeModel
package import OfficeTime
import SOPModel
package import TicketEngine

/// What another program is told of one event: ids, kinds, numbers, times and state.
///
/// Nothing an outsider said, no name, no title, no text, and not the tracking code, which opens a report.
package struct OutboxPayload: Encodable, Sendable {
    package struct OpenStep: Encodable, Sendable {
        var position: Int
        var step: String
        var attempt: Int
        var deadline: String?
        var paused: Bool
    }

    var event: String
    var kind: String
    var sequence: Int
    var happened: String
    var recorded: String
    var ticket: String?
    var number: String?
    var procedure: String?
    var procedure_version: Int?
    var phase: String?
    /// The open steps after the command that the event is of.
    var steps: [OpenStep]?
    var report: String?
    var standing: String?

    /// - Parameter state: after the whole command.
    package init(_ entry: TicketEntry, sequence: Int, of state: TicketState) {
        event = Self.event(state.id.text, sequence)
        kind = entry.event.kind
        self.sequence = sequence
        happened = entry.happened.timestamp
        recorded = entry.recorded.timestamp
        ticket = state.id.text
        number = state.number
        procedure = state.procedure
        procedure_version = state.procedureVersion
        phase = state.phase.rawValue
        steps = state.positions.map {
            OpenStep(
                position: $0.number, step: $0.step.text, attempt: $0.attempt,
                deadline: $0.deadline?.timestamp, paused: $0.isPaused)
        }
    }

    package init(
        _ kind: String, sequence: Int, of report: ReportID, standing: String, ticket: TicketID?,
        happened: Instant, recorded: Instant
    ) {
        event = Self.event(report.text, sequence)
        self.kind = kind
        self.sequence = sequence
        self.happened = happened.timestamp
        self.recorded = recorded.timestamp
        self.report = report.text
        self.standing = standing
        self.ticket = ticket?.text
    }

    /// The name of an event for receivers: they tell by it what they have seen already.
    package static func event(_ stream: String, _ sequence: Int) -> String { "\(stream)-\(sequence)" }

    /// The bytes that are signed and sent.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
