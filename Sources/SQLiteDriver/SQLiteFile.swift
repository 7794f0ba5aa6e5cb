package import Storage

/// SQLite as the database: one file, inside the program.
///
/// The writer waits for the disk at every commit (`synchronous=FULL`): what was acknowledged survives power
/// loss.
package struct SQLiteFile: FileDatabase {
    /// The file; it is made where it is missing, its folder is not.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package func at(_ path: String) -> SQLiteFile { SQLiteFile(path: path) }

    package var dialect: Dialect {
        Dialect(
            integer: "INTEGER",
            text: "TEXT",
            blob: "BLOB",
            rowKey: "INTEGER PRIMARY KEY",
            tableEnd: "STRICT",
            keyedTableEnd: "STRICT, WITHOUT ROWID",
            appendOnly: { table in
                ["update", "delete"].map { change in
                    """
                    CREATE TRIGGER \(raw: table)_no_\(raw: change) BEFORE \(raw: change.uppercased())
                    ON \(raw: table) BEGIN SELECT RAISE(ABORT, 'written once'); END
                    """
                }
            },
            search: .fts5)
    }

    /// Opens the file for writing.
    ///
    /// - `wal_autocheckpoint` and `cache_size`: pages written, not waits for the disk, limit throughput, and
    ///   the later a page is copied back, the more changes it has gathered.
    /// - `recursive_triggers`: without it `INSERT OR REPLACE` deletes rows past the trigger that refuses
    ///   deletion.
    /// - `secure_delete`: removed personal data must not lie readable in free space.
    package func openWriter() throws(DatabaseError) -> sending any DriverConnection {
        try SQLiteConnection(
            path: path,
            access: .writing,
            pragmas: [
                "journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 20000",
                "cache_size = -40000",
                "recursive_triggers = ON", "secure_delete = ON",
            ])
    }

    package func openReader() throws(DatabaseError) -> sending any DriverConnection {
        try SQLiteConnection(
            path: path, access: .reading, pragmas: ["cache_size = -8000"])
    }
}
