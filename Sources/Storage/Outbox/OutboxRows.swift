import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// Whom messages are for, and how their sender learns of them.
struct OutboxAddressees {
    struct Addressee {
        var id: WebhookID
        var topics: Set<OutboxTopic>
        var hearsSecrets: Bool
    }

    var webhooks: [Addressee]
    let bell: Bell

    static func load(in connection: Connection, bell: Bell) throws -> OutboxAddressees {
        let webhooks = try WebhookRows.all(in: connection).filter { $0.stopped == nil }
        return OutboxAddressees(
            webhooks: webhooks.map {
                Addressee(id: $0.id, topics: $0.topics, hearsSecrets: $0.hearsSecrets)
            }, bell: bell)
    }

    /// Who is told something, of a confidential ticket or not.
    func told(of topic: OutboxTopic, isSecret: Bool) -> [WebhookID] {
        webhooks.filter { $0.topics.contains(topic) && ($0.hearsSecrets || !isSecret) }.map(\.id)
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
            let told = addressees.told(of: OutboxTopic(of: entry.event), isSecret: state.isSecret)
            if told.isEmpty { continue }
            let payload = try OutboxPayload(entry, sequence: number, of: state).json()
            try put(
                payload, stream: state.id.bytes, number, at: entry.recorded, to: told, addressees.bell,
                in: transaction)
        }
    }

    /// - Parameter isSecret: the report belongs to a confidential ticket, or did.
    static func write(
        _ event: ReportEvent, of fold: ReportFold, happened: Instant, recorded: Instant, isSecret: Bool,
        to addressees: OutboxAddressees, in transaction: WriterTransaction
    ) throws {
        let told = addressees.told(of: .reports, isSecret: isSecret)
        if told.isEmpty { return }
        let report = fold.report
        let number = Int(fold.head.sequence)
        let payload = try OutboxPayload(
            event.kind, sequence: number, of: report.id, standing: report.standing.word,
            ticket: report.standing.ticket, happened: happened, recorded: recorded
        ).json()
        try put(
            payload, stream: report.id.bytes, number, at: recorded, to: told, addressees.bell, in: transaction
        )
    }

    /// A ticket became confidential: what waits to be told of it, to those who may no longer hear it, is
    /// forgotten.
    static func forget(
        _ state: TicketState, in transaction: WriterTransaction
    ) throws {
        let streams = [state.id.bytes] + state.reports.map(\.bytes)
        for webhook in try WebhookRows.deaf(in: transaction.connection) {
            for stream in streams {
                try transaction.run("DELETE FROM outbox WHERE webhook = \(webhook) AND stream = \(stream)")
            }
        }
    }

    private static func put(
        _ payload: String, stream: [UInt8], _ sequence: Int, at now: Instant,
        to webhooks: [WebhookID], _ bell: Bell, in transaction: WriterTransaction
    ) throws(DatabaseError) {
        for webhook in webhooks {
            try transaction.run(
                """
                INSERT INTO outbox (webhook, stream, seq, payload, created, attempts, due, trouble)
                VALUES (\(webhook), \(stream), \(sequence), \(payload), \(now), 0, \(now), '')
                """)
        }
        transaction.afterCommit { bell.ring() }
    }
}
