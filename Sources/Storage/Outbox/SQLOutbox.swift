import OfficeModel
package import OfficeTime
package import UseCases

/// The outbox and its addressees, over the same writer as the record.
package struct SQLOutbox: Outbox {
    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool

    init(writer: GroupWriter<LedgerMemory>, pool: ReadPool) {
        self.writer = writer
        self.pool = pool
    }

    // MARK: webhooks

    package func add(_ webhook: Webhook) async throws {
        try await writer.submit { transaction, memory in
            try transaction.run(
                """
                INSERT INTO webhook (id, url, secret, allow_private, created, delivered)
                VALUES (\(webhook.id), \(webhook.url), \(webhook.secret), \(webhook.allowsPrivate),
                    \(webhook.created), 0)
                """)
            memory.forgetWebhooks()
        }
    }

    package func webhooks() async throws -> [Webhook] {
        try await pool.read { connection in
            try connection.all(
                """
                SELECT id, url, secret, allow_private, created, delivered, last_delivered FROM webhook
                WHERE removed IS NULL ORDER BY id
                """
            ) { row in
                Webhook(
                    id: try row.identifier(0), url: try row.text(1), secret: try row.bytes(2),
                    allowsPrivate: try row.bool(3), created: try row.instant(4), delivered: try row.int(5),
                    lastDelivered: try row.instantIfPresent(6))
            }
        }
    }

    package func remove(_ webhook: WebhookID) async throws -> Bool {
        try await writer.submit { transaction, memory in
            let changed = try transaction.run(
                "UPDATE webhook SET removed = 1 WHERE id = \(webhook) AND removed IS NULL")
            try transaction.run("DELETE FROM outbox WHERE webhook = \(webhook)")
            memory.forgetWebhooks()
            return changed > 0
        }
    }

    package func waitingCount(for webhook: WebhookID) async throws -> Int {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM outbox WHERE webhook = \(webhook) AND due IS NOT NULL LIMIT 10000) AS found
                """
            ) { row in try row.int(0) } ?? 0
        }
    }

    package func deadLetters(of webhook: WebhookID, limit: Int) async throws -> [OutboxMessage] {
        try await pool.read { connection in
            try connection.all(
                """
                SELECT row, stream, seq, payload, created, attempts, trouble FROM outbox
                WHERE webhook = \(webhook) AND due IS NULL ORDER BY row DESC LIMIT \(limit)
                """, SQLOutbox.message)
        }
    }

    package func revive(_ webhook: WebhookID, at now: Instant) async throws -> Int {
        try await writer.submit { transaction, _ in
            try transaction.run(
                """
                UPDATE outbox SET due = \(now), created = \(now), attempts = 0
                WHERE webhook = \(webhook) AND due IS NULL
                """)
        }
    }

    // MARK: messages

    package func sendable(
        to webhook: WebhookID, at now: Instant, limit: Int
    ) async throws -> [OutboxMessage] {
        try await pool.read { connection in
            try connection.all(
                """
                SELECT row, stream, seq, payload, created, attempts, trouble FROM outbox
                WHERE webhook = \(webhook) AND due <= \(now) AND NOT EXISTS (
                    SELECT 1 FROM outbox AS earlier
                    WHERE earlier.webhook = outbox.webhook AND earlier.stream = outbox.stream
                        AND earlier.seq < outbox.seq AND earlier.due IS NOT NULL)
                ORDER BY due, row LIMIT \(limit)
                """, SQLOutbox.message)
        }
    }

    package func noteDelivery(
        of message: OutboxMessage, to webhook: WebhookID, at now: Instant
    ) async throws {
        try await writer.submit { transaction, _ in
            guard try transaction.run("DELETE FROM outbox WHERE row = \(message.row)") > 0 else { return }
            try transaction.run(
                """
                UPDATE webhook SET delivered = delivered + 1, last_delivered = \(now) WHERE id = \(webhook)
                """)
        }
    }

    package func noteFailure(
        of message: OutboxMessage, to webhook: WebhookID, trouble: String, next: Instant?
    ) async throws {
        try await writer.submit { transaction, _ in
            _ = try transaction.run(
                """
                UPDATE outbox SET attempts = \(message.attempts + 1), due = \(next), trouble = \(trouble)
                WHERE row = \(message.row)
                """)
        }
    }

    private static func message(_ row: borrowing Row) throws -> OutboxMessage {
        let stream: TicketID = try row.identifier(1)
        return OutboxMessage(
            row: try row.int64(0), event: OutboxPayload.event(stream.text, try row.int(2)),
            payload: try row.text(3), created: try row.instant(4), attempts: try row.int(5),
            trouble: try row.text(6))
    }
}
