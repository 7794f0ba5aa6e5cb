package import Crypto
package import OfficeTime

/// The chain of seals.
package enum SealStore {
    /// Seals everything written so far.
    ///
    /// A day on which nothing was written is sealed too: its seal says that nothing was.
    /// - Throws: `DatabaseError`.
    package static func seal(
        day: String, at now: Instant, in transaction: WriterTransaction
    ) throws -> Seal {
        let last = try newest(in: transaction.connection) ?? .none
        let grown = try growth(since: last.position, in: transaction.connection)
        let heads = try heads(grownAfter: last.position, in: transaction.connection)
        var seal = Seal(
            number: last.number + 1,
            day: day,
            recorded: now,
            position: grown.position,
            streams: last.streams + grown.streams,
            events: last.events + grown.events,
            previous: last.digest,
            digest: .zero)
        seal.digest = seal.reckonedDigest(heads: heads)
        try write(seal, heads, in: transaction)
        return seal
    }

    /// The newest seal; nil where none was made yet.
    /// - Throws: `DatabaseError`.
    package static func newest(in connection: Connection) throws -> Seal? {
        try connection.first(columns + "ORDER BY number DESC LIMIT 1", read)
    }

    /// The seal with this hash.
    /// - Throws: `DatabaseError`.
    package static func find(_ digest: Digest, in connection: Connection) throws -> Seal? {
        try connection.first(columns + "WHERE digest = \(digest)", read)
    }

    /// Every seal in order.
    static func all(in connection: Connection) throws -> [Seal] {
        try connection.all(columns + "ORDER BY number", read)
    }

    static func heads(of seal: Int64, in connection: Connection) throws -> [SealedHead] {
        try connection.all(
            "SELECT stream, seq, head FROM seal_head WHERE seal = \(seal) ORDER BY stream", readHead)
    }

    private static let columns: SQL =
        "SELECT number, day, recorded, position, streams, events, prev, digest FROM seal "

    private static func read(_ row: borrowing Row) throws -> Seal {
        Seal(
            number: try row.int64(0),
            day: try row.text(1),
            recorded: try row.instant(2),
            position: try row.int64(3),
            streams: try row.int64(4),
            events: try row.int64(5),
            previous: try row.digest(6),
            digest: try row.digest(7))
    }

    private static func readHead(_ row: borrowing Row) throws -> SealedHead {
        SealedHead(
            stream: try row.id(0),
            head: StreamHead(sequence: try row.int64(1), digest: try row.digest(2)))
    }

    private struct Growth {
        var position: Int64
        var streams: Int64
        var events: Int64
    }

    /// Counted from the last seal on: counting a whole record would stop the writer.
    private static func growth(since position: Int64, in connection: Connection) throws -> Growth {
        let counted = try connection.first(
            """
            SELECT coalesce(max(id), \(position)), count(*), coalesce(sum(CASE WHEN seq = 1 THEN 1 ELSE 0 END), 0)
            FROM event WHERE id > \(position)
            """
        ) { row in
            Growth(position: try row.int64(0), streams: try row.int64(2), events: try row.int64(1))
        }
        return counted ?? Growth(position: position, streams: 0, events: 0)
    }

    private static func heads(
        grownAfter position: Int64, in connection: Connection
    ) throws -> [SealedHead] {
        try connection.all(
            """
            SELECT id, seq, head FROM stream
            WHERE id IN (SELECT stream FROM event WHERE id > \(position)) ORDER BY id
            """, readHead)
    }

    private static func write(
        _ seal: Seal, _ heads: [SealedHead], in transaction: WriterTransaction
    ) throws(DatabaseError) {
        try transaction.run(
            """
            INSERT INTO seal (number, day, recorded, position, streams, events, prev, digest)
            VALUES (\(seal.number), \(seal.day), \(seal.recorded), \(seal.position), \(seal.streams),
                \(seal.events), \(seal.previous), \(seal.digest))
            """)
        for one in heads {
            try transaction.run(
                """
                INSERT INTO seal_head (seal, stream, seq, head)
                VALUES (\(seal.number), \(one.stream), \(one.head.sequence), \(one.head.digest))
                """)
        }
    }
}
