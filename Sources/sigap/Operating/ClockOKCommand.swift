import Glibc
import OfficeModel
import OfficeTime
import Storage
import UseCases

/// `sigap clock-ok`: the operator's word that the clock is right, after it was wrong once.
enum ClockOKCommand {
    static let help = CommandHelp(
        "clock-ok", "menyatakan jam server benar, bila catatan mengatakan lain dan SIGAP menolak mencatat",
        forms: [.init("clock-ok --data FOLDER")],
        options: [CommandHelp.folder],
        notes: [
            """
            Dipakai setelah jam pernah maju lalu diperbaiki, atau setelah kantor lama tutup pada mesin yang \
            jamnya tidak disetel lewat jaringan. Boleh sambil “sigap serve” berjalan, yang langsung mencatat \
            lagi. Periksa jamnya dahulu: date.
            """,
            """
            Selama catatan lebih maju dari jam, waktu pencatatan berhenti pada catatan terakhir, dan semua yang \
            masuk ditandai dicatat kemudian dengan waktu kejadian menurut jam. Itu paling lama dua hari; bila \
            selisihnya lebih, pulihkan cadangan terakhir dari sebelum jam itu salah.
            """,
        ],
        outcomes: "0 dinyatakan, 1 ditolak, 2 perintah keliru")

    /// Runs with the words after `clock-ok`; the result is the exit status.
    static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("clock-ok", arguments, usage: help.text) { rest in
            let words = try OperatorWords(rest, options: ["--data"])
            guard words.plain.isEmpty else {
                throw OperatorWords.Mistake(message: "tidak dikenal: \(words.plain[0])")
            }
            let folder = try words.value("--data") ?? "data"
            try await OperatorRun.inOffice(words) { house in
                let now = SystemClock().now()
                let zone = try await house.reading.office().profile.zone
                let standing = try await house.condition.standing(at: now, in: zone)
                guard let last = standing.lastRecorded else {
                    throw OperatorRun.Refused(message: "kantor ini belum punya catatan")
                }
                if let why = refusal(now: now, last: last, zone: zone, folder: folder) {
                    throw OperatorRun.Refused(message: why)
                }
                try ClockWord.give(at: now, after: last, in: folder)
                Terminal.write(told(now: now, last: last, zone: zone), to: STDOUT_FILENO)
            }
        }
    }

    /// Why the word does not help; nil where it does.
    static func refusal(now: Instant, last: Instant, zone: Zone, folder: String) -> String? {
        guard last.minute - now.minute > ClockRule.longestLead else { return nil }
        return """
            catatan terakhir bertanggal \(OperatorRun.text(last, in: zone)), lebih dari dua hari sesudah jam \
            server (\(OperatorRun.text(now, in: zone))). Bila jam server memang benar, pulihkan cadangan \
            terakhir dari sebelum jam itu salah:
              systemctl stop sigap.socket sigap
              sigap restore BERKAS --data \(folder) --replace
              systemctl start sigap.socket sigap
            """
    }

    static func told(now: Instant, last: Instant, zone: Zone) -> String {
        let (clock, record) = (OperatorRun.text(now, in: zone), OperatorRun.text(last, in: zone))
        guard last.minute - now.minute > ClockRule.slack else {
            return "Jam server (\(clock)) dinyatakan benar; catatan terakhir \(record).\n"
        }
        return """
            Jam server (\(clock)) dinyatakan benar. Sampai jam itu melewati catatan terakhir (\(record)), \
            waktu pencatatan berhenti di situ dan semua yang masuk ditandai dicatat kemudian.

            """
    }
}
