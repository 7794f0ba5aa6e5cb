import OfficeModel
import OfficeTime
import SOPModel
import UseCases

/// Webhooks in their table; changed in the savepoint of the command that changes them.
enum WebhookRows {
    private static var columns: SQL {
        """
        SELECT id, url, secret, reach, topics, secrets, created, made_by, stopped, delivered, last_delivered
        FROM webhook WHERE removed IS NULL\u{20}
        """
    }

    static func all(in connection: Connection) throws -> [Webhook] {
        try connection.all(columns + "ORDER BY id", webhook)
    }

    static func find(_ id: WebhookID, in connection: Connection) throws -> Webhook? {
        try connection.first(columns + "AND id = \(id)", webhook)
    }

    /// Those that hear nothing of confidential tickets, stopped ones too.
    static func deaf(in connection: Connection) throws -> [WebhookID] {
        try connection.all("SELECT id FROM webhook WHERE removed IS NULL AND secrets = 0 ORDER BY id") {
            row in
            let id: WebhookID = try row.identifier(0)
            return id
        }
    }

    static func keep(_ webhook: Webhook, in transaction: WriterTransaction) throws(DatabaseError) {
        let topics = webhook.topics.map(\.rawValue).sorted().joined(separator: " ")
        try transaction.run(
            """
            INSERT INTO webhook (id, url, secret, allow_private, reach, topics, secrets, created, made_by,
                stopped, delivered)
            VALUES (\(webhook.id), \(webhook.url), \(webhook.secret), \(webhook.reach != .internet),
                \(webhook.reach.rawValue), \(topics), \(webhook.hearsSecrets), \(webhook.created),
                \(webhook.madeBy?.text), \(webhook.stopped), 0)
            ON CONFLICT (id) DO UPDATE SET stopped = excluded.stopped
            """)
    }

    static func remove(_ id: WebhookID, in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run("UPDATE webhook SET removed = 1 WHERE id = \(id)")
        try transaction.run("DELETE FROM outbox WHERE webhook = \(id)")
    }

    static func revive(
        _ id: WebhookID, at now: Instant, in transaction: WriterTransaction
    ) throws(DatabaseError) -> Int {
        try transaction.run(
            """
            UPDATE outbox SET due = \(now), created = \(now), attempts = 0
            WHERE webhook = \(id) AND due IS NULL
            """)
    }

    private static func webhook(_ row: borrowing Row) throws -> Webhook {
        let topics = try row.text(4).split(separator: " ").compactMap { OutboxTopic(rawValue: String($0)) }
        return Webhook(
            id: try row.identifier(0), url: try row.text(1), secret: try row.bytes(2),
            reach: Webhook.Reach(rawValue: try row.text(3)) ?? .internet, topics: Set(topics),
            hearsSecrets: try row.bool(5), created: try row.instant(6),
            madeBy: try row.textIfPresent(7).map { PersonID($0) }, stopped: try row.instantIfPresent(8),
            delivered: try row.int(9), lastDelivered: try row.instantIfPresent(10))
    }
}
