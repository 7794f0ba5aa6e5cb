import FoundationEssentials
import OfficeTime
import Testing

/// What a calendar may say, and which of its parts wins.
@Suite struct OfficeCalendarTests {
    @Test func aLaterOverrideWinsAndADayOffBeatsBoth() throws {
        let short = try WorkWeek([.monday: [Sample.interval(800, 1000)]])
        let shorter = try WorkWeek([.monday: [Sample.interval(800, 900)]])
        let calendar = try Sample.calendar(
            off: ["2026-11-30"],
            overrides: [
                .init(from: Sample.date("2026-11-16"), to: Sample.date("2026-11-30"), week: short),
                .init(from: Sample.date("2026-11-23"), to: Sample.date("2026-11-30"), week: shorter),
            ])
        let minutes = ["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"].map { day in
            calendar.officeMinutes(from: Sample.at(day + " 00:00"), to: Sample.at(day + " 23:59"))
        }
        #expect(minutes == [450, 120, 60, 0, 450])
        #expect(calendar.calendar.intervals(on: Sample.date("2026-11-23")) == [Sample.interval(800, 900)])
    }

    @Test(arguments: Zone.allCases)
    func theSameHoursOpenLaterInTheWest(_ zone: Zone) throws {
        let opening = try Sample.calendar(zone: zone).nextOpening(after: Sample.at("2026-11-16 00:00", zone))
        #expect(
            opening.timestamp
                == ["2026-11-16T00:30:00Z", "2026-11-15T23:30:00Z", "2026-11-15T22:30:00Z"][
                    Zone.allCases.firstIndex(of: zone) ?? 0])
    }

    @Test(arguments: [
        #"{"zone":"WIB","week":{"mon":[["07:30","24:00"]]}}"#,
        #"{"zone":"Asia/Pontianak","week":{},"overrides":[],"off":[],"version":3}"#,
        #"{"zone":"+09:00","week":{"sun":[["00:00","12:00"],["12:00","24:00"]]},"off":["2026-12-25"]}"#,
        #"{"zone":"wita","week":{},"off":[{"date":"2026-12-25","name":"Natal","kind":"nasional"}]}"#,
        #"{"zone":"WIT","week":{},"overrides":[{"from":"2026-02-18","to":"2026-02-18","week":{},"name":"x"}]}"#,
    ])
    func aCalendarSurvivesItsOwnText(_ text: String) throws {
        let calendar = try JSONDecoder().decode(OfficeCalendar.self, from: Data(text.utf8))
        let again = try JSONDecoder().decode(OfficeCalendar.self, from: JSONEncoder().encode(calendar))
        #expect(again == calendar)
    }

    @Test(arguments: [
        #"{"week":{}}"#, #"{"zone":"WIB"}"#, #"{"zone":"Europe/Berlin","week":{}}"#,
        #"{"zone":"+05:30","week":{}}"#,
        #"{"zone":"WIB","week":{"monday":[]}}"#, #"{"zone":"WIB","week":{},"holidays":[]}"#,
        #"{"zone":"WIB","week":{"mon":[["7:30","12:00"]]}}"#, #"{"zone":"WIB","week":{"mon":[["07:30"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["07:30","12:00","13:00"]]}}"#,
        #"{"zone":"WIB","week":{"mon":["07:30","12:00"]}}"#,
        #"{"zone":"WIB","week":{"mon":[["12:00","07:30"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["12:00","12:00"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["07:30","12:00"],["11:59","13:00"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["13:00","16:00"],["07:30","12:00"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["07:30","24:01"]]}}"#,
        #"{"zone":"WIB","week":{"mon":[["07:60","12:00"]]}}"#,
        #"{"zone":"WIB","week":{},"off":["2026-02-29"]}"#, #"{"zone":"WIB","week":{},"off":["2026-1-1"]}"#,
        #"{"zone":"WIB","week":{},"off":[20260101]}"#, #"{"zone":"WIB","week":{},"off":[{"name":"x"}]}"#,
        #"{"zone":"WIB","week":{},"off":[{"date":"2026-01-01","kind":"daerah"}]}"#,
        #"{"zone":"WIB","week":{},"overrides":[{"from":"2026-03-01","to":"2026-02-01","week":{}}]}"#,
        #"{"zone":"WIB","week":{},"overrides":[{"from":"2026-03-01","week":{}}]}"#,
        #"{"zone":"WIB","week":{},"version":99999999999999999999}"#, "[]", "5", "",
    ])
    func aCalendarThatMeansNothingIsRefused(_ text: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(OfficeCalendar.self, from: Data(text.utf8))
        }
    }

    @Test func moreEntriesThanAnyOfficeHasAreRefused() throws {
        let off = (0...OfficeCalendar.entryLimit).map {
            OfficeCalendar.DayOff(date: CivilDate(dayNumber: $0))
        }
        #expect(throws: CalendarError.tooManyEntries(off.count)) {
            try OfficeCalendar(zone: .wib, week: .closed, daysOff: off)
        }
    }

    @Test func aCalendarOfAllTheYearsThereAreIsReckonedAtOnce() throws {
        let first = try #require(CivilDate(year: 1, month: 1, day: 1))
        let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
        let calendar = try Sample.calendar(overrides: [.init(from: first, to: last, week: .roundTheClock)])
        let all = calendar.officeMinutes(from: .earliest, to: .latest)
        // Midnight UTC of the first day is 08:00 in WITA.
        #expect(all == 3_652_059 * 1440 - 480)
    }
}

/// The calendars an office starts from.
@Suite struct StandardCalendarTests {
    private static let calendars = [OfficeCalendar.standard(zone: .wib), .sixDays(zone: .wita)]

    @Test(arguments: calendars)
    func aWeekHasTheHoursOfTheRegulation(_ calendar: OfficeCalendar) throws {
        #expect(calendar.week.minutes == 37 * 60 + 30)
        #expect(calendar.overrides.map(\.week.minutes) == [32 * 60 + 30, 32 * 60 + 30])
        for week in [calendar.week] + calendar.overrides.map(\.week) {
            let checked = try WorkWeek(
                Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, week[$0]) }))
            #expect(checked == week)
        }
    }

    @Test(arguments: [(2026, 17, 8), (2027, 18, 8)])
    func everyHolidayOfTheDecreesIsThere(_ year: Int, _ holidays: Int, _ leave: Int) {
        let days = OfficeCalendar.nationalDaysOff.filter { $0.date.year == year }
        #expect(days.count { $0.kind == .national } == holidays)
        #expect(days.count { $0.kind == .collectiveLeave } == leave)
        #expect(Set(days.map(\.date)).count == holidays + leave)
        #expect(days.allSatisfy { !$0.name.isEmpty })
    }

    @Test(arguments: [
        // Ramadan: Thursday 10:00 to 12:00 is open, then a short break.
        ("2026-02-19 11:30", "60 menit", "2026-02-19 13:00"),
        // Over Nyepi, Idulfitri and both cuti bersama.
        ("2026-03-17 14:30", "60 menit", "2026-03-25 08:00"),
        ("2026-03-17 14:30", "1 hari", "2026-03-25 14:30"),
        // A week that is all holidays: nothing can be due before it began.
        ("2026-03-17 15:30", "1 minggu", "2026-03-25 07:30"),
        ("2026-12-23 15:30", "60 menit", "2026-12-28 08:00"),
        ("2027-03-05 15:00", "60 menit", "2027-03-16 08:00"),
    ])
    func theHolidaysOf2026And2027AreLeftOut(_ start: String, _ words: String, _ expected: String) throws {
        let calendar = CompiledCalendar(.standard(zone: .wita))
        let deadline = try calendar.deadline(from: Sample.at(start), within: Sample.time(words))
        #expect(deadline.timestamp == Sample.at(expected).timestamp)
    }
}
