import Crypto

/// The newest part of the record, held against its own hashes: seconds where all of it takes minutes.
package struct RecentRecord: Sendable {
    /// How many events were held.
    package var events = 0
    /// The first that does not fit.
    package var fault: RecordFault?

    package init(events: Int = 0, fault: RecordFault? = nil) {
        self.events = events
        self.fault = fault
    }

    /// Looks at the newest events on a connection of its own that cannot write.
    /// - Throws: `DatabaseError` where the file cannot be read.
    package static func check(_ driver: some DatabaseDriver, newest limit: Int) throws -> RecentRecord {
        let opened = try driver.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        try connection.run("BEGIN")
        var found = RecentRecord()
        let unpacker = PackedLine.Unpacker()
        try connection.each(newest(limit)) { row in
            guard found.fault == nil else { return }
            found.events += 1
            let stream: TimeOrderedID = try row.id(0)
            let sequence = try row.int64(1)
            let line = EventLine(packed: try row.bytes(2), unpacker)
            if try !fits(line, stream, sequence, connection) {
                found.fault = .changed(stream: stream, sequence: sequence)
            }
        }
        return found
    }

    static func newest(_ limit: Int) -> SQL {
        "SELECT stream, seq, line FROM event ORDER BY id DESC LIMIT \(limit)"
    }

    /// Whether a line is what it says, names the line before it, and is named by its stream where it is the
    /// last.
    private static func fits(
        _ line: EventLine, _ stream: TimeOrderedID, _ sequence: Int64, _ connection: Connection
    ) throws -> Bool {
        guard let envelope = try? line.envelope(), envelope.stream == stream, envelope.sequence == sequence,
            let head = try EventStore.head(of: stream, in: connection), sequence <= head.sequence,
            sequence < head.sequence || line.digest == head.digest
        else { return false }
        guard sequence > 1 else { return envelope.previous == .zero }
        return try EventStore.line(sequence - 1, of: stream, in: connection)?.digest == envelope.previous
    }
}

/// The file of the database, held against the rules of the database itself.
package enum FileCheck {
    /// Looks through every page on a connection of its own that cannot write.
    /// - Throws: `DatabaseError` where the file cannot be read at all.
    package static func isWhole(_ driver: some DatabaseDriver) throws -> Bool {
        let opened = try driver.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        return try connection.first("PRAGMA quick_check(1)") { row in try row.text(0) } == "ok"
    }
}
