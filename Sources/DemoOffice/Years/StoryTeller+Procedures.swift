import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// How one ticket goes under each of the seven SOPs.
extension StoryTeller {
    /// 004, with its turns.
    mutating func bolmut() -> [Beat] {
        switch chance.number(100) {
        case 0..<3:
            return Bolmut.head().but(last: 2)
                + [Beat(12, .completes("verifikasi", ["hasil_verifikasi": "tidak valid"]))]
        case 3..<6:
            return Bolmut.head().paced(pace()) + [Beat(30, .cancels(reason: "Laporan ganda; jaringan baik."))]
        case 6..<10:
            return (Bolmut.head() + Bolmut.site + Bolmut.repaired + refusedPapers + Bolmut.review) + ending()
        case 10..<14: return Bolmut.whole(Bolmut.repaired).but(last: 3) + sentBack + ending()
        case 14..<17: return Bolmut.whole(Bolmut.repaired).but(last: 1) + reviewedTwice + ending()
        case 17..<22:
            return Bolmut.head() + Bolmut.site + waited(Bolmut.replaced) + Bolmut.papers + Bolmut.review
        case 22..<28: return recorded(Bolmut.whole(Bolmut.replaced)) + ending()
        case 28..<33:
            return (Bolmut.head() + Bolmut.server + Bolmut.repaired + Bolmut.papers + Bolmut.review)
                + ending()
        case 33..<38:
            let second = [Beat(20, .reports(.web)), Beat(5, .joins)]
            return Bolmut.head() + second + Bolmut.site + Bolmut.repaired + Bolmut.papers + Bolmut.review
                + ending()
        default:
            let repair = chance.weighted([
                (25, Bolmut.nothingBroken), (45, Bolmut.repaired), (30, Bolmut.replaced),
            ])
            var beats = Bolmut.whole(repair, channel: repairChannel()).paced(pace())
            if chance.falls(18) {
                beats = beats.slowed(chance.one(of: lateRows), to: chance.number(in: 150...900))
            }
            return beats + ending()
        }
    }

    private mutating func repairChannel() -> Channel {
        chance.weighted([(70, .web), (20, .whatsApp), (10, .phone)])
    }

    private var lateRows: [String] {
        [
            "verifikasi", "pemeriksaan-lokasi", "pemeriksaan-kepala-seksi", "pemeriksaan-kepala-bidang",
            "review-kepala-dinas",
        ]
    }

    private var refusedPapers: [Beat] {
        [
            Beat(35, .completes("berita-acara-dan-laporan")),
            Beat(25, .refusesToSign(reason: "Masih putus-putus, belum normal seluruhnya.")),
            Beat(70, .completes("berita-acara-dan-laporan")), Beat(8, .signsOnSite),
        ]
    }

    private var sentBack: [Beat] {
        [
            Beat(
                18,
                .returns(
                    "pemeriksaan-kepala-seksi", to: .step("berita-acara-dan-laporan"),
                    reason: "Hasil uji belum ditulis.")),
            Beat(50, .completes("berita-acara-dan-laporan")), Beat(10, .signsOnSite),
        ] + Bolmut.review
    }

    private var reviewedTwice: [Beat] {
        [
            Beat(
                20,
                .completes(
                    "review-kepala-dinas",
                    ["hasil_review": "dikembalikan", "catatan_review": "Lampirkan daftar perangkat."])),
            Beat(60, .completes("pemeriksaan-kepala-seksi")),
            Beat(20, .completes("pemeriksaan-kepala-bidang")),
            Beat(
                30,
                .completes(
                    "review-kepala-dinas",
                    ["hasil_review": "diterima dengan catatan", "catatan_review": "Daftar sudah ada."])),
        ]
    }

    /// A part is waited for before the device is replaced.
    private mutating func waited(_ beats: [Beat]) -> [Beat] {
        let reason = PauseReason(kind: .part, note: "Perangkat pengganti dipesan.")
        return beats.but(last: 1)
            + [
                Beat(20, .pauses("penggantian-perangkat", reason)),
                Beat(chance.number(in: 300...2_500), .resumes("penggantian-perangkat")),
            ] + Array(beats.suffix(1))
    }

    private mutating func recorded(_ beats: [Beat]) -> [Beat] {
        beats.given("disposisi-kepala-dinas", .recorded(by: "ajudan", chance.falls(70) ? .word : .paper))
            .given("pemeriksaan-kepala-bidang", .recorded(by: "tu", .paper))
    }

    /// 003, first table.
    mutating func disturbance() -> [Beat] {
        guard chance.falls(15) else {
            return Story.handed.paced(pace()) + Story.simple.paced(pace()) + Story.reported + ending()
        }
        let reason = PauseReason(
            kind: .provider, reference: "INC-\(chance.number(in: 1_000_000...9_999_999))",
            note: "Penyedia memperbaiki kabel di galian.", provider: Suppliers.fibre)
        let waiting = [
            Beat(45, .pauses("penanganan", reason)),
            Beat(chance.number(in: 200...2_000), .resumes("penanganan")),
        ]
        return Story.handed + waiting + Story.simple + Story.reported + ending()
    }

    /// 003, second table.
    mutating func infrastructure() -> [Beat] {
        Story.infrastructure(chance.falls(60) ? "perbaikan" : "penggantian").paced(pace()) + ending()
    }

    /// 003, third table.
    mutating func responsible() -> [Beat] {
        Story.throughResponsible.paced(pace()) + ending()
    }

    /// 002: components by letter.
    mutating func components() -> [Beat] {
        let agenda = chance.number(in: 100...9_000)
        let head = { (level: String) in Story.head("005/\(agenda)/OPD", "setda", agenda, level: level) }
        switch chance.number(100) {
        case 0..<60:
            return head("ringan").paced(pace()) + [Beat(65, .completes("perbaikan"))] + Story.report
                + ending()
        case 60..<85:
            let approved = [Beat(90, .completes("perbaikan")), Beat(25, .completes("perbaikan"))]
            return head("sedang") + approved + Story.report + ending()
        default:
            let reason = PauseReason(kind: .part, note: "Menunggu kabel dari penyedia.")
            let bought = [
                Beat(30, .pauses("pengadaan", reason)),
                Beat(chance.number(in: 500...4_000), .resumes("pengadaan")),
                Beat(240, .completes("pengadaan", ["cara_penanganan": "pengadaan"])),
            ]
            return head("berat") + bought + Story.report + ending()
        }
    }

    /// 000: the regional secretariat.
    mutating func secretariat() -> [Beat] {
        Story.complaint.paced(pace()) + (chance.falls(50) ? [Beat(40, .sees("kabag"))] : []) + ending()
    }
}
