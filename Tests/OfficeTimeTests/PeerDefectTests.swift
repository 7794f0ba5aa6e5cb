import OfficeTime
import Testing

/// Defects that other ticket systems had or have in their clocks, each as a promise that this one keeps.
@Suite struct PeerDefectTests {
    private let minutes = StandardTime(upper: 60, unit: .minutes)
    private let start = Sample.at("2026-11-16 08:00")

    @Test func waitingTimeIsNotCounted() throws {
        let waiting = [Sample.pause("2026-11-16 08:10", "2026-11-16 15:00")]
        let spent = try Sample.calendar().officeMinutes(
            from: start, to: Sample.at("2026-11-16 15:30"), without: waiting)
        #expect(spent == 40)
    }

    @Test func aChangedCalendarKeepsThePauses() throws {
        let pauses = [Sample.pause("2026-11-16 08:30", "2026-11-16 13:30")]
        let before = try Sample.calendar().deadline(from: start, within: minutes, pauses: pauses)
        #expect(before == Sample.at("2026-11-16 14:00"))
        let early = try WorkWeek([
            .monday: [Sample.interval(800, 1200), Sample.interval(1300, 1345)],
            .tuesday: [Sample.interval(900, 1200)],
        ])
        let changed = CompiledCalendar(try OfficeCalendar(zone: .wita, week: early, version: 2))
        #expect(
            try changed.deadline(from: start, within: minutes, pauses: pauses)
                == Sample.at("2026-11-17 09:15"))
    }

    @Test func aCalendarChangedDuringAPauseIsReckonedAnew() throws {
        let open = [Sample.pause("2026-11-17 08:00", nil)]
        let time = StandardTime(upper: 2, unit: .workingDays)
        let before = try Sample.calendar().reckoning(from: start, within: time, pauses: open)
        #expect(before == .standing(.office(minutes: 450)))
        let withHoliday = try Sample.calendar(off: ["2026-11-18"])
        #expect(
            try withHoliday.reckoning(from: start, within: time, pauses: open)
                == .standing(.office(minutes: 450)))
        let resumed = try withHoliday.deadline(
            resumedAt: Sample.at("2026-11-17 10:00"), remainder: .office(minutes: 450))
        #expect(resumed == Sample.at("2026-11-19 10:00"))
    }

    @Test func daysOverAWeekEndSkipIt() throws {
        let friday = Sample.at("2026-11-20 10:00")
        #expect(
            try Sample.calendar().deadline(from: friday, within: Sample.time("2 hari"))
                == Sample.at("2026-11-24 10:00"))
    }

    @Test func aPauseOverANightAndAHolidayTakesOnlyOfficeMinutesAway() throws {
        let calendar = try Sample.calendar(off: ["2026-11-17"])
        let pauses = [Sample.pause("2026-11-16 15:30", "2026-11-18 08:00")]
        #expect(
            calendar.officeMinutes(from: start, to: Sample.at("2026-11-18 09:00"), without: pauses) == 450)
    }

    @Test(arguments: ["30 menit", "2 jam", "1 hari", "1 minggu", "1 x 24 jam"], 0...4)
    func noLevelAndNoNoticeComesAtMidnightOrOnAHoliday(_ words: String, _ level: Int) throws {
        let calendar = try Sample.calendar(off: ["2026-11-23", "2026-11-24"])
        let time = Sample.time(words)
        let deadline = try calendar.deadline(from: Sample.at("2026-11-20 16:15"), within: time)
        let moment = try calendar.escalation(level: level, after: deadline, each: time)
        #expect(calendar.isOpen(at: moment))
        #expect(moment >= deadline)
    }

    @Test func hoursThatAreNotRoundTheClockWork() throws {
        let office = try Sample.calendar()
        let always = CompiledCalendar(.roundTheClock(zone: .wita))
        let evening = Sample.at("2026-11-20 22:00")
        #expect(try office.deadline(from: evening, within: minutes) == Sample.at("2026-11-23 08:30"))
        #expect(try always.deadline(from: evening, within: minutes) == Sample.at("2026-11-20 23:00"))
        #expect(
            try always.deadline(from: evening, within: Sample.time("1 hari")) == Sample.at("2026-11-21 22:00")
        )
    }

    @Test(arguments: ["60 menit", "1 hari", "1 minggu", "1 bulan", "1 x 24 jam"])
    func nothingIsBreachedWhilePaused(_ words: String) throws {
        let open = [Sample.pause("2026-11-16 08:01", nil)]
        #expect(
            try Sample.calendar().deadline(from: start, within: Sample.time(words), pauses: open) == nil)
    }

    @Test func timeAfterTheEndIsNotCountedAsWaiting() throws {
        // A pause that was never ended, begun after the step was finished.
        let late = [Sample.pause("2026-11-16 09:00", nil)]
        let spent = try Sample.calendar().officeMinutes(
            from: start, to: Sample.at("2026-11-16 09:00"), without: late)
        #expect(spent == 60)
    }

    @Test func lunchIsPartOfTheDayAndNeedsNoHoliday() throws {
        let calendar = try Sample.calendar()
        #expect(
            try calendar.deadline(from: Sample.at("2026-11-16 11:30"), within: minutes)
                == Sample.at("2026-11-16 13:30"))
        #expect(!calendar.isOpen(at: Sample.at("2026-11-16 12:00")))
        #expect(calendar.isOpen(at: Sample.at("2026-11-16 11:59")))
        #expect(
            try calendar.nextOpening(after: Sample.at("2026-11-16 12:00")) == Sample.at("2026-11-16 13:00"))
    }

    @Test func everyFurtherPauseIsReckonedFromTheDeadlineInForce() throws {
        let pauses = [
            Sample.pause("2026-11-16 08:15", "2026-11-16 09:00"),
            Sample.pause("2026-11-16 09:15", "2026-11-16 10:00"),
            Sample.pause("2026-11-16 10:15", "2026-11-16 11:45"),
        ]
        #expect(
            try Sample.calendar().deadline(from: start, within: minutes, pauses: pauses)
                == Sample.at("2026-11-16 12:00"))
    }
}
