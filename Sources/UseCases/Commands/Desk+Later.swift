import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// What was done before it could be put in.
extension Desk {
    /// Each step is decided on what those before it left; one that is refused takes all of them back.
    ///
    /// The reason is one for all; how and when each was given is its own. The version that the sender saw is
    /// that of the first one's ticket.
    func recordLater(
        _ steps: [LaterStep], in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        var outcome: CommandOutcome?
        for (place, step) in steps.enumerated() {
            do {
                outcome = try complete(step, isFirst: place == 0, in: &transaction)
            } catch let refusal as Refusal {
                throw CommandFailure.laterRefused(place, refusal)
            }
        }
        guard let outcome else { throw ReportRefusal.nothingToRecord }
        return outcome
    }

    private func complete(
        _ step: LaterStep, isFirst: Bool, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard let state = try transaction.ticket(step.ticket) else { throw Refusal.noSuchTicket }
        guard let position = state.positions.last(where: { $0.step == step.step }) else {
            throw Refusal.positionClosed(0)
        }
        var own = envelope
        own.happened = step.happened
        own.given = step.given
        own.expectedVersion = isFirst ? envelope.expectedVersion : nil
        var entry = step.entry
        entry.position = position.number
        return try Desk(envelope: own, recorded: recorded).decide(
            .complete(entry), on: step.ticket, in: &transaction)
    }
}
