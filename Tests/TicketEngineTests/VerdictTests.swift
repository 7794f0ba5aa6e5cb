import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Verdicts on the mutu baku")
struct VerdictTests {
    @Test("A requirement skipped with a reason is not met, whatever the reason")
    func requirement() throws {
        var walk = try Walk(ProcedureFiles.pontianak)
        try walk.opens()
        let letter = "surat permohonan perbaikan jaringan dari SKPD yang bersangkutan sudah diterima"
        try walk.completes("terima-laporan", Filling(requirements: [letter: .missing(reason: "Menyusul")]))
        #expect(try walk.record("terima-laporan").verdict?.letters == "nyy")
    }

    @Test("An output skipped with a reason is not made; one of two is enough to say so")
    func output() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat")
        try walk.completes(
            "berita-acara-dan-laporan",
            Filling(products: ["laporan-pelaksanaan": .missing(reason: "Menyusul besok")]))
        #expect(try walk.record("berita-acara-dan-laporan").verdict?.letters == "yyn")
    }

    @Test("What the paper does not ask for is not judged, and need not be there")
    func notJudged() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        let record = try walk.record("laporan-masuk")
        #expect(record.verdict?.requirements == .notJudged)
        #expect(record.requirements.isEmpty)
    }

    @Test("The last minute is in time, the next is not")
    func lastMinute() throws {
        for (late, judgement) in [(0, Judgement.yes), (1, .no)] {
            var walk = try Walk(ProcedureFiles.bolmut)
            try walk.opens()
            let due = try #require(try walk.position("disposisi-kepala-dinas").deadline)
            walk.now = due.after(late - Walk.step)
            try walk.completes("disposisi-kepala-dinas")
            #expect(try walk.record("disposisi-kepala-dinas").verdict?.inTime == judgement)
        }
    }

    @Test("The hours of the OPD in a row are not the team's lateness")
    func perPerformer() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
        walk.wait(60)
        try walk.completesTurn("pengajuan-penggantian")
        walk.now = moment("2026-08-05T09:00+08:00")
        try walk.completesTurn("pengajuan-penggantian")
        let record = try walk.record("pengajuan-penggantian")
        #expect(record.turns.map(\.turn.inTime) == [.yes, .no])
        #expect(record.turns.map(\.turn.minutes).first == 60 + Walk.step)
        #expect(record.verdict?.inTime == .no)
    }

    @Test("Who gets a row after its deadline has passed is not judged for it")
    func lateBefore() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        try walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
        walk.now = moment("2026-08-05T09:00+08:00")
        try walk.completes("pengajuan-penggantian")
        #expect(try walk.record("pengajuan-penggantian").turns.map(\.turn.inTime) == [.no, .notJudged])
    }

    @Test("What a conditional output asks for depends on this form, not on an earlier attempt")
    func conditionFromThisForm() throws {
        var walk = try Walk(ProcedureFiles.pontianak)
        try walk.opens()
        try walk.completes("terima-laporan")
        try walk.completes("survei", ["tingkat": "berat"])
        try walk.completes("pengadaan", ["cara_penanganan": "pengadaan"])
        try walk.returns("laporan-dan-rekap", to: .step("pengadaan"))
        try walk.completes("pengadaan", ["cara_penanganan": "perbaikan"])
        #expect(try walk.record("pengadaan").products.map(\.kind) == [.order, .condition])
    }
}

@Suite("Several performers in a row")
struct PerformerTests {
    @Test("Kabid answers in row 4 only where the damage is sedang", arguments: ["ringan", "sedang"])
    func conditional(level: String) throws {
        var walk = try Walk(ProcedureFiles.pontianak)
        try walk.opens()
        try walk.completes("terima-laporan")
        try walk.completes("survei", ["tingkat": level])
        try walk.completesTurn("perbaikan")
        if level == "ringan" {
            #expect(walk.state.positions.map(\.step) == ["laporan-dan-rekap"])
        } else {
            #expect(try walk.position("perbaikan").assignees == [.post("kabid")])
            try walk.completesTurn(
                "perbaikan", Filling(fields: ["jawaban_kabid": "disetujui dengan catatan"]))
            #expect(walk.state.value(of: "jawaban_kabid") == "disetujui dengan catatan")
        }
        let record = try walk.record("perbaikan")
        #expect(record.turns.count == (level == "sedang" ? 2 : 1))
        #expect(
            record.fields.map(\.name).first == "pekerjaan", "what the first recorded is kept with the row")
    }

    @Test("Of a row done together any one completes", arguments: ["kasubbag", "staf"] as [PostID])
    func anyOne(post: PostID) throws {
        var walk = try Walk(ProcedureFiles.setda)
        try walk.opens()
        #expect(try walk.position("terima-pengaduan").assignees == [.post("kasubbag"), .post("staf")])
        try walk.decide(.complete(try walk.form("terima-pengaduan")), by: try walk.holder(of: post))
        #expect(walk.state.positions.map(\.step) == ["perbaikan"])
    }

    @Test("Each performer is asked for their own outputs only")
    func ownOutputs() throws {
        let procedure = try ProcedureFiles.read(ProcedureFiles.lotengInfrastructure)
        let step = try #require(procedure.step("penugasan-petugas"))
        #expect(StepForm(step, stage: 0, of: procedure).outputs == [0])
        #expect(StepForm(step, stage: 0, of: procedure).requirements == [0])
        #expect(StepForm(step, stage: 1, of: procedure).outputs == [1])
        #expect(StepForm(step, stage: 1, of: procedure).requirements == [])
    }

    private static let conditionalFirst = """
        sop: 1
        kode: contoh-urut
        versi: 1
        judul: Contoh
        jenis: gangguan
        pemicu: [{oleh: laporan, mulai: nilai}]
        pelaksana: [{id: kabid, nama: Kabid}, {id: kasi, nama: Kasi}, {id: staf, nama: Staf}]
        kegiatan:
          - {id: nilai, uraian: Menilai, pelaksana: [staf], keluaran: [{dokumen: hasil}], isian: [{nama: berat, tanya: Berat?, pilihan: [ya, tidak]}]}
          - id: putus
            uraian: Memutuskan
            pelaksana: [{kolom: kabid, bila: berat = ya}, {kolom: kasi}, {kolom: staf, bila: berat = ya}]
            kelengkapan: [{dokumen: hasil}]
            keluaran: [{dokumen: putusan}]
            keputusan: {tanya: Setuju?, pilihan: [{jawab: Ya, ke: selesai}, {jawab: Tidak, ke: nilai}]}

        """

    @Test(
        "The first who acts is asked for what names nobody; the last who acts decides",
        arguments: ["ya", "tidak"])
    func firstAndLast(heavy: String) throws {
        var walk = Walk(try ProcedureFiles.parse(Self.conditionalFirst))
        try walk.opens()
        try walk.completes("nilai", ["berat": heavy])
        try walk.completes("putus", Filling(answer: "Ya"))
        #expect(walk.state.phase == .finished)
        let record = try walk.record("putus")
        #expect(record.turns.map(\.stage) == (heavy == "ya" ? [0, 1, 2] : [1]))
        #expect(record.products.map(\.name) == ["putusan"])
        #expect(record.requirements == [RequirementRecord(name: "hasil", supply: .found(step: "nilai"))])
        #expect(record.answer == "Ya")
    }

    @Test("The last who acts cannot leave the question open")
    func lastAnswers() throws {
        var walk = Walk(try ProcedureFiles.parse(Self.conditionalFirst))
        try walk.opens()
        try walk.completes("nilai", ["berat": "tidak"])
        var entry = try walk.form("putus")
        entry.answer = nil
        #expect(try walk.refusal(.complete(entry), by: walk.desk(of: "putus")) == .answerMissing)
    }
}
