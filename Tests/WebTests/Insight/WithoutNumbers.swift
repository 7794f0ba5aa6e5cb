import OfficeModel
import OfficeTime
import UseCases

/// A house in which nothing is counted, searched or saved: its tests are about something else.
protocol WithoutNumbers: OfficeInsight, SavedViews {}

extension WithoutNumbers {
    func openWork(at now: Instant) async throws -> [OpenWork] { [] }

    func monthCounts(
        from first: CalendarMonth, through last: CalendarMonth
    ) async throws -> [MonthCount] { [] }

    func stepFacts(
        from first: CalendarMonth, through last: CalendarMonth, after: StepFactCursor?, limit: Int
    ) async throws -> [StepFact] { [] }

    func newestSeal() async throws -> SealNote? { nil }

    func find(_ words: String, for reader: Reader, limit: Int) async throws -> Findings { Findings() }

    func views(of person: PersonID) async throws -> [SavedView] { [] }
    func keep(_ view: SavedView, of person: PersonID) async throws {}
    func removeView(_ name: String, of person: PersonID) async throws {}
}
