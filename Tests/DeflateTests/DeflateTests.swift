import Deflate
import Testing

@Suite("Compression")
struct CompressionTests {
    @Test("A gzip body tells the length it had, and what would not shrink stays as it is")
    func gzipLength() throws {
        let text = Array(String(repeating: "tiket ", count: 1_000).utf8)
        let packed = try #require(Gzip.compressed(text))
        #expect(Array(packed.suffix(4)) == [0x70, 0x17, 0, 0])
        var state: UInt64 = 1
        let noise = (0..<2_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        #expect(Gzip.compressed(noise) == nil)
    }

    private static let dictionary = Array("Laporan pengaduan diteruskan kepada Kepala Bidang.".utf8)

    @Test(
        "What was compressed with a dictionary comes back with the same one alone, time and again",
        arguments: [
            "Laporan pengaduan", "Laporan pengaduan diteruskan kepada Kepala Bidang. Lagi: Kepala Bidang.",
            String(repeating: "panjang sekali ", count: 10_000),
        ])
    func dictionaries(text: String) throws {
        let bytes = Array(text.utf8)
        let deflater = Deflater(dictionary: Self.dictionary)
        let inflater = Inflater(dictionary: Self.dictionary)
        for _ in 0..<3 {
            let packed = try #require(deflater.compressed(bytes))
            #expect(packed.count < bytes.count)
            #expect(inflater.expanded(packed[...], count: bytes.count) == bytes)
            #expect(inflater.expanded(packed[...], count: bytes.count + 1) == nil)
            #expect(inflater.expanded(packed[...], count: bytes.count - 1) == nil)
            #expect(inflater.expanded(packed.dropLast(), count: bytes.count) == nil)
            #expect(inflater.expanded((packed + [0])[...], count: bytes.count) == nil)
            #expect(Inflater(dictionary: [1, 2, 3]).expanded(packed[...], count: bytes.count) != bytes)
        }
    }

    @Test("Many compress at once with one dictionary, each as if it were alone")
    func atOnce() async throws {
        let deflater = Deflater(dictionary: Self.dictionary)
        let texts = (0..<200).map { Array(String(repeating: "Laporan \($0) ", count: $0 + 4).utf8) }
        let alone = texts.map { deflater.compressed($0) }
        let together = await withTaskGroup(of: (Int, [UInt8]?).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, deflater.compressed(text)) }
            }
            return await group.reduce(into: [[UInt8]?](repeating: nil, count: texts.count)) {
                $0[$1.0] = $1.1
            }
        }
        #expect(together == alone)
        #expect(alone.allSatisfy { $0 != nil })
    }

    @Test("What would not shrink is not compressed, and nothing at all is nothing")
    func incompressible() {
        #expect(Deflater(dictionary: Self.dictionary).compressed([1]) == nil)
        #expect(Deflater(dictionary: Self.dictionary).compressed([]) == nil)
        #expect(Inflater(dictionary: Self.dictionary).expanded([], count: 0) == nil)
    }
}
