import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Sending back")
struct ReturnTests {
    private func levels() throws -> Walk {
        var walk = try Walk(ProcedureFiles.lotengResponsible)
        try walk.opens()
        for row in ["laporan-penanggung-jawab", "perintah-pengecekan", "penanganan"] as [StepID] {
            try walk.completes(row)
        }
        return walk
    }

    @Test("Within a row it goes back to the one before, and up again")
    func withinRow() throws {
        var walk = try levels()
        try walk.completesTurn("laporan-berjenjang")
        try walk.completesTurn("laporan-berjenjang")
        #expect(try walk.position("laporan-berjenjang").assignees == [.post("kabid")])
        try walk.returns("laporan-berjenjang", to: .previousPerformer, because: "Kurang lengkap")
        let position = try walk.position("laporan-berjenjang")
        #expect(position.assignees == [.post("kasi")])
        #expect(position.returnReason == "Kurang lengkap")
        #expect(position.number == 5)
        try walk.returns("laporan-berjenjang", to: .previousPerformer)
        #expect(try walk.position("laporan-berjenjang").stage == 0)
        try walk.completes("laporan-berjenjang", ["hasil_penanganan": "Diganti konektornya"])
        #expect(walk.state.phase == .finished)
        let record = try walk.record("laporan-berjenjang")
        #expect(record.turns.map(\.stage) == [0, 1, 0, 1, 2, 3])
        #expect(
            record.products.map(\.name) == ["laporan-berjenjang"], "the paper made anew replaces the old one")
    }

    @Test("The first of a row has nobody before in it")
    func nobodyBefore() throws {
        let walk = try levels()
        let back = TicketCommand.sendBack(position: 5, to: .previousPerformer, reason: "x")
        #expect(try walk.refusal(back, by: walk.desk(of: "laporan-berjenjang")) == .noPreviousPerformer)
    }

    @Test("An output that was missing and then made counts as made")
    func remade() throws {
        var walk = try levels()
        try walk.completesTurn(
            "laporan-berjenjang", Filling(products: ["laporan-berjenjang": .missing(reason: "Belum sempat")]))
        try walk.returns("laporan-berjenjang", to: .previousPerformer)
        try walk.completes("laporan-berjenjang")
        #expect(try walk.record("laporan-berjenjang").verdict?.output == .yes)
    }

    @Test("It goes to earlier rows only, not to the same, a later one or one never reached")
    func earlierOnly() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesPapers()
        try walk.completes("pemeriksaan-kepala-seksi")
        try walk.returns("pemeriksaan-kepala-bidang", to: .step("berita-acara-dan-laporan"))
        let number = try walk.position("berita-acara-dan-laporan").number
        for row in ["pemeriksaan-kepala-bidang", "berita-acara-dan-laporan", "penggantian-perangkat"]
            as [StepID]
        {
            let back = TicketCommand.sendBack(position: number, to: .step(row), reason: "x")
            #expect(walk.refusal(back, by: Walk.technician) == .notAnEarlierRow(row))
        }
    }

    @Test("Only the position that is sent back closes")
    func onlyItsOwn() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.reachesHandling()
        try walk.isParked()
        try walk.unparks()
        #expect(walk.state.positions.map(\.step) == ["laporan", "penanganan"])
        try walk.returns("penanganan", to: .step("perintah-pengecekan"))
        #expect(walk.state.positions.map(\.step) == ["laporan", "perintah-pengecekan"])
    }

    @Test("A row sent back is marked; the rows after it, done again on the way forward, are not")
    func marked() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat", ["hasil": "diperbaiki"])
        try walk.writesPapers()
        #expect(!walk.state.cameBack(try walk.position("pemeriksaan-kepala-seksi")))
        try walk.returns("pemeriksaan-kepala-seksi", to: .step("berita-acara-dan-laporan"))
        #expect(walk.state.cameBack(try walk.position("berita-acara-dan-laporan")))
        try walk.writesPapers()
        let again = try walk.position("pemeriksaan-kepala-seksi")
        #expect(again.attempt == 2 && !walk.state.cameBack(again))
    }

    @Test("An answer that is no longer asked for is forgotten when the row runs again")
    func forgotten() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat", ["hasil": "diperbaiki", "perbaikan": "Konektor diganti"])
        try walk.writesPapers()
        try walk.returns("pemeriksaan-kepala-seksi", to: .step("perbaikan-perangkat"))
        try walk.completes("perbaikan-perangkat", ["hasil": "tidak ada kerusakan"])
        #expect(walk.state.value(of: "perbaikan") == nil)
        #expect(walk.state.value(of: "hasil") == "tidak ada kerusakan")
    }
}

@Suite("Parking")
struct ParkingTests {
    @Test("The report is still written while the ticket is parked, and it stays parked")
    func reportRuns() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.reachesHandling()
        try walk.isParked()
        #expect(walk.state.phase == .parked)
        #expect(walk.state.positions.map(\.step) == ["laporan"])
        try walk.completes("laporan")
        #expect(walk.state.phase == .parked)
        #expect(walk.state.positions.isEmpty)
        #expect(walk.state.parking?.entry == Filling.programme)
    }

    @Test("It comes back as a new attempt of the row that parked")
    func newAttempt() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.reachesHandling()
        try walk.isParked()
        try walk.completes("laporan")
        try walk.unparks()
        #expect(walk.state.phase == .open)
        #expect(try walk.position("penanganan").attempt == 2)
    }

    @Test("Any row can be parked by hand; it closes, and no row takes its place")
    func byHand() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        let number = try walk.position("perbaikan-perangkat").number
        try walk.decide(.park(position: number, Filling.programme), by: try walk.holder(of: "kasi"))
        #expect(walk.state.positions.isEmpty)
        #expect(try walk.record("perbaikan-perangkat").ending == .parked)
        try walk.unparks()
        #expect(walk.state.positions.map(\.step) == ["perbaikan-perangkat"])
    }

    @Test("The report of a parked ticket, sent back to the row that parked, takes it out of the programme")
    func sentBackUnparks() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.reachesHandling()
        try walk.isParked()
        try walk.returns("laporan", to: .step("penanganan"))
        #expect(walk.state.parking == nil)
        #expect(walk.state.phase == .open)
        try walk.isParked()
        #expect(walk.state.phase == .parked)
    }
}
