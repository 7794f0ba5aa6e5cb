import SOPModel
import TicketEngine

/// 004, Kabupaten Bolaang Mongondow Utara.
extension Branch {
    private static let head = [
        "laporan-masuk -yy", "disposisi-kepala-dinas yyy", "verifikasi yyy", "penunjukan-tim yyy",
    ]
    private static let site =
        head + [
            "pemeriksaan-koneksi yyy", "koordinasi-lokasi yyy", "pemeriksaan-lokasi yyy",
        ]
    private static let papers = "berita-acara-dan-laporan yyy"
    private static let review = [
        "pemeriksaan-kepala-seksi yyy", "pemeriksaan-kepala-bidang yyy", "review-kepala-dinas yyy",
    ]
    private static let nothingBroken = site + ["perbaikan-perangkat yyy", papers]

    private static let signed = "countersigned on site"
    private static let intact = [signed, "perbaikan-perangkat: hasil = tidak ada kerusakan"]
    private static let repaired = [signed, "perbaikan-perangkat: hasil = diperbaiki"]

    static let bolmut: [Branch] = bolmutVerified + bolmutRepaired + bolmutReturned

    private static let bolmutVerified: [Branch] = [
        Branch(
            "004 not valid, back to the reporter", ProcedureFiles.bolmut,
            rows: ["laporan-masuk -yy", "disposisi-kepala-dinas yyy", "verifikasi yy-"] + nothingBroken
                + review,
            marks: intact + ["verifikasi: hasil_verifikasi = perlu dilengkapi pelapor"], outcome: "diterima"
        ) { walk in
            try walk.opens()
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes("verifikasi", ["hasil_verifikasi": "perlu dilengkapi pelapor"])
            try walk.completes("laporan-masuk")
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes("verifikasi")
            try walk.completes("penunjukan-tim")
            try walk.goesToSite()
            try walk.completes("perbaikan-perangkat")
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 not valid, closed with reason", ProcedureFiles.bolmut,
            rows: ["laporan-masuk -yy", "disposisi-kepala-dinas yyy", "verifikasi yy-"],
            marks: ["verifikasi: hasil_verifikasi = tidak valid"], outcome: "tidak valid"
        ) { walk in
            try walk.opens()
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes(
                "verifikasi",
                [
                    "hasil_verifikasi": "tidak valid",
                    "alasan_ditutup": "Jaringan bukan milik pemerintah daerah",
                ])
        },
    ]

    private static let bolmutRepaired: [Branch] = [
        Branch(
            "004 server", ProcedureFiles.bolmut,
            rows: head + ["pemeriksaan-koneksi yyy", "perbaikan-perangkat yyy", papers] + review,
            marks: repaired + ["pemeriksaan-koneksi: Ya"], outcome: "diterima"
        ) { walk in
            try walk.reachesTeam()
            try walk.completes("pemeriksaan-koneksi", Filling(answer: "Ya"))
            try walk.completes("perbaikan-perangkat", ["hasil": "diperbaiki"])
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 nothing broken", ProcedureFiles.bolmut, rows: nothingBroken + review, marks: intact,
            outcome: "diterima"
        ) { walk in
            try walk.reachesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 repaired", ProcedureFiles.bolmut, rows: nothingBroken + review, marks: repaired,
            outcome: "diterima"
        ) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat", ["hasil": "diperbaiki"])
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 replaced", ProcedureFiles.bolmut,
            rows: site + [
                "perbaikan-perangkat yy-", "pengajuan-penggantian -yy", "penggantian-perangkat yyy", papers,
            ] + review,
            marks: [
                signed, "perbaikan-perangkat: hasil = perlu diganti",
                "pengajuan-penggantian by dewi, reporter", "penggantian-perangkat: \(Filling.deviceTrace)",
            ], outcome: "diterima"
        ) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
            try walk.completes("pengajuan-penggantian")
            try walk.completes("penggantian-perangkat")
            try walk.writesPapers()
            try walk.isReviewed()
        },
    ]

    private static let bolmutReturned: [Branch] = [
        Branch(
            "004 berita acara refused, then signed", ProcedureFiles.bolmut,
            rows: nothingBroken + ["pemeriksaan-kepala-seksi sent back", papers] + review,
            marks: intact + ["countersign refused: Belum normal"], outcome: "diterima"
        ) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat")
            try walk.completes("berita-acara-dan-laporan")
            try walk.refusesCountersign()
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 returned at 12", ProcedureFiles.bolmut,
            rows: nothingBroken + ["pemeriksaan-kepala-seksi sent back", papers] + review,
            marks: intact + ["pemeriksaan-kepala-seksi sent back: Belum benar"], outcome: "diterima"
        ) { walk in
            try walk.reachesPapers()
            try walk.returns("pemeriksaan-kepala-seksi", to: .step("berita-acara-dan-laporan"))
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 returned at 13", ProcedureFiles.bolmut,
            rows: nothingBroken + [
                "pemeriksaan-kepala-seksi yyy", "pemeriksaan-kepala-bidang sent back",
                "perbaikan-perangkat yyy",
                papers,
            ] + review,
            marks: intact + repaired + ["pemeriksaan-kepala-bidang sent back: Belum benar"],
            outcome: "diterima"
        ) { walk in
            try walk.reachesPapers()
            try walk.completes("pemeriksaan-kepala-seksi")
            try walk.returns("pemeriksaan-kepala-bidang", to: .step("perbaikan-perangkat"))
            try walk.completes("perbaikan-perangkat", ["hasil": "diperbaiki"])
            try walk.writesPapers()
            try walk.isReviewed()
        },
        Branch(
            "004 returned at 14", ProcedureFiles.bolmut,
            rows: nothingBroken + review + review,
            marks: intact + ["review-kepala-dinas: hasil_review = dikembalikan"],
            outcome: "diterima dengan catatan"
        ) { walk in
            try walk.reachesPapers()
            try walk.isReviewed(["hasil_review": "dikembalikan"])
            try walk.isReviewed(["hasil_review": "diterima dengan catatan"])
        },
    ]
}

extension Walk {
    mutating func reachesTeam() throws {
        try opens()
        try completes("disposisi-kepala-dinas")
        try completes("verifikasi")
        try completes("penunjukan-tim")
    }

    mutating func goesToSite() throws {
        try completes("pemeriksaan-koneksi", Filling(answer: "Tidak"))
        try completes("koordinasi-lokasi")
        try completes("pemeriksaan-lokasi")
    }

    mutating func reachesSite() throws {
        try reachesTeam()
        try goesToSite()
    }

    mutating func writesPapers() throws {
        try completes("berita-acara-dan-laporan")
        try countersignsOnSite()
    }

    mutating func reachesPapers() throws {
        try reachesSite()
        try completes("perbaikan-perangkat")
        try writesPapers()
    }

    mutating func isReviewed(_ review: [String: String] = [:]) throws {
        try completes("pemeriksaan-kepala-seksi")
        try completes("pemeriksaan-kepala-bidang")
        try completes("review-kepala-dinas", review)
    }
}
