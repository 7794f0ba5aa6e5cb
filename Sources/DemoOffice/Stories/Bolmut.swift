import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// The codes of the procedures.
enum Code {
    static let bolmut = "bolmut-maintenance-gangguan"
    static let bogor = "bogor-pemeliharaan-jaringan"
    static let pontianak = "pontianak-pemeliharaan-komponen-jaringan"
    static let disturbance = "loteng-penanganan-gangguan"
    static let infrastructure = "loteng-pemeliharaan-infrastruktur"
    static let responsible = "loteng-gangguan-lewat-penanggung-jawab"
    static let secretariat = "setda-pemeliharaan-jaringan-internet"
}

/// SOP 004, row by row.
enum Bolmut {
    /// Report, disposition, verification, team: four rows.
    static let head: [Beat] = [
        Beat(0, .reports(.web)), Beat(8, .accepts(Code.bolmut)),
        Beat(14, .completes("disposisi-kepala-dinas")),
        Beat(9, .completes("verifikasi")), Beat(11, .completes("penunjukan-tim")),
    ]
    /// To the site, three rows.
    static let site: [Beat] = [
        Beat(35, .completes("pemeriksaan-koneksi", Answers(answer: "Tidak"))),
        Beat(25, .completes("koordinasi-lokasi")), Beat(48, .completes("pemeriksaan-lokasi")),
    ]
    static let repaired: [Beat] = [Beat(85, .completes("perbaikan-perangkat", ["hasil": "diperbaiki"]))]
    static let papers: [Beat] = [Beat(40, .completes("berita-acara-dan-laporan")), Beat(6, .signsOnSite)]
    static let review: [Beat] = [
        Beat(22, .completes("pemeriksaan-kepala-seksi")), Beat(17, .completes("pemeriksaan-kepala-bidang")),
        Beat(26, .completes("review-kepala-dinas")),
    ]
    static let whole = head + site + repaired + papers + review
}

extension Story {
    static var finishedBolmut: [Story] {
        [
            Story(
                name: "004 repaired", time: .day(60, hour: 8, minute: 12), disturbance: .fibreCut,
                unit: "disdukcapil",
                beats: Bolmut.whole + [Beat(90, .confirms), Beat(2, .rates(5, "Cepat, terima kasih."))])
        ]
    }
}
