import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// The flow, rounds, and what comes after.
extension Provocation {
    static let flow: [Provocation] = [
        Provocation(.notAnEarlierRow("verifikasi")) { walk in
            try walk.opens()
            return walk.refusal(
                .sendBack(position: 2, to: .step("verifikasi"), reason: "x"), by: try walk.holder(of: "kadis")
            )
        },
        Provocation(.noPreviousPerformer) { walk in
            try walk.opens()
            return walk.refusal(
                .sendBack(position: 2, to: .previousPerformer, reason: "x"), by: try walk.holder(of: "kadis"))
        },
        Provocation(.alreadyPaused) { walk in
            try walk.opens()
            try walk.pauses("disposisi-kepala-dinas")
            let reason = PauseReason(kind: .part, note: "x")
            return walk.refusal(.pause(position: 2, reason), by: try walk.holder(of: "kadis"))
        },
        Provocation(.pauseNoteMissing(.part)) { walk in
            try walk.opens()
            return walk.refusal(
                .pause(position: 2, PauseReason(kind: .part, note: " ")), by: try walk.holder(of: "kadis"))
        },
        Provocation(.referenceMissing) { walk in
            try walk.opens()
            let reason = PauseReason(kind: .provider, note: "Menunggu penyedia")
            return walk.refusal(.pause(position: 2, reason), by: try walk.holder(of: "kadis"))
        },
        Provocation(.unknownProvider("hantu")) { walk in
            try walk.opens()
            let reason = PauseReason(kind: .provider, reference: "TT-1", provider: "hantu")
            return walk.refusal(.pause(position: 2, reason), by: try walk.holder(of: "kadis"))
        },
        Provocation(.notPaused) { walk in
            try walk.opens()
            return walk.refusal(.resume(position: 2), by: try walk.holder(of: "kadis"))
        },
        Provocation(.pausedNow(.part)) { walk in
            try walk.opens()
            try walk.pauses("disposisi-kepala-dinas")
            return try walk.refusalCompleting("disposisi-kepala-dinas")
        },
        Provocation(.alreadyParked) { walk in
            let procedure = try ProcedureFiles.parse(
                """
                sop: 1
                kode: contoh-parkir
                versi: 1
                judul: Contoh
                jenis: gangguan
                pemicu: [{oleh: laporan, mulai: tangani}]
                pelaksana: [{id: kasi, nama: Kasi}]
                kegiatan:
                  - {id: tangani, uraian: Menangani, pelaksana: [kasi], keluaran: [{dokumen: a}], keputusan: {tanya: Bisa?, pilihan: [{jawab: Nanti, ke: parkir}, {jawab: Ya, ke: selesai}]}, lanjut: lapor}
                  - {id: lapor, uraian: Melapor, pelaksana: [kasi], keluaran: [{dokumen: b}], keputusan: {tanya: Bisa?, pilihan: [{jawab: Nanti, ke: parkir}, {jawab: Ya, ke: selesai}]}}
                """)
            walk = Walk(procedure)
            try walk.opens()
            try walk.completes("tangani", Filling(answer: "Nanti", parking: Filling.programme))
            return try walk.refusalCompleting("lapor", Filling(answer: "Nanti", parking: Filling.programme))
        },
        Provocation(.notParked) { walk in
            try walk.opens()
            return walk.refusal(.unpark, by: try walk.holder(of: "kabid"))
        },
        Provocation(.handOverLeadsNowhere("pemeliharaan-server")) { walk in
            try walk.opens()
            let over = HandOver(
                ticket: TicketID(high: 3, low: 3), procedure: "pemeliharaan-server", reason: "x")
            return walk.refusal(.handOver(position: 2, over), by: try walk.holder(of: "kadis"))
        },
        Provocation(.awaitingCountersign(step: "berita-acara-dan-laporan", column: "opd")) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat")
            try walk.completes("berita-acara-dan-laporan")
            try walk.completes("pemeriksaan-kepala-seksi")
            try walk.completes("pemeriksaan-kepala-bidang")
            return try walk.refusalCompleting("review-kepala-dinas")
        },
        Provocation(.noSuchCountersign(1)) { walk in
            try walk.opens()
            return walk.refusal(.countersign(number: 1), by: Walk.reporter)
        },
        Provocation(.countersignSettled(1)) { walk in
            try walk.reachesPapers()
            return walk.refusal(.countersign(number: 1), by: Walk.reporter)
        },
        Provocation(.alreadyJoined) { walk in
            try walk.opens()
            return walk.refusal(.join(Walk.report), by: try walk.holder(of: "loket"))
        },
        Provocation(.nothingToSee) { walk in
            try walk.opens()
            return walk.refusal(.markSeen, by: try walk.holder(of: "kabid"))
        },
    ]

    static let rounds: [Provocation] = [
        Provocation(.notARound) { walk in
            try walk.opens()
            return walk.refusal(
                .startPlace(position: 2, place: "dinas-kesehatan"), by: try walk.holder(of: "kadis"))
        },
        round(.roundUnfinished(open: 3)) { walk in .complete(try walk.form("pengecekan")) },
        round(.placeUnknown("dinas-lama")) { _ in .startPlace(position: 4, place: "dinas-lama") },
        round(.placeNotStarted("dinas-kesehatan")) { _ in
            .finishPlace(position: 4, PlaceResult(place: "dinas-kesehatan", outcome: .good))
        },
        round(.placeAlreadyStarted("dinas-kesehatan")) { walk in
            try walk.decide(.startPlace(position: 4, place: "dinas-kesehatan"), by: Walk.technician)
            return .startPlace(position: 4, place: "dinas-kesehatan")
        },
        round(.placeAlreadyFinished("dinas-kesehatan")) { walk in
            try walk.visits("dinas-kesehatan", in: "pengecekan", .good)
            return .finishPlace(position: 4, PlaceResult(place: "dinas-kesehatan", outcome: .good))
        },
        round(.acknowledgementMissing("dinas-kesehatan")) { walk in
            try walk.decide(.startPlace(position: 4, place: "dinas-kesehatan"), by: Walk.technician)
            return .finishPlace(
                position: 4, PlaceResult(place: "dinas-kesehatan", outcome: .repaired("Kabel"), note: " "))
        },
        round(
            .fieldNotAChoice(
                "daftar_periksa",
                choices: [
                    "Perangkat jaringan terpasang, menyala dan berfungsi",
                    "Kabel dan sambungan dalam keadaan baik", "Koneksi jaringan tersambung dan dapat dipakai",
                ])
        ) { walk in
            try walk.decide(.startPlace(position: 4, place: "dinas-kesehatan"), by: Walk.technician)
            return .finishPlace(
                position: 4, PlaceResult(place: "dinas-kesehatan", outcome: .good, checked: ["Genset"]))
        },
    ]

    private static func round(
        _ refusal: Refusal, _ command: @escaping @Sendable (inout Walk) throws -> TicketCommand
    ) -> Provocation {
        Provocation(refusal, ProcedureFiles.bogor) { walk in
            try walk.opens(.schedule)
            try walk.completes("surat-perintah")
            try walk.completes("disposisi-kepala-bidang")
            try walk.completes("pembentukan-tim")
            let command = try command(&walk)
            return walk.refusal(command, by: Walk.technician)
        }
    }

    static let closing: [Provocation] = [
        Provocation(.scoreOutOfRange) { walk in
            try Branch.bolmut[1].acts(&walk)
            return walk.refusal(.rate(score: 6, nil), by: Walk.reporter)
        },
        Provocation(.alreadyRated) { walk in
            try Branch.bolmut[1].acts(&walk)
            try walk.decide(.rate(score: 2, nil), by: Walk.reporter)
            return walk.refusal(
                .rate(score: 5, nil), by: try walk.holder(of: "loket"),
                given: .recorded(.init(outsider: Filling.someone, medium: .word)))
        },
        Provocation(.notTheReporter) { walk in
            try Branch.bolmut[1].acts(&walk)
            return walk.refusal(
                .confirm, by: Walk.technician,
                given: .recorded(.init(outsider: Filling.someone, medium: .word)))
        },
        Provocation(.notDue) { walk in
            try Branch.bolmut[1].acts(&walk)
            return walk.refusal(.confirmBySilence, by: .clock)
        },
        Provocation(.tooLateToReopen(moment("2026-08-24T08:06+08:00"))) { walk in
            try Branch.bolmut[1].acts(&walk)
            walk.now = moment("2026-09-24T09:00+08:00")
            return walk.refusal(.dispute(reason: "x"), by: Walk.reporter)
        },
    ]
}
