import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// What the houses of these tests are never asked for.
extension LedgerTransaction {
    func accessToken(_ id: TokenID) throws -> AccessToken? { nil }
    func keep(_ token: AccessToken) throws {}
    func webhook(_ id: WebhookID) throws -> Webhook? { nil }
    func keep(_ webhook: Webhook) throws {}
    func remove(_ id: WebhookID) throws {}
    func reviveMessages(of id: WebhookID) throws -> Int { 0 }
    func keep(_ link: AccessLink) throws {}
    func openTickets() throws -> [TicketID] { [] }
    func officeHistory() throws -> [OfficeEntry] { [] }
}

extension OfficeReading {
    func officeHistory(before sequence: Int?, limit: Int) async throws -> [OfficeHistoryEntry] { [] }
}

extension Accounts {
    func sessions(of person: PersonID) async throws -> [Session] { [] }
    func closeSessions(of person: PersonID, except tokenDigest: [UInt8]?) async throws {}
    func addAccessLink(_ link: AccessLink) async throws {}
    func accessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? { nil }
    func useAccessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? { nil }
    func loginsWithPassword() async throws -> Set<String> { [] }
}
