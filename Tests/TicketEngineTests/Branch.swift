import SOPModel
import Testing
import TicketEngine

/// One way through one SOP, with the rows it is expected to walk.
struct Branch: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// Each row with the letters of its verdict: requirements, time, output.
    let rows: [String]
    let outcome: String?
    let acts: @Sendable (inout Walk) throws -> Void

    init(
        _ name: String, _ file: String, rows: [String], outcome: String? = nil,
        _ acts: @escaping @Sendable (inout Walk) throws -> Void
    ) {
        self.name = name
        self.file = file
        self.rows = rows
        self.outcome = outcome
        self.acts = acts
    }

    var testDescription: String { name }

    static let all: [Branch] = bolmutBranches
}

extension Branch {
    static let bolmutHead = [
        "laporan-masuk -yy", "disposisi-kepala-dinas yyy", "verifikasi yyy", "penunjukan-tim yyy",
    ]
    static let bolmutTail = [
        "pemeriksaan-kepala-seksi yyy", "pemeriksaan-kepala-bidang yyy", "review-kepala-dinas yyy",
    ]

    static let bolmutBranches: [Branch] = [
        Branch(
            "004 replaced", ProcedureFiles.bolmut,
            rows: bolmutHead + [
                "pemeriksaan-koneksi yyy", "koordinasi-lokasi yyy", "pemeriksaan-lokasi yyy",
                "perbaikan-perangkat yy-", "pengajuan-penggantian -yy", "penggantian-perangkat yyy",
                "berita-acara-dan-laporan yyy",
            ] + bolmutTail, outcome: "diterima"
        ) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
            try walk.completes("pengajuan-penggantian")
            try walk.completes("penggantian-perangkat")
            try walk.completes("berita-acara-dan-laporan")
            try walk.countersignsOnSite()
            try walk.isReviewed()
        }
    ]
}

extension Walk {
    mutating func reachesTeam() throws {
        try opens()
        try completes("disposisi-kepala-dinas")
        try completes("verifikasi")
        try completes("penunjukan-tim")
    }

    mutating func reachesSite() throws {
        try reachesTeam()
        try completes("pemeriksaan-koneksi", Filling(answer: "Tidak"))
        try completes("koordinasi-lokasi")
        try completes("pemeriksaan-lokasi")
    }

    mutating func isReviewed() throws {
        try completes("pemeriksaan-kepala-seksi")
        try completes("pemeriksaan-kepala-bidang")
        try completes("review-kepala-dinas")
    }
}
