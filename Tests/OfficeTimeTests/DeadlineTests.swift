import OfficeTime
import Testing

/// How a *Waktu* becomes a deadline: rule 8 of the design, sentence by sentence.
@Suite struct DeadlineTests {
    // 2026-11-16 is a Monday.
    @Test(arguments: [
        ("2026-11-20 11:00", "60 menit", "2026-11-20 13:30"),
        ("2026-11-20 16:20", "30 menit", "2026-11-23 07:50"),
        ("2026-11-21 09:00", "1 hari", "2026-11-23 16:00"),
        ("2026-11-19 07:30", "1 hari", "2026-11-19 16:00"),
        ("2026-11-19 07:31", "1 hari", "2026-11-20 07:31"),
        ("2026-11-19 12:30", "1 hari", "2026-11-20 11:30"),
        ("2026-11-19 16:00", "1 hari", "2026-11-20 16:30"),
        ("2026-11-20 11:45", "1 hari", "2026-11-23 12:00"),
        ("2026-11-20 16:00", "24 jam", "2026-11-26 08:30"),
        ("2026-11-20 16:00", "1 x 24 jam", "2026-11-21 16:00"),
    ])
    func theCheckedExamplesOfTheDesignHold(_ start: String, _ words: String, _ expected: String) throws {
        try expect(try Sample.calendar(), start, words, expected)
    }

    @Test(arguments: [
        // The earliest instant: the close, not the opening after it.
        ("2026-11-20 11:00", "30 menit", "2026-11-20 11:30"),
        ("2026-11-20 10:59", "31 menit", "2026-11-20 11:30"),
        ("2026-11-20 11:30", "1 menit", "2026-11-20 13:01"),
        ("2026-11-21 00:00", "1 menit", "2026-11-23 07:31"),
        ("2026-11-16 07:30", "1 jam", "2026-11-16 08:30"),
        // A working day later at a time that is closed there: the close before it.
        ("2026-11-20 16:15", "1 hari", "2026-11-23 16:00"),
        ("2026-11-19 11:45", "1 hari", "2026-11-20 11:30"),
        ("2026-11-18 10:00", "3 hari", "2026-11-23 10:00"),
        // Weeks and months count calendar days from a start that is not moved.
        ("2026-11-18 10:00", "1 minggu", "2026-11-25 10:00"),
        ("2026-11-21 09:00", "1 minggu", "2026-11-27 16:30"),
        ("2026-11-18 07:30", "1 minggu", "2026-11-24 16:00"),
        ("2026-11-18 12:15", "2 minggu", "2026-12-02 12:00"),
        ("2026-11-18 10:00", "1 bulan", "2026-12-18 10:00"),
        ("2026-12-31 10:00", "2 bulan", "2027-02-26 16:30"),
        ("2027-11-30 10:00", "3 bulan", "2028-02-29 10:00"),
        ("2026-01-30 10:00", "1 bulan", "2026-02-27 16:30"),
        // The wall clock does not care.
        ("2026-11-21 03:17", "3 x 24 jam", "2026-11-24 03:17"),
        // A range counts by its upper end.
        ("2026-11-16 08:00", "1-2 jam", "2026-11-16 10:00"),
        ("2026-11-16 08:00", "2-3 hari", "2026-11-19 08:00"),
    ])
    func eachUnitCountsInItsOwnWay(_ start: String, _ words: String, _ expected: String) throws {
        try expect(try Sample.calendar(), start, words, expected)
    }

    @Test func instantsAreCutToTheMinuteBeforeTheyCount() throws {
        let start = Instant(milliseconds: Sample.at("2026-11-16 08:00").milliseconds + 59_999)
        let deadline = try Sample.calendar().deadline(from: start, within: Sample.time("5 menit"))
        #expect(deadline == Sample.at("2026-11-16 08:05"))
        #expect(Instant(milliseconds: deadline.milliseconds + 59_999).cutToMinute <= deadline)
    }

    @Test func instantsBefore1970AreCutBackwardsToo() throws {
        let week = try Sample.calendar()
        // 1969-12-31 was a Wednesday.
        let deadline = try week.deadline(
            from: Instant(milliseconds: Sample.at("1969-12-31 08:00").milliseconds + 1),
            within: Sample.time("5 menit"))
        #expect(deadline == Sample.at("1969-12-31 08:05"))
        #expect(Instant(milliseconds: -1).minute == -1)
        #expect(Instant(milliseconds: .min).minute == -153_722_867_280_913)
    }

    @Test func aStepThatCouldOnlyBeDueBeforeItBeganIsDueWhenTheOfficeOpens() throws {
        let week = (16...22).map { "2026-11-\($0)" }
        try expect(try Sample.calendar(off: week), "2026-11-14 09:00", "1 minggu", "2026-11-23 07:30")
    }

    @Test(arguments: [
        ("1 menit", 0, "2026-11-20 16:30"), ("30 menit", 1, "2026-11-23 08:00"),
        ("30 menit", 2, "2026-11-23 08:30"),
        ("1 hari", 1, "2026-11-23 16:00"), ("1 hari", 2, "2026-11-24 16:00"),
    ])
    func eachFurtherStandardTimeGoesOneLevelUpInOfficeTime(_ words: String, _ level: Int, _ expected: String)
        throws
    {
        let deadline = Sample.at("2026-11-20 16:30")
        let moment = try Sample.calendar().escalation(level: level, after: deadline, each: Sample.time(words))
        let opening = try Sample.calendar().nextOpening(after: Sample.at(expected))
        #expect(moment == opening)
    }

    @Test(arguments: [0, -1, StandardTime.longest + 1, .max, .min], StandardTime.Unit.allCases)
    func aLengthThatIsNoneIsRefused(_ length: Int, _ unit: StandardTime.Unit) throws {
        let calendar = try Sample.calendar()
        #expect(throws: CalendarError.lengthOutOfRange(length)) {
            try calendar.deadline(
                from: Sample.at("2026-11-20 11:00"), within: StandardTime(upper: length, unit: unit))
        }
    }

    @Test(arguments: StandardTime.Unit.allCases)
    func aLengthBeyondTenYearsIsRefused(_ unit: StandardTime.Unit) throws {
        let calendar = try Sample.calendar()
        #expect(throws: CalendarError.outOfReach) {
            try calendar.deadline(
                from: Sample.at("2026-11-20 11:00"),
                within: StandardTime(upper: StandardTime.longest, unit: unit))
        }
    }

    @Test(arguments: StandardTime.Unit.allCases.filter { $0 != .wallClockDays })
    func aCalendarThatNeverOpensGivesNoDeadline(_ unit: StandardTime.Unit) throws {
        let calendar = CompiledCalendar(try OfficeCalendar(zone: .wib, week: .closed))
        #expect(throws: CalendarError.outOfReach) {
            try calendar.deadline(
                from: Sample.at("2026-11-20 11:00"), within: StandardTime(upper: 1, unit: unit))
        }
    }

    @Test(arguments: [Int64.min, .min / 2, -62_135_596_800_001, 253_402_300_800_000, .max])
    func aStartThatNoCalendarKnowsIsRefused(_ milliseconds: Int64) throws {
        let calendar = try Sample.calendar()
        let start = Instant(milliseconds: milliseconds)
        #expect(throws: CalendarError.instantOutOfRange) {
            try calendar.deadline(from: start, within: Sample.time("1 menit"))
        }
        #expect(calendar.officeMinutes(from: start, to: start, without: [Pause(from: start, to: start)]) == 0)
    }

    private func expect(_ calendar: CompiledCalendar, _ start: String, _ words: String, _ expected: String)
        throws
    {
        let deadline = try calendar.deadline(from: Sample.at(start), within: Sample.time(words))
        #expect(
            LocalTime(deadline, in: .wita).text(in: .wita)
                == LocalTime(Sample.at(expected), in: .wita).text(in: .wita))
    }
}
