import Crypto
import FoundationEssentials
import Glibc
import OfficeTime
import SQLiteDriver
import Storage
import Testing

@Suite("The database itself")
struct DatabaseTests {
    @Test("Every kind of value comes back as it went in")
    func values() async throws {
        let office = try ScratchOffice()
        try await office.write { transaction in
            try transaction.run(
                """
                CREATE TABLE sample (number INTEGER, word TEXT, bytes BLOB, id BLOB, digest BLOB, time INTEGER) STRICT
                """)
            let digest = SHA256.digest(of: "x")
            for (word, bytes) in [("", [UInt8]()), ("Pemeliharaan é 😀 '\"; --", [0, 1, 255])] {
                try transaction.run(
                    """
                    INSERT INTO sample VALUES (\(Int64.min), \(word), \(bytes), \(TimeOrderedID.sample(3)),
                        \(digest), \(ScratchOffice.now))
                    """)
            }
            try transaction.connection.each("SELECT * FROM sample WHERE word = \("")") { row throws in
                #expect(try row.int64(0) == .min)
                #expect(try row.text(1).isEmpty)
                #expect(try row.bytes(2).isEmpty)
                #expect(try row.id(3) == .sample(3))
                #expect(try row.digest(4) == digest)
                #expect(try row.instant(5) == ScratchOffice.now)
            }
            let words: [String] = try transaction.connection.all(
                "SELECT word FROM sample WHERE number IN \(list: [Int64.min, 5]) ORDER BY word"
            ) { try $0.text(0) }
            #expect(words == ["", "Pemeliharaan é 😀 '\"; --"])
        }
    }

    @Test("NULL is told from empty, and a column of another kind is an error")
    func nulls() async throws {
        try await ScratchOffice().read { connection in
            try connection.each("SELECT \(nil as String?), \(""), \(7)") { row throws in
                #expect(try row.textIfPresent(0) == nil)
                #expect(try row.textIfPresent(1)?.isEmpty == true)
                #expect(throws: DatabaseError.self) { try row.text(0) }
                #expect(throws: DatabaseError.self) { try row.text(2) }
                #expect(throws: DatabaseError.self) { try row.digest(1) }
            }
        }
    }

    @Test("A value never becomes part of the statement")
    func binding() {
        let name = "x'; DROP TABLE event; --"
        let part: SQL = "name = \(name)"
        let sql: SQL = "SELECT * FROM \(raw: "post") WHERE \(part) AND rank > \(3)"
        #expect(sql.text == "SELECT * FROM post WHERE name = ? AND rank > ?")
        #expect(sql.values == [.text(name), .integer(3)])
        #expect(("IN \(list: [Int]())" as SQL).text == "IN (NULL)")
    }

    @Test("Readers cannot write, and see what was committed")
    func readers() async throws {
        let office = try ScratchOffice()
        let pool = try ReadPool(driver: office.driver, count: 2)
        let writer = try office.writer()
        _ = try await writer.submit { transaction, _ in
            try NumberSeries.next("surat", period: "", in: transaction)
        }
        let answers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<20 {
                group.addTask { try await pool.read { try NumberSeries.last("surat", period: "", in: $0) } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: 1, count: 20))
        let error = await #expect(throws: DatabaseError.self) {
            try await pool.read { try $0.first("DELETE FROM counter RETURNING last") { try $0.int64(0) } }
        }
        #expect(error?.reason == .readOnly)
        await pool.close()
        let closed = await #expect(throws: DatabaseError.self) { try await pool.read { _ in } }
        #expect(closed?.reason == .closed)
        await writer.close()
    }

    @Test("Rows of a query can start another run of the same query")
    func nested() async throws {
        try await ScratchOffice().read { connection in
            let sql: SQL = "SELECT 1 UNION ALL SELECT 2"
            let pairs = try connection.all(sql) { outer in
                let number = try outer.int(0)
                return try connection.all(sql) { number * 10 + (try $0.int(0)) }
            }
            #expect(pairs == [[11, 12], [21, 22]])
        }
    }

    @Test("A file that is no database, or a folder that is missing, is refused when it is opened")
    func opening() throws {
        let office = try ScratchOffice()
        let path = office.folder + "/other.db"
        try Data(repeating: 65, count: 5000).write(to: URL(filePath: path))
        let corrupt = #expect(throws: DatabaseError.self) {
            try GroupWriter(driver: SQLiteFile(path: path)) { 0 }
        }
        #expect(corrupt?.reason == .corrupt)
        let missing = #expect(throws: DatabaseError.self) {
            try GroupWriter(driver: SQLiteFile(path: office.folder + "/none/office.db")) { 0 }
        }
        #expect(missing?.reason == .cannotOpen)
    }

    @Test("A copy is taken while the office works, never over a file, and holds the whole record")
    func copying() async throws {
        let office = try ScratchOffice()
        let writer = try office.writer()
        _ = try await writer.submit { transaction, _ in
            try EventStore.append(
                [.sample(1)], to: .sample(1), kind: "ticket", after: .none, in: transaction)
        }
        let pool = try ReadPool(driver: office.driver, count: 1)
        try await pool.copy(to: office.folder + "/copy.db")
        await #expect(throws: DatabaseError.self) { try await pool.copy(to: office.folder + "/copy.db") }
        try await writer.checkpoint()
        await pool.close()
        await writer.close()
        let copies = try ReadPool(driver: SQLiteFile(path: office.folder + "/copy.db"), count: 1)
        let report = try await copies.read { try Verifier.verify($0) }
        #expect(report.events == 1)
        #expect(report.fault == nil)
        await copies.close()
    }

    @Test(
        "No query on a growing table reads all of it",
        arguments: [
            "SELECT seq, head FROM stream WHERE id = x'00'",
            "SELECT line FROM event WHERE stream = x'00' AND seq > 3 ORDER BY seq",
            "SELECT id, line FROM event WHERE id > 5 ORDER BY id",
            "SELECT id, seq, head FROM stream WHERE id IN (SELECT stream FROM event WHERE id > 5) ORDER BY id",
            "SELECT content, outcome FROM command_outcome WHERE command = x'00' AND actor = 'u'",
            "DELETE FROM command_outcome WHERE command < x'00' AND recorded < 5",
            "SELECT value FROM personal WHERE id = x'00'",
            "SELECT 1 FROM attachment WHERE content = x'00' LIMIT 1",
            "SELECT number FROM seal WHERE digest = x'00'",
            "SELECT head FROM seal_head WHERE seal = 1 ORDER BY stream",
        ] as [SQL])
    func plans(query: SQL) async throws {
        let plan = try await ScratchOffice().read { connection in
            try connection.all("EXPLAIN QUERY PLAN \(query)") { try $0.text(3) }
        }
        #expect(!plan.isEmpty)
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("Migrations are applied once, in order, and an edited or unknown one stops the start")
    func migrations() throws {
        let office = try ScratchOffice()
        let second = Migration(number: 900, name: "second") { _ in ["CREATE TABLE two (a INTEGER) STRICT"] }
        let edited = Migration(number: 900, name: "second") { _ in ["CREATE TABLE two (b INTEGER) STRICT"] }
        let broken = Migration(number: 901, name: "third") { _ in
            ["CREATE TABLE three (a INTEGER) STRICT", "CREATE TABLE two (a INTEGER) STRICT"]
        }
        let now = ScratchOffice.now
        let all = Migrations.all
        #expect(try Migrator.migrate(office.driver, at: now) == [])
        #expect(try Migrator.migrate(office.driver, all + [second], at: now) == [900])
        #expect(throws: MigrationFault.newerThanProgram(number: 900)) {
            try Migrator.migrate(office.driver, at: now)
        }
        #expect(throws: MigrationFault.edited(number: 900)) {
            try Migrator.migrate(office.driver, all + [edited], at: now)
        }
        #expect(throws: DatabaseError.self) {
            try Migrator.migrate(office.driver, all + [second, broken], at: now)
        }
        let third = Migration(number: 901, name: "third") { _ in ["CREATE TABLE three (a INTEGER) STRICT"] }
        #expect(try Migrator.migrate(office.driver, all + [second, third], at: now) == [901])
    }

    @Test("What was acknowledged before the process was killed is there afterwards, whole and in order")
    func killed() async throws {
        let office = try ScratchOffice()
        let folder = office.folder
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = office.folder as String] in
            let writer = try GroupWriter(driver: SQLiteFile(path: folder + "/office.db")) { StreamHead.none }
            let files = try AttachmentFiles(dataFolder: folder)
            for number in Int64(1)...30 {
                let content = try await files.store(Array("lampiran \(number)".utf8))
                try await writer.submit { transaction, head in
                    head = try EventStore.append(
                        [.sample(number)], to: .sample(1), kind: "ticket", after: head, in: transaction)
                    _ = try AttachmentStore.add(
                        content, media: "text/plain", name: nil, at: ScratchOffice.now, in: transaction)
                }
                try Data("\(number)".utf8).write(to: URL(filePath: folder + "/acknowledged"))
                if number == 25 {
                    try await writer.submit { transaction, head in
                        head = try EventStore.append(
                            [.sample(26)], to: .sample(1), kind: "ticket", after: head, in: transaction)
                        kill(getpid(), SIGKILL)
                    }
                }
            }
        }
        let acknowledged = try String(contentsOfFile: folder + "/acknowledged", encoding: .utf8)
        #expect(acknowledged == "25")
        let report = try await office.read { try Verifier.verify($0) }
        #expect(report.fault == nil)
        #expect(report.events == 25, "the one that was under way is not there, not even in part")
        let files = try AttachmentFiles(dataFolder: folder)
        for digest in try await office.read({ try AttachmentStore.namedContent(in: $0) }) {
            #expect(try await files.isWhole(digest))
        }
    }
}
