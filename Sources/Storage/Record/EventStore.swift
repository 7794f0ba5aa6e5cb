package import Crypto

/// The newest event of a stream.
package struct StreamHead: Sendable, Hashable {
    /// The number of the newest event, which is also how many there are.
    package var sequence: Int64
    /// The digest of its line.
    package var digest: Digest

    package init(sequence: Int64, digest: Digest) {
        self.sequence = sequence
        self.digest = digest
    }

    /// Before the first event.
    package static let none = StreamHead(sequence: 0, digest: .zero)
}

/// The streams of events: added to, read, never changed.
package enum EventStore {
    /// The stream's newest event; nil where the stream does not exist.
    /// - Throws: `DatabaseError`.
    package static func head(of stream: TimeOrderedID, in connection: Connection) throws -> StreamHead? {
        try connection.first("SELECT seq, head FROM stream WHERE id = \(stream)") { row in
            StreamHead(sequence: try row.int64(0), digest: try row.digest(1))
        }
    }

    /// Adds events to the end of a stream, and begins the stream where there is none.
    ///
    /// - Parameters:
    ///   - kind: what the stream is, kept from its first event on.
    ///   - head: the newest event the decision was made on: `.none` begins a stream.
    /// - Returns: the new head.
    /// - Throws: `DatabaseError` with the reason `duplicate` where the head is no longer the newest;
    ///   `EventLineFault` where an event's data cannot be written.
    @discardableResult
    package static func append(
        _ drafts: [EventDraft],
        to stream: TimeOrderedID,
        kind: String,
        after head: StreamHead,
        in transaction: WriterTransaction
    ) throws -> StreamHead {
        guard !drafts.isEmpty else { return head }
        var newest = head
        let packer = PackedLine.Packer()
        for draft in drafts {
            let line = try EventLine(
                EventEnvelope(
                    stream: stream, sequence: newest.sequence + 1, previous: newest.digest, draft: draft))
            newest = StreamHead(sequence: newest.sequence + 1, digest: line.digest)
            let packed = packer.packed(line.bytes)
            try transaction.run(
                "INSERT INTO event (stream, seq, line) VALUES (\(stream), \(newest.sequence), \(packed))")
        }
        try move(stream, kind: kind, from: head, to: newest, in: transaction)
        return newest
    }

    /// The lines of a stream in their order.
    /// - Parameter sequence: only events after this one; 0 gives all.
    /// - Throws: `DatabaseError`.
    package static func lines(
        of stream: TimeOrderedID, after sequence: Int64 = 0, in connection: Connection
    ) throws -> [EventLine] {
        let unpacker = PackedLine.Unpacker()
        return try connection.all(
            "SELECT line FROM event WHERE stream = \(stream) AND seq > \(sequence) ORDER BY seq"
        ) { row in EventLine(packed: try row.bytes(0), unpacker) }
    }

    /// One line of a stream; nil where there is none.
    /// - Throws: `DatabaseError`.
    static func line(
        _ sequence: Int64, of stream: TimeOrderedID, in connection: Connection
    ) throws -> EventLine? {
        let unpacker = PackedLine.Unpacker()
        return try connection.first(
            "SELECT line FROM event WHERE stream = \(stream) AND seq = \(sequence)"
        ) { row in EventLine(packed: try row.bytes(0), unpacker) }
    }

    /// Visits every event in the order it was written, for rebuilding what is derived from them.
    /// - Parameter position: only events after this one; 0 gives all.
    /// - Throws: `DatabaseError`, `EventLineFault`, or what the closure throws.
    package static func each(
        after position: Int64 = 0,
        in connection: Connection,
        _ visit: (_ position: Int64, EventEnvelope) throws -> Void
    ) throws {
        let unpacker = PackedLine.Unpacker()
        try connection.each("SELECT id, line FROM event WHERE id > \(position) ORDER BY id") { row in
            try visit(try row.int64(0), try EventLine(packed: try row.bytes(1), unpacker).envelope())
        }
    }

    /// Gives every line as it was hashed, in the order they were written.
    /// - Throws: `DatabaseError`, or what the closure throws.
    package static func eachLine(in connection: Connection, _ visit: (_ line: [UInt8]) throws -> Void) throws {
        let unpacker = PackedLine.Unpacker()
        try connection.each("SELECT line FROM event ORDER BY id") { row in
            try visit(EventLine.bytes(packed: try row.bytes(0), unpacker))
        }
    }

    /// The newest event of all; nil before the first.
    /// - Throws: `DatabaseError`.
    static func newest(in connection: Connection) throws -> EventLine? {
        let unpacker = PackedLine.Unpacker()
        return try connection.first("SELECT line FROM event ORDER BY id DESC LIMIT 1") { row in
            EventLine(packed: try row.bytes(0), unpacker)
        }
    }

    private static func move(
        _ stream: TimeOrderedID,
        kind: String,
        from head: StreamHead,
        to newest: StreamHead,
        in transaction: WriterTransaction
    ) throws(DatabaseError) {
        let changed =
            head == .none
            ? try transaction.run(
                """
                INSERT INTO stream (id, kind, seq, head)
                VALUES (\(stream), \(kind), \(newest.sequence), \(newest.digest))
                """)
            : try transaction.run(
                """
                UPDATE stream SET seq = \(newest.sequence), head = \(newest.digest)
                WHERE id = \(stream) AND seq = \(head.sequence) AND head = \(head.digest)
                """)
        guard changed == 1 else {
            throw DatabaseError(.duplicate, details: "the stream has moved on from event \(head.sequence)")
        }
    }
}
