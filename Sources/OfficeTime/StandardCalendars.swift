/// The calendars an office starts from, to be changed by it.
///
/// Perpres 21/2023: five days, 37 h 30 min a week from 07.30, a break of 60 minutes and 90 on Friday; in
/// Ramadan 32 h 30 min from 08.00, breaks of 30 and 60 minutes. Where in the day the break lies is left to
/// the regions: 12.00–13.00, Friday 11.30–13.00, Ramadan 12.00–12.30 and 11.30–12.30 are what most of them
/// have.
extension OfficeCalendar {
    /// Monday to Friday, with Ramadan hours, national holidays and cuti bersama of 2026 and 2027.
    package static func standard(zone: Zone) -> OfficeCalendar {
        OfficeCalendar(
            known: zone, week: fiveDays, overrides: ramadan(fiveDaysInRamadan), daysOff: nationalDaysOff)
    }

    /// Monday to Saturday with the same hours a week, for offices that work six days (Perpres 21/2023 article
    /// 7).
    package static func sixDays(zone: Zone) -> OfficeCalendar {
        OfficeCalendar(
            known: zone, week: sixDayWeek, overrides: ramadan(sixDaysInRamadan), daysOff: nationalDaysOff)
    }

    /// Every minute of every day, holidays too, for teams that stand by around the clock.
    package static func roundTheClock(zone: Zone) -> OfficeCalendar {
        OfficeCalendar(known: zone, week: .roundTheClock, overrides: [], daysOff: [])
    }

    private static let fiveDays = WorkWeek.known { day in
        switch day {
        case .saturday, .sunday: []
        case .friday: hours((7, 30), (11, 30), (13, 0), (16, 30))
        default: hours((7, 30), (12, 0), (13, 0), (16, 0))
        }
    }

    private static let fiveDaysInRamadan = WorkWeek.known { day in
        switch day {
        case .saturday, .sunday: []
        case .friday: hours((8, 0), (11, 30), (12, 30), (15, 30))
        default: hours((8, 0), (12, 0), (12, 30), (15, 0))
        }
    }

    private static let sixDayWeek = WorkWeek.known { day in
        switch day {
        case .sunday: []
        case .saturday: hours((7, 30), (12, 0), (13, 0), (14, 0))
        case .friday: hours((7, 30), (11, 30), (13, 0), (15, 0))
        default: hours((7, 30), (12, 0), (13, 0), (15, 0))
        }
    }

    private static let sixDaysInRamadan = WorkWeek.known { day in
        switch day {
        case .sunday: []
        case .friday: hours((8, 0), (11, 30), (12, 30), (14, 0))
        default: hours((8, 0), (12, 0), (12, 30), (14, 0))
        }
    }

    /// Two stretches of a day from their hours and minutes.
    private static func hours(
        _ opens: (Int, Int), _ breakBegins: (Int, Int), _ breakEnds: (Int, Int), _ closes: (Int, Int)
    ) -> [WorkInterval] {
        [
            WorkInterval(from: opens.0 * 60 + opens.1, to: breakBegins.0 * 60 + breakBegins.1),
            WorkInterval(from: breakEnds.0 * 60 + breakEnds.1, to: closes.0 * 60 + closes.1),
        ]
    }

    /// Ramadan 1447 and 1448 as calculated; the decision on the day (sidang isbat) may differ by one.
    private static func ramadan(_ week: WorkWeek) -> [Override] {
        [
            (2026, 2, 18, 2026, 3, 19, "Ramadan 1447 H"), (2027, 2, 8, 2027, 3, 9, "Ramadan 1448 H"),
        ].compactMap { year, month, day, toYear, toMonth, toDay, name in
            guard let from = CivilDate(year: year, month: month, day: day),
                let to = CivilDate(year: toYear, month: toMonth, day: toDay)
            else { return nil }
            return Override(from: from, to: to, week: week, name: name)
        }
    }
}
