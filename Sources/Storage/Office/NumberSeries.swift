/// Numbers that count up by one without a gap: letters, agenda, tickets.
///
/// The counter is a row, not the database's own sequence: it goes back with the command that took it.
package enum NumberSeries {
    /// Takes the next number, 1 for the first.
    ///
    /// - Parameters:
    ///   - series: what is counted, such as `surat-tugas`.
    ///   - period: what the count begins anew with, such as `2026`; empty where it never does.
    /// - Throws: `DatabaseError`.
    package static func next(
        _ series: String, period: String, in transaction: WriterTransaction
    ) throws -> Int64 {
        let taken = try transaction.connection.first(
            """
            INSERT INTO counter (series, period, last) VALUES (\(series), \(period), 1)
            ON CONFLICT (series, period) DO UPDATE SET last = counter.last + 1 RETURNING last
            """
        ) { row in try row.int64(0) }
        guard let taken else { throw DatabaseError(.other, details: "the counter gave no number") }
        return taken
    }

    /// The last number taken; 0 where none was.
    /// - Throws: `DatabaseError`.
    package static func last(_ series: String, period: String, in connection: Connection) throws -> Int64 {
        try connection.first(
            "SELECT last FROM counter WHERE series = \(series) AND period = \(period)"
        ) { row in try row.int64(0) } ?? 0
    }

    /// Lets the count go on after a number given out on paper; never back.
    /// - Throws: `DatabaseError`.
    package static func skip(
        _ series: String, period: String, to last: Int64, in transaction: WriterTransaction
    ) throws(DatabaseError) {
        try transaction.run(
            """
            INSERT INTO counter (series, period, last) VALUES (\(series), \(period), \(last))
            ON CONFLICT (series, period) DO UPDATE SET last = \(last) WHERE counter.last < \(last)
            """)
    }
}
