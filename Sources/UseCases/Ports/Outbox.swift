package import OfficeModel
package import OfficeTime

extension IdentifierKind {
    package enum Webhook {}
    package enum Token {}
}

package typealias WebhookID = Identifier<IdentifierKind.Webhook>

/// Another program that is told what happens.
package struct Webhook: Sendable, Hashable {
    package var id: WebhookID
    package var url: String
    /// 32 random bytes; messages are signed with them, and the receiver knows them too.
    package var secret: [UInt8]
    /// The operator said that it lies in a private network.
    package var allowsPrivate: Bool
    package var created: Instant
    package var delivered: Int
    package var lastDelivered: Instant?

    package init(
        id: WebhookID, url: String, secret: [UInt8], allowsPrivate: Bool, created: Instant,
        delivered: Int = 0, lastDelivered: Instant? = nil
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.allowsPrivate = allowsPrivate
        self.created = created
        self.delivered = delivered
        self.lastDelivered = lastDelivered
    }
}

/// One message for one webhook.
package struct OutboxMessage: Sendable, Hashable {
    package var row: Int64
    /// The same for each delivery of the same event: its stream and its number there.
    package var event: String
    package var payload: String
    package var created: Instant
    package var attempts: Int
    /// Why the last attempt failed; empty before the first.
    package var trouble: String

    package init(
        row: Int64, event: String, payload: String, created: Instant, attempts: Int, trouble: String
    ) {
        self.row = row
        self.event = event
        self.payload = payload
        self.created = created
        self.attempts = attempts
        self.trouble = trouble
    }
}

/// Messages on their way to other programs. They are put in with the events they tell of, by the writer.
package protocol Outbox: Sendable {
    func add(_ webhook: Webhook) async throws
    /// Those not removed, oldest first.
    func webhooks() async throws -> [Webhook]
    /// Tells it nothing any more and forgets what waited for it; false where there is none.
    func remove(_ webhook: WebhookID) async throws -> Bool
    /// How many messages wait for it, at most 10,000 counted.
    func waitingCount(for webhook: WebhookID) async throws -> Int
    /// What was given up, newest first.
    func deadLetters(of webhook: WebhookID, limit: Int) async throws -> [OutboxMessage]
    /// Tries once more what was given up, and says how much.
    func revive(_ webhook: WebhookID, at now: Instant) async throws -> Int

    /// What may be sent now: of each ticket and report its oldest message, if that one is due.
    func sendable(to webhook: WebhookID, at now: Instant, limit: Int) async throws -> [OutboxMessage]
    /// It arrived.
    func noteDelivery(of message: OutboxMessage, to webhook: WebhookID, at now: Instant) async throws
    /// It did not arrive, and is tried again at a time; nil gives it up.
    func noteFailure(
        of message: OutboxMessage, to webhook: WebhookID, trouble: String, next: Instant?
    ) async throws
}
