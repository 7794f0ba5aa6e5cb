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

    /// The clock of an open step.
    func clock(_ position: Position) -> ClockLine {
        clock(
            deadline: position.deadline, start: position.start, isPaused: position.isPaused,
            step: step(position.step))
    }

    func clock(deadline: Instant?, start: Instant, isPaused: Bool = false, step: Step?) -> ClockLine {
        let today = context.parts(context.now)
        guard let deadline else {
            return ClockLine(state: isPaused ? .paused : .open, today: today)
        }
        let count = count(step)
        let left = minutes(from: context.now, to: deadline, count)
        let whole = minutes(from: start, to: deadline, count)
        let state: Chip =
            if isPaused {
                .paused
            } else if context.now.minute > deadline.minute {
                .late
            } else if left * 4 <= whole {
                .dueSoon
            } else {
                .onTime
            }
        return ClockLine(
            state: state, minutesLeft: left == 0 && state == .late ? -1 : left, count: count,
            openMinutes: openToday, due: isPaused ? nil : context.parts(deadline), today: today)
    }

    private func count(_ step: Step?) -> DurationCount {
        if case .standard(let time) = step?.time.limit, time.unit == .wallClockDays { return .wall }
        return officeDay
    }

    /// Office minutes in words, a day being as long as the office works.
    func duration(_ minutes: Int) -> String { language.duration(minutes: minutes, officeDay) }

    private var officeDay: DurationCount {
        guard let week = office.calendar?.calendar.week else { return .office() }
        let days = Weekday.allCases.map { week[$0].reduce(0) { $0 + $1.length } }.filter { $0 > 0 }
        return days.isEmpty ? .office() : .office(minutesPerDay: days.reduce(0, +) / days.count)
    }

    /// Minutes left, negative when they have passed.
    private func minutes(from: Instant, to: Instant, _ count: DurationCount) -> Int {
        guard from <= to else { return -minutes(from: to, to: from, count) }
        guard count != .wall, let calendar = office.calendar else { return Int(to.minute - from.minute) }
        return calendar.officeMinutes(from: from, to: to)
    }

    /// Office minutes that can still pass today without a break.
    private var openToday: Int {
        guard let calendar = office.calendar, calendar.isOpen(at: context.now) else { return 0 }
        let midnight = LocalTime(
            date: LocalTime(context.now, in: context.zone).date.adding(days: 1), minute: 0)
        return calendar.officeMinutes(from: context.now, to: midnight.instant(in: context.zone))
    }
}
