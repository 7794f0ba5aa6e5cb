import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Handing over to another SOP")
struct HandOverTests {
    private static let other = TicketID(high: 3, low: 3)

    @Test("The ticket ends and the other begins, each with its own events")
    func twoTickets() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        let infrastructure = try ProcedureFiles.read(ProcedureFiles.lotengInfrastructure)
        walk.office.apply(
            .columnsBound(code: infrastructure.code, binding: Binding(columns: SampleOffice.columns)))
        walk.successor = infrastructure
        try walk.reachesTeam()
        walk.wait()
        let over = HandOver(
            ticket: Self.other, procedure: infrastructure.code, reason: "Gangguan pada server")
        let number = try walk.position("pemeriksaan-koneksi").number
        let ruling = try walk.decide(.handOver(position: number, over), by: Walk.technician)
        #expect(walk.state.phase == .handedOver)
        #expect(walk.state.positions.isEmpty)
        #expect(walk.state.successor == Self.other)
        let successor = try #require(walk.others.first)
        #expect(successor == ruling.successor.map { filled($0, successor.number) })
        #expect(successor.origin == Walk.ticket)
        #expect(successor.reports == [Walk.report])
        #expect(successor.positions.map(\.step) == ["laporan-instansi"])
        #expect(successor.number == "2")
    }

    @Test("What one OPD reported goes on no round of all the others; what was ordered does")
    func round() throws {
        for (isReported, places) in [(true, ["dinas-kesehatan"]), (false, [])] {
            let other = try ProcedureFiles.parse(Self.both)
            var walk = Walk(other)
            walk.successor = try ProcedureFiles.read(ProcedureFiles.bogor)
            for code in [other.code, try #require(walk.successor).code] {
                walk.office.apply(.columnsBound(code: code, binding: Binding(columns: SampleOffice.columns)))
            }
            try walk.opens(isReported ? .report : .order)
            let over = HandOver(
                ticket: Self.other, procedure: "bogor-pemeliharaan-jaringan", reason: "Perlu dirawat")
            let number = try walk.position("periksa").number
            try walk.decide(.handOver(position: number, over), by: try walk.holder(of: "kasi"))
            #expect(walk.others.map(\.roundPlaces) == [places])
        }
    }

    private static let both = """
        sop: 1
        kode: contoh-serah
        versi: 1
        judul: Contoh
        jenis: gangguan
        pemicu: [{oleh: laporan, mulai: periksa}, {oleh: perintah, mulai: periksa}]
        pelaksana: [{id: kasi, nama: Kasi}]
        kegiatan:
          - {id: periksa, uraian: Memeriksa, pelaksana: [kasi], keluaran: [{dokumen: hasil}]}
        """

    private func filled(_ state: TicketState, _ number: String) -> TicketState {
        var state = state
        state.number = number
        return state
    }

    @Test("A row whose way leads to another SOP hands over when it is done")
    func byFlow() throws {
        let procedure = try ProcedureFiles.parse(
            """
            sop: 1
            kode: contoh-serah
            versi: 1
            judul: Contoh
            jenis: gangguan
            pemicu: [{oleh: laporan, mulai: periksa}]
            pelaksana: [{id: kasi, nama: Kasi}]
            kegiatan:
              - {id: periksa, uraian: Memeriksa, pelaksana: [kasi], keluaran: [{dokumen: hasil}], lanjut: {sop: bolmut-maintenance-gangguan}}
            """)
        var walk = Walk(procedure)
        try walk.opens()
        walk.successor = try ProcedureFiles.read(ProcedureFiles.bolmut)
        #expect(
            try walk.refusalCompleting("periksa") == .handOverLeadsNowhere("bolmut-maintenance-gangguan"))
        walk.office.apply(
            .columnsBound(
                code: "bolmut-maintenance-gangguan", binding: Binding(columns: SampleOffice.columns)))
        walk.successorTicket = Self.other
        try walk.completes("periksa")
        #expect(walk.state.phase == .handedOver)
        #expect(try walk.record("periksa").ending == .completed)
        #expect(walk.others.map(\.procedure) == ["bolmut-maintenance-gangguan"])
        #expect(walk.others.first?.positions.map(\.step) == ["disposisi-kepala-dinas"])
    }
}
