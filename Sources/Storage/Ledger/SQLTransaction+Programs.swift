import OfficeModel
import UseCases

/// Tokens, webhooks and links, beside the record but in the savepoint of the command.
extension SQLTransaction {
    func accessToken(_ id: TokenID) throws -> AccessToken? {
        try TokenRows.find(id, in: writer.connection)
    }

    func keep(_ token: AccessToken) throws { try TokenRows.keep(token, in: writer) }

    func webhook(_ id: WebhookID) throws -> Webhook? { try WebhookRows.find(id, in: writer.connection) }

    mutating func keep(_ webhook: Webhook) throws {
        try WebhookRows.keep(webhook, in: writer)
        try readAddressees()
    }

    mutating func remove(_ id: WebhookID) throws {
        try WebhookRows.remove(id, in: writer)
        try readAddressees()
    }

    func reviveMessages(of id: WebhookID) throws -> Int {
        let count = try WebhookRows.revive(id, at: recorded, in: writer)
        let bell = base.webhooks.bell
        writer.afterCommit { bell.ring() }
        return count
    }

    /// Who is told what, from this command on.
    private mutating func readAddressees() throws {
        base.webhooks = try OutboxAddressees.load(in: writer.connection, bell: base.webhooks.bell)
    }

    func keep(_ link: AccessLink) throws { try AccessLinkRows.keep(link, in: writer) }

    func endSessions(of person: PersonID) throws { try SessionRows.close(of: person, in: writer) }

    func removeSecondFactor(of person: PersonID, by remover: PersonID?) throws -> Bool {
        try SecondFactorRows.remove(of: person, by: remover, at: recorded, in: writer)
    }
}
