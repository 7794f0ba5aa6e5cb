import FoundationEssentials
import SOPModel
import Testing

@Suite("Reading an SOP file")
struct ReadingTests {
    private func complete() throws -> Procedure {
        try #require(Procedure.read(yaml: SampleFiles.complete, file: "contoh.yaml").0)
    }

    @Test("The file that uses every key has nothing wrong with it")
    func noFindings() {
        #expect(Procedure.read(yaml: SampleFiles.complete, file: "contoh.yaml").1 == [])
    }

    @Test("Every key of the identity block arrives where it belongs")
    func identity() throws {
        let procedure = try complete()
        #expect(procedure.code == "contoh-gangguan")
        #expect(procedure.version == 8)
        #expect(procedure.number == "/TKPBET.DKI/2020")
        #expect(procedure.triggers.map(\.source) == [.report, .schedule])
        #expect(procedure.dates == .init(made: "2021-01", revised: "2021-01-31", effective: "2020"))
        #expect(procedure.warnings == ["Bila tidak dijalankan, layanan terhenti"])
        #expect(
            procedure.records == [
                .duty(post: "Sekretaris", document: "lembar disposisi", form: "paraf"),
                .sentence("Dicatat di buku gangguan"),
            ])
        #expect(procedure.columns.map(\.isReporter) == [true, false, false])
        #expect(procedure.steps.map(\.id) == ["terima", "periksa", "perbaiki", "lapor"])
    }

    @Test("A row keeps what the paper prints apart from what runs")
    func printedRow() throws {
        let procedure = try complete()
        let printed = try #require(procedure.steps[0].printed)
        #expect(printed.text == "Melapor")
        #expect(printed.marked == ["opd", "kasi"])
        #expect(printed.time == "")
        #expect(procedure.steps[0].text == "OPD melaporkan gangguan")
        #expect(procedure.steps[1].printed == nil)
    }

    @Test("Short forms mean the same as long ones")
    func shortForms() throws {
        let procedure = try complete()
        #expect(procedure.steps[0].performers == [Performer(column: "opd")])
        #expect(procedure.steps[0].requirements == [Requirement(kind: .condition, name: "Jaringan tersedia")])
        #expect(procedure.steps[0].time == StepTime(words: "15 menit"))
    }

    @Test("Performers, times, outputs, fields and rounds of a row arrive")
    func row() throws {
        let step = try complete().steps[1]
        #expect(step.text == "Memeriksa jaringan.\nMenilai kerusakan.")
        #expect(step.performers.map(\.act) == ["memerintahkan", "memeriksa"])
        #expect(step.requirements.map(\.isJudged) == [true, true, false])
        #expect(step.time == StepTime(words: "1 jam", isPerPlace: true))
        #expect(step.outputs.map(\.kind) == [.condition, .order, .team])
        #expect(step.outputs[0].proofs == [.test, .photo, .reporter])
        #expect(step.outputs[0].by == "teknis")
        #expect(step.fields[0].choices == ["ringan", "sangat berat"])
        #expect(step.fields[1].kind == .date)
        #expect(!step.fields[1].isRequired)
        #expect(
            step.round == Round(places: "semua-opd", isTimedPerPlace: true, checklist: ["kabel", "switch"]))
    }

    @Test("Ways lead to rows, the end, a programme of work and other procedures")
    func targets() throws {
        let procedure = try complete()
        #expect(
            procedure.steps[1].decision?.options.map(\.target) == [
                .step("perbaiki"), .procedure("contoh-pengadaan"),
            ])
        #expect(procedure.steps[2].decision?.options.map(\.target) == [.end, .step("periksa"), .park])
        #expect(procedure.steps[2].time.sharedWith == "periksa")
        #expect(procedure.target(after: procedure.steps[0]) == .step("periksa"))
        #expect(procedure.target(after: procedure.steps[3]) == .end)
    }

    @Test("Handing over may be written as quoted text", arguments: ["\"sop: lain\"", "{sop: lain}"])
    func handOver(target: String) throws {
        let file = SampleFiles.small.replacing("lanjut: selesai", with: "lanjut: \(target)")
        let procedure = try #require(Procedure.read(yaml: file, file: "x").0)
        #expect(procedure.steps.last?.next == .procedure("lain"))
    }

    @Test(
        "Words that other readers take for truth values and numbers stay text",
        arguments: ["no", "Y", "08", "1e3", "~"])
    func textStaysText(words: String) throws {
        let file = SampleFiles.small.replacing("judul: Contoh", with: "judul: \(words)")
        #expect(Procedure.read(yaml: file, file: "x").0?.title == words)
    }
}

@Suite("The page about the format")
struct FormatPageTests {
    @Test("Its example has nothing wrong with it")
    func example() throws {
        let path = String(#filePath.split(separator: "/Tests/", maxSplits: 1)[0]) + "/docs/sop-file.md"
        let page = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        let example = page.split(separator: "```yaml\n")[1].split(separator: "```")[0]
        #expect(Procedure.read(yaml: String(example), file: "sop-file.md").1 == [])
    }
}
