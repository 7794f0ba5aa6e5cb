package import OfficeModel
package import OfficeTime

/// Another program that is told what happens.
package struct Webhook: Sendable, Hashable {
    /// How far messages may go.
    package enum Reach: String, Sendable, Hashable, CaseIterable {
        /// Plain hosts of the internet, over https.
        case internet
        /// The office's own network too, but not this machine.
        case office = "kantor"
        /// Wherever the address leads, this machine too; only the operator on the server says so.
        case anywhere = "semua"
    }

    package var id: WebhookID
    package var url: String
    /// 32 random bytes; messages are signed with them, and the receiver knows them too.
    package var secret: [UInt8]
    package var reach: Reach
    package var topics: Set<OutboxTopic>
    /// It is told of confidential tickets too; only the operator on the server says so.
    package var hearsSecrets: Bool
    package var created: Instant
    /// Who made it; nil for the operator on the server.
    package var madeBy: PersonID?
    /// Since when it is told nothing; nil while it is.
    package var stopped: Instant?
    package var delivered: Int
    package var lastDelivered: Instant?

    package init(
        id: WebhookID, url: String, secret: [UInt8], reach: Reach = .internet,
        topics: Set<OutboxTopic> = Set(OutboxTopic.allCases), hearsSecrets: Bool = false, created: Instant,
        madeBy: PersonID? = nil, stopped: Instant? = nil, delivered: Int = 0, lastDelivered: Instant? = nil
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.reach = reach
        self.topics = topics
        self.hearsSecrets = hearsSecrets
        self.created = created
        self.madeBy = madeBy
        self.stopped = stopped
        self.delivered = delivered
        self.lastDelivered = lastDelivered
    }

    /// What the record keeps of it.
    package func grant(_ standing: WebhookGrant.Standing) -> WebhookGrant {
        WebhookGrant(
            id: id, host: WebhookAddress.host(of: url), topics: topics.map(\.rawValue).sorted(),
            reach: reach.rawValue, hearsSecrets: hearsSecrets, standing: standing)
    }
}

/// What becomes of the messages for one webhook.
package struct OutboxStanding: Sendable, Hashable {
    /// Messages that will be sent, at most 10,000 counted.
    package var waiting: Int
    /// Of them, those that failed before, at most 10,000 counted.
    package var failing: Int
    /// The last of them that failed, and why.
    package var lastTrouble: String?
    /// When the next attempt is due.
    package var nextAttempt: Instant?

    package init(waiting: Int, failing: Int, lastTrouble: String? = nil, nextAttempt: Instant? = nil) {
        self.waiting = waiting
        self.failing = failing
        self.lastTrouble = lastTrouble
        self.nextAttempt = nextAttempt
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

/// Messages on their way to other programs. They are put in with the events they tell of, by the writer;
/// `ProgramCommand` says to whom.
package protocol Outbox: Sendable {
    /// Those not removed, stopped ones too, oldest first.
    func webhooks() async throws -> [Webhook]
    func standing(of webhook: WebhookID, at now: Instant) async throws -> OutboxStanding
    /// What was given up, newest first.
    func deadLetters(of webhook: WebhookID, limit: Int) async throws -> [OutboxMessage]

    /// What may be sent now: of each ticket and report its oldest message, if that one is due.
    func sendable(to webhook: WebhookID, at now: Instant, limit: Int) async throws -> [OutboxMessage]
    /// It arrived.
    func noteDelivery(of message: OutboxMessage, to webhook: WebhookID, at now: Instant) async throws
    /// It did not arrive, and is tried again at a time; nil gives it up.
    func noteFailure(
        of message: OutboxMessage, to webhook: WebhookID, trouble: String, next: Instant?
    ) async throws
}
