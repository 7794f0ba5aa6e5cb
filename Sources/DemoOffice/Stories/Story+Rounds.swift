import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// SOP 001: rounds over the OPDs.
extension Story {
    static func begun(_ source: Trigger.Source, _ places: [UnitID]) -> [Beat] {
        [
            Beat(0, .begins(Code.bogor, source, places: places)), Beat(5, .completes("surat-perintah")),
            Beat(4, .completes("disposisi-kepala-bidang")), Beat(22, .completes("pembentukan-tim")),
        ]
    }

    static func visit(
        _ unit: UnitID, _ outcome: PlaceResult.Outcome = .good, note: String = "", minutes: Int = 35
    ) -> [Beat] {
        if case .unreachable = outcome { return [Beat(minutes, .visits(unit, outcome, note: note))] }
        return [Beat(25, .starts(unit)), Beat(minutes, .visits(unit, outcome, note: note))]
    }

    static let reports: [Beat] = [
        Beat(50, .completes("pengecekan")), Beat(25, .completes("laporan-tim")),
        Beat(9, .completes("laporan-kepala-seksi")), Beat(8, .completes("laporan-kepala-bidang")),
        Beat(60, .sees("kadis")),
    ]

    static let finishedPlaces: [UnitID] = [
        "setda", "setwan", "inspektorat", "bappeda", "bkad", "bapenda", "bkpsdm", "bpbd",
    ]

    static let halfDonePlaces: [UnitID] = [
        "disdik", "dinkes", "rsud", "pupr", "perkim", "satpolpp", "dinsos", "disnaker", "dlh", "disdukcapil",
        "kec-permata", "kec-pulau-karang",
    ]

    static let rounds: [Story] = [
        Story(
            name: "001 finished round", time: .day(77, hour: 7, minute: 45), disturbance: .round, unit: nil,
            beats: begun(.order, finishedPlaces), visit("setda"), visit("setwan"),
            visit("inspektorat", .repaired("Konektor uplink dipasang ulang.")),
            visit("bappeda", note: "Suhu ruang server 29 derajat, AC perlu diservis."),
            visit("bkad", minutes: 75), visit("bapenda", .replaced(Disturbance.accessPoint)), visit("bkpsdm"),
            visit("bpbd"), reports, technicians: ["fadli", "suartana"]),
        Story(
            name: "001 half-done round", time: .ending(35), disturbance: .round, unit: nil,
            beats: begun(.schedule, halfDonePlaces), visit("disdik"), visit("dinkes"),
            visit("rsud", .repaired("Kabel patch rak diganti dan diberi label.")), visit("pupr"),
            visit("perkim", .replaced(Disturbance.switchboard), minutes: 70),
            visit("kec-pulau-karang", .unreachable(reason: "Kapal penyeberangan berhenti karena ombak.")),
            [
                Beat(25, .starts("satpolpp")),
                Beat(20, .splits("satpolpp", .loop, Code.bolmut)), Beat(25, .starts("dinsos")),
            ], technicians: ["fadli", "suartana"]),
    ]
}

/// Reports that are no tickets, and those that wait.
extension Story {
    static let inbox: [Story] = [
        Story(
            name: "report forwarded", time: .day(50, hour: 9, minute: 10), disturbance: .providerDown,
            unit: "dinsos",
            reporter: 5,
            beats: [
                Beat(0, .reports(.web)),
                Beat(
                    25,
                    .forwards(
                        .provider, note: "Jalur penyedia; tiket penyedia INC-1988120, dipantau meja layanan.")
                ),
            ]),
        Story(
            name: "report closed", time: .day(27, hour: 10, minute: 50), disturbance: .serverDown,
            unit: "distan",
            reporter: 6,
            beats: [
                Beat(0, .reports(.web)),
                Beat(
                    18,
                    .closes(
                        reason:
                            "Aplikasi yang dimaksud milik kementerian; sudah diumumkan sedang pemeliharaan.")),
            ]),
        Story(
            name: "inbox 1", time: .ending(9), disturbance: .fibreCut, unit: "dinkes", room: "ruang-server",
            reporter: 11, beats: [Beat(0, .reports(.web))]),
        Story(
            name: "inbox 2", time: .ending(26), disturbance: .slow, unit: "bkpsdm", reporter: 3,
            beats: [Beat(0, .reports(.web))]),
        Story(
            name: "inbox 3", time: .ending(48), disturbance: .newOffice, unit: "inspektorat", reporter: 0,
            beats: [Beat(0, .reports(.letter, .letter("700/58/INSP", from: "inspektorat", agenda: 415)))]),
        Story(
            name: "inbox 4", time: .ending(95), disturbance: .camera, unit: "kec-permata", room: "loket",
            reporter: 9,
            beats: [Beat(0, .reports(.whatsApp))]),
    ]

    /// The head is away for a week and the secretary acts.
    static let changes: [Story] = [
        Story(
            name: "Plh. Kepala Dinas", time: .day(30, hour: 7, minute: 35), disturbance: .standingOrder,
            unit: nil,
            beats: [
                Beat(
                    0,
                    .changes { now in
                        .holderAppointed(
                            Holding(
                                post: "kadis", person: "mansyur", capacity: .daily, from: now.cutToMinute,
                                to: now.adding(minutes: 4 * 24 * 60)))
                    })
            ])
    ]
}
