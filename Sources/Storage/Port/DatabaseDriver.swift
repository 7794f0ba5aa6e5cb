/// What a database must offer: connections that run prepared statements.
///
/// Everything else in this target is written once over these three protocols. A connection and its statements
/// are used from one executor at a time, never from two.
package protocol DatabaseDriver: Sendable {
    /// The words in which this database's schema differs from another's.
    var dialect: Dialect { get }

    /// Opens the connection that may write.
    /// - Throws: `DatabaseError` with the reason `cannotOpen`, `corrupt` or `busy`.
    func openWriter() throws(DatabaseError) -> sending any DriverConnection

    /// Opens a connection that the database itself keeps from writing.
    /// - Throws: as `openWriter`.
    func openReader() throws(DatabaseError) -> sending any DriverConnection
}

/// A database that is one file inside the data folder.
package protocol FileDatabase: DatabaseDriver {
    /// The file.
    var path: String { get }
    /// The same kind of database in another file.
    func at(_ path: String) -> Self

    /// Opens an empty database of this kind that lies in memory alone and is gone when it is closed.
    func openBlank() throws(DatabaseError) -> sending any DriverConnection

    /// Names every table, index, trigger and view: its kind, its name, and the statement that made it.
    ///
    /// What the database makes by itself, for keys, for search and to plan queries, is left out.
    var objects: SQL { get }
}

/// One open connection.
package protocol DriverConnection: AnyObject {
    /// A statement ready to be bound, taken from the connection's cache where the text was seen before.
    ///
    /// Each bound value stands as a `?` in the text, and no `?` stands for anything else.
    func statement(_ text: String) throws(DatabaseError) -> any DriverStatement

    /// Whether a transaction stands; asked after each error, for some errors end it on their own.
    var isInTransaction: Bool { get }

    /// A number that changes when another connection has written; compared, never counted with.
    func dataVersion() throws(DatabaseError) -> Int64

    /// Brings everything committed from the log into the main file and empties the log.
    ///
    /// What was deleted stays readable in the log until then.
    func checkpoint() throws(DatabaseError)

    /// Copies the whole database as it stands into a new file, while others read and write.
    func copy(to path: String) throws(DatabaseError)

    /// Finalizes all statements and closes; using the connection afterwards gives the reason `closed`.
    func close()
}

/// One prepared statement and the row it stands on.
package protocol DriverStatement: AnyObject {
    /// Sets every `?` in order.
    func bind(_ values: [SQLValue]) throws(DatabaseError)

    /// Goes to the next row; false when there is none.
    func step() throws(DatabaseError) -> Bool

    /// Ends the run and gives the statement back to the cache; the next `bind` starts anew.
    func finish()

    /// How many rows the run inserted, updated or deleted.
    var changedRows: Int { get }

    /// What kind of value a column of the current row holds, counted from 0.
    func kind(_ column: Int) -> ColumnKind

    /// An integer column; undefined unless `kind` says so.
    func integer(_ column: Int) -> Int64

    /// A text column; undefined unless `kind` says so.
    func text(_ column: Int) -> String

    /// The bytes of a blob column, or the UTF-8 bytes of a text column.
    func bytes(_ column: Int) -> [UInt8]
}

/// What a column of a row holds.
package enum ColumnKind: Sendable, Hashable {
    case null
    case integer
    case text
    case blob
    /// A kind SIGAP never writes, such as a fraction.
    case other
}
