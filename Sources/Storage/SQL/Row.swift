package import Crypto
package import OfficeTime

/// The current row of a query; it cannot outlive the closure it is given to.
///
/// Columns count from 0. A column of another kind than asked for throws `DatabaseError` with the reason
/// `unexpectedColumn`: it is a mistake in the program or a hand in the file.
package struct Row: ~Copyable {
    private let statement: any DriverStatement

    init(_ statement: any DriverStatement) {
        self.statement = statement
    }

    package func isNull(_ column: Int) -> Bool {
        statement.kind(column) == .null
    }

    package func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        try expect(.integer, column)
        return statement.integer(column)
    }

    package func int(_ column: Int) throws(DatabaseError) -> Int {
        Int(try int64(column))
    }

    /// False for 0, true for any other number.
    package func bool(_ column: Int) throws(DatabaseError) -> Bool {
        try int64(column) != 0
    }

    package func instant(_ column: Int) throws(DatabaseError) -> Instant {
        Instant(milliseconds: try int64(column))
    }

    package func text(_ column: Int) throws(DatabaseError) -> String {
        try expect(.text, column)
        return statement.text(column)
    }

    /// A text column as its UTF-8 bytes, which spares making a string of it.
    package func utf8(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try expect(.text, column)
        return statement.bytes(column)
    }

    package func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try expect(.blob, column)
        return statement.bytes(column)
    }

    package func id(_ column: Int) throws(DatabaseError) -> TimeOrderedID {
        guard let id = TimeOrderedID(bytes: try bytes(column)) else { throw unexpected(column) }
        return id
    }

    package func digest(_ column: Int) throws(DatabaseError) -> Digest {
        guard let digest = Digest(bytes: try bytes(column)) else { throw unexpected(column) }
        return digest
    }

    package func int64IfPresent(_ column: Int) throws(DatabaseError) -> Int64? {
        isNull(column) ? nil : try int64(column)
    }

    package func intIfPresent(_ column: Int) throws(DatabaseError) -> Int? {
        isNull(column) ? nil : try int(column)
    }

    package func instantIfPresent(_ column: Int) throws(DatabaseError) -> Instant? {
        isNull(column) ? nil : try instant(column)
    }

    package func textIfPresent(_ column: Int) throws(DatabaseError) -> String? {
        isNull(column) ? nil : try text(column)
    }

    package func bytesIfPresent(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        isNull(column) ? nil : try bytes(column)
    }

    package func idIfPresent(_ column: Int) throws(DatabaseError) -> TimeOrderedID? {
        isNull(column) ? nil : try id(column)
    }

    package func digestIfPresent(_ column: Int) throws(DatabaseError) -> Digest? {
        isNull(column) ? nil : try digest(column)
    }

    private func expect(_ kind: ColumnKind, _ column: Int) throws(DatabaseError) {
        guard statement.kind(column) == kind else { throw unexpected(column) }
    }

    private func unexpected(_ column: Int) -> DatabaseError {
        DatabaseError(.unexpectedColumn, details: "column \(column) holds \(statement.kind(column))")
    }
}
