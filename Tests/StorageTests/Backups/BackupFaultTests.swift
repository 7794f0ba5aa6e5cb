import Archive
import Crypto
import FoundationEssentials
import Glibc
import SQLiteDriver
import Storage
import Testing

@Suite("Backups that are not what they were")
struct BackupFaultTests {
    typealias File = (name: String, bytes: [UInt8])

    /// What is done to a backup's files, and what restoring says.
    enum Damage: CaseIterable, CustomTestStringConvertible {
        case noManifest, foreignFile, newerFormat, altersDatabase, altersContent, altersLine, newerSchema
        case leavesContentOut, leavesEndOut, swells, leavesDatabaseOut, climbsOut, addsFile, twice, afterEnd
        case otherSeal, otherCount, sizesBeyondCounting, sizeBelowNothing, formatBelowOne
        case dropsTrigger, addsTrigger, altersTrigger, addsView, altersMigration

        var testDescription: String { "\(self)" }

        func expects(_ fault: BackupFault) -> Bool {
            switch (self, fault) {
            case (.noManifest, .notABackup), (.foreignFile, .notABackup), (.newerFormat, .newerFormat(9)),
                (.altersDatabase, .changed("office.db")), (.altersContent, .changed), (.altersLine, .record),
                (.newerSchema, .newerSchema(9_999)), (.leavesContentOut, .contentMissing),
                (.leavesEndOut, .cutOff), (.swells, .unexpected), (.leavesDatabaseOut, .cutOff),
                (.climbsOut, .unexpected),
                (.addsFile, .unexpected), (.twice, .unexpected), (.afterEnd, .unexpected),
                (.otherSeal, .record(.sealUnknown)), (.otherCount, .changed("manifest.json")),
                (.sizesBeyondCounting, .changed("manifest.json")),
                (.sizeBelowNothing, .changed("manifest.json")),
                (.formatBelowOne, .changed("manifest.json")), (.dropsTrigger, .schema(.missing)),
                (.addsTrigger, .schema(.foreign)), (.altersTrigger, .schema(.altered)),
                (.addsView, .schema(.foreign)), (.altersMigration, .schema(.otherMigration(2))):
                true
            default: false
            }
        }
    }

    private let office: ScratchOffice
    private let backup: String

    init() async throws {
        office = try ScratchOffice()
        let files = try AttachmentFiles(dataFolder: office.folder)
        let content = try await files.store(Array("isi".utf8))
        try await office.write { transaction in
            try EventStore.append(
                [.sample(0), .sample(5)], to: .sample(1), kind: "ticket", after: .none, in: transaction)
            let record = [UInt8](repeating: 0, count: 16)
            try transaction.run(
                "INSERT INTO named_content (content, source) VALUES (\(content.digest), \(record))"
            )
            _ = try SealStore.seal(day: "2026-01-01", at: ScratchOffice.now, in: transaction)
        }
        backup = office.folder + "/cadangan.tar"
        _ = try BackupWriter(office.driver, dataFolder: office.folder).make(backup, at: ScratchOffice.now)
    }

    private func files() throws -> [File] {
        let tar = try TarReader(path: backup)
        var files: [File] = []
        while let entry = try tar.next() {
            var bytes: [UInt8] = []
            while case let piece = try tar.read(65_536), !piece.isEmpty { bytes += piece }
            files.append((entry.name, bytes))
        }
        return files
    }

    private func write(_ files: [File], to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        let tar = try TarWriter(descriptor: descriptor, isPacked: false)
        for file in files { try tar.add(file.name, file.bytes, modified: 0) }
        try tar.finish()
    }

    /// Puts another database into the backup, as somebody would who can reckon hashes.
    private func forge(
        _ files: inout [File], _ change: @escaping @Sendable (WriterTransaction) throws -> Void
    ) async throws {
        let copy = office.folder + "/tiruan.db"
        try Data(files[1].bytes).write(to: URL(filePath: copy))
        let writer = try GroupWriter(driver: SQLiteFile(path: copy)) { 0 }
        try await writer.submit { transaction, _ in try change(transaction) }
        await writer.close()
        files[1].bytes = try [UInt8](Data(contentsOf: URL(filePath: copy)))
        let (size, digest) = (files[1].bytes.count, SHA256.digest(of: files[1].bytes).hex)
        try edit(&files) { manifest in
            manifest.databaseSize = Int64(size)
            manifest.database = digest
        }
    }

    private func edit(_ files: inout [File], _ change: (inout BackupManifest) -> Void) throws {
        var manifest = try JSONDecoder().decode(BackupManifest.self, from: Data(files[0].bytes))
        change(&manifest)
        files[0].bytes = Array(try JSONEncoder().encode(manifest))
    }

    private func apply(_ damage: Damage, to files: inout [File]) async throws {
        if let schema = Self.schemas[damage] {
            return try await forge(&files) { transaction in
                for statement in schema { try transaction.run(statement) }
            }
        }
        // As the program makes it, so that only the line tells.
        let guarding = office.driver.dialect.appendOnly("event").prefix(1)
        switch damage {
        case .noManifest: files.removeFirst()
        case .foreignFile: files = [("catatan.txt", Array("halo".utf8))]
        case .newerFormat: try edit(&files) { $0.format = 9 }
        case .altersDatabase: files[1].bytes[5_000] ^= 1
        case .altersContent: files[2].bytes[0] ^= 1
        case .altersLine:
            try await forge(&files) { transaction in
                try transaction.run("DROP TRIGGER event_no_update")
                _ = try transaction.rewrite(.sample(1), 1) { $0[$0.count - 3] ^= 1 }
                for statement in guarding { try transaction.run(statement) }
            }
        case .newerSchema:
            try await forge(&files) { transaction in
                try transaction.run(
                    "INSERT INTO migration (number, name, digest, applied) VALUES (9999, 'x', x'00', 0)")
            }
        case .leavesContentOut:
            files.remove(at: 2)
            files[2].bytes = Array(#"{"bytes":0,"files":0,"lost":[]}"#.utf8)
        case .swells: files[2].bytes += [UInt8](repeating: 0, count: 100_000)
        case .leavesEndOut: files.removeLast()
        case .leavesDatabaseOut: files.remove(at: 1)
        case .climbsOut: files[2].name = "attachments/../../../tmp/masuk"
        case .addsFile: files.insert(("office.db-wal", [1, 2, 3]), at: 2)
        case .twice: files.insert(files[2], at: 2)
        case .afterEnd: files.append(("catatan.txt", [1]))
        case .otherSeal: try edit(&files) { $0.seal?.digest = Digest.zero.hex }
        case .otherCount: try edit(&files) { $0.events = 1 }
        case .sizesBeyondCounting:
            try edit(&files) { manifest in
                manifest.databaseSize = .max
                manifest.contentSize = .max
            }
        case .sizeBelowNothing: try edit(&files) { $0.contentSize = -5 }
        case .formatBelowOne: try edit(&files) { $0.format = -1 }
        case .dropsTrigger, .addsTrigger, .altersTrigger, .addsView, .altersMigration: break
        }
    }

    /// What is done to the database's own objects; no hash of the record knows of them.
    private static let schemas: [Damage: [SQL]] = [
        .dropsTrigger: ["DROP TRIGGER seal_no_delete"],
        .addsTrigger: [
            "CREATE TRIGGER lain AFTER INSERT ON session BEGIN DELETE FROM second_factor; END"
        ],
        .altersTrigger: [
            "DROP TRIGGER event_no_update",
            "CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT 1; END",
        ],
        .addsView: ["CREATE VIEW lain AS SELECT login, password FROM account"],
        .altersMigration: ["UPDATE migration SET digest = x'00' WHERE number = 2"],
    ]

    private var reader: BackupReader<SQLiteFile> {
        BackupReader(office.driver, workshop: office.folder + "/pemulihan")
    }

    private var left: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: office.folder).filter { $0 == "pemulihan" }
        }
    }

    @Test("Each is refused for what it is, and nothing of it is left", arguments: Damage.allCases)
    func damage(_ damage: Damage) async throws {
        var files = try files()
        #expect(files.map(\.name).count == 4)
        try await apply(damage, to: &files)
        let path = office.folder + "/rusak.tar"
        try write(files, to: path)
        let fault = #expect(throws: BackupFault.self) { try reader.unpack(path) }
        #expect(fault.map { damage.expects($0) } == true, "\(String(describing: fault))")
        #expect(try left == [])
    }

    @Test("One that was cut off anywhere is refused")
    func cut() throws {
        let whole = try [UInt8](Data(contentsOf: URL(filePath: backup)))
        let path = office.folder + "/potong.tar"
        for count in stride(from: 0, to: whole.count - 8, by: whole.count / 40) {
            try Data(whole[..<count]).write(to: URL(filePath: path))
            #expect(throws: BackupFault.self, "\(count) bytes") { try reader.unpack(path) }
            #expect(try left == [])
        }
    }

    @Test("A link in place of a file is not followed")
    func link() throws {
        // A tar header: name, mode and sizes in octal, kind 2 for a symbolic link, its target.
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        put("manifest.json", at: 0)
        put("0000644\0", at: 100)
        put("00000000000\0", at: 124)
        put("        ", at: 148)
        put("2/etc/passwd", at: 156)
        put("ustar\u{0}00", at: 257)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.utf8.count) + sum + "\0 ", at: 148)
        let path = office.folder + "/tautan.tar"
        try Data(header + [UInt8](repeating: 0, count: 1_024)).write(to: URL(filePath: path))
        #expect(throws: BackupFault.self) { try reader.unpack(path) }
        #expect(try left == [])
    }

    @Test("A seal that left the machine is asked for, and a backup without it refused")
    func seal() throws {
        let other = SHA256.digest(of: "segel lain")
        #expect(throws: BackupFault.record(.sealUnknown(other))) {
            try reader.unpack(backup, expecting: other)
        }
    }
}
