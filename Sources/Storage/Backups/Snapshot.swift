import Crypto
import OfficeModel

/// A copy of a database as it stood at one moment.
enum Snapshot {
    /// Copies the database into a new file while others read and write.
    /// - Throws: `DatabaseError`, also where the file exists.
    static func take(_ driver: some DatabaseDriver, to path: String) throws(DatabaseError) {
        let opened = try driver.openReader()
        defer { opened.close() }
        try opened.copy(to: path)
    }

    /// What a manifest tells of a database.
    struct Facts {
        var office: OfficeProfile
        var seal: Seal?
        var events: Int64
        var streams: Int64
    }

    static func facts(of connection: Connection) throws -> Facts {
        Facts(
            office: try ReadingCache().office(in: connection).profile,
            seal: try SealStore.newest(in: connection),
            events: try count("SELECT coalesce(max(id), 0) FROM event", in: connection),
            streams: try count("SELECT count(*) FROM stream", in: connection))
    }

    /// All content that the record and the values of outsiders name, in the order of its digests.
    static func content(in connection: Connection) throws -> [Digest] {
        try connection.all("SELECT DISTINCT content FROM named_content ORDER BY content") { row in
            try row.digest(0)
        }
    }

    private static func count(_ sql: SQL, in connection: Connection) throws -> Int64 {
        try connection.first(sql) { row in try row.int64(0) } ?? 0
    }
}
