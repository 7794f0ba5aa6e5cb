import FoundationEssentials
import OfficeTime
import Testing

/// Spans over calendars nobody would think of, held against the walk over every minute.
@Suite struct MinuteWalkTests {
    /// 10,000 spans; with SIGAP_LONG=1 a million.
    private static let calendars =
        ProcessInfo.processInfo.environment["SIGAP_LONG"] == "1" ? 10_000 : 100
    private static let spansOfEach = 100

    @Test func everyDeadlineAndEveryCountIsThatOfTheMinuteWalk() throws {
        var numbers = SeededNumbers(seed: 2026)
        var compared = 0
        for _ in 0..<Self.calendars {
            let calendar = try RandomCalendar.make(&numbers)
            let walk = MinuteWalk(calendar)
            let compiled = CompiledCalendar(calendar)
            for _ in 0..<Self.spansOfEach {
                compared += try compare(compiled, walk, &numbers) ? 1 : 0
            }
        }
        // A sparse calendar may lead beyond the table of the walk; few do.
        #expect(compared > Self.calendars * Self.spansOfEach * 9 / 10)
    }

    /// One span: its deadline, its minutes and its deadline with pauses; false where the walk gave none.
    private func compare(
        _ calendar: CompiledCalendar, _ walk: MinuteWalk, _ numbers: inout SeededNumbers
    ) throws -> Bool {
        let minute = Int.random(in: 30 * 1440..<400 * 1440, using: &numbers)
        let start = Instant(
            milliseconds: walk.instant(minute).milliseconds + .random(in: 0..<60_000, using: &numbers))
        let time = RandomCalendar.length(&numbers)
        let pauses = RandomCalendar.pauses(since: start, &numbers)
        let end = start.adding(minutes: .random(in: 0...5000, using: &numbers))
        #expect(
            calendar.officeMinutes(from: start, to: end, without: pauses)
                == walk.officeMinutes(from: start, to: end, pauses: pauses),
            "\(start.timestamp) – \(end.timestamp) \(pauses) \(calendar.calendar)")
        guard let expected = walk.deadline(from: start, within: time),
            let expectedPaused = walk.deadline(from: start, within: time, pauses: pauses)
        else { return false }
        let deadline = try calendar.deadline(from: start, within: time)
        #expect(deadline == expected, "\(start.timestamp) \(time) \(calendar.calendar)")
        let paused = try calendar.deadline(from: start, within: time, pauses: pauses)
        #expect(paused == expectedPaused, "\(start.timestamp) \(time) \(pauses) \(calendar.calendar)")
        return true
    }

    @Test func reckoningPauseByPauseGivesWhatTheWholeListGives() throws {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<Self.calendars / 2 {
            let calendar = CompiledCalendar(try RandomCalendar.make(&numbers, isSparse: false))
            for _ in 0..<Self.spansOfEach {
                let start = Sample.at("2026-05-04 00:00").adding(
                    minutes: .random(in: 0..<300_000, using: &numbers))
                let time = RandomCalendar.length(&numbers)
                let pauses = RandomCalendar.pauses(since: start, &numbers)
                var due = try calendar.deadline(from: start, within: time)
                for pause in pauses {
                    let left = calendar.remaining(at: pause.from, deadline: due, of: time)
                    due = try calendar.deadline(resumedAt: try #require(pause.to), remainder: left)
                }
                let again = pauses + pauses.map(Self.firstHalf)
                #expect(
                    try calendar.deadline(from: start, within: time, pauses: again.shuffled(using: &numbers))
                        == due,
                    "\(start.timestamp) \(time) \(pauses) \(calendar.calendar)")
            }
        }
    }

    private static func firstHalf(_ pause: Pause) -> Pause {
        let end = pause.to?.milliseconds ?? pause.from.milliseconds
        return Pause(from: pause.from, to: Instant(milliseconds: (pause.from.milliseconds + end) / 2))
    }
}

/// Calendars, lengths and pauses drawn by lot.
private enum RandomCalendar {
    static func make(_ numbers: inout SeededNumbers, isSparse: Bool = true) throws -> OfficeCalendar {
        let usual = try week(&numbers, isSparse: isSparse)
        let first = Sample.date("2026-01-01")
        var overrides: [OfficeCalendar.Override] = []
        for _ in 0..<Int.random(in: 0...5, using: &numbers) {
            let from = first.adding(days: .random(in: 0..<600, using: &numbers))
            let to = from.adding(days: .random(in: 0..<60, using: &numbers))
            overrides.append(.init(from: from, to: to, week: try week(&numbers, isSparse: isSparse)))
        }
        let off = (0..<Int.random(in: 0...50, using: &numbers)).map { _ in
            OfficeCalendar.DayOff(date: first.adding(days: .random(in: 0..<600, using: &numbers)))
        }
        let zone = Zone.allCases.randomElement(using: &numbers) ?? .wib
        return try OfficeCalendar(zone: zone, week: usual, overrides: overrides, daysOff: off)
    }

    private static func week(_ numbers: inout SeededNumbers, isSparse: Bool) throws -> WorkWeek {
        var hours: [Weekday: [WorkInterval]] = [:]
        for day in Weekday.allCases {
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0, 1: hours[day] = isSparse ? [] : [Sample.interval(800, 1200)]
            case 2: hours[day] = [WorkInterval(from: 0, to: 1440)]
            case 3...6: hours[day] = [Sample.interval(730, 1200), Sample.interval(1300, 1600)]
            default:
                let count = Int.random(in: 1...4, using: &numbers) * 2
                var edges = Set<Int>()
                while edges.count < count { edges.insert(.random(in: 0...1440, using: &numbers)) }
                let order = edges.sorted()
                hours[day] = stride(from: 0, to: count, by: 2).map {
                    WorkInterval(from: order[$0], to: order[$0 + 1])
                }
            }
        }
        return try WorkWeek(hours)
    }

    static func length(_ numbers: inout SeededNumbers) -> StandardTime {
        let unit = StandardTime.Unit.allCases.randomElement(using: &numbers) ?? .minutes
        let longest =
            switch unit {
            case .minutes: 900
            case .hours: 20
            case .workingDays: 12
            case .weeks: 4
            case .months: 3
            case .wallClockDays: 5
            }
        return StandardTime(upper: .random(in: 1...longest, using: &numbers), unit: unit)
    }

    /// Pauses in order that neither overlap nor touch, some of them empty.
    static func pauses(since start: Instant, _ numbers: inout SeededNumbers) -> [Pause] {
        var from = start
        return (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            from = from.adding(minutes: .random(in: 1...1500, using: &numbers))
            let to = from.adding(minutes: .random(in: 0...2000, using: &numbers))
            defer { from = to }
            return Pause(from: from, to: to)
        }
    }
}
