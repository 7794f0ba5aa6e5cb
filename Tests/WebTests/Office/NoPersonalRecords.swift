import OfficeModel
import OfficeTime
import UseCases

/// An office that keeps nothing of outsiders: for pages that are about something else.
struct NoPersonalRecords: PersonalRecords {
    func outsiders(named words: String, limit: Int) async throws -> [KnownOutsider] { [] }
    func values(of report: ReportID) async throws -> [(kept: KeptPersonal, value: String)] { [] }
    func expired(of procedure: String?, before moment: Instant) async throws -> ExpiredGroup? { nil }
    func removals(limit: Int) async throws -> [RemovalRow] { [] }
    func removal(number: String) async throws -> RemovalRow? { nil }
    func note(_ access: PersonalAccess, day: String) async throws {}
    func accesses(
        of subject: PersonalAccess.Subject?, by person: PersonID?, limit: Int
    ) async throws -> [PersonalAccess] { [] }
}
