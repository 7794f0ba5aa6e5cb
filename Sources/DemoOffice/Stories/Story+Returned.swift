import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// SOP 004 with a turn backwards.
extension Story {
    static let returnedBolmut: [Story] = [
        Story(
            name: "004 berita acara refused, then signed", time: .day(40, hour: 8, minute: 15),
            disturbance: .wireless, unit: "dp3a", reporter: 12,
            beats: Bolmut.head(), Bolmut.site, Bolmut.repaired,
            [
                Beat(35, .completes("berita-acara-dan-laporan")),
                Beat(25, .refusesToSign(reason: "Ruang rapat masih putus-putus, belum normal seluruhnya.")),
                Beat(70, .completes("berita-acara-dan-laporan")), Beat(8, .signsOnSite),
            ], Bolmut.review, .thanks(3, "Perlu dua kali, tetapi akhirnya baik.")),
        Story(
            name: "004 returned by the head", time: .day(35, hour: 10, minute: 0), disturbance: .noAddress,
            unit: "disnaker", reporter: 3,
            beats: Bolmut.whole(Bolmut.repaired).but(last: 1),
            [
                Beat(
                    20,
                    .completes(
                        "review-kepala-dinas",
                        [
                            "hasil_review": "dikembalikan",
                            "catatan_review": "Lampirkan daftar komputer yang diperiksa.",
                        ])),
                Beat(60, .completes("pemeriksaan-kepala-seksi")),
                Beat(20, .completes("pemeriksaan-kepala-bidang")),
                Beat(
                    30,
                    .completes(
                        "review-kepala-dinas",
                        [
                            "hasil_review": "diterima dengan catatan",
                            "catatan_review": "Daftar sudah ada. Buat edaran perangkat pribadi.",
                        ])),
            ], .silence),
        Story(
            name: "004 returned, open", time: .ending(55), disturbance: .looseCable, unit: "setwan",
            reporter: 0,
            beats: Bolmut.before(12),
            [
                Beat(
                    18,
                    .returns(
                        "pemeriksaan-kepala-seksi", to: .step("berita-acara-dan-laporan"),
                        reason: "Hasil uji belum ditulis pada berita acara."))
            ], technicians: ["suartana"]),
        Story(
            name: "004 reopened, still not normal", time: .ending(95), disturbance: .wireless,
            unit: "dispora",
            reporter: 1,
            beats: Bolmut.whole(Bolmut.repaired),
            [
                Beat(400, .disputes(reason: "Belum normal: tadi pagi WiFi putus lagi tiga kali."))
            ], technicians: ["yuliana"]),
        Story(
            name: "004 countersign pending", time: .ending(150), disturbance: .powerOff, unit: "disperin",
            reporter: 6,
            beats: Bolmut.head(), Bolmut.site, Bolmut.repaired,
            [
                Beat(40, .completes("berita-acara-dan-laporan")),
                Beat(
                    5,
                    .comments("fadli", "Kepala dinas sedang rapat di provinsi, berita acara ditinggal di TU.")
                ),
            ]),
        Story(
            name: "004 cancelled", time: .day(12, hour: 10, minute: 20), disturbance: .slow, unit: "disdag",
            reporter: 4,
            beats: Bolmut.head(),
            [
                Beat(
                    30,
                    .cancels(
                        reason: "Laporan ganda: pelapor memakai paket data pribadi, jaringan kantor baik."))
            ]),
    ]

    /// One ticket waits at each row of SOP 004.
    static let openBolmut: [Story] =
        [
            Story(
                name: "004 open at row 1", time: .ending(130), disturbance: .slow, unit: "dppkb",
                reporter: 12,
                beats: Bolmut.head().but(last: 2),
                [
                    Beat(13, .completes("verifikasi", ["hasil_verifikasi": "perlu dilengkapi pelapor"]))
                ])
        ]
        + zip(2...14, openSettings).map { row, setting in
            Story(
                name: "004 open at row \(row)", time: .ending(setting.age), disturbance: setting.disturbance,
                unit: setting.unit, reporter: row + 20, beats: Bolmut.before(row), setting.after,
                technicians: setting.technicians, urgency: row % 4 == 0 ? .urgent : .normal)
        }

    private struct OpenSetting {
        var disturbance: Disturbance
        var unit: UnitID
        /// Office minutes since the last act.
        var age: Int
        var technicians: [PersonID]
        var after: [Beat]

        init(
            _ disturbance: Disturbance, _ unit: UnitID, _ age: Int,
            _ technicians: [PersonID] = ["fadli", "wagiman"], _ after: [Beat] = []
        ) {
            self.disturbance = disturbance
            self.unit = unit
            self.age = age
            self.technicians = technicians
            self.after = after
        }
    }

    /// For rows 2 to 14: some with time left, some late, two of those seen by the superior.
    private static let openSettings: [OpenSetting] = [
        OpenSetting(.fibreCut, "disdukcapil", 12), OpenSetting(.wireless, "kec-lembah-hijau", 6),
        OpenSetting(.loop, "bpbd", 20, ["yuliana"], [Beat(17, .escalates("penunjukan-tim"))]),
        OpenSetting(.noAddress, "kesbangpol", 25, ["suartana"]),
        OpenSetting(.lightning, "kec-pulau-karang", 40),
        OpenSetting(.camera, "dishub", 30, ["suartana"]), OpenSetting(.switchDead, "pupr", 75),
        OpenSetting(.switchDead, "perkim", 110, ["yuliana", "suartana"]),
        OpenSetting(.lightning, "kec-muara-teduh", 20),
        OpenSetting(.powerOff, "damkar", 15, ["wagiman"]), OpenSetting(.looseCable, "dpmd", 35),
        OpenSetting(
            .switchDead, "dkp", 160, ["fadli"], [Beat(32, .escalates("pemeriksaan-kepala-bidang"))]),
        OpenSetting(.wireless, "perikanan", 18, ["suartana"]),
    ]
}
