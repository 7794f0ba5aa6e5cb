import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Countersignatures")
struct CountersignTests {
    private func walk() throws -> Walk {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat")
        try walk.completes("berita-acara-dan-laporan")
        return walk
    }

    @Test("The papers of the row wait for the OPD while the ticket goes on")
    func pending() throws {
        let walk = try walk()
        #expect(walk.state.countersigns.map(\.papers) == [["berita-acara-pekerjaan", "laporan-pelaksanaan"]])
        #expect(walk.state.countersigns.map(\.standing) == [.pending])
        #expect(walk.state.positions.map(\.step) == ["pemeriksaan-kepala-seksi"])
    }

    @Test("It can be given later, on the spot, through a link, or recorded from paper")
    func given() throws {
        let walk = try walk()
        let paper = Given.RecordedFor(outsider: Filling.someone, medium: .paper, scan: Filling.file)
        let link = LinkID(high: 5, low: 5)
        let ways: [(Actor, Given)] = [
            (Walk.reporter, .own), (Walk.technician, .onSite(Filling.onSite)), (.link(link), .link(link)),
            (try walk.holder(of: "loket"), .recorded(paper)), (Walk.technician, .recorded(paper)),
        ]
        for (actor, given) in ways {
            var copy = walk
            copy.wait(60)
            try copy.decide(.countersign(number: 1), by: actor, given: given)
            #expect(copy.state.countersigns[0].standing == .signed(given, at: copy.now))
        }
    }

    @Test("The end waits for it")
    func endWaits() throws {
        var walk = try walk()
        try walk.completes("pemeriksaan-kepala-seksi")
        try walk.completes("pemeriksaan-kepala-bidang")
        #expect(
            try walk.refusalCompleting("review-kepala-dinas")
                == .awaitingCountersign(step: "berita-acara-dan-laporan", column: "opd"))
        try walk.countersignsOnSite()
        try walk.completes("review-kepala-dinas")
        #expect(walk.state.phase == .finished)
    }

    @Test("A refusal returns to the row that made the papers, and new ones are asked for")
    func refused() throws {
        var walk = try walk()
        try walk.refusesCountersign(because: "Masih putus-putus")
        #expect(walk.state.positions.map(\.step) == ["berita-acara-dan-laporan"])
        #expect(try walk.position("berita-acara-dan-laporan").attempt == 2)
        try walk.completes("berita-acara-dan-laporan")
        #expect(walk.state.countersigns.count == 2)
        #expect(walk.state.countersigns[1].standing == .pending)
    }

    @Test("It can be waived with a reason by the office, and the sheet keeps the reason")
    func waived() throws {
        var walk = try walk()
        try walk.decide(
            .waiveCountersign(number: 1, reason: "Kepala OPD kosong"), by: try walk.holder(of: "kasi"))
        #expect(walk.state.countersigns[0].standing == .waived(reason: "Kepala OPD kosong"))
        try walk.isReviewed()
        #expect(walk.state.phase == .finished)
    }

    @Test("A return to the row withdraws the papers: nobody signs the old ones")
    func withdrawn() throws {
        var walk = try walk()
        try walk.returns("pemeriksaan-kepala-seksi", to: .step("perbaikan-perangkat"))
        #expect(walk.state.countersigns[0].standing == .superseded)
        #expect(walk.refusal(.countersign(number: 1), by: Walk.reporter) == .countersignSettled(1))
    }
}
