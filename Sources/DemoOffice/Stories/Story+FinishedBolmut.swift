import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Disturbances that went through SOP 004 to the end.
extension Story {
    static let finishedBolmut: [Story] = finishedEarly + finishedLately

    private static let finishedEarly: [Story] = [
        Story(
            name: "004 fibre cut", time: .day(88, hour: 8, minute: 12), disturbance: .fibreCut,
            unit: "disdukcapil", reporter: 2,
            beats: Bolmut.whole(Bolmut.repaired),
            .thanks(5, "Cepat ditangani, antrean warga tidak lama terhenti.")),
        Story(
            name: "004 switch dead", time: .day(85, hour: 9, minute: 40), disturbance: .switchDead,
            unit: "bkad", reporter: 7, beats: Bolmut.whole(Bolmut.replaced), .thanks(4, "Terima kasih.")),
        Story(
            name: "004 loose cable", time: .day(83, hour: 13, minute: 25), disturbance: .looseCable,
            unit: "bappeda", reporter: 4, beats: Bolmut.whole(Bolmut.repaired).paced(70), .thanks(5)),
        Story(
            name: "004 loop", time: .day(79, hour: 10, minute: 5), disturbance: .loop, unit: "bkpsdm",
            reporter: 13, beats: Bolmut.whole(Bolmut.repaired), .silence,
            technicians: ["suartana", "yuliana"]),
        Story(
            name: "004 lightning", time: .day(76, hour: 7, minute: 50), disturbance: .lightning,
            unit: "kec-bukit-rindu", reporter: 10,
            beats: Bolmut.whole(Bolmut.replaced, channel: .phone)
                .slowed("pemeriksaan-lokasi", to: 190).slowed("penggantian-perangkat", to: 140),
            .thanks(3, "Baik, tetapi menunggu hampir dua hari.")),
        Story(
            name: "004 server", time: .day(73, hour: 8, minute: 31), disturbance: .serverDown,
            unit: "dpmptsp",
            reporter: 9,
            beats: Bolmut.head(), Bolmut.server, Bolmut.repaired, Bolmut.papers, Bolmut.review,
            .thanks(5, "Perizinan kembali normal sebelum istirahat."),
            technicians: ["yuliana", "fadli"], urgency: .veryUrgent),
        Story(
            name: "004 nothing broken", time: .day(70, hour: 14, minute: 2), disturbance: .slow,
            unit: "disdik",
            reporter: 2, beats: Bolmut.whole(Bolmut.nothingBroken), .silence, technicians: ["suartana"]),
        Story(
            name: "004 late review", time: .day(66, hour: 9, minute: 15), disturbance: .powerOff,
            unit: "dinsos",
            reporter: 5,
            beats: Bolmut.whole(Bolmut.repaired, channel: .whatsApp)
                .slowed("pemeriksaan-kepala-bidang", to: 260).slowed("review-kepala-dinas", to: 480), .silence
        ),
        Story(
            name: "004 letter", time: .day(63, hour: 10, minute: 45), disturbance: .wireless, unit: "rsud",
            room: "loket", reporter: 11,
            beats: Bolmut.whole(
                Bolmut.replaced, channel: .letter, agenda: .letter("005/214/RSUD", from: "rsud", agenda: 311)),
            .thanks(4, "WiFi loket stabil."),
            urgency: .urgent),
        Story(
            name: "004 not valid", time: .day(61, hour: 11, minute: 10), disturbance: .slow, unit: "dispar",
            reporter: 8,
            beats: Bolmut.head().but(last: 2),
            [
                Beat(12, .completes("verifikasi", ["hasil_verifikasi": "tidak valid"]))
            ]),
        Story(
            name: "004 second wireless", time: .day(57, hour: 8, minute: 20), disturbance: .wireless,
            unit: "kec-permata", room: "loket", reporter: 9,
            beats: Bolmut.whole(Bolmut.repaired).slowed("verifikasi", to: 31), .thanks(5)),
        Story(
            name: "004 no address", time: .day(54, hour: 9, minute: 5), disturbance: .noAddress,
            unit: "bapenda",
            reporter: 7, beats: Bolmut.whole(Bolmut.repaired).paced(85), .silence,
            technicians: ["wagiman", "suartana"]),
    ]

    private static let finishedLately: [Story] = [
        Story(
            name: "004 second fibre cut", time: .day(49, hour: 7, minute: 44), disturbance: .fibreCut,
            unit: "dinkes", reporter: 11,
            beats: Bolmut.whole(Bolmut.repaired).slowed("perbaikan-perangkat", to: 205),
            .thanks(4, "Teknisi ramah dan menjelaskan.")),
        Story(
            name: "004 camera", time: .day(45, hour: 13, minute: 30), disturbance: .camera, unit: "dishub",
            reporter: 5, beats: Bolmut.whole(Bolmut.replaced), .thanks(5),
            technicians: ["suartana", "wagiman"]),
        Story(
            name: "004 under Plh.", time: .day(30, hour: 8, minute: 25), disturbance: .powerOff, unit: "dlh",
            reporter: 4, beats: Bolmut.whole(Bolmut.repaired), .thanks(4)),
        Story(
            name: "004 recorded for the head", time: .day(25, hour: 9, minute: 35), disturbance: .switchDead,
            unit: "inspektorat", reporter: 0,
            beats: Bolmut.whole(Bolmut.replaced)
                .given("disposisi-kepala-dinas", .recorded(by: "sekretaris", .word))
                .given("pemeriksaan-kepala-bidang", .recorded(by: "tu", .paper))
                .given("review-kepala-dinas", .recorded(by: "ajudan", .word)), .thanks(5)),
        Story(
            name: "004 skipped a level", time: .day(22, hour: 8, minute: 2), disturbance: .loop,
            unit: "satpolpp",
            reporter: 5,
            beats: Bolmut.head().first(2),
            [
                Beat(
                    6,
                    .completes(
                        "disposisi-kepala-dinas",
                        Answers(
                            disposition: Disposition(
                                target: .step("penunjukan-tim"), instructions: ["Periksa dan laporkan"],
                                urgency: .veryUrgent,
                                note: "Langsung kepada Kepala Seksi, Kabid sedang rapat.")))),
                Beat(9, .completes("penunjukan-tim")),
            ], Bolmut.site, Bolmut.repaired, Bolmut.papers, Bolmut.review, .thanks(5)),
        Story(
            name: "004 two reports, one ticket", time: .day(18, hour: 7, minute: 48), disturbance: .lightning,
            unit: "kec-tanjung-elok", reporter: 10,
            beats: Bolmut.head(), [Beat(20, .reports(.web)), Beat(5, .joins)], Bolmut.site, Bolmut.replaced,
            Bolmut.papers, Bolmut.review, .thanks(4)),
        Story(
            name: "004 berita acara on site", time: .day(14, hour: 9, minute: 12), disturbance: .switchDead,
            unit: "distan", reporter: 8,
            beats: Bolmut.head(), Bolmut.site,
            [
                Beat(55, .completes("perbaikan-perangkat", ["hasil": "perlu diganti"])),
                Beat(12, .completes("pengajuan-penggantian")),
                Beat(35, .completes("pengajuan-penggantian", [:], .onSite)),
                Beat(40, .completes("penggantian-perangkat")),
            ], Bolmut.papers, Bolmut.review, .thanks(5, "Sekali datang langsung selesai.")),
        Story(
            name: "004 finished yesterday", time: .ending(440), disturbance: .looseCable, unit: "perpusip",
            reporter: 12, beats: Bolmut.whole(Bolmut.repaired), technicians: ["yuliana", "fadli"]),
    ]
}
