package import OfficeModel
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

    package func webhooks() async throws -> [Webhook] {
        try await pool.read { try WebhookRows.all(in: $0) }
    }

    package func standing(of webhook: WebhookID, at now: Instant) async throws -> OutboxStanding {
        try await pool.read { connection in
            let waiting = try connection.first(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM outbox WHERE webhook = \(webhook) AND due IS NOT NULL LIMIT 10000) AS found
                """
            ) { row in try row.int(0) }
            // Only the oldest message of a stream is tried: those that failed are found among the due.
            let failed = try connection.all(
                """
                SELECT trouble, due FROM outbox
                WHERE webhook = \(webhook) AND due IS NOT NULL AND attempts > 0 ORDER BY due DESC LIMIT 10000
                """
            ) { row in (trouble: try row.text(0), due: try row.instant(1)) }
            return OutboxStanding(
                waiting: waiting ?? 0, failing: failed.count, lastTrouble: failed.first?.trouble,
                nextAttempt: failed.last?.due)
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
