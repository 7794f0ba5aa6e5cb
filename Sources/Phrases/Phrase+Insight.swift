extension Phrase {
    /// *Rekap*: where everything stands, in numbers.
    package enum Insight {
        package static let title = Phrase(id: "Rekap kerja", en: "Work summary")
        package static let inbox = Phrase(id: "Laporan masuk", en: "Inbox")
        package static let recap = Phrase(id: "Rekapitulasi bulanan", en: "Monthly recap")
        package static let recapThis = Phrase(id: "Rekap bulan ini", en: "Recap of this month")
        package static let empty = Phrase(
            id:
                "Belum ada yang dihitung. Begitu tiket pertama berjalan, di sini tampak pekerjaan yang "
                + "terbuka, yang terlambat, dan yang selesai dalam waktu standar.",
            en:
                "Nothing to count yet. Once the first ticket runs, this shows what is open, what is late, "
                + "and what was done within its standard time.")
        package static let table = Phrase(id: "Angka dalam tabel", en: "The same numbers as a table")

        package static let openSteps = Phrase(id: "langkah berjalan", en: "open steps")
        package static let lateSteps = Phrase(id: "langkah terlambat", en: "late steps")
        package static let waitingSteps = Phrase(id: "langkah menunggu", en: "waiting steps")
        package static let parked = Phrase(id: "tiket diprogramkan", en: "parked tickets")

        package static let now = Phrase(id: "Sekarang", en: "Now")
        package static let thisMonth = Phrase(id: "Bulan ini", en: "This month")
        package static let year = Phrase(id: "Dua belas bulan", en: "Twelve months")

        // Headings of tables.
        package static let step = Phrase(id: "Langkah", en: "Step")
        package static let unit = Phrase(id: "OPD", en: "Office")
        package static let noUnit = Phrase(id: "Tanpa OPD", en: "No office")
        package static let procedure = Phrase(id: "SOP", en: "SOP")
        package static let complaint = Phrase(id: "Jenis gangguan", en: "Kind")
        package static let noComplaint = Phrase(id: "Atas perintah atau jadwal", en: "By order or schedule")
        package static let month = Phrase(id: "Bulan", en: "Month")
        package static let open = Phrase(id: "Berjalan", en: "Open")
        package static let late = Phrase(id: "Terlambat", en: "Late")
        package static let waiting = Phrase(id: "Menunggu", en: "Waiting")
        package static let opened = Phrase(id: "Masuk", en: "Opened")
        package static let finished = Phrase(id: "Selesai", en: "Finished")
        package static let inTime = Phrase(id: "Tepat waktu", en: "In time")
        package static let notJudged = Phrase(id: "Tidak dinilai", en: "Not judged")
        package static let share = Phrase(id: "% tepat waktu", en: "% in time")
        package static let steps = Phrase(id: "Langkah selesai", en: "Steps done")
        package static let part = Phrase(id: "Mutu baku", en: "Standard")
        package static let reason = Phrase(id: "Menunggu", en: "Waiting for")
        package static let times = Phrase(id: "Kali", en: "Times")
        package static let duration = Phrase(id: "Lama (jam kerja)", en: "Time (office hours)")
        package static let yes = Phrase(id: "ya", en: "yes")
        package static let no = Phrase(id: "tidak", en: "no")
        package static let none = Phrase(id: "tidak dinilai", en: "not judged")

        // Titles of charts, each a sentence.
        package static func bySteps(_ open: String, _ late: String) -> Phrase {
            Phrase(
                id: "\(open) langkah berjalan, \(late) di antaranya melewati tenggat",
                en: "\(open) steps are open, \(late) of them past their deadline")
        }
        /// `most` has more than any other; nil where none leads alone.
        package static func byProcedures(_ count: String, most: String?) -> Phrase {
            Phrase(
                id: "Pekerjaan terbuka berjalan menurut \(count) SOP"
                    + (most.map { ", paling banyak \($0)" } ?? ""),
                en: "Open work follows \(count) SOPs" + (most.map { ", above all \($0)" } ?? ""))
        }
        /// `most` has more than any other; nil where none leads alone.
        package static func byUnits(_ count: String, most: String?) -> Phrase {
            Phrase(
                id: "Pekerjaan terbuka menyangkut \(count) OPD"
                    + (most.map { ", paling banyak \($0)" } ?? ""),
                en: "Open work concerns \(count) offices" + (most.map { ", above all \($0)" } ?? ""))
        }
        package static func byWaits(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah menunggu pihak lain", en: "\(count) steps wait for others")
        }
        package static func verdicts(_ yes: String, _ judged: String, _ month: String) -> Phrase {
            Phrase(
                id: "\(yes) dari \(judged) langkah selesai dalam waktu standar, \(month)",
                en: "\(yes) of \(judged) steps were done within their standard time, \(month)")
        }
        package static func noVerdicts(_ month: String) -> Phrase {
            Phrase(
                id: "Belum ada langkah yang dinilai waktunya, \(month)",
                en: "No step has been judged by its time yet, \(month)")
        }
        package static func claimed(_ count: String, _ all: String) -> Phrase {
            Phrase(
                id: "\(count) dari \(all) penilaian berdasar waktu yang dicatat kemudian.",
                en: "\(count) of \(all) verdicts rest on times recorded later.")
        }
        package static func trend(_ opened: String, _ finished: String) -> Phrase {
            Phrase(
                id: "Dalam dua belas bulan \(opened) tiket masuk dan \(finished) selesai",
                en: "In twelve months \(opened) tickets came in and \(finished) were finished")
        }
        package static func shareTrend(_ share: String) -> Phrase {
            Phrase(
                id: "\(share)% langkah yang dinilai selesai tepat waktu dalam dua belas bulan",
                en: "\(share)% of the judged steps of twelve months were in time")
        }
        /// "7, 2 terlambat".
        package static func openAndLate(_ open: String, _ late: String) -> Phrase {
            Phrase(id: "\(open), \(late) terlambat", en: "\(open), \(late) late")
        }
        package static func rest(_ count: String) -> Phrase {
            Phrase(id: "\(count) lainnya", en: "\(count) others")
        }
        package static func sealed(_ day: String) -> Phrase {
            Phrase(id: "Segel catatan sampai \(day)", en: "Seal of the record up to \(day)")
        }
        package static let unsealed = Phrase(
            id: "Catatan belum disegel.", en: "The record has not been sealed yet.")
    }

    /// The monthly recap, a paper and so Indonesian; what stands around it is in both languages.
    package enum Recap {
        package static let previous = Phrase(id: "Bulan sebelumnya", en: "Month before")
        package static let next = Phrase(id: "Bulan berikutnya", en: "Month after")
        package static let csv = Phrase(id: "Unduh rekap (CSV)", en: "Download the recap (CSV)")
        package static let stepsCSV = Phrase(id: "Unduh langkahnya (CSV)", en: "Download its steps (CSV)")
        package static let heading = Phrase(
            both: "Rekapitulasi Penanganan Gangguan dan Pemeliharaan Jaringan")
        package static let tickets = Phrase(both: "Tiket")
        package static let byUnit = Phrase(both: "Menurut OPD")
        package static let byKind = Phrase(both: "Menurut jenis gangguan")
        package static let byProcedure = Phrase(both: "Menurut SOP")
        package static let waits = Phrase(both: "Waktu tunggu menurut sebab")
        package static let waitsCount = Phrase(
            both:
                "Waktu tunggu dihitung seluruhnya dalam bulan penantian itu berakhir; yang masih menunggu "
                + "belum dihitung.")
        package static let standard = Phrase(both: "Mutu baku langkah yang selesai")
        package static let cancelled = Phrase(both: "Dibatalkan")
        package static let reopened = Phrase(both: "Dibuka kembali")
        package static let total = Phrase(both: "Jumlah")
        package static let nothing = Phrase(both: "Tidak ada tiket dalam periode ini.")
        package static let toCome = Phrase(both: "Periode ini belum dimulai, jadi belum ada angkanya.")
        package static let beforeRecord = Phrase(
            both: "Sampai akhir periode ini belum ada tiket yang dicatat.")
        package static let requirements = Phrase(both: "Kelengkapan ada")
        package static let time = Phrase(both: "Tepat waktu")
        package static let output = Phrase(both: "Keluaran dihasilkan")
        package static let programme = Phrase(id: "Masuk program kerja", en: "In a programme of work")
        package static let unknown = Phrase(
            id: "Periode tidak dikenal. Tulis seperti 2026-11, 2026, atau 2026-07..2026-12.",
            en: "The period is not understood. Write it as 2026-11, 2026 or 2026-07..2026-12.")
        package static let open = Phrase(
            id: "Buka rekapitulasi periode ini", en: "Open the recap of this period")

        package static func period(_ words: String) -> Phrase { Phrase(both: "Periode \(words)") }
        /// Printed on the day it was asked for, for what is recorded later may still add to it.
        package static func asOf(_ stamp: String) -> Phrase {
            Phrase(both: "Menurut catatan sampai \(stamp).")
        }
        package static func seal(_ day: String, _ digest: String) -> Phrase {
            Phrase(both: "Segel \(day): \(digest)")
        }
        package static func claimed(_ count: String, _ all: String) -> Phrase {
            Phrase(
                both:
                    "\(count) dari \(all) penilaian berdasar waktu yang dicatat kemudian "
                    + "(lebih dari 15 menit)."
            )
        }
    }
}
