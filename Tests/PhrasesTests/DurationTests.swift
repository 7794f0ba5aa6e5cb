import Phrases
import Testing

@Suite struct `Durations in words` {
    @Test(arguments: [
        (0, "0 menit", "0 minutes"),
        (1, "1 menit", "1 minute"),
        (60, "1 jam", "1 hour"),
        (130, "2 jam 10 menit", "2 hours 10 minutes"),
        (449, "7 jam 29 menit", "7 hours 29 minutes"),
        (450, "1 hari", "1 day"),
        (451, "1 hari", "1 day"),
        (630, "1 hari 3 jam", "1 day 3 hours"),
        (-630, "1 hari 3 jam", "1 day 3 hours"),
        (Int.min, "20496382304121724 hari", "20496382304121724 days"),
    ])
    func `office minutes become days of 450 minutes, hours and minutes`(minutes: Int, id: String, en: String)
    {
        #expect(Language.indonesian.duration(minutes: minutes) == id)
        #expect(Language.english.duration(minutes: minutes) == en)
    }

    @Test func `a wall day has twenty-four hours`() {
        #expect(Language.indonesian.duration(minutes: 1500, .wall) == "1 hari 1 jam")
        #expect(Language.indonesian.duration(minutes: 1439, .wall) == "23 jam 59 menit")
    }

    @Test func `an office without working minutes does not stop the reckoning`() {
        #expect(Language.indonesian.duration(minutes: 2, .office(minutesPerDay: 0)) == "2 hari")
    }

    @Test(arguments: [
        (130, "sisa 2 jam 10 menit (jam kerja)", "2 hours 10 minutes (office hours) left"),
        (0, "sisa 0 menit (jam kerja)", "0 minutes (office hours) left"),
        (-630, "terlambat 1 hari 3 jam", "1 day 3 hours late"),
    ])
    func `a clock says what is left or how late it is`(minutes: Int, id: String, en: String) {
        #expect(Language.indonesian.clock(minutesLeft: minutes) == id)
        #expect(Language.english.clock(minutesLeft: minutes) == en)
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
        (-1_250_000, "−1.250.000", "−1,250,000"),
    ])
    func `thousands are set apart`(number: Int, id: String, en: String) {
        #expect(Language.indonesian.number(number) == id)
        #expect(Language.english.number(number) == en)
    }
}
