import OfficeTime

/// Office time reckoned the slow way: a table with one entry for every minute, walked one by one.
///
/// Shares nothing with the program but its types. Minutes are local and counted from 2026-01-01T00:00, a Thursday.
/// Everything gives nil where the walk leaves the table.
struct MinuteWalk {
    static let days = 900
    /// 2026-01-01T00:00Z in minutes since 1970: 56 years with 14 leap days.
    private static let origin: Int64 = (56 * 365 + 14) * 1440

    private let offset: Int64
    private var open: [Bool] = []
    private var isWorkingDay: [Bool] = []
    /// The date of each day as year, month, day.
    private let dates: [[Int]]

    init(_ calendar: OfficeCalendar) {
        offset = calendar.zone == .wib ? 420 : calendar.zone == .wita ? 480 : 540
        dates = Self.dates()
        open = Array(repeating: false, count: Self.days * 1440)
        for (day, date) in dates.enumerated() {
            let weekday = (day + 3) % 7
            var hours = calendar.week.days[weekday]
            for override in calendar.overrides
            where !Self.isEarlier(date, override.from) && !Self.isLater(date, override.to) {
                hours = override.week.days[weekday]
            }
            for off in calendar.daysOff
            where !Self.isEarlier(date, off.date) && !Self.isLater(date, off.date) {
                hours = []
            }
            for interval in hours {
                for minute in interval.from..<interval.to { open[day * 1440 + minute] = true }
            }
            isWorkingDay.append(!hours.isEmpty)
        }
    }

    private static func dates() -> [[Int]] {
        var all: [[Int]] = []
        var (year, month, day) = (2026, 1, 1)
        for _ in 0..<days {
            all.append([year, month, day])
            day += 1
            if day > monthLength(year, month) {
                day = 1
                month += 1
            }
            if month == 13 {
                month = 1
                year += 1
            }
        }
        return all
    }

    private static func monthLength(_ year: Int, _ month: Int) -> Int {
        [31, year == 2028 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func isEarlier(_ date: [Int], _ other: CivilDate) -> Bool {
        date.lexicographicallyPrecedes([other.year, other.month, other.day])
    }

    private static func isLater(_ date: [Int], _ other: CivilDate) -> Bool {
        [other.year, other.month, other.day].lexicographicallyPrecedes(date)
    }

    // MARK: Instants

    /// The minute of the table that an instant falls in.
    private func local(_ instant: Instant) -> Int {
        var minute = instant.milliseconds / 60_000
        if instant.milliseconds % 60_000 < 0 { minute -= 1 }
        return Int(minute + offset - Self.origin)
    }

    /// The instant at a minute of the table.
    func instant(_ minute: Int) -> Instant {
        Instant(milliseconds: (Int64(minute) + Self.origin - offset) * 60_000)
    }

    private func isOpen(_ minute: Int) -> Bool? {
        open.indices.contains(minute) ? open[minute] : nil
    }

    // MARK: Questions

    func officeMinutes(from: Instant, to: Instant, pauses: [Pause]) -> Int {
        let held = pauses.map { (local($0.from), $0.to.map(local) ?? .max) }
        var count = 0
        var minute = local(from)
        while minute < local(to) {
            if open[minute], !held.contains(where: { $0.0 <= minute && minute < $0.1 }) { count += 1 }
            minute += 1
        }
        return count
    }

    func deadline(from start: Instant, within time: StandardTime) -> Instant? {
        let begin = local(start)
        switch time.unit {
        case .minutes: return passed(time.upper, since: begin).map(instant)
        case .hours: return passed(time.upper * 60, since: begin).map(instant)
        case .wallClockDays: return instant(begin + time.upper * 24 * 60)
        case .weeks: return settled(begin + time.upper * 7 * 24 * 60, start: begin).map(instant)
        case .months:
            let date = dates[begin / 1440]
            var (year, month) = (date[0], date[1])
            for _ in 0..<time.upper {
                month += 1
                if month == 13 { (year, month) = (year + 1, 1) }
            }
            let wanted = [year, month, min(date[2], Self.monthLength(year, month))]
            guard let day = dates.firstIndex(of: wanted) else { return nil }
            return settled(day * 1440 + begin % 1440, start: begin).map(instant)
        case .workingDays:
            guard let moved = firstOpen(begin) else { return nil }
            var day = moved / 1440
            var found = 0
            while found < time.upper {
                day += 1
                guard day < Self.days else { return nil }
                if isWorkingDay[day] { found += 1 }
            }
            return settled(day * 1440 + moved % 1440, start: begin).map(instant)
        }
    }

    /// The same with pauses, one after another as they happen; they must not overlap.
    func deadline(from start: Instant, within time: StandardTime, pauses: [Pause]) -> Instant? {
        if time.unit == .minutes || time.unit == .hours {
            return deadlineLeavingOut(
                pauses, from: local(start), length: time.upper * (time.unit == .hours ? 60 : 1))
        }
        guard var due = deadline(from: start, within: time).map(local) else { return nil }
        for pause in pauses {
            guard let end = pause.to, local(pause.from) < due else { break }
            if time.unit == .wallClockDays {
                due += local(end) - local(pause.from)
                continue
            }
            guard isOpen(due - 1) != nil else { return nil }
            let left = (local(pause.from)..<due).filter { open[$0] }.count
            guard let later = left == 0 ? firstOpen(local(end)) : passed(left, since: local(end)) else {
                return nil
            }
            due = later
        }
        return instant(due)
    }

    private func deadlineLeavingOut(_ pauses: [Pause], from start: Int, length: Int) -> Instant? {
        let held = pauses.map { (local($0.from), $0.to.map(local) ?? .max) }
        var count = 0
        var minute = start
        while count < length {
            guard let isOpen = isOpen(minute) else { return nil }
            if isOpen, !held.contains(where: { $0.0 <= minute && minute < $0.1 }) { count += 1 }
            minute += 1
        }
        return instant(minute)
    }

    private func passed(_ length: Int, since start: Int) -> Int? {
        var count = 0
        var minute = start
        while count < length {
            guard let isOpen = isOpen(minute) else { return nil }
            if isOpen { count += 1 }
            minute += 1
        }
        return minute
    }

    private func firstOpen(_ start: Int) -> Int? {
        var minute = start
        while true {
            guard let isOpen = isOpen(minute) else { return nil }
            if isOpen { return minute }
            minute += 1
        }
    }

    /// Moved forward to the next office minute; an opening counts as the close before it, if one came since the start.
    private func settled(_ minute: Int, start: Int) -> Int? {
        guard let opened = firstOpen(minute) else { return nil }
        guard let before = isOpen(opened - 1), !before else { return opened }
        var close = opened
        while close > start, !open[close - 1] { close -= 1 }
        return close > start ? close : opened
    }
}
