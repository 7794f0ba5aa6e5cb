import SQLiteDriver
import Storage
import Testing

@Suite("A database built otherwise than the program builds it")
struct SchemaTests {
    /// What a hand in the file does, and what is found.
    struct Hand: Sendable, CustomTestStringConvertible {
        var statements: [SQL]
        var found: [SchemaDifference]

        var testDescription: String { statements.map(\.text).joined(separator: "; ") }

        init(_ statements: SQL..., found: SchemaDifference...) {
            (self.statements, self.found) = (statements, found)
        }
    }

    private static func object(_ kind: String, _ name: String) -> SchemaDifference.Object {
        SchemaDifference.Object(kind: kind, name: name)
    }

    private static let hands: [Hand] = [
        Hand("DROP TRIGGER seal_head_no_update", found: .missing(object("trigger", "seal_head_no_update"))),
        Hand(
            "CREATE TRIGGER lain AFTER INSERT ON session BEGIN DELETE FROM second_factor; END",
            found: .foreign(object("trigger", "lain"))),
        Hand(
            "DROP TRIGGER event_no_delete",
            "CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT 1; END",
            found: .altered(object("trigger", "event_no_delete"))),
        Hand(
            "DROP INDEX session_last_seen", "CREATE VIEW session_last_seen AS SELECT login FROM account",
            found: .missing(object("index", "session_last_seen")),
            .foreign(object("view", "session_last_seen"))),
        Hand(
            "ALTER TABLE account ADD COLUMN lain TEXT", found: .altered(object("table", "account"))),
        Hand("UPDATE migration SET digest = x'00' WHERE number = 2", found: .otherMigration(number: 2)),
        Hand(
            "INSERT INTO migration (number, name, digest, applied) VALUES (9999, 'x', x'00', 0)",
            found: .newerProgram(number: 9_999)),
        Hand("DELETE FROM migration WHERE number = 7", found: .altered(object("table", "ticket"))),
        Hand("DROP TABLE migration", found: .missing(object("table", "migration"))),
        // What the database itself makes to plan its queries is nobody's hand.
        Hand("ANALYZE"),
    ]

    @Test("Each difference is named, and nothing else", arguments: hands)
    func differences(_ hand: Hand) async throws {
        let office = try ScratchOffice()
        #expect(try SchemaCheck.run(office.driver) == [])
        try await office.write { transaction in
            for statement in hand.statements { try transaction.run(statement) }
        }
        #expect(try SchemaCheck.run(office.driver) == hand.found)
        let check = try RecordCheck.run(office.driver)
        #expect(check.schema == hand.found)
        #expect(check.isWhole == hand.found.isEmpty)
    }

    @Test(
        "A database of an older version is held against the schema of that version",
        arguments: 1...Migrations.all.count)
    func older(_ count: Int) throws {
        let office = try ScratchOffice()
        let older = SQLiteFile(path: office.folder + "/lama.db")
        try Migrator.migrate(older, Array(Migrations.all.prefix(count)), at: ScratchOffice.now)
        #expect(try SchemaCheck.run(older) == [])
        try Migrator.migrate(older, at: ScratchOffice.now)
        #expect(try SchemaCheck.run(older) == [])
    }

    @Test("A copy of a database is built as it is")
    func copied() throws {
        let office = try ScratchOffice()
        let opened = try office.driver.openReader()
        defer { opened.close() }
        try opened.copy(to: office.folder + "/salinan.db")
        #expect(try SchemaCheck.run(SQLiteFile(path: office.folder + "/salinan.db")) == [])
    }
}
