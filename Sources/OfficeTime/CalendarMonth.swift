/// A month of the calendar on an office's wall, as recaps and trends count by.
package struct CalendarMonth: Sendable, Hashable, Comparable {
    /// 1 to 9999.
    package let year: Int
    /// 1 to 12.
    package let month: Int

    /// Nil where no such month exists.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.init(knownYear: year, month: month)
    }

    private init(knownYear year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// The month the wall shows at an instant.
    package init(of moment: Instant, in zone: Zone) {
        let date = LocalTime(moment, in: zone).date
        self.init(knownYear: date.year, month: date.month)
    }

    /// Reads a number such as 202611; nil for anything else.
    package init?(number: Int) {
        self.init(year: number / 100, month: number % 100)
    }

    /// One number that sorts as the months do: 202611.
    package var number: Int { year * 100 + month }

    /// This month moved by so many; stops at the ends of the years 1 to 9999.
    package func adding(months: Int) -> CalendarMonth {
        let place = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
        return CalendarMonth(knownYear: place / 12, month: place % 12 + 1)
    }

    /// The instant at which the month begins on the wall of a zone.
    package func start(in zone: Zone) -> Instant {
        let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0)
        return LocalTime(date: first, minute: 0).instant(in: zone)
    }

    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
        left.number < right.number
    }
}

extension CalendarMonth: CustomStringConvertible {
    /// Reads `2026-11` exactly; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(digits: parts[0], count: 4),
            let month = Int(digits: parts[1], count: 2)
        else { return nil }
        self.init(year: year, month: month)
    }

    /// `2026-11`.
    package var description: String { "\(year.padded(4))-\(month.padded(2))" }
}
