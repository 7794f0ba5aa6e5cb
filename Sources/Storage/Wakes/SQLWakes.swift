package import OfficeModel
package import OfficeTime
import TicketEngine
import UseCases

/// The clock's list over the table that the writer keeps.
package struct SQLWakes: Wakes {
    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool

    init(writer: GroupWriter<LedgerMemory>, pool: ReadPool) {
        self.writer = writer
        self.pool = pool
    }

    package func due(at now: Instant, limit: Int) async throws -> [TicketID] {
        try await pool.read { connection in
            try connection.all(
                "SELECT ticket FROM wake WHERE at <= \(now) ORDER BY at LIMIT \(limit)"
            ) { row in try row.identifier(0) }
        }
    }

    package func next() async throws -> Instant? {
        try await pool.read { connection in
            try connection.first(
                "SELECT at FROM wake WHERE at < \(WakeRows.never) ORDER BY at LIMIT 1"
            ) { row in try row.instant(0) }
        }
    }

    /// In the writer, so that no command comes between what is read and what is written.
    package func reckon(_ ticket: TicketID, notBefore earliest: Instant) async throws {
        try await writer.submit { transaction, memory in
            guard let state = try memory.ticket(ticket, in: transaction.connection)?.state else {
                try transaction.run("DELETE FROM wake WHERE ticket = \(ticket)")
                return
            }
            let office = try memory.base(in: transaction).office.office
            let procedure = try memory.procedure(
                .init(code: state.procedure, version: state.procedureVersion), in: transaction.connection)
            try WakeRows.write(
                state, after: nil, by: procedure, in: office, notBefore: earliest, in: transaction)
        }
    }
}
