import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// What the houses of these tests are never asked for.
extension LedgerTransaction {
    func openTickets() throws -> [TicketID] { [] }
    func officeHistory() throws -> [OfficeEntry] { [] }
}

extension OfficeReading {
    func officeHistory(before sequence: Int?, limit: Int) async throws -> [OfficeEntry] { [] }
}

extension Accounts {
    func sessions(of person: PersonID) async throws -> [Session] { [] }
    func closeSessions(of person: PersonID, except tokenDigest: [UInt8]?) async throws {}
    func addAccessLink(_ link: AccessLink) async throws {}
    func accessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? { nil }
    func useAccessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? { nil }
    func loginsWithPassword() async throws -> Set<String> { [] }
}
