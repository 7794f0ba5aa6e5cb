import OfficeModel
import OfficeTime
import Phrases
import SOPModel

/// Turns a deadline into the clock a page shows: state, office minutes left, and how long the office stays
/// open.
struct StepClock {
    /// The hours in which the step's clock runs. Nil where the office has set none; then only the wall clock
    /// can be told.
    let calendar: CompiledCalendar?
    let now: Instant

    /// The clock of an open step.
    /// - Parameter limit: the step's *Waktu*, which says whether wall or office minutes count.
    func line(since: Instant, deadline: Instant?, isPaused: Bool, limit: TimePhrase?) -> ClockLine {
        if isPaused { return ClockLine(state: .paused) }
        guard let deadline else { return ClockLine(state: .open) }
        let count = count(limit)
        guard now.minute <= deadline.minute else {
            // Late outside office hours is late by no office minute yet; "0 menit" would read as in time.
            let late = max(1, minutes(from: deadline, to: now, count))
            return ClockLine(state: .late, minutesLeft: -late, count: count)
        }
        let left = minutes(from: now, to: deadline, count)
        let whole = minutes(from: since, to: deadline, count)
        return ClockLine(
            state: left * 4 <= whole ? .dueSoon : .onTime, minutesLeft: left, count: count,
            openMinutes: openMinutes)
    }

    func isLate(_ deadline: Instant?, isPaused: Bool) -> Bool {
        guard let deadline, !isPaused else { return false }
        return now.minute > deadline.minute
    }

    /// Minutes until the office closes or breaks; 0 while it is closed.
    var openMinutes: Int {
        guard let calendar else { return 0 }
        let local = LocalTime(now, in: calendar.calendar.zone)
        return calendar.calendar.intervals(on: local.date)
            .first { $0.from <= local.minute && local.minute < $0.to }
            .map { $0.to - local.minute } ?? 0
    }

    private func count(_ limit: TimePhrase?) -> DurationCount {
        if case .standard(let time) = limit, time.unit == .wallClockDays { return .wall }
        return calendar == nil ? .wall : .office()
    }

    private func minutes(from: Instant, to: Instant, _ count: DurationCount) -> Int {
        guard count != .wall, let calendar else { return max(0, Int(to.minute - from.minute)) }
        return calendar.officeMinutes(from: from, to: to)
    }
}

extension RequestContext {
    /// The clock of the office itself.
    var stepClock: StepClock { StepClock(calendar: office.calendar, now: now) }

    /// The clock of a row, which may be done by a team that works around the clock.
    func stepClock(of step: Step?, procedure: String) -> StepClock {
        guard let step else { return stepClock }
        let hours = office.hours(
            of: step.id, procedure: procedure, columns: step.performers.map(\.column))
        return StepClock(calendar: hours, now: now)
    }
}
