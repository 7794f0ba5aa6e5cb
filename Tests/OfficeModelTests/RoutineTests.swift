import OfficeModel
import OfficeTime
import SOPModel
import Testing

@Suite("Work that comes back by itself")
struct RoutineTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        var rhythm: Routine.Rhythm
        var every: Int
        var first: String
        /// The office's wall.
        var now: String
        /// The last day and its first office minute; nil where none began.
        var last: String?
        var next: String

        var testDescription: String { "\(every) \(rhythm.rawValue) \(first) at \(now)" }
    }

    private static let cases = [
        // Before and at the first office minute of a Monday; all on the wall of WITA.
        Case(
            rhythm: .weeks, every: 1, first: "2026-08-03", now: "2026-08-03T07:29", last: nil,
            next: "2026-08-03 2026-08-03T07:30"),
        Case(
            rhythm: .weeks, every: 1, first: "2026-08-03", now: "2026-08-03T07:30",
            last: "2026-08-03 2026-08-03T07:30", next: "2026-08-10 2026-08-10T07:30"),
        // Monday 17 August is a day off: the work of that day begins on Tuesday.
        Case(
            rhythm: .weeks, every: 2, first: "2026-08-03", now: "2026-08-17T10:00",
            last: "2026-08-03 2026-08-03T07:30", next: "2026-08-17 2026-08-18T07:30"),
        Case(
            rhythm: .weeks, every: 2, first: "2026-08-03", now: "2026-08-18T10:00",
            last: "2026-08-17 2026-08-18T07:30", next: "2026-08-31 2026-08-31T07:30"),
        // The last day of a shorter month, and of each longer one again the 31st; a Sunday goes to Monday.
        Case(
            rhythm: .months, every: 1, first: "2026-08-31", now: "2026-09-30T12:00",
            last: "2026-09-30 2026-09-30T07:30", next: "2026-10-31 2026-11-02T07:30"),
        // A quarter that began before the routine was set counts on, but is not made up for.
        Case(
            rhythm: .months, every: 3, first: "2026-01-05", now: "2026-08-03T12:00", last: nil,
            next: "2026-10-05 2026-10-05T07:30"),
    ]

    private static let zone = Zone.wita

    private static func moment(_ text: String) throws -> Instant {
        try #require(Instant(timestamp: text + "+08:00"))
    }

    private func words(_ day: RoutineDay?) -> String? {
        day.map { "\($0.day) \(LocalTime($0.begins, in: Self.zone).words)" }
    }

    @Test("The last day whose work began and the next one", arguments: cases)
    private func days(_ row: Case) throws {
        var office = Office()
        let calendar = OfficeCalendar.standard(zone: Self.zone)
        office.apply(.calendarSet(calendar, reason: "awal"))
        let routine = Routine(
            id: "patroli", procedure: "contoh", title: "Patroli", first: try #require(CivilDate(row.first)),
            every: row.every, rhythm: row.rhythm, since: try #require(CivilDate("2026-08-01")))
        let now = try Self.moment(row.now)
        #expect(words(office.lastDay(of: routine, at: now)) == row.last)
        #expect(words(office.nextDay(of: routine, at: now)) == row.next)
        var given = routine
        given.isActive = false
        #expect(office.lastDay(of: given, at: now) == nil)
        #expect(office.nextDay(of: given, at: now) == nil)
    }

    @Test("Days are counted as a walk over them counts", arguments: Routine.Rhythm.allCases)
    func counted(_ rhythm: Routine.Rhythm) throws {
        let first = try #require(CivilDate("2026-01-31"))
        for every in [1, 2, 5, 12] {
            let routine = Routine(
                id: "patroli", procedure: "contoh", title: "Patroli", first: first, every: every,
                rhythm: rhythm, since: first)
            var passed = 0
            for offset in -40...900 {
                let day = first.adding(days: offset)
                if routine.day(passed) == day { passed += 1 }
                #expect(routine.days(upTo: day) == passed, "\(day) of every \(every)")
            }
        }
    }
}

extension LocalTime {
    fileprivate var words: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(date)T\(two(minute / 60)):\(two(minute % 60))"
    }
}
