import OfficeModel
import SOPModel
import TicketEngine

/// 000, Sekretariat Daerah.
extension Branch {
    static let setda: [Branch] = [
        Branch(
            "000 one", ProcedureFiles.setda,
            rows: ["terima-pengaduan yyy", "perbaikan y-y", "pengawasan-dan-laporan yyy"],
            marks: [
                "terima-pengaduan by kasubbag", "perbaikan by staf", "pengawasan-dan-laporan by kasubbag",
            ]
        ) { walk in
            try walk.opens()
            try walk.completes("terima-pengaduan")
            try walk.completes("perbaikan")
            try walk.completes("pengawasan-dan-laporan")
        },
        Branch(
            "000 the standing order", ProcedureFiles.setda, rows: ["tugas-tetap yyy"],
            marks: ["tugas-tetap by kabag"]
        ) { walk in
            try walk.opens(.order)
            try walk.completes("tugas-tetap")
        },
    ]
}

/// 001, Kota Bogor.
extension Branch {
    private static let bogorRows = [
        "surat-perintah -yy", "disposisi-kepala-bidang -yy", "pembentukan-tim -yy", "pengecekan -yy",
        "laporan-tim -yy", "laporan-kepala-seksi -yy", "laporan-kepala-bidang -yy",
    ]

    /// One unit comes to this, the others are good.
    private static func bogor(_ name: String, _ outcome: PlaceResult.Outcome, _ mark: String) -> Branch {
        Branch(name, ProcedureFiles.bogor, rows: bogorRows, marks: ["dinas-pendidikan " + mark]) { walk in
            try walk.opens(.schedule)
            for row in ["surat-perintah", "disposisi-kepala-bidang", "pembentukan-tim"] as [StepID] {
                try walk.completes(row)
            }
            try walk.visits("dinas-pendidikan", in: "pengecekan", outcome)
            for row in ["pengecekan", "laporan-tim", "laporan-kepala-seksi", "laporan-kepala-bidang"]
                as [StepID]
            {
                try walk.completes(row)
            }
        }
    }

    private static let ownTicket = TicketID(high: 9, low: 9)

    static let bogor: [Branch] = [
        bogor("001 clean", .good, "good"),
        bogor("001 repaired", .repaired("Konektor dipasang ulang"), "repaired: Konektor dipasang ulang"),
        bogor("001 replaced", .replaced(Filling.devices), "replaced: \(Filling.deviceTrace)"),
        bogor("001 own ticket", .ownTicket(ownTicket), "got a ticket: \(ownTicket.text)"),
        bogor("001 unreachable", .unreachable(reason: "Jembatan putus"), "unreachable: Jembatan putus"),
    ]
}

/// 002, Kota Pontianak.
extension Branch {
    static let pontianak: [Branch] = [
        pontianak("002 ringan", "ringan", "perbaikan yyy", marks: ["perbaikan by kasi"]),
        pontianak(
            "002 sedang", "sedang", "perbaikan yyy",
            marks: [
                "perbaikan by kasi, kabid", "perbaikan: jawaban_kabid = disetujui",
                "perbaikan: \(Filling.deviceTrace)",
            ]),
        pontianak(
            "002 berat", "berat", "pengadaan yyy",
            marks: ["pengadaan: cara_penanganan = pengadaan", "pengadaan: \(Filling.deviceTrace)"]),
    ]

    private static func pontianak(
        _ name: String, _ level: String, _ repair: String, marks: [String]
    ) -> Branch {
        Branch(
            name, ProcedureFiles.pontianak,
            rows: ["terima-laporan yyy", "survei yyy", repair, "laporan-dan-rekap yyy"],
            marks: ["survei: tingkat = \(level)"] + marks
        ) { walk in
            try walk.opens()
            try walk.completes("terima-laporan")
            try walk.completes("survei", ["tingkat": level])
            try walk.completes(level == "berat" ? "pengadaan" : "perbaikan", ["cara_penanganan": "pengadaan"])
            try walk.completes("laporan-dan-rekap")
        }
    }
}

/// 003, Kabupaten Lombok Tengah, three tables.
extension Branch {
    private static let disturbance = ["pengaduan-masuk -yy", "disposisi yyy", "perintah-pengecekan -yy"]

    static let loteng: [Branch] = [
        Branch(
            "003-1 sederhana", ProcedureFiles.lotengDisturbance,
            rows: disturbance + ["penanganan -yy", "laporan -yy"],
            marks: ["disposisi by kadis, kabid", "penanganan: penanganan = sederhana"]
        ) { walk in
            try walk.reachesHandling()
            try walk.completes("penanganan")
            try walk.completes("laporan")
        },
        Branch(
            "003-1 kompleks, parked and resumed", ProcedureFiles.lotengDisturbance,
            rows: disturbance + ["penanganan -y-", "laporan -yy", "penanganan -yy", "laporan -yy"],
            marks: [
                "disposisi by kadis, kabid", "penanganan: penanganan = kompleks",
                "penanganan: penanganan = sederhana",
            ]
        ) { walk in
            try walk.reachesHandling()
            try walk.isParked()
            try walk.completes("laporan")
            try walk.unparks()
            try walk.completes("penanganan")
            try walk.completes("laporan")
        },
        infrastructure("003-2 repair", "perbaikan", marks: ["tindakan: tindakan = perbaikan"]),
        infrastructure(
            "003-2 replace", "penggantian",
            marks: ["tindakan: tindakan = penggantian", "tindakan: \(Filling.deviceTrace)"]),
        Branch(
            "003-3 one", ProcedureFiles.lotengResponsible,
            rows: [
                "laporan-opd -yy", "laporan-penanggung-jawab yyy", "perintah-pengecekan -yy",
                "penanganan yyy",
                "laporan-berjenjang yyy",
            ],
            marks: ["laporan-penanggung-jawab by pj", "laporan-berjenjang by dewi, kasi, kabid, kadis"]
        ) { walk in
            try walk.opens()
            try walk.completes("laporan-penanggung-jawab")
            try walk.completes("perintah-pengecekan")
            try walk.completes("penanganan")
            try walk.completes("laporan-berjenjang")
        },
    ]

    private static func infrastructure(_ name: String, _ action: String, marks: [String]) -> Branch {
        Branch(
            name, ProcedureFiles.lotengInfrastructure,
            rows: [
                "laporan-instansi yyy", "perintah-tindakan yyy", "penugasan-petugas yyy", "analisis yyy",
                "tindakan yyy", "verifikasi-hasil yyy", "laporan yyy",
            ], marks: ["perintah-tindakan by kadis, kabid"] + marks
        ) { walk in
            try walk.opens()
            for row in ["laporan-instansi", "perintah-tindakan", "penugasan-petugas", "analisis"] as [StepID]
            {
                try walk.completes(row)
            }
            try walk.completes("tindakan", ["tindakan": action])
            try walk.completes("verifikasi-hasil")
            try walk.completes("laporan")
        }
    }
}

extension Walk {
    mutating func reachesHandling() throws {
        try opens()
        try completes("disposisi")
        try completes("perintah-pengecekan")
    }

    mutating func isParked() throws {
        try completes("penanganan", Filling(fields: ["penanganan": "kompleks"], parking: Filling.programme))
    }
}
