import OfficeTime

/// Office time reckoned the slow way: a table with one entry for every minute, walked one by one.
///
/// Shares nothing with the program but its types. Minutes are local and counted from 2026-01-01T00:00, a
/// Thursday. Everything gives nil where the walk leaves the table.
struct MinuteWalk {
    static let days = 900
    /// 2026-01-01T00:00Z in minutes since 1970: 56 years with 14 leap days.
    private static let origin: Int64 = (56 * 365 + 14) * 1440

    private let offset: Int64
    private var open: [Bool] = []
    private var isWorkingDay: [Bool] = []
    /// The date of each day as one number, 20261120.
    private let dates: [Int]

    init(_ calendar: OfficeCalendar) {
        offset = calendar.zone == .wib ? 420 : calendar.zone == .wita ? 480 : 540
        dates = Self.dates()
        open = Array(repeating: false, count: Self.days * 1440)
        let off = Set(calendar.daysOff.map { Self.key($0.date) })
        let dated = calendar.overrides.map {
            (from: Self.key($0.from), to: Self.key($0.to), hours: $0.week.days)
        }
        for (day, date) in dates.enumerated() {
            let weekday = (day + 3) % 7
            var hours = calendar.week.days[weekday]
            for override in dated where override.from <= date && date <= override.to {
                hours = override.hours[weekday]
            }
            if off.contains(date) { hours = [] }
            for interval in hours {
                Self.set(&open, day * 1440 + interval.from, day * 1440 + interval.to, true)
            }
            isWorkingDay.append(!hours.isEmpty)
        }
    }

    /// A date as one number, 20261120, whose order is that of the dates.
    private static func key(_ date: CivilDate) -> Int { date.year * 10_000 + date.month * 100 + date.day }

    private static func dates() -> [Int] {
        var all: [Int] = []
        var (year, month, day) = (2026, 1, 1)
        for _ in 0..<days {
            all.append(year * 10_000 + month * 100 + day)
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

    /// The table with the minutes of some pauses closed.
    private func open(without pauses: [Pause]) -> [Bool] {
        var table = open
        for pause in pauses {
            let from = min(local(pause.from), table.count)
            let to = min(pause.to.map(local) ?? table.count, table.count)
            Self.set(&table, from, to, false)
        }
        return table
    }

    private static func set(_ table: inout [Bool], _ from: Int, _ to: Int, _ value: Bool) {
        var minute = from
        while minute < to {
            table[minute] = value
            minute += 1
        }
    }

    // MARK: Questions

    func officeMinutes(from: Instant, to: Instant, pauses: [Pause]) -> Int {
        count(open(without: pauses), local(from), local(to))
    }

    private func count(_ table: [Bool], _ from: Int, _ to: Int) -> Int {
        var count = 0
        var minute = from
        while minute < to {
            if table[minute] { count += 1 }
            minute += 1
        }
        return count
    }

    func deadline(from start: Instant, within time: StandardTime) -> Instant? {
        let begin = local(start)
        switch time.unit {
        case .minutes: return passed(time.upper, since: begin, in: open).map(instant)
        case .hours: return passed(time.upper * 60, since: begin, in: open).map(instant)
        case .wallClockDays: return instant(begin + time.upper * 24 * 60)
        case .weeks: return settled(begin + time.upper * 7 * 24 * 60, start: begin).map(instant)
        case .months:
            let date = dates[begin / 1440]
            var (year, month) = (date / 10_000, date / 100 % 100)
            for _ in 0..<time.upper {
                month += 1
                if month == 13 { (year, month) = (year + 1, 1) }
            }
            let wanted = year * 10_000 + month * 100 + min(date % 100, Self.monthLength(year, month))
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
            let length = time.upper * (time.unit == .hours ? 60 : 1)
            return passed(length, since: local(start), in: open(without: pauses)).map(instant)
        }
        guard var due = deadline(from: start, within: time).map(local) else { return nil }
        for pause in pauses {
            guard let end = pause.to, local(pause.from) < due else { break }
            if time.unit == .wallClockDays {
                due += local(end) - local(pause.from)
                continue
            }
            guard due < open.count else { return nil }
            let left = count(open, local(pause.from), due)
            guard let later = left == 0 ? firstOpen(local(end)) : passed(left, since: local(end), in: open)
            else { return nil }
            due = later
        }
        return instant(due)
    }

    private func passed(_ length: Int, since start: Int, in table: [Bool]) -> Int? {
        var count = 0
        var minute = start
        while count < length {
            guard minute < table.count else { return nil }
            if table[minute] { count += 1 }
            minute += 1
        }
        return minute
    }

    private func firstOpen(_ start: Int) -> Int? {
        var minute = start
        while minute < open.count, !open[minute] { minute += 1 }
        return minute < open.count ? minute : nil
    }

    /// Moved forward to the next office minute; an opening counts as the close before it, if one came since
    /// the start.
    private func settled(_ minute: Int, start: Int) -> Int? {
        guard let opened = firstOpen(minute) else { return nil }
        guard !open[opened - 1] else { return opened }
        var close = opened
        while close > start, !open[close - 1] { close -= 1 }
        return close > start ? close : opened
    }
}
