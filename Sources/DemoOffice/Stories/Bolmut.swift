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
    static func head(_ channel: Channel = .web, _ agenda: Agenda? = nil) -> [Beat] {
        [
            Beat(0, .reports(channel, agenda)), Beat(8, .accepts(Code.bolmut)),
            Beat(14, .completes("disposisi-kepala-dinas")), Beat(9, .completes("verifikasi")),
            Beat(11, .completes("penunjukan-tim")),
        ]
    }

    /// To the site, three rows.
    static let site: [Beat] = [
        Beat(35, .completes("pemeriksaan-koneksi", Answers(answer: "Tidak"))),
        Beat(25, .completes("koordinasi-lokasi")), Beat(48, .completes("pemeriksaan-lokasi")),
    ]
    static let server = [Beat(28, .completes("pemeriksaan-koneksi", Answers(answer: "Ya")))]
    static let nothingBroken: [Beat] = [
        Beat(40, .completes("perbaikan-perangkat", ["hasil": "tidak ada kerusakan"]))
    ]
    static let repaired: [Beat] = [Beat(85, .completes("perbaikan-perangkat", ["hasil": "diperbaiki"]))]
    static let replaced: [Beat] = [
        Beat(55, .completes("perbaikan-perangkat", ["hasil": "perlu diganti"])),
        Beat(12, .completes("pengajuan-penggantian")), Beat(95, .completes("pengajuan-penggantian")),
        Beat(45, .completes("penggantian-perangkat")),
    ]
    static let papers: [Beat] = [Beat(40, .completes("berita-acara-dan-laporan")), Beat(6, .signsOnSite)]
    static let review: [Beat] = [
        Beat(22, .completes("pemeriksaan-kepala-seksi")), Beat(17, .completes("pemeriksaan-kepala-bidang")),
        Beat(26, .completes("review-kepala-dinas")),
    ]

    /// From the report to the review; `repair` is what was found and done.
    static func whole(_ repair: [Beat], channel: Channel = .web, agenda: Agenda? = nil) -> [Beat] {
        head(channel, agenda) + site + repair + papers + review
    }

    /// Up to the row before a printed number, by the way on which a device is replaced.
    static func before(_ row: Int) -> [Beat] {
        let acts = head() + site + replaced + papers + review
        // Row 1 is done by the report, row 9 by two, and row 11 is followed by a signature.
        let counts = [
            2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 10, 10: 11, 11: 12, 12: 14, 13: 15, 14: 16,
        ]
        return Array(acts.prefix(counts[row] ?? 0))
    }
}

extension Agenda {
    /// A letter; its date is the working day before it came.
    static func letter(_ number: String, from unit: UnitID, agenda: Int) -> Agenda {
        Agenda(letterNumber: number, agendaNumber: "\(agenda)", sender: Units.name(unit))
    }
}
