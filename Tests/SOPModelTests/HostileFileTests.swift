import SOPModel
import Testing

@Suite("Files made to hurt are refused")
struct HostileFileTests {
    private func refusal(_ bytes: [UInt8]) -> Finding? {
        let (procedure, findings) = Procedure.read(yaml: bytes, file: "f.yaml")
        return procedure == nil ? findings.first : nil
    }

    private func refusal(_ text: String) -> Finding? { refusal(Array(text.utf8)) }

    @Test("A file of 1 MiB is read, one byte more is not")
    func size() {
        let start = Array((SampleFiles.small + "#").utf8)
        let full = start + Array(repeating: UInt8(ascii: "x"), count: 1 << 20 - start.count)
        #expect(Procedure.read(yaml: full, file: "f").0 != nil)
        #expect(refusal(full + [0x78])?.message.contains("1 MiB") == true)
    }

    @Test("NUL is refused where it stands")
    func nul() {
        let finding = refusal("sop: 1\nkode: a\0b\n")
        #expect(finding?.line == 2)
        #expect(finding?.message.contains("NUL") == true)
    }

    @Test(
        "Bytes that are no UTF-8 are refused where they stand",
        arguments: [
            [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        let finding = refusal(Array("sop: 1\n\njudul: ".utf8) + bytes + Array("\n".utf8))
        #expect(finding?.line == 3)
        #expect(finding?.message.contains("UTF-8") == true)
    }

    @Test("UTF-16 is refused, a byte order mark of UTF-8 is not")
    func byteOrderMark() {
        let wide = SampleFiles.small.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(refusal([0xFF, 0xFE] + wide)?.message.contains("UTF-8") == true)
        #expect(Procedure.read(yaml: [0xEF, 0xBB, 0xBF] + Array(SampleFiles.small.utf8), file: "f").0 != nil)
    }

    @Test("Twenty levels are read, more are refused", arguments: ["[", "{a: ", "- "])
    func nesting(level: String) {
        let deep = "judul: \(level == "- " ? "\n  " : "")" + String(repeating: level, count: 100_000)
        #expect(refusal(deep)?.message.contains("terlalu dalam") == true)
        let allowed = "judul: " + String(repeating: "[", count: 19) + String(repeating: "]", count: 19)
        let messages = Procedure.read(yaml: allowed, file: "f").1.map(\.message)
        #expect(!messages.contains { $0.contains("terlalu dalam") })
        #expect(messages.contains { $0.contains("«judul» harus berupa teks") })
    }

    @Test("Aliases that would multiply to millions are refused, not followed")
    func aliasBomb() {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghij", "abcdefghi") {
            let items = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
            bomb += "\(name): &\(name) [\(items)]\n"
        }
        #expect(refusal(bomb)?.line == 1)
    }

    @Test(
        "An empty file and one of comments are refused with a first step",
        arguments: ["", "\n\n", "# hanya komentar\n"])
    func empty(text: String) {
        #expect(refusal(text)?.message.contains("sop: 1") == true)
    }

    @Test(
        "A list, a text or a number at the top is refused",
        arguments: ["- a\n- b\n", "halo\n", "1\n", "[[]]"])
    func notAMap(text: String) {
        #expect(refusal(text) != nil)
    }

    @Test("A condition of thousands of comparisons is refused before anything walks it")
    func longCondition() {
        let condition = Array(repeating: "tingkat = berat", count: 50_000).joined(separator: " dan ")
        let file = SampleFiles.small.replacing("[teknis]", with: "[{kolom: teknis, bila: \(condition)}]")
        #expect(refusal(file)?.message.contains("sederhanakan") == true)
    }

    @Test("A row of thousands of entries is refused without comparing them with each other")
    func crowdedRow() {
        let papers = (0..<10_000).map { "{dokumen: kertas-\($0)}" }.joined(separator: ", ")
        let file = SampleFiles.small.replacing("waktu: 1 jam", with: "kelengkapan: [\(papers)]")
        let findings = Procedure.read(yaml: file, file: "f.yaml").1
        #expect(findings.count == 1)
        #expect(findings.hasErrors)
    }

    @Test("No change of a few bytes stops the reader")
    func mutations() {
        var random = SplitMix(seed: 7)
        let original = Array(SampleFiles.complete.utf8)
        let spice = Array("{}[]:,-#&*!|>'\"%@`\n\t \\?~\0\u{7F}".utf8) + [0x80, 0xFF, 0xC3]
        var refused = 0
        for _ in 0..<3000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                if Bool.random(using: &random) {
                    bytes[place] = spice.randomElement(using: &random) ?? 0
                } else {
                    bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
                }
            }
            let (procedure, findings) = Procedure.read(yaml: bytes, file: "f")
            #expect(procedure != nil || findings.hasErrors)
            #expect(findings.allSatisfy { $0.line >= 1 })
            refused += procedure == nil ? 1 : 0
        }
        #expect(refused > 100)
    }
}
