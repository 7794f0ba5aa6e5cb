import Glibc
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

    /// Opens the file for reading, also where nothing can be written beside it: a copy on a medium that is
    /// written once.
    package func openReader() throws(DatabaseError) -> sending any DriverConnection {
        let pragmas = ["cache_size = -8000"]
        do {
            return try SQLiteConnection(path: path, access: .reading, pragmas: pragmas)
        } catch {
            guard error.reason == .cannotOpen, isStill else { throw error }
            return try SQLiteConnection(path: stillAddress, access: .readingStill, pragmas: pragmas)
        }
    }

    package func openBlank() throws(DatabaseError) -> sending any DriverConnection {
        try SQLiteConnection(path: ":memory:", access: .writing, pragmas: [])
    }

    /// - `sql IS NULL`: the indexes of keys.
    /// - `shadow`: tables of a search index, whose words differ between versions of SQLite.
    ///
    /// SQLite believes the statement alone, so what only calls itself a table is not left out.
    package var objects: SQL {
        """
        SELECT coalesce(m.type, ''), coalesce(m.name, ''), m.sql FROM sqlite_master AS m
        WHERE m.sql IS NOT NULL AND NOT (
            m.type = 'table' AND m.sql LIKE 'CREATE TABLE %' AND (
                m.name IN ('sqlite_stat1', 'sqlite_stat4')
                OR m.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')))
        """
    }

    /// Nobody can change it: its folder cannot be written, and nothing waits in a log.
    private var isStill: Bool {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        return unsafe access(path, R_OK) == 0 && access(path + "-wal", F_OK) != 0
            && access(folder.isEmpty ? "/" : folder, W_OK) != 0
    }

    /// As an address that tells SQLite so (sqlite.org/uri.html).
    private var stillAddress: String {
        let plain = path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
            .split(separator: "?", omittingEmptySubsequences: false).joined(separator: "%3f")
            .split(separator: "#", omittingEmptySubsequences: false).joined(separator: "%23")
        return "file:" + plain + "?immutable=1"
    }
}
