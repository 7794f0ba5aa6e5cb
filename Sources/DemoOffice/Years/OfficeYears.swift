import OfficeTime

/// How much of a past an office is given.
package struct OfficeYears: Sendable {
    /// How many tickets are begun; those that come of a round are a few more.
    package var tickets: Int
    package var years: Int
    /// The same seed tells the same past; ids and salts are drawn anew.
    package var seed: UInt64

    package init(tickets: Int, years: Int = 5, seed: UInt64 = 1) {
        self.tickets = max(1, tickets)
        self.years = max(1, years)
        self.seed = seed
    }

    /// How many calendar days lie in it.
    package var days: Int { years * 365 + years / 4 }

    /// Schools and villages beside the offices: the more is reported, the more there are who report.
    var outlyingUnits: Int { min(Units.outlying.count, tickets / 250) }

    /// The calendar of all these years: Ramadan as calculated, the days off that lie on the same date each
    /// year, and the week after Ramadan.
    static var calendar: OfficeCalendar {
        let standard = OfficeCalendar.standard(zone: .wita)
        let known = Set(standard.overrides.map(\.from.year))
        guard let week = standard.overrides.first?.week else { return standard }
        var overrides = standard.overrides
        var daysOff = standard.daysOff
        for (year, first) in ramadan where !known.contains(year) {
            guard let from = CivilDate(year: year, month: first.month, day: first.day) else { continue }
            let end = from.adding(days: 29)
            overrides.append(.init(from: from, to: end, week: week, name: "Ramadan \(year)"))
            daysOff += (1...6).map { OfficeCalendar.DayOff(date: end.adding(days: $0), name: "Idulfitri") }
            daysOff += fixedDaysOff.compactMap { month, day, name in
                CivilDate(year: year, month: month, day: day).map { .init(date: $0, name: name) }
            }
        }
        let whole = try? OfficeCalendar(
            zone: .wita, week: standard.week, overrides: overrides, daysOff: daysOff)
        return whole ?? standard
    }

    private static let ramadan: KeyValuePairs<Int, (month: Int, day: Int)> = [
        2017: (5, 27), 2018: (5, 17), 2019: (5, 6), 2020: (4, 24), 2021: (4, 13), 2022: (4, 3), 2023: (3, 23),
        2024: (3, 12), 2025: (3, 1), 2026: (2, 18), 2027: (2, 8), 2028: (1, 28), 2029: (1, 16),
    ]

    private static let fixedDaysOff = [
        (1, 1, "Tahun Baru Masehi"), (5, 1, "Hari Buruh Internasional"), (6, 1, "Hari Lahir Pancasila"),
        (8, 17, "Proklamasi Kemerdekaan"), (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ]
}
