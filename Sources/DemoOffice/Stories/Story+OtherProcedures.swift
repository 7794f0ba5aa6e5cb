import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// SOP 002: components by letter.
extension Story {
    static func head(_ number: String, _ unit: UnitID, _ agenda: Int, level: String) -> [Beat] {
        [
            Beat(0, .reports(.letter, .letter(number, from: unit, agenda: agenda))),
            Beat(10, .accepts(Code.pontianak)),
            Beat(
                95,
                .completes(
                    "terima-laporan",
                    Answers(
                        fields: ["nomor_surat": number, "nomor_agenda": "\(agenda)"],
                        note: "Surat diterima lewat TU."))),
            Beat(70, .completes("survei", ["tingkat": level])),
        ]
    }
    static let report = [Beat(45, .completes("laporan-dan-rekap"))]

    static let pontianak: [Story] = [
        Story(
            name: "002 ringan", time: .day(81, hour: 8, minute: 40), disturbance: .looseCable, unit: "setwan",
            reporter: 0,
            beats: head("005/87/SETWAN", "setwan", 287, level: "ringan"),
            [
                Beat(
                    65,
                    .completes(
                        "perbaikan",
                        Answers(missing: [
                            "komputer dan kelengkapan lainnya":
                                "Laptop tim dipakai di lokasi lain; kabel diuji dengan ponsel."
                        ])))
            ], report, .thanks(5)),
        Story(
            name: "002 sedang", time: .day(58, hour: 9, minute: 0), disturbance: .switchDead,
            unit: "kesbangpol",
            reporter: 3,
            beats: head("045/131/KESBANG", "kesbangpol", 318, level: "sedang"),
            [
                Beat(90, .completes("perbaikan")), Beat(25, .completes("perbaikan")),
                Beat(
                    45,
                    .completes(
                        "laporan-dan-rekap",
                        Answers(missingOutputs: [
                            "laporan-pemeliharaan": "Menyusul: data seri perangkat lama belum diserahkan OPD."
                        ]))),
            ], .silence),
        Story(
            name: "002 handed over to 004", time: .day(37, hour: 8, minute: 20), disturbance: .fibreCut,
            unit: "dpmd",
            reporter: 4,
            beats: head("412/33/DPMD", "dpmd", 352, level: "ringan"),
            [
                Beat(
                    30,
                    .handsOver(
                        "perbaikan", to: Code.bolmut,
                        reason: "Bukan komponen yang aus: kabel serat putus, ditangani sebagai gangguan."))
            ], Array(Bolmut.head().dropFirst(2)), Bolmut.site, Bolmut.repaired, Bolmut.papers, Bolmut.review,
            .thanks(4)),
        Story(
            name: "002 berat, with a pause", time: .day(47, hour: 8, minute: 5), disturbance: .backbone,
            unit: "pupr",
            reporter: 8,
            beats: head("600/410/PUPR", "pupr", 341, level: "berat"),
            [
                Beat(
                    30,
                    .pauses(
                        "pengadaan",
                        PauseReason(kind: .part, note: "Menunggu 200 meter kabel FO dari penyedia."))),
                Beat(1_300, .resumes("pengadaan")),
                Beat(240, .completes("pengadaan", ["cara_penanganan": "pengadaan"])),
            ], report, .thanks(4)),
        Story(
            name: "002 waits for a part", time: .ending(500), disturbance: .newOffice, unit: "perpusip",
            reporter: 12,
            beats: head("045/62/PERPUSIP", "perpusip", 402, level: "berat"),
            [
                Beat(
                    40,
                    .pauses(
                        "pengadaan",
                        PauseReason(kind: .part, note: "Switch 24 port dipesan, tiba pekan depan.")))
            ]),
        Story(
            name: "002 approval waits", time: .ending(65), disturbance: .switchDead, unit: "diskop",
            reporter: 4,
            beats: head("518/77/DISKOP", "diskop", 409, level: "sedang"), [Beat(80, .completes("perbaikan"))]),
    ]
}

/// SOP 003, first table.
extension Story {
    static let handed: [Beat] = [
        Beat(0, .reports(.whatsApp)), Beat(4, .accepts(Code.disturbance)), Beat(3, .completes("disposisi")),
        Beat(4, .completes("disposisi")), Beat(5, .completes("perintah-pengecekan")),
    ]
    static let simple: [Beat] = [Beat(150, .completes("penanganan", ["penanganan": "sederhana"]))]
    static let reported: [Beat] = [
        Beat(4, .completes("laporan")), Beat(3, .completes("laporan")), Beat(2, .completes("laporan")),
    ]

    static func disturbances(_ axis: OfficeAxis) -> [Story] {
        [
            Story(
                name: "003-1 sederhana", time: .day(86, hour: 10, minute: 30), disturbance: .noAddress,
                unit: "disdag",
                reporter: 6,
                beats: handed,
                [
                    Beat(
                        40,
                        .pauses(
                            "penanganan",
                            PauseReason(
                                kind: .provider, reference: "INC-1971402",
                                note: "Alamat IP dipulihkan oleh penyedia.", provider: Suppliers.fibre))),
                    Beat(160, .resumes("penanganan")),
                ], simple, reported, .thanks(5)),
            Story(
                name: "003-1 second", time: .day(69, hour: 8, minute: 55), disturbance: .wireless,
                unit: "kec-lembah-hijau", reporter: 10,
                beats: handed, simple, reported.paced(400), [Beat(30, .sees("kadis"))], .silence,
                technicians: ["suartana"]),
            Story(
                name: "003-1 kompleks, resumed", time: .day(52, hour: 9, minute: 20), disturbance: .backbone,
                unit: "kec-muara-teduh", reporter: 10,
                beats: handed, parked(axis), reported, [Beat(9_000, .unparks(by: "kabid-aptika"))], simple,
                reported, .thanks(4, "Dua bulan menunggu, tetapi sekarang tidak putus lagi saat hujan.")),
            Story(
                name: "003-1 parked", time: .day(16, hour: 8, minute: 35), disturbance: .backbone,
                unit: "kec-pulau-karang", reporter: 10, beats: handed, parked(axis), reported),
            Story(
                name: "003-1 waits for the provider", time: .ending(210), disturbance: .providerDown,
                unit: "dispar",
                reporter: 8,
                beats: handed,
                [
                    Beat(
                        45,
                        .pauses(
                            "penanganan",
                            PauseReason(
                                kind: .provider, reference: "INC-2047713",
                                note: "Penyedia memperbaiki kabel di galian, perkiraan besok sore.",
                                provider: Suppliers.fibre)))
                ]),
            Story(
                name: "003-1 at work", time: .ending(90), disturbance: .slow, unit: "disnaker", reporter: 2,
                beats: handed, technicians: ["yuliana"]),
        ]
    }

    /// Too big for today: into next year's programme.
    private static func parked(_ axis: OfficeAxis) -> [Beat] {
        let year = axis.lastDay.year + 1
        let entry = ParkingEntry(
            programme: "Peningkatan jaringan tulang punggung", budgetYear: year,
            reference: "RKA 2.16.02.2.01",
            responsible: "kabid-aptika", review: axis.lastDay.adding(days: 75))
        return [
            Beat(200, .completes("penanganan", Answers(fields: ["penanganan": "kompleks"], parking: entry)))
        ]
    }
}

/// SOP 003, second and third table.
extension Story {
    static func infrastructure(_ action: String) -> [Beat] {
        [
            Beat(0, .reports(.phone)), Beat(3, .accepts(Code.infrastructure)),
            Beat(2, .completes("laporan-instansi")),
            Beat(5, .completes("perintah-tindakan")), Beat(6, .completes("perintah-tindakan")),
            Beat(10, .completes("penugasan-petugas")), Beat(40, .completes("penugasan-petugas")),
            Beat(45, .completes("analisis")), Beat(80, .completes("tindakan", ["tindakan": action])),
            Beat(10, .completes("verifikasi-hasil")), Beat(12, .completes("laporan")),
        ]
    }

    static let infrastructure: [Story] = [
        Story(
            name: "003-2 repair", time: .day(78, hour: 8, minute: 10), disturbance: .powerOff, unit: "dkp",
            reporter: 5,
            beats: infrastructure("perbaikan"), .thanks(5), technicians: ["dewi"]),
        Story(
            name: "003-2 replace", time: .day(43, hour: 13, minute: 10), disturbance: .camera,
            unit: "satpolpp",
            reporter: 5, beats: infrastructure("penggantian").slowed("tindakan", to: 170), .silence,
            technicians: ["dewi", "suartana"]),
        Story(
            name: "003-2 at analysis", time: .ending(28), disturbance: .lightning, unit: "kec-tanjung-elok",
            reporter: 10, beats: infrastructure("perbaikan").first(7), technicians: ["dewi"]),
    ]

    static let throughResponsible: [Beat] = [
        Beat(0, .reports(.phone)), Beat(3, .accepts(Code.responsible)),
        Beat(5, .completes("laporan-penanggung-jawab")), Beat(6, .completes("perintah-pengecekan")),
        Beat(140, .completes("penanganan")), Beat(4, .completes("laporan-berjenjang")),
        Beat(6, .completes("laporan-berjenjang")), Beat(12, .completes("laporan-berjenjang")),
        Beat(15, .completes("laporan-berjenjang")),
    ]

    static let responsible: [Story] = [
        Story(
            name: "003-3 one", time: .day(74, hour: 9, minute: 55), disturbance: .loop, unit: "bpbd",
            reporter: 1,
            beats: throughResponsible.first(4),
            [
                Beat(
                    20,
                    .pauses(
                        "penanganan",
                        PauseReason(kind: .reporter, note: "Ruang server terkunci, menunggu pemegang kunci."))
                ),
                Beat(75, .resumes("penanganan")),
            ], Array(throughResponsible.dropFirst(4)), .thanks(4)),
        Story(
            name: "003-3 two", time: .day(33, hour: 8, minute: 45), disturbance: .looseCable, unit: "dpmd",
            reporter: 4,
            beats: throughResponsible.paced(60).given(
                "penanganan", .later(minutes: 45, reason: "Sinyal ponsel tidak ada di lokasi.")),
            .silence, technicians: ["wagiman"]),
        Story(
            name: "003-3 waits for the reporter", time: .ending(120), disturbance: .noAddress,
            unit: "bapenda",
            reporter: 7,
            beats: throughResponsible.first(4),
            [
                Beat(
                    30,
                    .pauses(
                        "penanganan",
                        PauseReason(
                            kind: .reporter, note: "Ruang keuangan terkunci, narahubung cuti sampai besok.")))
            ]),
    ]
}

/// SOP 000, the regional secretariat.
extension Story {
    static let complaint: [Beat] = [
        Beat(0, .reports(.word)), Beat(5, .accepts(Code.secretariat)),
        Beat(9, .completes("terima-pengaduan", ["cara_pengaduan": "lisan"])),
        Beat(110, .completes("perbaikan")),
        Beat(20, .completes("pengawasan-dan-laporan")),
    ]

    static let secretariat: [Story] = [
        Story(
            name: "000 the standing order", time: .day(89, hour: 8, minute: 0), disturbance: .standingOrder,
            unit: nil,
            beats: [
                Beat(0, .begins(Code.secretariat, .order)), Beat(4, .completes("tugas-tetap")),
                Beat(30, .sees("kasubbag")),
            ]),
        Story(
            name: "000 one", time: .day(72, hour: 10, minute: 15), disturbance: .looseCable, unit: "setda",
            reporter: 0,
            beats: complaint, [Beat(40, .sees("kabag"))], .thanks(5)),
        Story(
            name: "000 two", time: .day(38, hour: 13, minute: 40), disturbance: .slow, unit: "setda",
            reporter: 2,
            beats: complaint.paced(150), .silence),
        Story(
            name: "000 at work", time: .ending(300), disturbance: .wireless, unit: "setda",
            room: "ruang-server",
            reporter: 4, beats: complaint.first(3)),
    ]
}
