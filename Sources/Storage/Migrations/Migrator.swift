import Crypto
package import OfficeTime

/// Why a database cannot be brought to this program's schema.
package enum MigrationFault: Error, Sendable, Hashable {
    /// The database was used by a newer program, which applied this migration.
    case newerThanProgram(number: Int)
    /// A migration that was applied reads otherwise in this program.
    case edited(number: Int)
}

/// Brings the schema up to date before anything else opens the database.
package enum Migrator {
    /// Applies what is missing, each migration in a transaction of its own.
    /// - Returns: the numbers applied now.
    /// - Throws: `MigrationFault`, `DatabaseError`.
    @discardableResult
    package static func migrate(
        _ driver: some DatabaseDriver, _ migrations: [Migration] = Migrations.all, at now: Instant
    ) throws -> [Int] {
        let opened = try driver.openWriter()
        defer { opened.close() }
        return try migrate(opened, driver.dialect, migrations, at: now)
    }

    /// The same on a connection that was opened already.
    @discardableResult
    static func migrate(
        _ opened: any DriverConnection, _ dialect: Dialect, _ migrations: [Migration], at now: Instant
    ) throws -> [Int] {
        let connection = Connection(opened)
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS migration (
                number \(raw: dialect.integer) NOT NULL PRIMARY KEY,
                name \(raw: dialect.text) NOT NULL,
                digest \(raw: dialect.blob) NOT NULL,
                applied \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.tableEnd)
            """)
        let missing = try pending(migrations, dialect, in: connection)
        for migration in missing {
            try apply(migration, dialect, now, connection, opened)
        }
        return missing.map(\.number)
    }

    /// The newest migration in the database that this program does not know; nil where it knows all.
    static func newestUnknown(
        in connection: Connection, _ migrations: [Migration] = Migrations.all
    ) throws -> Int? {
        try connection.all("SELECT number FROM migration ORDER BY number") { row in try row.int(0) }
            .last { number in !migrations.contains { $0.number == number } }
    }

    /// The migrations the database does not have yet.
    private static func pending(
        _ migrations: [Migration], _ dialect: Dialect, in connection: Connection
    ) throws -> [Migration] {
        let applied = try connection.all("SELECT number, digest FROM migration ORDER BY number") { row in
            (number: try row.int(0), digest: try row.digest(1))
        }
        for one in applied {
            guard let known = migrations.first(where: { $0.number == one.number }) else {
                throw MigrationFault.newerThanProgram(number: one.number)
            }
            guard digest(known, dialect) == one.digest else {
                throw MigrationFault.edited(number: one.number)
            }
        }
        return migrations.filter { migration in !applied.contains { $0.number == migration.number } }
    }

    private static func apply(
        _ migration: Migration,
        _ dialect: Dialect,
        _ now: Instant,
        _ connection: Connection,
        _ driver: any DriverConnection
    ) throws {
        try connection.run("BEGIN IMMEDIATE")
        do {
            for statement in migration.statements(dialect) { try connection.run(statement) }
            try connection.run(
                """
                INSERT INTO migration (number, name, digest, applied)
                VALUES (\(migration.number), \(migration.name), \(digest(migration, dialect)), \(now))
                """)
            try connection.run("COMMIT")
        } catch {
            if driver.isInTransaction { try connection.run("ROLLBACK") }
            throw error
        }
    }

    /// By which an edited migration is known: of its statements.
    static func digest(_ migration: Migration, _ dialect: Dialect) -> Digest {
        SHA256.digest(of: migration.statements(dialect).map(\.text).joined(separator: ";\n"))
    }
}
