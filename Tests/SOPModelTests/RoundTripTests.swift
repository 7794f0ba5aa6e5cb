import FoundationEssentials
import SOPModel
import Testing

@Suite("Read, write, read gives the same procedure")
struct RoundTripTests {
    private func expectSameAgain(_ procedure: Procedure) {
        let written = procedure.yaml()
        let (again, findings) = Procedure.read(yaml: written, file: "f")
        #expect(again == procedure, "\(findings.map(\.description).joined(separator: "\n"))\n\(written)")
        #expect(again?.yaml() == written)
    }

    @Test("For the file that uses every key")
    func complete() throws {
        expectSameAgain(try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0))
    }

    @Test("For generated procedures full of texts that YAML could misread", arguments: 0..<8)
    func generated(block: UInt64) {
        var source = GeneratedProcedures(seed: block)
        for _ in 0..<50 { expectSameAgain(source.procedure()) }
    }

    @Test("For JSON too, which is read as YAML")
    func json() throws {
        let procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0)
        #expect(Procedure.read(yaml: procedure.json(), file: "f").0 == procedure)
    }

    @Test("What other readers would take for a number, a date or a truth value is quoted")
    func quoting() throws {
        var procedure = try #require(Procedure.read(yaml: SampleFiles.small, file: "f").0)
        procedure.title = "no"
        procedure.number = "008"
        procedure.dates.made = "2021-01"
        let written = procedure.yaml()
        #expect(written.contains("judul: \"no\""))
        #expect(written.contains("nomor: \"008\""))
        #expect(written.contains("pembuatan: \"2021-01\""))
        #expect(written.contains("versi: 1\n"))
    }
}

@Suite("A file as JSON")
struct JSONTests {
    private struct Shown: Decodable {
        struct Row: Decodable {
            let id: String
            let uraian: String
        }

        let sop: Int
        let versi: Int
        let nomor: String
        let kegiatan: [Row]
    }

    @Test("Versions are integers, everything else is text")
    func types() throws {
        let procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0)
        let shown = try JSONDecoder().decode(Shown.self, from: Data(procedure.json().utf8))
        #expect(shown.sop == 1)
        #expect(shown.versi == 8)
        #expect(shown.nomor == "/TKPBET.DKI/2020")
        #expect(shown.kegiatan.map(\.id) == ["terima", "periksa", "perbaiki", "lapor"])
    }

    @Test("Keys stand in the order of the file format")
    func order() throws {
        let json = try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0).json()
        let keys = ["sop", "kode", "versi", "nomor", "judul", "jenis", "pemicu", "instansi", "kegiatan"]
        let places = keys.map { json.firstRange(of: "\n  \"\($0)\": ")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test("A key that the file writes out is shown, even where it says what would hold without it")
    func writtenOut() throws {
        var procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0)
        let keys = { (json: String) in json.ranges(of: "\"cara\": \"berurutan\"").count }
        let written = SampleFiles.complete.ranges(of: "cara: berurutan").count
        #expect(written > 0)
        #expect(keys(procedure.json()) == written)
        for index in procedure.steps.indices { procedure.steps[index].writtenOrder = nil }
        #expect(keys(procedure.json()) == 0)
    }

    @Test("Quotes, backslashes and control characters are escaped")
    func escaping() throws {
        var procedure = try #require(Procedure.read(yaml: SampleFiles.small, file: "f").0)
        procedure.steps[0].text = "a\"b\\c\nd\te\u{1}f\u{2028}🙂"
        let shown = try JSONDecoder().decode(Shown.self, from: Data(procedure.json().utf8))
        #expect(shown.kegiatan[0].uraian == procedure.steps[0].text)
    }
}
