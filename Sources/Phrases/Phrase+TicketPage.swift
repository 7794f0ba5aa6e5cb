extension Phrase {
    /// The ticket page around the forms.
    package enum TicketPage {
        package static let personRemoved = Phrase(
            id: "(data pribadi sudah dihapus)", en: "(personal data removed)")
        package static let wordsRemoved = Phrase(
            id: "(kata-kata pelapor sudah dihapus)", en: "(the reporter's words were removed)")
        package static let origin = Phrase(id: "Berasal dari", en: "Came from")
        package static let successor = Phrase(id: "Dilanjutkan di", en: "Goes on in")
        package static let openTicket = Phrase(id: "Buka tiketnya", en: "Open that ticket")
        package static let agendaNumber = Phrase(id: "Nomor agenda", en: "Agenda number")
        package static let handedOver = Phrase(id: "Dialihkan ke SOP lain", en: "Handed over to another SOP")
        package static let notHandled = Phrase(id: "Laporan tidak dilanjutkan", en: "Report not taken on")
        package static let notHandledLede = Phrase(
            id: "Pelapor membaca alasannya dan dapat menanggapi.",
            en: "The reporter reads the reason and can answer.")
        package static func returnedBy(_ who: String) -> Phrase {
            Phrase(id: "Dikembalikan oleh \(who)", en: "Sent back by \(who)")
        }
        package static func slipFrom(_ who: String) -> Phrase {
            Phrase(id: "Disposisi dari \(who)", en: "Disposition from \(who)")
        }
        package static let waitsFor = Phrase(id: "Menunggu", en: "Waiting for")
        package static let remind = Phrase(id: "Ingatkan pelaksananya", en: "Remind them")
        package static let outcome = Phrase(id: "Hasil", en: "Outcome")
        package static let finished = Phrase(
            id: "Semua langkah selesai; menunggu konfirmasi pelapor",
            en: "All steps are done; waiting for the reporter")
        package static let confirmed = Phrase(id: "Selesai dan dikonfirmasi", en: "Done and confirmed")
        package static let parked = Phrase(id: "Masuk program kerja", en: "Parked in a programme of work")
        package static let parkedSince = Phrase(id: "Diprogramkan sejak", en: "Parked since")
        package static let countersignature = Phrase(
            id: "Menunggu pengesahan", en: "Waiting for a countersignature")

        package static func version(_ number: Int) -> Phrase {
            Phrase(id: "versi \(number)", en: "version \(number)")
        }
        /// `stamp` is a date and time in words, as in all below.
        package static func reported(_ stamp: String) -> Phrase {
            Phrase(id: "dilaporkan \(stamp)", en: "reported \(stamp)")
        }
        package static func ordered(_ stamp: String) -> Phrase {
            Phrase(id: "diperintahkan \(stamp)", en: "ordered \(stamp)")
        }
        package static func scheduled(_ stamp: String) -> Phrase {
            Phrase(id: "dijadwalkan \(stamp)", en: "scheduled \(stamp)")
        }
        package static func doneAt(_ stamp: String) -> Phrase {
            Phrase(id: "Selesai \(stamp).", en: "Done \(stamp).")
        }
        package static func finishedLede(_ stamp: String) -> Phrase {
            Phrase(
                id:
                    "Selesai \(stamp). Tanggapan pelapor dicatat di sini bila disampaikan lisan; bila tidak ada "
                    + "kabar, tiket dianggap terkonfirmasi.",
                en: "Done \(stamp). Record here what the reporter says by word; silence counts as confirmed.")
        }
        /// `score` of 5, with its word.
        package static func rated(_ score: Int, _ word: String) -> Phrase {
            Phrase(id: "Penilaian pelapor: \(score) dari 5 (\(word))", en: "Rated \(score) of 5 (\(word))")
        }
        package static func awaitsSignature(_ who: String, _ papers: String) -> Phrase {
            Phrase(
                id: "\(papers) perlu diketahui oleh \(who).", en: "\(papers): to be countersigned by \(who).")
        }
        /// `steps` are numbers of steps.
        package static func toKnow(_ steps: String) -> Phrase {
            Phrase(
                id: "Disampaikan kepada Anda untuk diketahui (hasil langkah \(steps))",
                en: "For your information (result of step \(steps))")
        }
        package static func nowWith(_ desks: String) -> Phrase {
            Phrase(id: "Sekarang di meja \(desks).", en: "It is now on the desk of \(desks).")
        }
        package static func tell(_ person: String) -> Phrase {
            Phrase(id: "Kabari \(person) (WhatsApp)", en: "Tell \(person) (WhatsApp)")
        }
        package static func message(
            number: String, title: String, step: String, due: String, address: String
        ) -> Phrase {
            let until = due.isEmpty ? "" : " Tenggat: \(due)."
            let by = due.isEmpty ? "" : " Due: \(due)."
            return Phrase(
                id: "Tiket \(number): \(title). Langkah yang menunggu Anda: \(step).\(until) \(address)",
                en: "Ticket \(number): \(title). Waiting for you: \(step).\(by) \(address)")
        }
        /// The report was not handled: an answer ended it early, and this says why.
        package static func messageNotHandled(
            title: String, outcome: String, reason: String, address: String
        ) -> Phrase {
            let why = reason.isEmpty ? "" : " Alasan: \(reason)"
            let because = reason.isEmpty ? "" : " Reason: \(reason)"
            return Phrase(
                id: "Laporan Anda “\(title)” tidak dilanjutkan: \(outcome).\(why) \(address)",
                en: "Your report “\(title)” was not taken on: \(outcome).\(because) \(address)")
        }
        /// `code` is the reporter's tracking code; may be empty.
        package static func messageAtEnd(
            number: String, title: String, code: String, address: String
        ) -> Phrase {
            let track = code.isEmpty ? "" : " Kode lacak: \(code). \(address)"
            let tracked = code.isEmpty ? "" : " Tracking code: \(code). \(address)"
            return Phrase(
                id:
                    "Laporan Anda “\(title)” (tiket \(number)) sudah selesai ditangani.\(track) Mohon kabari kami "
                    + "bila belum normal.",
                en:
                    "Your report “\(title)” (ticket \(number)) has been handled.\(tracked) Please tell us if it "
                    + "does not work yet.")
        }
    }

    /// After an act: what was done.
    package enum Done {
        package static let opened = Phrase(id: "Tiket dibuka.", en: "The ticket is open.")
        package static let joined = Phrase(
            id: "Laporan digabungkan ke tiket ini.", en: "The report was joined.")
        package static let sentBack = Phrase(id: "Langkah dikembalikan.", en: "The step was sent back.")
        package static let paused = Phrase(
            id: "Langkah ditunda; jamnya berhenti.", en: "The step is paused; its clock stands still.")
        package static let resumed = Phrase(
            id: "Langkah dilanjutkan; jamnya berjalan lagi.", en: "The step goes on; its clock runs again.")
        package static let parked = Phrase(id: "Tiket masuk program kerja.", en: "The ticket is parked.")
        package static let unparked = Phrase(
            id: "Tiket dikerjakan kembali.", en: "The ticket was taken up again.")
        package static let handedOver = Phrase(
            id: "Tiket dialihkan ke SOP lain.", en: "The ticket was handed over.")
        package static let placeStarted = Phrase(id: "Pengecekan tempat dimulai.", en: "The place was begun.")
        package static let placeFinished = Phrase(
            id: "Hasil tempat disimpan.", en: "The place's result is stored.")
        package static let placeSplit = Phrase(
            id: "Tiket tersendiri dibuka untuk tempat itu.",
            en: "A ticket of its own was opened for the place.")
        package static let countersigned = Phrase(
            id: "Pengesahan dicatat.", en: "The countersignature is recorded.")
        package static let countersignRefused = Phrase(
            id: "Penolakan dicatat; naskah kembali ke pembuatnya.",
            en: "The refusal is recorded; the paper goes back to its maker.")
        package static let countersignWaived = Phrase(
            id: "Dicatat: naskah berjalan tanpa pengesahan.", en: "Recorded: the paper goes on without it.")
        package static let seen = Phrase(id: "Ditandai sudah dilihat.", en: "Marked as seen.")
        package static let commented = Phrase(id: "Komentar disimpan.", en: "The comment is stored.")
        package static let confirmed = Phrase(
            id: "Konfirmasi pelapor dicatat.", en: "The confirmation is recorded.")
        package static let reopened = Phrase(id: "Tiket dibuka kembali.", en: "The ticket was reopened.")
        package static let cancelled = Phrase(id: "Tiket dibatalkan.", en: "The ticket was cancelled.")
        package static let stored = Phrase(id: "Tersimpan.", en: "Stored.")

        /// `step` is the step's number as printed.
        package static func completed(_ step: String) -> Phrase {
            Phrase(id: "Langkah \(step) selesai.", en: "Step \(step) is done.")
        }
        package static func part(_ step: String) -> Phrase {
            Phrase(id: "Bagian Anda pada langkah \(step) selesai.", en: "Your part of step \(step) is done.")
        }
    }
}
