import CSQLite
import Storage

/// Owns one SQLite connection and its cache of statements; confined to one executor at a time.
@safe
final class SQLiteConnection: DriverConnection {
    enum Access {
        case reading
        /// Of a file that nobody can change; its name is an address.
        case readingStill
        case writing

        var flags: Int32 {
            switch self {
            case .reading: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
            case .readingStill: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
            case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
            }
        }
    }

    /// How many statements are kept; the program's own are fewer, and a list in `IN` makes new ones.
    private static let cacheLimit = 400
    private static let busyMilliseconds: Int32 = 5_000

    private var handle: OpaquePointer?
    private var cache: [String: SQLiteStatement] = [:]

    init(path: String, access: Access, pragmas: [String]) throws(DatabaseError) {
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(path, &opened, access.flags, nil)
        unsafe handle = opened
        guard code == SQLITE_OK else {
            defer { close() }
            throw failure("open")
        }
        unsafe sqlite3_extended_result_codes(opened, 1)
        unsafe sqlite3_busy_timeout(opened, SQLiteConnection.busyMilliseconds)
        unsafe _ = sigap_sqlite_be_defensive(opened)
        for pragma in ["trusted_schema = OFF", "foreign_keys = ON", "temp_store = MEMORY"] + pragmas {
            try execute("PRAGMA " + pragma)
        }
    }

    deinit {
        close()
    }

    func statement(_ text: String) throws(DatabaseError) -> any DriverStatement {
        if let known = cache[text], !known.isInUse { return known }
        let fresh = try SQLiteStatement(text, on: self)
        if cache.count >= SQLiteConnection.cacheLimit {
            cache = cache.filter { $0.value.isInUse }
        }
        if cache[text] == nil { cache[text] = fresh }
        return fresh
    }

    var isInTransaction: Bool {
        guard let handle = unsafe handle else { return false }
        return unsafe sqlite3_get_autocommit(handle) == 0
    }

    func dataVersion() throws(DatabaseError) -> Int64 {
        let statement = try statement("PRAGMA data_version")
        defer { statement.finish() }
        try statement.bind([])
        return try statement.step() ? statement.integer(0) : 0
    }

    func checkpoint() throws(DatabaseError) {
        try execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    func copy(to path: String) throws(DatabaseError) {
        let statement = try statement("VACUUM INTO ?")
        defer { statement.finish() }
        try statement.bind([.text(path)])
        while try statement.step() {}
    }

    func close() {
        for statement in cache.values { statement.finalize() }
        cache = [:]
        unsafe sqlite3_close_v2(handle)
        unsafe handle = nil
    }

    /// The open handle.
    func open() throws(DatabaseError) -> OpaquePointer {
        guard let handle = unsafe handle else {
            throw DatabaseError(.closed, details: "the connection is closed")
        }
        return unsafe handle
    }

    /// What SQLite says went wrong just now, with the statement for the log.
    func failure(_ text: String) -> DatabaseError {
        let extended = unsafe sqlite3_extended_errcode(handle)
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return DatabaseError(extendedCode: extended, details: message + " in: " + text)
    }

    var changedRows: Int {
        unsafe Int(sqlite3_changes64(handle))
    }

    private func execute(_ text: String) throws(DatabaseError) {
        guard unsafe sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else {
            throw failure(text)
        }
    }
}
