import Deflate
import Glibc
import Testing

@Suite("Texts compressed once and joined with others")
struct JoinedTests {
    private static let kept = Array(String(repeating: "<li>Kepala Bidang menyetujui.</li>", count: 400).utf8)
    private static let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }

    /// What gzip itself makes of the bytes; nil where it finds fault with them.
    private func gunzipped(_ bytes: [UInt8]) throws -> [UInt8]? {
        let path = "/tmp/sigap-joined-\(getpid())-\(UInt32.random(in: 0 ... .max)).gz"
        defer { unsafe _ = unlink(path) }
        guard let file = unsafe fopen(path, "w") else { return nil }
        unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
        guard let pipe = unsafe popen("gzip -dc \(path) 2>/dev/null", "r") else { return nil }
        var output: [UInt8] = []
        while case let byte = unsafe fgetc(pipe), byte != EOF { output.append(UInt8(byte)) }
        return unsafe pclose(pipe) == 0 ? output : nil
    }

    @Test(
        "gzip reads one whole file, whatever lies between what",
        arguments: [
            [kept], [], [Array("awal".utf8), kept, Array("akhir".utf8)], [kept, [], kept],
            [noise, kept, noise, Array("<p>Kepala Bidang menyetujui.</p>".utf8)],
        ])
    func joined(texts: [[UInt8]]) throws {
        let held = try #require(DeflatedText(Self.kept))
        let pieces = texts.map { $0 == Self.kept ? Gzip.Piece.deflated(held) : .plain($0) }
        let file = try #require(Gzip.joined(pieces))
        #expect(try gunzipped(file) == Array(texts.joined()))
    }

    @Test("A kept text comes back as it was", arguments: [[], kept, noise])
    func back(text: [UInt8]) throws {
        let held = try #require(DeflatedText(text))
        #expect(held.count == text.count)
        #expect(held.text() == text)
    }
}
