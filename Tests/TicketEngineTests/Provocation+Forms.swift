import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// When it happened, and what the form brings.
extension Provocation {
    static let whenAndForm: [Provocation] = [
        Provocation(.happenedBefore(SampleOffice.monday.after(2))) { walk in
            try walk.opens()
            walk.wait()
            return walk.refusal(
                .complete(try walk.form("disposisi-kepala-dinas")), by: try walk.holder(of: "kadis"),
                happened: SampleOffice.monday)
        },
        Provocation(.happenedInFuture) { walk in
            try walk.opens()
            return walk.refusal(.markSeen, by: try walk.holder(of: "kadis"), happened: walk.now.after(1))
        },
        Provocation(.lateReasonMissing) { walk in
            try walk.opens()
            return walk.refusal(.markSeen, by: try walk.holder(of: "kadis"), happened: walk.now.after(-16))
        },
        form(.fieldMissing("jenis_gangguan")) { $0.fields["jenis_gangguan"] = nil },
        form(
            .fieldNotAChoice(
                "jenis_gangguan",
                choices: [
                    "koneksi putus", "koneksi lambat", "koneksi putus-sambung", "layanan tidak dapat dibuka",
                    "lainnya",
                ])
        ) { $0.fields["jenis_gangguan"] = "hantu" },
        form(.fieldUnknown("hantu")) { $0.fields["hantu"] = "x" },
        form(.fieldTooLong("analisis", limit: 20_000)) {
            $0.fields["analisis"] = String(repeating: "a", count: 20_001)
        },
        Provocation(.fieldUnreadable("mulai_pengecekan", .date), ProcedureFiles.bogor) { walk in
            try walk.opens(.schedule)
            try walk.completes("surat-perintah")
            try walk.completes("disposisi-kepala-bidang")
            return try walk.refusalCompleting(
                "pembentukan-tim", Filling(fields: ["mulai_pengecekan": "besok"]))
        },
        Provocation(.requirementMissing(0), ProcedureFiles.pontianak) { walk in
            try walk.opens()
            try walk.completes("terima-laporan")
            var entry = try walk.form("survei")
            entry.requirements = [:]
            return try walk.refusal(.complete(entry), by: walk.desk(of: "survei"))
        },
        form(.requirementUnknown(4)) { $0.requirements[4] = .ticked },
        form(.productMissing(0)) { $0.products[0] = nil },
        form(.productUnknown(4)) { $0.products[4] = .register(text: "x") },
        form(.productOfWrongKind(0)) { $0.products[0] = .register(text: "x") },
        form(.proofMissing(0)) { $0.products[0] = .condition(Evidence(photos: [Filling.file])) },
        form(.reasonMissing) { $0.products[0] = .missing(reason: " ") },
        form(.answerMissing) { $0.answer = nil },
        // All that is wrong is said at once, in the order of the form.
        form(.several([.fieldMissing("jenis_gangguan"), .productMissing(0), .answerMissing])) {
            $0.fields["jenis_gangguan"] = nil
            $0.products[0] = nil
            $0.answer = nil
        },
        form(.answerUnknown(["Ya", "Tidak"])) { $0.answer = "Mungkin" },
    ]

    /// Row 5 of 004, with one thing in its form changed.
    private static func form(
        _ refusal: Refusal, _ change: @escaping @Sendable (inout CompleteStep) -> Void
    ) -> Provocation {
        Provocation(refusal) { walk in
            try walk.reachesTeam()
            var entry = try walk.form("pemeriksaan-koneksi")
            change(&entry)
            return walk.refusal(.complete(entry), by: Walk.technician)
        }
    }

    static let entries: [Provocation] = [
        Provocation(.nobodyInTeam(0)) { walk in
            try walk.opens()
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes("verifikasi")
            return try walk.refusalCompleting("penunjukan-tim", Filling(products: ["teknis": .team([])]))
        },
        Provocation(.unknownPerson("mantan")) { walk in
            try walk.opens()
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes("verifikasi")
            return try walk.refusalCompleting(
                "penunjukan-tim", Filling(products: ["teknis": .team(["dewi", "mantan"])]))
        },
        Provocation(.notForTeams("indah")) { walk in
            try walk.opens()
            try walk.completes("disposisi-kepala-dinas")
            try walk.completes("verifikasi")
            return try walk.refusalCompleting(
                "penunjukan-tim", Filling(products: ["teknis": .team(["dewi", "indah"])]))
        },
        Provocation(.deviceMissing(0, .into)) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
            try walk.completes("pengajuan-penggantian")
            return try walk.refusalCompleting(
                "penggantian-perangkat",
                Filling(products: ["diganti": .devices([Filling.devices[0]])]))
        },
        Provocation(.cannotSkipTo("pemeriksaan-lokasi")) { walk in
            try walk.opens()
            let slip = Disposition(target: .step("pemeriksaan-lokasi"), note: "Cepat")
            return try walk.refusalCompleting(
                "disposisi-kepala-dinas", Filling(products: ["disposisi-kadis": .disposition(slip)]))
        },
        Provocation(.dispositionReasonMissing(0)) { walk in
            try walk.opens()
            let slip = Disposition(target: .none)
            return try walk.refusalCompleting(
                "disposisi-kepala-dinas", Filling(products: ["disposisi-kadis": .disposition(slip)]))
        },
        Provocation(.parkingMissing, ProcedureFiles.lotengDisturbance) { walk in
            try walk.reachesHandling()
            return try walk.refusalCompleting("penanganan", Filling(fields: ["penanganan": "kompleks"]))
        },
        Provocation(.noWayFits) { walk in
            let procedure = try ProcedureFiles.parse(
                """
                sop: 1
                kode: contoh-jalan
                versi: 1
                judul: Contoh
                jenis: gangguan
                pemicu: [{oleh: laporan, mulai: nilai}]
                pelaksana: [{id: kasi, nama: Kasi}]
                kegiatan:
                  - id: nilai
                    uraian: Menilai
                    pelaksana: [kasi]
                    keluaran: [{dokumen: hasil}]
                    isian: [{nama: tingkat, tanya: Tingkat?, pilihan: [ringan, berat]}]
                    keputusan: {pilihan: [{bila: tingkat = berat, ke: selesai}]}
                """)
            walk = Walk(procedure)
            try walk.opens()
            return try walk.refusalCompleting("nilai")
        },
    ]
}
