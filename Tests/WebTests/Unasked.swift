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
    func endSessions(of person: PersonID) throws {}
    func removeSecondFactor(of person: PersonID, by remover: PersonID?) throws -> Bool { false }
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
    func openPasswordLinks(at now: Instant) async throws -> [AccessLink] { [] }
    func loginsWithPassword() async throws -> Set<String> { [] }
    func secondFactor(of person: PersonID) async throws -> SecondFactor? { nil }
    func propose(_ factor: SecondFactor, for person: PersonID) async throws -> Bool { false }
    func confirmSecondFactor(
        of person: PersonID, step: Int64, recovery: [String: String], at now: Instant
    ) async throws -> Bool { false }
    func useCode(step: Int64, of person: PersonID) async throws -> Bool { false }
    func recoveryHash(_ selector: String, of person: PersonID) async throws -> String? { nil }
    func useRecovery(_ selector: String, of person: PersonID) async throws -> Bool { false }
    func recoveryLeft(of person: PersonID) async throws -> Int { 0 }
    func dropSecondFactor(of person: PersonID) async throws {}
    func secondFactorRemoval(of person: PersonID) async throws -> SecondFactorRemoval? { nil }
    func noteRemovalTold(to person: PersonID) async throws {}
    func knows(_ browser: [UInt8], for login: String, at now: Instant) async throws -> Bool { false }
    func remember(_ browser: [UInt8], for login: String, at now: Instant) async throws {}
}
