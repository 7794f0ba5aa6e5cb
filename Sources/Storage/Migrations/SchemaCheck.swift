import Crypto
import OfficeTime

/// The schema of a database, held against that of an empty one to which the same migrations are applied.
package enum SchemaCheck {
    private static let migrations = SchemaDifference.Object(kind: "table", name: "migration")

    /// Looks on a connection of its own that cannot write.
    /// - Returns: every difference, those of one name together; none where the schema is as it was made.
    /// - Throws: `DatabaseError` where the file cannot be read.
    package static func run(_ driver: some FileDatabase) throws -> [SchemaDifference] {
        let opened = try driver.openReader()
        defer { opened.close() }
        return try differences(in: Connection(opened), of: driver)
    }

    /// An older database is held against the schema of its own version, so nothing has to be brought up to
    /// date before.
    static func differences(
        in connection: Connection, of driver: some FileDatabase, _ all: [Migration] = Migrations.all
    ) throws -> [SchemaDifference] {
        let found = try objects(in: connection, driver)
        guard found[migrations] != nil else { return [.missing(migrations)] }
        var differences: [SchemaDifference] = []
        var known: [Migration] = []
        for (number, digest) in try applied(in: connection) {
            guard let migration = all.first(where: { $0.number == number }) else {
                return [.newerProgram(number: number)]
            }
            known.append(migration)
            if Migrator.digest(migration, driver.dialect).bytes != digest {
                differences.append(.otherMigration(number: number))
            }
        }
        let wanted = try made(by: known, driver)
        let names = Set(wanted.keys).union(found.keys)
        for object in names.sorted(by: { ($0.name, $0.kind) < ($1.name, $1.kind) }) {
            switch (wanted[object], found[object]) {
            case (nil, _): differences.append(.foreign(object))
            case (_, nil): differences.append(.missing(object))
            case (let made, let stored): if made != stored { differences.append(.altered(object)) }
            }
        }
        return differences
    }

    private static func applied(in connection: Connection) throws -> [(number: Int, digest: [UInt8])] {
        try connection.all("SELECT number, digest FROM migration ORDER BY number") { row in
            (number: try row.int(0), digest: try row.bytes(1))
        }
    }

    private static func made(
        by migrations: [Migration], _ driver: some FileDatabase
    ) throws -> [SchemaDifference.Object: String] {
        let blank = try driver.openBlank()
        defer { blank.close() }
        try Migrator.migrate(blank, driver.dialect, migrations, at: Instant(milliseconds: 0))
        return try objects(in: Connection(blank), driver)
    }

    private static func objects(
        in connection: Connection, _ driver: some FileDatabase
    ) throws -> [SchemaDifference.Object: String] {
        let all = try connection.all(driver.objects) { row in
            (SchemaDifference.Object(kind: try row.text(0), name: try row.text(1)), try row.text(2))
        }
        // A hand in the file can give one name twice.
        return Dictionary(all) { $0 + ";\n" + $1 }
    }
}
