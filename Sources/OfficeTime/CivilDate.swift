/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Years run from 1 to 9999, so that its text always has four digits for the year (RFC 3339).
package struct CivilDate: Sendable, Hashable, Comparable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Nil where no such day exists, as 30 February, or the year is outside 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(knownYear: year, month: month, day: day)
    }

    private init(knownYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01, which is day 0.
    ///
    /// Years are counted from March, so that the leap day comes last and the months before it have a
    /// regular pattern of lengths: 153 days for each five months.
    package var dayNumber: Int {
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let (era, yearOfEra) = marchYear.floored(by: 400)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day so many days after 1970-01-01; a number beyond the years 1 to 9999 gives the nearest day in
    /// them.
    package init(dayNumber: Int) {
        let known = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber)
        let (era, dayOfEra) = (known + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            knownYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// Day number of 0001-01-01.
    static let firstDayNumber = -719_162
    /// Day number of 9999-12-31.
    static let lastDayNumber = 2_932_896

    package var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    /// This day moved by calendar days; stops at the ends of the years 1 to 9999.
    package func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    /// The same day of a later month, or that month's last day where it is shorter; nil beyond the year 9999.
    package func adding(months: Int) -> CivilDate? {
        guard (-120_000...120_000).contains(months) else { return nil }
        let (year, month) = (self.year * 12 + self.month - 1 + months).floored(by: 12)
        return CivilDate(
            year: year, month: month + 1, day: min(day, Self.length(ofMonth: month + 1, year: year)))
    }

    /// Number of days of a month, 28 to 31.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDate: CustomStringConvertible, Codable {
    /// Reads `2026-11-20` exactly (RFC 3339 full-date); nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(digits: parts[0], count: 4),
            let month = Int(digits: parts[1], count: 2), let day = Int(digits: parts[2], count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-11-20` (RFC 3339 full-date).
    package var description: String {
        "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(try container.decode(String.self)) else {
            throw DecodingError.unusable(CalendarError.badDate.description, at: decoder.codingPath)
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
