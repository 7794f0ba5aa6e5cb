import SOPModel
import Testing

@Suite("Reading an SOP file")
struct ReadingTests {
    @Test("Every key of the format arrives where it belongs")
    func everyKey() throws {
        let (read, findings) = Procedure.read(yaml: SampleFiles.complete, file: "contoh.yaml")
        #expect(findings.filter { $0.severity == .error } == [])
        let procedure = try #require(read)
        #expect(procedure.code == "contoh-gangguan")
        #expect(procedure.version == 8)
        #expect(procedure.number == "/TKPBET.DKI/2020")
        #expect(procedure.triggers.map(\.source) == [.report, .schedule])
        #expect(procedure.dates == .init(made: "2021-01", revised: "2021-01-31", effective: "2020"))
        #expect(procedure.warnings == ["Bila tidak dijalankan, layanan terhenti"])
        #expect(procedure.records.count == 2)
        #expect(procedure.records.last == .sentence("Dicatat di buku gangguan"))
        #expect(procedure.columns.map(\.isReporter) == [true, false, false])
        #expect(procedure.steps.map(\.id) == ["terima", "periksa", "perbaiki", "lapor"])
    }

    @Test("A row keeps what the paper prints apart from what runs")
    func printedRow() throws {
        let procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "x").0)
        let printed = try #require(procedure.steps[0].printed)
        #expect(printed.text == "Melapor")
        #expect(printed.marked == ["opd", "kasi"])
        #expect(printed.time == "")
        #expect(procedure.steps[0].requirements == [Requirement(kind: .condition, name: "Jaringan tersedia")])
        #expect(procedure.steps[1].printed == nil)
    }
}
