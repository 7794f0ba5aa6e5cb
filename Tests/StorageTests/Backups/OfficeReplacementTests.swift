import Crypto
import FoundationEssentials
import Storage
import Testing

@Suite("An office takes the place of another")
struct OfficeReplacementTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8)

    private func put(_ text: String, at path: String) throws {
        let url = URL(filePath: folder + "/" + path)
        try FileManager.default.createDirectory(
            atPath: url.deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func text(_ path: String) -> String? {
        (try? Data(contentsOf: URL(filePath: folder + "/" + path))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private func begin() throws {
        for name in ["office.db", "office.db-wal", "office.db-shm", "attachments/ab/c"] {
            try put("lama", at: name)
        }
        for name in ["office.db", "attachments/de/f"] { try put("baru", at: "pemulihan/" + name) }
    }

    private func expectNew(_ comment: Comment) {
        #expect(text("office.db") == "baru", comment)
        #expect(text("attachments/de/f") == "baru", comment)
        #expect(text("office.db-wal") == nil, comment)
        #expect(text("attachments/ab/c") == nil, comment)
        #expect(text("disisihkan/office.db") == "lama", comment)
        #expect(text("disisihkan/office.db-wal") == "lama", comment)
        #expect(text("disisihkan/attachments/ab/c") == "lama", comment)
        #expect(text("pemulihan.siap") == nil, comment)
        #expect(text("pemulihan/office.db") == nil, comment)
    }

    /// The moves in their order; a power cut may come before each.
    private static let moves = [
        ("office.db-wal", "disisihkan/office.db-wal"), ("office.db-shm", "disisihkan/office.db-shm"),
        ("office.db", "disisihkan/office.db"), ("attachments", "disisihkan/attachments"),
        ("pemulihan/attachments", "attachments"), ("pemulihan/office.db", "office.db"),
    ]

    @Test("After a power cut at any moment the next start brings it to its end", arguments: 0...moves.count)
    func cutOff(_ done: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try begin()
        try put("disisihkan", at: "pemulihan.siap")
        try FileManager.default.createDirectory(
            atPath: folder + "/disisihkan", withIntermediateDirectories: true)
        for (from, to) in Self.moves.prefix(done) {
            try FileManager.default.moveItem(atPath: folder + "/" + from, toPath: folder + "/" + to)
        }
        #expect(try OfficeReplacement(dataFolder: folder).finish())
        expectNew("after \(done) moves")
        #expect(try OfficeReplacement(dataFolder: folder).finish() == false)
    }

    @Test("Until all is ready the old office stays as it is")
    func notReady() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try begin()
        #expect(try OfficeReplacement(dataFolder: folder).finish() == false)
        #expect(text("office.db") == "lama")
        try OfficeReplacement(dataFolder: folder).replace(aside: "disisihkan")
        expectNew("in one go")
    }
}
