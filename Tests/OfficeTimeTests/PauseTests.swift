import OfficeTime
import Testing

/// What a pause does to a deadline (DESIGN rule 8).
@Suite struct PauseTests {
    // 2026-11-16 is a Monday.
    @Test(arguments: [
        // Minutes and hours: the pause is left out of the office minutes.
        ("2026-11-16 08:00", "60 menit", "2026-11-16 08:30", "2026-11-16 10:00", "2026-11-16 10:30"),
        ("2026-11-16 08:00", "60 menit", "2026-11-16 08:30", "2026-11-17 12:30", "2026-11-17 13:30"),
        ("2026-11-20 16:00", "1 jam", "2026-11-20 16:10", "2026-11-23 07:40", "2026-11-23 08:30"),
        // A pause outside office hours takes nothing away.
        ("2026-11-20 16:00", "1 jam", "2026-11-21 10:00", "2026-11-22 10:00", "2026-11-23 08:00"),
        // Days: what was left in office minutes, again from the resumption. 10:00 Tue leaves 450 minutes.
        ("2026-11-16 10:00", "2 hari", "2026-11-17 10:00", "2026-11-18 10:00", "2026-11-19 10:00"),
        ("2026-11-16 10:00", "2 hari", "2026-11-17 10:00", "2026-11-20 16:30", "2026-11-23 16:00"),
        ("2026-11-16 10:00", "1 minggu", "2026-11-23 09:00", "2026-11-23 16:00", "2026-11-24 08:30"),
        ("2026-11-16 10:00", "1 bulan", "2026-12-16 09:00", "2026-12-18 09:00", "2026-12-18 10:00"),
        // The wall clock: the same in wall time.
        ("2026-11-20 16:00", "2 x 24 jam", "2026-11-21 16:00", "2026-11-24 03:00", "2026-11-25 03:00"),
        // After the deadline a pause changes nothing.
        ("2026-11-16 08:00", "60 menit", "2026-11-16 09:00", "2026-11-17 10:00", "2026-11-16 09:00"),
        ("2026-11-16 08:00", "60 menit", "2026-11-16 11:00", "2026-11-17 10:00", "2026-11-16 09:00"),
        // A pause from before the start counts from the start.
        ("2026-11-16 08:00", "60 menit", "2026-11-13 08:00", "2026-11-16 09:00", "2026-11-16 10:00"),
    ])
    func aPauseMovesTheDeadline(
        _ start: String, _ words: String, _ from: String, _ to: String, _ expected: String
    ) throws {
        let deadline = try Sample.calendar().deadline(
            from: Sample.at(start), within: Sample.time(words), pauses: [Sample.pause(from, to)])
        #expect(deadline == Sample.at(expected))
    }

    @Test(arguments: ["60 menit", "1 hari", "1 minggu", "1 x 24 jam"])
    func overlappingPausesCountOnce(_ words: String) throws {
        let calendar = try Sample.calendar()
        let start = Sample.at("2026-11-16 08:00")
        let one = [Sample.pause("2026-11-16 08:30", "2026-11-16 11:00")]
        let many = [
            Sample.pause("2026-11-16 09:00", "2026-11-16 11:00"),
            Sample.pause("2026-11-16 08:30", "2026-11-16 10:00"),
            Sample.pause("2026-11-16 08:40", "2026-11-16 08:50"),
            Sample.pause("2026-11-16 10:00", "2026-11-16 10:00"),
        ]
        let time = Sample.time(words)
        #expect(
            try calendar.deadline(from: start, within: time, pauses: many)
                == calendar.deadline(from: start, within: time, pauses: one))
        let end = Sample.at("2026-11-16 16:00")
        #expect(calendar.officeMinutes(from: start, to: end, without: many) == 420 - 150)
    }

    @Test func aStepThatIsPausedHasNoDeadlineUntilItGoesOn() throws {
        let calendar = try Sample.calendar()
        let start = Sample.at("2026-11-16 08:00")
        let open = [Sample.pause("2026-11-16 08:20", nil)]
        let time = Sample.time("60 menit")
        #expect(try calendar.deadline(from: start, within: time, pauses: open) == nil)
        #expect(
            try calendar.reckoning(from: start, within: time, pauses: open) == .standing(.office(minutes: 40))
        )
        #expect(calendar.officeMinutes(from: start, to: Sample.at("2026-11-18 08:00"), without: open) == 20)
    }

    @Test func aStepPausedAfterItsDeadlineKeepsIt() throws {
        let calendar = try Sample.calendar()
        let open = [Sample.pause("2026-11-16 09:00", nil)]
        let deadline = try calendar.deadline(
            from: Sample.at("2026-11-16 08:00"), within: Sample.time("60 menit"), pauses: open)
        #expect(deadline == Sample.at("2026-11-16 09:00"))
    }

    @Test func officeMinutesAreThoseFromTheStartUpToTheEnd() throws {
        let calendar = try Sample.calendar()
        #expect(
            calendar.officeMinutes(from: Sample.at("2026-11-20 11:00"), to: Sample.at("2026-11-20 14:00"))
                == 90)
        #expect(
            calendar.officeMinutes(from: Sample.at("2026-11-16 00:00"), to: Sample.at("2026-11-23 00:00"))
                == 2250)
        #expect(
            calendar.officeMinutes(from: Sample.at("2026-11-20 14:00"), to: Sample.at("2026-11-20 11:00"))
                == 0)
    }
}
