import OfficeTime

/// Hours, dates and instants that tests are written with; all in WITA unless they say otherwise.
enum Sample {
    /// A time on the wall: `at("2026-11-20 11:00")`; the text is part of the test, so a bad one gives 1970.
    static func at(_ text: String, _ zone: Zone = .wita) -> Instant {
        let stamp = text.split(separator: " ").joined(separator: "T") + zone.offsetText
        return Instant(timestamp: stamp) ?? Instant(milliseconds: 0)
    }

    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

    static func interval(_ from: Int, _ to: Int) -> WorkInterval {
        WorkInterval(from: from / 100 * 60 + from % 100, to: to / 100 * 60 + to % 100)
    }

    /// Mon–Thu 07:30–12:00, 13:00–16:00; Fri 07:30–11:30, 13:00–16:30: the hours of the checked examples.
    static func week() throws -> WorkWeek {
        let usual = [interval(730, 1200), interval(1300, 1600)]
        return try WorkWeek([
            .monday: usual, .tuesday: usual, .wednesday: usual, .thursday: usual,
            .friday: [interval(730, 1130), interval(1300, 1630)],
        ])
    }

    /// Those hours with days off and dated hours as a test needs them.
    static func calendar(
        off: [String] = [], overrides: [OfficeCalendar.Override] = [], zone: Zone = .wita
    ) throws -> CompiledCalendar {
        CompiledCalendar(
            try OfficeCalendar(
                zone: zone, week: week(), overrides: overrides,
                daysOff: off.map { OfficeCalendar.DayOff(date: date($0)) }))
    }

    /// What the words of a cell mean; a test that uses words nobody understands gets a length of none.
    static func time(_ words: String) -> StandardTime {
        if case .standard(let time) = TimePhrase.read(words) {
            time
        } else {
            StandardTime(upper: 0, unit: .minutes)
        }
    }

    static func pause(_ from: String, _ to: String?) -> Pause {
        Pause(from: at(from), to: to.map { at($0) })
    }
}

/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
