import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("Moving to another version of the SOP")
struct VersionTests {
    private func next(_ change: (inout Procedure) -> Void = { _ in }) throws -> Procedure {
        var procedure = try ProcedureFiles.read(ProcedureFiles.bolmut)
        procedure.version = 2
        change(&procedure)
        return procedure
    }

    private func refusal(_ walk: Walk, _ steps: [StepID: StepID] = [:], by post: PostID = "kabid") throws
        -> Refusal?
    {
        walk.refusal(
            .move(MoveToVersion(version: 2, steps: steps, reason: "SOP direvisi")),
            by: try walk.holder(of: post))
    }

    @Test("An open row keeps its place, start and pauses, and gets the time of the new version")
    func keepsPlace() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.pausesAndResumes("perbaikan-perangkat", for: 30)
        let before = try walk.position("perbaikan-perangkat")
        walk.successor = try next { procedure in
            let index = procedure.index(of: "perbaikan-perangkat") ?? 0
            procedure.steps[index].time = StepTime(words: "3 jam")
        }
        try walk.decide(
            .move(MoveToVersion(version: 2, reason: "SOP direvisi")), by: try walk.holder(of: "kabid"))
        let after = try walk.position("perbaikan-perangkat")
        #expect(walk.state.procedureVersion == 2)
        #expect(after.start == before.start)
        #expect(after.pauses == before.pauses)
        #expect(before.deadline == moment("2026-08-03T10:44+08:00"))
        #expect(after.deadline == moment("2026-08-03T11:44+08:00"))
    }

    @Test("A row that was renamed is named in the move, and the ticket ends by the new version")
    func renamed() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesPapers()
        try walk.completes("pemeriksaan-kepala-seksi")
        try walk.completes("pemeriksaan-kepala-bidang")
        let version = try next { procedure in
            procedure.steps[procedure.index(of: "review-kepala-dinas") ?? 0].id = "tinjauan"
        }
        walk.successor = version
        #expect(try refusal(walk) == .cannotMove([.targetMissing("review-kepala-dinas")]))
        try walk.decide(
            .move(MoveToVersion(version: 2, steps: ["review-kepala-dinas": "tinjauan"], reason: "x")),
            by: try walk.holder(of: "kabid"))
        #expect(walk.state.positions.map(\.step) == ["tinjauan"])
        walk.procedure = version
        try walk.completes("tinjauan")
        #expect(walk.state.phase == .finished)
    }

    @Test("All obstacles are told at once, and nothing moves")
    func obstacles() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        walk.successor = try next { procedure in
            procedure.columns.append(Column(id: "auditor", name: "Auditor"))
            procedure.steps[4].performers = [Performer(column: "auditor")]
        }
        // Row 5 there has nobody, and asks for the memo that row 4 makes.
        let here: StepID = "disposisi-kepala-dinas"
        let there: StepID = "pemeriksaan-koneksi"
        #expect(
            try refusal(walk, [here: there])
                == .cannotMove([.outputAbsent(there, "memo-penunjukan"), .columnUnbound(there, "auditor")]))
    }

    @Test("It needs a superior, the same SOP and another version")
    func conditions() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        walk.successor = try next()
        #expect(try refusal(walk) == nil)
        #expect(try refusal(walk, by: "staf") == .notOnTheChain)
        walk.successor = try ProcedureFiles.read(ProcedureFiles.setda)
        #expect(try refusal(walk) == .cannotMove([.versionUnknown(2)]))
    }

    @Test("A parked ticket comes back at the row of the new version")
    func parked() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        let number = try walk.position("perbaikan-perangkat").number
        try walk.decide(.park(position: number, Filling.programme), by: try walk.holder(of: "kasi"))
        let version = try next { procedure in
            for index in procedure.steps.indices where procedure.steps[index].id == "perbaikan-perangkat" {
                procedure.steps[index].id = "perbaikan"
            }
        }
        walk.successor = version
        #expect(try refusal(walk) == .cannotMove([.parkedRowMissing("perbaikan-perangkat")]))
        try walk.decide(
            .move(MoveToVersion(version: 2, steps: ["perbaikan-perangkat": "perbaikan"], reason: "x")),
            by: try walk.holder(of: "kabid"))
        walk.procedure = version
        try walk.unparks()
        #expect(walk.state.positions.map(\.step) == ["perbaikan"])
    }

    @Test("A round with visited places is not moved into an ordinary row")
    func round() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try walk.opens(.schedule)
        for row in ["surat-perintah", "disposisi-kepala-bidang", "pembentukan-tim"] as [StepID] {
            try walk.completes(row)
        }
        try walk.visits("dinas-kesehatan", in: "pengecekan", .good)
        var version = walk.procedure
        version.version = 2
        walk.successor = version
        #expect(try refusal(walk) == nil)
        version.steps[3].round = nil
        walk.successor = version
        #expect(try refusal(walk) == .cannotMove([.roundLost("pengecekan")]))
    }
}

@Suite("Forms")
struct FormTests {
    @Test("A field whose condition does not hold is ignored when a browser sends it")
    func hiddenField() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes(
            "perbaikan-perangkat", ["hasil": "tidak ada kerusakan", "perbaikan": "isi tersembunyi"])
        #expect(walk.state.value(of: "perbaikan") == nil)
    }

    @Test("An output whose condition does not hold is ignored too")
    func hiddenOutput() throws {
        var walk = try Walk(ProcedureFiles.pontianak)
        try walk.opens()
        try walk.completes("terima-laporan")
        try walk.completes("survei", ["tingkat": "ringan"])
        var entry = try walk.form("perbaikan")
        entry.products[1] = .devices(Filling.devices)
        try walk.decide(.complete(entry), by: try walk.desk(of: "perbaikan"))
        #expect(try walk.record("perbaikan").products.map(\.kind) == [.condition])
    }

    @Test("A requirement is met by what an earlier row made, by the report, or by what is uploaded")
    func supplies() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        #expect(try walk.record("laporan-masuk").products.map(\.content) == [.report(Walk.report)])
        try walk.completes("disposisi-kepala-dinas")
        #expect(
            try walk.record("disposisi-kepala-dinas").requirements.map(\.supply) == [
                .found(step: "laporan-masuk")
            ])
        try walk.completes(
            "verifikasi", Filling(requirements: ["disposisi-kadis": .uploaded([Filling.file])]))
        #expect(try walk.record("verifikasi").requirements.map(\.supply) == [.uploaded([Filling.file])])
    }

    @Test("A report also serves where no row makes the paper it is")
    func reportServes() throws {
        var walk = try Walk(ProcedureFiles.setda)
        try walk.opens()
        try walk.completes("terima-pengaduan")
        #expect(
            try walk.record("terima-pengaduan").requirements.contains(
                RequirementRecord(name: "laporan-pengaduan", supply: .report)))
    }

    @Test("An entry in a register gets its number from the writer")
    func register() throws {
        var walk = try Walk(ProcedureFiles.lotengInfrastructure)
        try walk.opens()
        try walk.completes("laporan-instansi")
        try walk.completes("perintah-tindakan")
        #expect(try walk.record("perintah-tindakan").products.map(\.number) == ["2", ""])
    }
}
