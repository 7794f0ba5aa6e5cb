import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// States, clocks and urgencies of tickets as lists show them.
struct TicketWords {
    let context: RequestContext

    /// Chip and time left for a cell.
    func clock(
        since: Instant, deadline: Instant?, isPaused: Bool, step: Step?, procedure: String
    ) -> HTML {
        let language = context.language
        if isPaused { return Chip.paused.html(language) }
        let line = context.stepClock(of: step, procedure: procedure).line(
            since: since, deadline: deadline, isPaused: false, limit: step?.time.limit)
        guard let deadline else { return line.short(language) }
        let due = context.parts(deadline)
        return
            "<span title=\"\(language[Phrase.Clock.due(language.stamp(due))])\">\(line.short(language))</span>"
    }

    func secrecy(_ isSecret: Bool) -> HTML {
        isSecret ? "\(Chip.plain(context.text(Phrase.Secrecy.confidential), .shield)) " : .empty
    }

    /// Nothing for the ordinary: a chip in each row would say nothing.
    func urgency(_ urgency: Disposition.Urgency) -> HTML? {
        switch urgency {
        case .normal: nil
        case .urgent, .veryUrgent: Chip.plain(context.text(urgency.words), .warning)
        }
    }

    /// Where a ticket stands: the clock of its open step, or how it ended.
    /// - Parameter step: the open one.
    func state(_ row: TicketRow, step: Step?) -> HTML {
        let language = context.language
        switch row.phase {
        case .open:
            guard row.step != nil else { return Chip.open.html(language) }
            return clock(
                since: row.opened, deadline: row.deadline, isPaused: row.isPaused, step: step,
                procedure: row.procedure)
        case .parked: return Chip.parked.html(language)
        case .finished where row.channel == nil: return Chip.done.html(language)
        case .finished: return Chip.awaitingConfirmation.html(language)
        case .confirmed: return Chip.done.html(language)
        case .cancelled: return Chip.cancelled.html(language)
        case .handedOver: return Chip.done.html(language, word: language[Phrase.Register.handedOver])
        }
    }
}

extension Disposition.Urgency {
    var words: Phrase {
        switch self {
        case .normal: Phrase.Urgency.normal
        case .urgent: Phrase.Urgency.urgent
        case .veryUrgent: Phrase.Urgency.veryUrgent
        }
    }
}
