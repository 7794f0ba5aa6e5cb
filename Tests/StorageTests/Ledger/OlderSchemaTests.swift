import FoundationEssentials
import OfficeModel
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

/// Data that an older program wrote, opened by this one.
@Suite("Databases of older versions")
struct OlderSchemaTests {
    @Test(
        "An office kept by any earlier schema is brought up to date and reads the same",
        // The first keeps nobody's password and no secret behind the codes: no office ever worked on it
        // alone.
        arguments: 2..<Migrations.all.count)
    func forward(_ count: Int) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, code) = try await office.ticket(in: house)
        office.clock.move(minutes: 1)
        let (open, _, _) = try await office.ticket(in: house, unit: "disdik", title: "WiFi aula lambat")
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        try await LedgerWalk(office: office, house: house, ticket: open).step()
        _ = try await house.seal(day: "2026-08-03", at: office.clock.now())
        try await house.accounts.setAccount(
            Account(login: "gunawan", person: "gunawan", passwordHash: "hash"))
        await house.close()
        let tables = LedgerOffice.readTables + LedgerOffice.otherTables
        let before = try await office.rows(of: tables)

        try age(office, to: Array(Migrations.all.prefix(count)))
        let again = try await office.open()

        #expect(try SchemaCheck.run(office.driver) == [])
        let after = try await office.rows(of: tables)
        for table in tables { #expect(after[table] == before[table], "\(table)") }
        #expect(try await office.verified().fault == nil)
        #expect(try await again.reading.ticket(ticket)?.state.positions.isEmpty == true)
        #expect(try await again.reading.tickets(TicketQuery(words: "wifi")).map(\.id) == [open])
        #expect(try await again.reading.report(code: code) != nil, "the code on the reporter's paper")
        #expect(try await again.accounts.account(login: "gunawan")?.passwordHash == "hash")
        // It goes on: the next ticket gets the next number.
        _ = try await office.ticket(in: again)
        await again.close()
    }

    /// Puts a database of an older version in the office's place, with all that it can hold of it.
    private func age(_ office: LedgerOffice, to migrations: [Migration]) throws {
        let older = SQLiteFile(path: office.folder + "/lama.db")
        try Migrator.migrate(older, migrations, at: LedgerOffice.longAgo)
        let opened = try older.openWriter()
        _ = try rows(opened, "ATTACH DATABASE ? AS baru", [.text(office.driver.path)])
        // In the order they were made, so that what is referred to is there; search is made anew.
        let tables = try rows(
            opened,
            """
            SELECT m.name FROM main.sqlite_master AS m
            JOIN pragma_table_list AS t ON t.name = m.name AND t.schema = 'main'
            WHERE m.type = 'table' AND t.type = 'table' AND m.name <> 'migration' ORDER BY m.rowid
            """)
        #expect(tables.contains("event") && tables.contains("secret"))
        for table in tables {
            let columns = try rows(opened, "SELECT name FROM pragma_table_info(?, 'main')", [.text(table)])
                .map { "\"\($0)\"" }.joined(separator: ", ")
            _ = try rows(
                opened, "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM baru.\(table)")
        }
        opened.close()
        for end in ["", "-wal", "-shm"] {
            let (from, to) = (older.path + end, office.driver.path + end)
            try? FileManager.default.removeItem(atPath: to)
            guard FileManager.default.fileExists(atPath: from) else { continue }
            try FileManager.default.moveItem(atPath: from, toPath: to)
        }
    }

    private func rows(
        _ opened: any DriverConnection, _ text: String, _ values: [SQLValue] = []
    ) throws -> [String] {
        let statement = try opened.statement(text)
        defer { statement.finish() }
        try statement.bind(values)
        var found: [String] = []
        while try statement.step() { found.append(statement.text(0)) }
        return found
    }
}
