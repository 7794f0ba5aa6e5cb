import SOPModel
import Testing

@Suite("Findings name the line and the remedy")
struct FindingTests {
    private func check(_ fault: Fault) throws {
        let findings = Procedure.read(yaml: fault.file, file: "f.yaml").1
        let line = try #require(fault.line)
        let isNamed = findings.contains {
            $0.severity == fault.severity && $0.line == line && $0.message.contains(fault.message)
        }
        #expect(isNamed, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test("A file as it should be has no findings")
    func none() {
        #expect(Procedure.read(yaml: SampleFiles.small, file: "f.yaml").1 == [])
    }

    @Test("What cannot be read", arguments: Fault.unreadable)
    func unreadable(fault: Fault) throws {
        try check(fault)
        #expect(Procedure.read(yaml: fault.file, file: "f.yaml").0 == nil)
    }

    @Test("What points nowhere or leads nowhere", arguments: Fault.flow)
    func flow(fault: Fault) throws { try check(fault) }

    @Test("Decisions and conditions that do not fit", arguments: Fault.decisions)
    func decisions(fault: Fault) throws { try check(fault) }

    @Test("What looks wrong on the paper, and what must not be in a file", arguments: Fault.contents)
    func contents(fault: Fault) throws { try check(fault) }

    @Test("Every finding comes at once, in the order of the lines")
    func allAtOnce() {
        let file = SampleFiles.small
            .replacing("judul: Contoh", with: "judl: Contoh")
            .replacing("pelaksana: [kasi]", with: "pelaksana: [kasii]")
            .replacing("lanjut: selesai", with: "lanjut: selsai")
        let findings = Procedure.read(yaml: file, file: "f.yaml").1
        #expect(findings.map(\.line) == findings.map(\.line).sorted())
        #expect(findings.filter { $0.severity == .error }.map(\.line).count >= 4)
        #expect(findings.contains { $0.message.contains("mungkin maksudnya «kasi»") })
        #expect(findings.contains { $0.message.contains("mungkin maksudnya «judul»") })
    }

    @Test("A finding prints as file, line, severity and message")
    func form() {
        let finding = Finding(severity: .warning, file: "a/b.yaml", line: 7, message: "pesan")
        #expect(finding.description == "a/b.yaml:7: warning: pesan")
    }

    @Test("A file of nonsense gives a bounded number of findings")
    func bounded() {
        let file = (0..<20_000).map { "kunci\($0): x\n" }.joined()
        let findings = Procedure.read(yaml: file, file: "f.yaml").1
        #expect(findings.count == 500)
        #expect(findings.hasErrors)
    }

    @Test(
        "Numbers, years and posts that belong into a file are no personal data",
        arguments: [
            "Kepala Dinas a.n. Bupati", "A.n. Kepala Bidang", "SOP-21.04.1.3.1.2-1",
            "Nomor 1 2 3 2008 2011 2012 2014",
            "Kepala Seksi S1 Teknik", "M. Infrastruktur",
        ])
    func noPersonalData(words: String) {
        let file = SampleFiles.small.replacing(
            "disahkan_oleh: Kepala Dinas", with: "disahkan_oleh: \"\(words)\"")
        #expect(Procedure.read(yaml: file, file: "f.yaml").1 == [])
    }

    @Test("Several outputs that are the same in every row look copied")
    func copied() throws {
        let procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "f").0)
        var copied = procedure
        for index in copied.steps.indices {
            copied.steps[index].outputs = [Output(kind: .document, name: "laporan")]
        }
        #expect(
            copied.findings(file: "f").contains { $0.severity == .warning && $0.message.contains("tersalin") }
        )
        #expect(!procedure.findings(file: "f").contains { $0.message.contains("tersalin") })
    }

    @Test("A procedure far too long for an SOP is refused without a search of its ways")
    func tooLong() {
        let steps = (0..<5000).map { Step(id: StepID("b\($0)"), text: "x", performers: []) }
        let procedure = Procedure(
            code: "x", version: 1, title: "x", kind: .request, columns: [Column(id: "a", name: "A")],
            steps: steps)
        let findings = procedure.findings(file: "f")
        #expect(findings.count == 1)
        #expect(findings.hasErrors)
    }
}
