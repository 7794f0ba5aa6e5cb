import Glibc

/// A connection as queries see it: rows in, values out, nothing changed.
///
/// Functions that only read take one of these, so that they work in a reader and inside a command alike.
package struct Connection {
    private let driver: any DriverConnection

    init(_ driver: any DriverConnection) {
        self.driver = driver
    }

    /// Every row, each turned into a value.
    /// - Throws: `DatabaseError`, or what the closure throws.
    package func all<Value>(_ sql: SQL, _ read: (borrowing Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(sql) { row in values.append(try read(row)) }
        return values
    }

    /// The first row as a value; nil where there is no row.
    /// - Throws: `DatabaseError`, or what the closure throws.
    package func first<Value>(_ sql: SQL, _ read: (borrowing Row) throws -> Value) throws -> Value? {
        let statement = try start(sql)
        defer { statement.finish() }
        return try statement.step() ? try read(Row(statement)) : nil
    }

    /// Visits every row in turn without keeping any: for tables that do not fit in memory.
    /// - Throws: `DatabaseError`, or what the closure throws.
    package func each(_ sql: SQL, _ visit: (borrowing Row) throws -> Void) throws {
        let statement = try start(sql)
        defer { statement.finish() }
        while try statement.step() { try visit(Row(statement)) }
    }

    /// Runs a statement that gives no rows, and says how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws(DatabaseError) -> Int {
        let statement = try start(sql)
        defer { statement.finish() }
        while try statement.step() {}
        return statement.changedRows
    }

    private func start(_ sql: SQL) throws(DatabaseError) -> any DriverStatement {
        for case .text(let text) in sql.values where Connection.holdsNUL(text) {
            throw DatabaseError(.nulInText, details: sql.text)
        }
        let statement = try driver.statement(sql.text)
        do throws(DatabaseError) {
            try statement.bind(sql.values)
        } catch {
            statement.finish()
            throw error
        }
        return statement
    }

    private static func holdsNUL(_ text: String) -> Bool {
        let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let start = bytes.baseAddress else { return false }
            return unsafe memchr(start, 0, bytes.count) != nil
        }
        return found ?? text.utf8.contains(0)
    }
}
