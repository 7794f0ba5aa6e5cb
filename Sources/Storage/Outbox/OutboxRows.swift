import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// Whom messages are for, and how their sender learns of them.
struct OutboxAddressees {
    var webhooks: [WebhookID]
    let bell: Bell

    static func load(in connection: Connection, bell: Bell) throws -> OutboxAddressees {
        let webhooks: [WebhookID] = try connection.all(
            "SELECT id FROM webhook WHERE removed IS NULL ORDER BY id"
        ) { row in try row.identifier(0) }
        return OutboxAddressees(webhooks: webhooks, bell: bell)
    }
}

/// Puts messages into the outbox, in the savepoint of the events they tell of (DESIGN rule 4).
enum OutboxRows {
    /// - Parameter sequence: of the event before the first of these.
    static func write(
        _ entries: [TicketEntry], of state: TicketState, after sequence: Int64,
        to addressees: OutboxAddressees, in transaction: WriterTransaction
    ) throws {
        if addressees.webhooks.isEmpty { return }
        for (offset, entry) in entries.enumerated() {
            let number = Int(sequence) + offset + 1
            let payload = try OutboxPayload(entry, sequence: number, of: state).json()
            try put(
                payload, stream: state.id.bytes, number, at: entry.recorded, to: addressees, in: transaction)
        }
    }

    static func write(
        _ event: ReportEvent, of fold: ReportFold, happened: Instant, recorded: Instant,
        to addressees: OutboxAddressees, in transaction: WriterTransaction
    ) throws {
        if addressees.webhooks.isEmpty { return }
        let report = fold.report
        let number = Int(fold.head.sequence)
        let payload = try OutboxPayload(
            event.kind, sequence: number, of: report.id, standing: report.standing.word,
            ticket: report.standing.ticket, happened: happened, recorded: recorded
        ).json()
        try put(payload, stream: report.id.bytes, number, at: recorded, to: addressees, in: transaction)
    }

    private static func put(
        _ payload: String, stream: [UInt8], _ sequence: Int, at now: Instant,
        to addressees: OutboxAddressees, in transaction: WriterTransaction
    ) throws(DatabaseError) {
        for webhook in addressees.webhooks {
            try transaction.run(
                """
                INSERT INTO outbox (webhook, stream, seq, payload, created, attempts, due, trouble)
                VALUES (\(webhook), \(stream), \(sequence), \(payload), \(now), 0, \(now), '')
                """)
        }
        let bell = addressees.bell
        transaction.afterCommit { bell.ring() }
    }
}
