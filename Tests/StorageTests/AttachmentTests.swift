import Crypto
import FoundationEssentials
import OfficeTime
import Storage
import Testing

@Suite("Attachments")
struct AttachmentTests {
    private let office: ScratchOffice
    private let files: AttachmentFiles

    init() throws {
        office = try ScratchOffice()
        files = try AttachmentFiles(dataFolder: office.folder)
    }

    private func overwrite(_ digest: Digest, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: files.path(of: digest)))
    }

    @Test("Content comes back as it was stored, and lies where its hash says", arguments: [0, 1, 200_000])
    func storing(size: Int) async throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let content = try await files.store(bytes)
        #expect(content.digest == SHA256.digest(of: bytes))
        #expect(content.size == Int64(size))
        #expect(try await files.read(content.digest) == bytes)
        #expect(try await files.isWhole(content.digest))
        let hex = content.digest.hex
        #expect(files.path(of: content.digest).hasSuffix("/attachments/\(hex.prefix(2))/\(hex.dropFirst(2))"))
    }

    @Test("An upload that lies in the incoming folder is taken over, not copied")
    func adopting() async throws {
        let bytes = Array("berita acara".utf8)
        let path = files.incomingFolder + "/upload-1"
        try Data(bytes).write(to: URL(filePath: path))
        let content = try await files.adopt(path)
        #expect(try await files.read(content.digest) == bytes)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("What is kept free for words is a twentieth of a small disk, and never more than a bound")
    func reserve() {
        let megabyte: Int64 = 1 << 20
        #expect(DiskReserve.bytes(ofDisk: 0) == 0)
        #expect(DiskReserve.bytes(ofDisk: 100 * megabyte) == 5 * megabyte)
        #expect(DiskReserve.bytes(ofDisk: 1_000_000 * megabyte) == 256 * megabyte)
        #expect(DiskReserve.bytes(at: office.folder) > 0)
        #expect(DiskReserve.bytes(at: office.folder + "/tidak-ada") == 0)
    }

    @Test("A torn or changed file is found, and storing the same content again heals it")
    func torn() async throws {
        let bytes = Array("foto lembar yang dicap".utf8)
        let content = try await files.store(bytes)
        try overwrite(content.digest, Array(bytes.dropLast(3)))
        #expect(try await !files.isWhole(content.digest))
        #expect(try await files.store(bytes) == content)
        #expect(try await files.isWhole(content.digest))
    }

    @Test("What a stop cut off is thrown away at the next start, and is never an attachment")
    func cutOff() async throws {
        try Data([1, 2]).write(to: URL(filePath: files.incomingFolder + "/half"))
        let restarted = try AttachmentFiles(dataFolder: office.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: restarted.incomingFolder).isEmpty)
    }

    @Test("An entry leads to its content until it is removed; shared content stays for the other entry")
    func entries() async throws {
        let content = try await files.store(Array("surat".utf8))
        let now = ScratchOffice.now
        let pair = try await office.write { transaction in
            try ["a.pdf", nil].map { name in
                try AttachmentStore.add(
                    content, media: "application/pdf", name: name, at: now, in: transaction)
            }
        }
        let found = try await office.read { try AttachmentStore.find(pair[0].id, in: $0) }
        #expect(found?.content == content.digest)
        #expect(found?.name == "a.pdf")
        #expect(try await office.read { try AttachmentStore.matches(pair[0], in: $0) } == true)
        let first = try await office.write { try AttachmentStore.remove(pair[0].id, at: now, in: $0) }
        #expect(first == nil)
        let second = try await office.write { try AttachmentStore.remove(pair[1].id, at: now, in: $0) }
        #expect(second == content.digest)
        try await files.remove(content.digest)
        #expect(try await !files.isWhole(content.digest))
        let gone = try await office.read { try AttachmentStore.find(pair[0].id, in: $0) }
        #expect(gone?.content == nil)
        #expect(gone?.name == nil)
        #expect(gone?.removed == now)
        #expect(try await office.read { try AttachmentStore.matches(pair[0], in: $0) } == nil)
    }

    @Test("Content whose command was refused is an orphan; named and young content is left")
    func orphans() async throws {
        let named = try await files.store([1])
        let orphan = try await files.store([2])
        _ = try await office.write {
            try AttachmentStore.add(named, media: "image/jpeg", name: nil, at: ScratchOffice.now, in: $0)
        }
        let names = try await office.read { try AttachmentStore.namedContent(in: $0) }
        let past = Instant(milliseconds: 0)
        let future = Instant(milliseconds: .max)
        #expect(try await files.removeOrphans(before: past, named: names) == 0)
        #expect(try await files.removeOrphans(before: future, named: names) == 1)
        #expect(try await files.isWhole(named.digest))
        #expect(try await !files.isWhole(orphan.digest))
    }
}
