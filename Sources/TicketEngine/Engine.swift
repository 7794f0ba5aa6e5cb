import OfficeModel
import OfficeTime
import SOPModel

/// Decides what a command does to a ticket. No I/O, no clock, no randomness: the same input gives the same
/// ruling.
package enum Engine {
    /// Events for the command, or the reason it is refused.
    ///
    /// A state that the caller does not need any more is changed in place instead of copied.
    package static func decide(
        _ state: consuming TicketState, _ command: TicketCommand, in context: EngineContext
    ) throws(Refusal) -> Ruling {
        var deliberation = try Deliberation(state: state, context: context)
        try deliberation.decide(command)
        return deliberation.concluded()
    }
}

extension Deliberation {
    mutating func decide(_ command: TicketCommand) throws(Refusal) {
        if case .open(let open) = command { return try self.open(open) }
        if state.version == 0 { throw .noSuchTicket }
        switch command {
        case .open(let open): try self.open(open)
        case .complete(let entry): try complete(entry)
        case .sendBack(let position, let target, let reason):
            try sendBack(position, to: target, reason: reason)
        case .pause(let position, let reason): try pause(position, reason)
        case .resume(let position): try resume(position)
        case .park(let position, let entry): try park(position, entry)
        case .unpark: try unpark()
        case .handOver(let position, let handOver): try self.handOver(position, handOver)
        case .startPlace(let position, let place): try startPlace(place, at: position)
        case .finishPlace(let position, let result): try finishPlace(result, at: position)
        case .countersign(let number, let signer): try countersign(number, by: signer)
        case .refuseCountersign(let number, let reason, let signer):
            try refuseCountersign(number, reason: reason, by: signer)
        case .waiveCountersign(let number, let reason): try waiveCountersign(number, reason: reason)
        case .markSeen: try markSeen()
        case .join(let report): try join(report)
        case .leave(let report, let reason): try leave(report, reason: reason)
        case .markOutage(let outage): try mark(outage)
        case .classify(let isSecret, let reason): try classify(isSecret: isSecret, reason: reason)
        case .confirm: try confirm(bySilence: false)
        case .dispute(let reason): try dispute(reason: reason)
        case .rate(let score, let words): try rate(score, words)
        case .reopen(let step, let reason): try reopen(at: step, reason: reason)
        case .cancel(let reason): try cancel(reason: reason)
        case .comment(let text, let files): try comment(text, files)
        case .escalate(let position): try escalate(position)
        case .confirmBySilence: try confirm(bySilence: true)
        case .moveDeadlines(let reason): try moveDeadlines(reason: reason)
        case .move(let move): try self.move(move)
        }
    }
}
