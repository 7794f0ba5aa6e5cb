import CSQLite
import Storage

/// Owns one prepared statement of one connection.
@safe
final class SQLiteStatement: DriverStatement {
    private(set) var isInUse = false
    private var handle: OpaquePointer?
    private let text: String
    private unowned let connection: SQLiteConnection

    init(_ text: String, on connection: SQLiteConnection) throws(DatabaseError) {
        self.text = text
        self.connection = connection
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            try connection.open(), text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        unsafe handle = prepared
        guard code == SQLITE_OK else { throw connection.failure(text) }
    }

    deinit {
        finalize()
    }

    func finalize() {
        unsafe sqlite3_finalize(handle)
        unsafe handle = nil
    }

    func bind(_ values: [SQLValue]) throws(DatabaseError) {
        isInUse = true
        guard unsafe Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw DatabaseError(.invalidStatement, details: "\(values.count) values bound in: \(text)")
        }
        var position: Int32 = 1
        for value in values {
            guard bind(value, at: position) == SQLITE_OK else { throw connection.failure(text) }
            position += 1
        }
    }

    private func bind(_ value: SQLValue, at position: Int32) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(handle, position)
        case .integer(let number):
            return unsafe sqlite3_bind_int64(handle, position, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe sigap_sqlite_bind_text(
                        handle, position, characters.baseAddress, UInt64(characters.count))
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, position, 0) }
            return unsafe sigap_sqlite_bind_blob(handle, position, bytes, UInt64(bytes.count))
        }
    }

    func step() throws(DatabaseError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw connection.failure(text)
        }
    }

    func finish() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
        isInUse = false
    }

    var changedRows: Int { connection.changedRows }

    func kind(_ column: Int) -> ColumnKind {
        switch unsafe sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer
        case SQLITE_TEXT: .text
        case SQLITE_BLOB: .blob
        default: .other
        }
    }

    func integer(_ column: Int) -> Int64 {
        unsafe sqlite3_column_int64(handle, Int32(column))
    }

    func text(_ column: Int) -> String {
        guard let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, Int32(column)) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
}
