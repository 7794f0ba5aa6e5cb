extension Phrase {
    /// *Riwayat*: what happened to a ticket.
    package enum History {
        package static let opened = Phrase(id: "Tiket dibuka", en: "Ticket opened")
        package static let resumed = Phrase(id: "Langkah dilanjutkan", en: "Step resumed")
        package static let parked = Phrase(id: "Masuk program kerja", en: "Parked in a programme of work")
        package static let unparked = Phrase(id: "Dikerjakan kembali", en: "Taken up again")
        package static let seen = Phrase(id: "Sudah dilihat", en: "Seen")
        package static let joined = Phrase(id: "Laporan lain digabungkan", en: "Another report joined")
        package static let finished = Phrase(id: "Semua langkah selesai", en: "All steps done")
        package static let confirmed = Phrase(
            id: "Pelapor menyatakan sudah normal", en: "The reporter says it works")
        package static let confirmedBySilence = Phrase(
            id: "Terkonfirmasi karena tidak ada keluhan", en: "Confirmed by silence")
        package static let cancelled = Phrase(id: "Tiket dibatalkan", en: "Ticket cancelled")
        package static let countersigned = Phrase(id: "Naskah diketahui", en: "Paper countersigned")
        package static let countersignRefused = Phrase(
            id: "Pengesahan ditolak", en: "Countersignature refused")
        package static let countersignWaived = Phrase(
            id: "Naskah berjalan tanpa pengesahan", en: "Paper goes on without a countersignature")
        package static let recorded = Phrase(id: "Isian langkah ini", en: "What was recorded")
        package static let from = Phrase(id: "Dari", en: "From")

        /// `step` is a step's number, `words` what it says.
        package static func completed(_ step: String, _ words: String) -> Phrase {
            Phrase(id: "Langkah \(step) selesai: \(words)", en: "Step \(step) done: \(words)")
        }
        package static func part(_ step: String, _ words: String) -> Phrase {
            Phrase(id: "Langkah \(step), sebagian: \(words)", en: "Step \(step), in part: \(words)")
        }
        package static func skipped(_ step: String) -> Phrase {
            Phrase(
                id: "Langkah \(step) dilewati dengan disposisi", en: "Step \(step) skipped by disposition"
            )
        }
        package static func sentBack(_ step: String, to: String) -> Phrase {
            Phrase(
                id: "Langkah \(step) dikembalikan ke langkah \(to)",
                en: "Step \(step) sent back to step \(to)")
        }
        package static func sentBackInside(_ step: String) -> Phrase {
            Phrase(
                id: "Langkah \(step) dikembalikan ke pelaksana sebelumnya",
                en: "Step \(step) sent back to the one before")
        }
        package static func paused(_ why: String) -> Phrase {
            Phrase(id: "Ditunda: \(why)", en: "Paused: \(why)")
        }
        package static func escalated(_ post: String) -> Phrase {
            Phrase(id: "Terlambat; ditampilkan di meja \(post)", en: "Late; shown on the desk of \(post)")
        }
        package static func deadlineMoved(_ stamp: String) -> Phrase {
            Phrase(id: "Tenggat menjadi \(stamp)", en: "Deadline moved to \(stamp)")
        }
        package static func reopened(_ step: String) -> Phrase {
            Phrase(id: "Dibuka kembali pada langkah \(step)", en: "Reopened at step \(step)")
        }
        package static func acknowledged(_ who: String) -> Phrase {
            Phrase(id: "Diketahui \(who)", en: "Acknowledged by \(who)")
        }
        package static func onSite(_ who: String, by actor: String) -> Phrase {
            Phrase(
                id: "\(who), di tempat pada perangkat \(actor)",
                en: "\(who), on site on the device of \(actor)")
        }
        package static func lateReason(_ reason: String) -> Phrase {
            Phrase(id: "Alasan dicatat kemudian: \(reason)", en: "Recorded later because: \(reason)")
        }
    }
}
