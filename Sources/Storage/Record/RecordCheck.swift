package import Crypto

/// A verified record, and what people call its first bad stream.
package struct RecordCheck: Sendable {
    package var report: VerificationReport
    /// The number of the ticket whose stream the first fault lies in; nil where it is no ticket's or has no
    /// row.
    package var ticketNumber: String?
    /// Numbers of the tickets whose events name something that is missing or altered.
    package var numbers: [TimeOrderedID: String] = [:]
    /// What in the database is not as this program makes it.
    package var schema: [SchemaDifference] = []

    /// Whether nothing at all was found.
    package var isWhole: Bool {
        report.fault == nil && report.kept?.findingCount ?? 0 == 0 && schema.isEmpty
    }

    /// Verifies a whole database on a connection of its own; needs no server, and lets a running one be.
    /// - Parameters:
    ///   - seal: a hash that left the machine earlier.
    ///   - folder: the data folder, where files and values of outsiders are to be checked too.
    /// - Throws: `DatabaseError` where the file cannot be read.
    package static func run(
        _ driver: some FileDatabase, expecting seal: Digest? = nil, filesIn folder: String? = nil
    ) throws -> RecordCheck {
        let opened = try driver.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        try connection.run("BEGIN")
        var check = RecordCheck(report: try Verifier.verify(connection, expecting: seal, filesIn: folder))
        check.schema = try SchemaCheck.differences(in: connection, of: driver)
        check.ticketNumber = check.report.fault?.stream.flatMap { number(of: $0, in: connection) }
        for finding in check.report.kept?.findings ?? [] {
            guard let stream = finding.place?.stream else { continue }
            check.numbers[stream] = number(of: stream, in: connection)
        }
        return check
    }

    /// The row is only a name for the stream; a record without read tables is verified all the same.
    private static func number(of stream: TimeOrderedID, in connection: Connection) -> String? {
        try? connection.first("SELECT number FROM ticket WHERE id = \(stream)") { row in try row.text(0) }
    }
}

/// The record as anybody can read and check it: every line, by the same reading alone.
package enum RecordLines {
    /// Gives each line, without its end, in the order of the record.
    /// - Throws: `DatabaseError` where the file cannot be read, or what the closure throws.
    package static func each(
        _ driver: some DatabaseDriver, _ visit: (_ line: [UInt8]) throws -> Void
    ) throws {
        let opened = try driver.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        try connection.run("BEGIN")
        try EventStore.eachLine(in: connection, visit)
    }
}

extension RecordFault {
    /// The stream it lies in, where it lies in one.
    package var stream: TimeOrderedID? {
        switch self {
        case .changed(let stream, _), .missing(let stream, _), .streamMismatch(let stream): stream
        case .gap, .unreadable, .sealChanged, .sealUnknown: nil
        }
    }
}
