import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Dispositions")
struct DispositionTests {
    private static let skipping = Filling(products: [
        "disposisi-kadis": .disposition(
            Disposition(target: .step("penunjukan-tim"), urgency: .urgent, note: "Kabid sedang dinas luar"))
    ])

    @Test("A superior disposes past a level: the row between is skipped, and says why")
    func skippedLevel() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        try walk.completes("disposisi-kepala-dinas", Self.skipping)
        #expect(walk.state.positions.map(\.step) == ["penunjukan-tim"])
        #expect(try walk.record("verifikasi").ending == .skipped(reason: "Kabid sedang dinas luar"))
    }

    @Test("The slip that skipped stands in for the slip of the one who was skipped")
    func slipInstead() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        try walk.completes("disposisi-kepala-dinas", Self.skipping)
        try walk.completes("penunjukan-tim")
        let record = try walk.record("penunjukan-tim")
        #expect(
            record.requirements == [
                RequirementRecord(name: "disposisi-kabid", supply: .found(step: "disposisi-kepala-dinas"))
            ])
        #expect(record.verdict?.letters == "yyy")
    }

    @Test("The form offers only rows past those that do nothing but dispose")
    func offered() throws {
        let bolmut = try ProcedureFiles.read(ProcedureFiles.bolmut)
        #expect(bolmut.rowsPastDispositions(after: bolmut.steps[1]) == ["penunjukan-tim"])
        let loteng = try ProcedureFiles.read(ProcedureFiles.lotengInfrastructure)
        #expect(loteng.rowsPastDispositions(after: loteng.steps[0]) == [], "the register would be left out")
    }

    @Test("Within a row, the first may dispose past the second")
    func skippedWithinRow() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.opens()
        let slip = Disposition(target: .step("perintah-pengecekan"), note: "Langsung ke Kasi")
        try walk.completesTurn("disposisi", Filling(products: ["disposisi-kadis": .disposition(slip)]))
        #expect(walk.state.positions.map(\.step) == ["perintah-pengecekan"])
        try walk.completes("perintah-pengecekan")
        #expect(
            try walk.record("perintah-pengecekan").requirements == [
                RequirementRecord(name: "disposisi-kabid", supply: .found(step: "disposisi"))
            ])
    }

    @Test("No disposition needed: the row goes on, and its output is not judged")
    func notNeeded() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        let slip = Disposition(target: .none, note: "Sudah diperintahkan lisan")
        try walk.completes(
            "disposisi-kepala-dinas", Filling(products: ["disposisi-kadis": .disposition(slip)]))
        #expect(walk.state.positions.map(\.step) == ["verifikasi"])
        #expect(try walk.record("disposisi-kepala-dinas").verdict?.letters == "yy-")
    }

    @Test("A slip that skips or is not needed says why")
    func reasons() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        for target in [Disposition.Target.none, .step("penunjukan-tim")] {
            let filling = Filling(products: ["disposisi-kadis": .disposition(Disposition(target: target))])
            #expect(
                try walk.refusalCompleting("disposisi-kepala-dinas", filling) == .dispositionReasonMissing(0))
        }
    }
}

@Suite("Teams")
struct TeamTests {
    @Test("The team formed in a ticket fills its column from then on")
    func formed() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        try walk.completes("disposisi-kepala-dinas")
        try walk.completes("verifikasi")
        try walk.completes("penunjukan-tim", Filling(products: ["teknis": .team(["bagus"])]))
        #expect(try walk.position("pemeriksaan-koneksi").assignees == [.person("bagus")])
        #expect(
            try walk.refusalCompleting("pemeriksaan-koneksi", by: Walk.technician)
                == .notYours([.person("bagus")]))
        try walk.completes("pemeriksaan-koneksi")
    }

    @Test("Who may record for the standing team may record for its members in a formed one")
    func recordedForMember() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesTeam()
        #expect(try walk.position("pemeriksaan-koneksi").assignees == [.person("dewi"), .person("eko")])
        try walk.decide(
            .complete(try walk.form("pemeriksaan-koneksi")), by: try walk.holder(of: "tu"),
            given: .recorded(.init(orderedBy: "eko", medium: .word)))
    }

    @Test("What a technician without a post has late shows on the desk of the team's superior")
    func superiorOfMember() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesTeam()
        let position = try walk.position("pemeriksaan-koneksi")
        walk.now = moment("2026-08-03T16:00+08:00")
        try walk.decide(.escalate(position: position.number), by: .clock)
        guard case .stepEscalated(let event) = try walk.events.last else {
            Issue.record("nothing rose")
            return
        }
        #expect(event.to == "kasi")
    }
}
