import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// Times of a ticket in words.
extension TicketScene {
    func stamp(_ instant: Instant) -> String {
        language.stamp(context.parts(instant), seenOn: context.parts(context.now))
    }

    /// The clock of an open step, with its deadline.
    func clock(_ position: Position) -> ClockLine {
        clock(
            deadline: position.deadline, start: position.start, isPaused: position.isPaused,
            step: step(position.step))
    }

    func clock(deadline: Instant?, start: Instant, isPaused: Bool = false, step: Step?) -> ClockLine {
        var line = context.stepClock(of: step, procedure: procedure.code).line(
            since: start, deadline: deadline, isPaused: isPaused, limit: step?.time.limit)
        line.today = context.parts(context.now)
        if !isPaused { line.due = deadline.map(context.parts) }
        return line
    }

    /// Office minutes in words.
    func duration(_ minutes: Int) -> String { language.duration(minutes: minutes) }
}
