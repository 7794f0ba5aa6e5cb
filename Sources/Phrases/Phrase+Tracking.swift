extension Phrase {
    /// The reporter's own page: where the report is, what was done, what comes next.
    package enum Tracking {
        package static let title = Phrase(id: "Lacak laporan", en: "Track a report")
        package static let lede = Phrase(
            id: "Masukkan kode lacak yang Anda terima saat melapor.",
            en: "Enter the tracking code you were given when you reported.")
        package static let codeHint = Phrase(
            id: "Sepuluh huruf, misalnya BCFHJ-KLMRS. Huruf besar atau kecil sama saja.",
            en: "Ten letters, such as BCFHJ-KLMRS. Capitals or not, it is the same.")
        package static let find = Phrase(id: "Lacak", en: "Track")
        package static let lost = Phrase(
            id: "Kode hilang? Hubungi kantor kami dan sebutkan kantor Anda serta waktu melapor.",
            en: "Lost the code? Contact our office and say which office reported and when.")

        package static let waiting = Phrase(id: "Menunggu dibaca petugas", en: "Waiting to be read")
        package static let handled = Phrase(id: "Sedang ditangani", en: "Being handled")
        package static let yourTurn = Phrase(id: "Menunggu Anda", en: "Waiting for you")
        package static let finished = Phrase(id: "Menunggu konfirmasi Anda", en: "Waiting for you to confirm")
        package static let confirmed = Phrase(id: "Selesai", en: "Done")
        package static let parked = Phrase(id: "Masuk program kerja", en: "Put into a work programme")
        package static let cancelled = Phrase(id: "Dihentikan", en: "Stopped")
        package static let overStandard = Phrase(id: "Melewati waktu standar", en: "Past the standard time")

        package static let now = Phrase(id: "Sekarang", en: "Now")
        package static let whoHasIt = Phrase(id: "Di meja", en: "On the desk of")
        package static let step = Phrase(id: "Langkah", en: "Step")
        package static let latest = Phrase(id: "Paling lambat", en: "At the latest")
        package static let next = Phrase(id: "Setelah ini", en: "After this")
        package static let nextEnd = Phrase(
            id: "Penanganan selesai, lalu Anda diminta memastikan jaringan sudah normal.",
            en: "The work is done, and you are asked whether the network works again.")
        package static let nextDesk = Phrase(
            id: "Petugas membaca laporan ini, lalu memilih SOP penanganannya.",
            en: "Staff read this report and choose the procedure that handles it.")
        package static let history = Phrase(id: "Yang sudah dilakukan", en: "What was done")
        package static let you = Phrase(id: "Anda", en: "You")
        package static let staff = Phrase(id: "Petugas yang ditugaskan", en: "The staff assigned")
        package static let system = Phrase(id: "Sistem", en: "The system")
        package static let contactSide = Phrase(id: "Kontak kantor Anda", en: "Your office's contact")

        package static let received = Phrase(id: "Laporan diterima", en: "Report received")
        package static let sentBackToYou = Phrase(id: "Dikembalikan kepada Anda", en: "Sent back to you")
        package static let sentBack = Phrase(
            id: "Dikembalikan untuk dilengkapi", en: "Sent back to be completed")
        package static let mark = Phrase(id: "Keterangan", en: "Remark")
        package static let againChecked = Phrase(
            id: "Dikerjakan lagi, karena pemeriksa meminta perbaikan.",
            en: "Done again, because whoever checked it asked for a correction.")
        package static let againRefused = Phrase(
            id: "Dikerjakan lagi, karena kantor Anda belum menyetujui berita acaranya.",
            en: "Done again, because your office did not countersign the paper.")
        package static let againReopened = Phrase(
            id: "Dikerjakan lagi, karena Anda menyatakan belum normal.",
            en: "Done again, because you said it still does not work.")
        package static let resumed = Phrase(id: "Dilanjutkan", en: "Resumed")
        package static let unparked = Phrase(
            id: "Dilanjutkan dari program kerja", en: "Resumed from the programme")
        package static let countersigned = Phrase(id: "Berita acara diketahui", en: "Paper countersigned")
        package static let countersignRefused = Phrase(
            id: "Tanda mengetahui ditolak", en: "Countersignature refused")
        package static let finishedEvent = Phrase(id: "Penanganan selesai", en: "Work done")
        package static let confirmedEvent = Phrase(
            id: "Dipastikan sudah normal", en: "Confirmed to work again")
        package static let confirmedBySilence = Phrase(
            id: "Dianggap normal karena tidak ada kabar", en: "Taken to work, as nothing was heard")
        package static let reopenedByYou = Phrase(
            id: "Belum normal: penanganan dibuka kembali", en: "Still broken: reopened")
        package static let reopened = Phrase(id: "Penanganan dibuka kembali", en: "Reopened")
        package static let cancelledEvent = Phrase(id: "Penanganan dihentikan", en: "Stopped")
        package static let message = Phrase(id: "Pesan Anda", en: "Your message")
        package static let handedOver = Phrase(
            id: "Dialihkan ke SOP lain", en: "Handed over to another procedure")

        package static let secret = Phrase(
            id:
                "Surat laporan ini bersifat rahasia. Rinciannya tidak ditampilkan di sini; hubungi kantor "
                + "kami.",
            en: "The letter of this report is confidential. Details are not shown here; contact our office.")
        package static let forwardedTitle = Phrase(
            id: "Laporan ini diteruskan ke pihak lain", en: "This report was sent on")
        package static let closedTitle = Phrase(id: "Laporan ini ditutup", en: "This report was closed")
        package static let reportAgain = Phrase(
            id: "Masih terganggu? Buat laporan baru.", en: "Still disturbed? Make a new report.")

        package static let isItNormal = Phrase(id: "Apakah sudah normal?", en: "Does it work again?")
        package static let isItNormalLede = Phrase(
            id: "Penanganan sudah selesai. Coba dahulu, lalu jawab.",
            en: "The work is done. Try it, then answer.")
        package static let disputeReason = Phrase(id: "Apa yang belum normal?", en: "What is still wrong?")
        package static let disputeSend = Phrase(
            id: "Kirim: belum normal", en: "Send: still not working")
        package static let again = Phrase(id: "Gangguan muncul lagi?", en: "Did it come back?")
        package static let rate = Phrase(id: "Bagaimana penanganannya?", en: "How was it handled?")
        package static let rateWords = Phrase(id: "Saran atau keluhan", en: "Suggestion or complaint")
        package static let rateSend = Phrase(id: "Kirim penilaian", en: "Send the rating")
        package static let rated = Phrase(id: "Penilaian Anda", en: "Your rating")
        package static let write = Phrase(id: "Kirim pesan kepada petugas", en: "Write to the staff")
        package static let writeText = Phrase(id: "Pesan", en: "Message")
        package static let writeHint = Phrase(
            id: "Misalnya: kontak di lokasi, jam kunjungan, keadaan terbaru.",
            en: "For example: whom to meet, visiting hours, how it is now.")
        package static let writeFiles = Phrase(id: "Foto", en: "Photos")

        package static let countersignTitle = Phrase(
            id: "Perlu diketahui oleh kantor Anda", en: "To be countersigned by your office")
        package static let countersignLede = Phrase(
            id: "Periksa naskah ini. Tekan Ketahui bila isinya benar.",
            en: "Check this paper. Press Countersign when it is right.")
        package static let refuseReason = Phrase(id: "Apa yang tidak benar?", en: "What is wrong with it?")
        package static let turnTitle = Phrase(id: "Giliran Anda", en: "Your turn")
        package static let notHandled = Phrase(id: "Tidak dilanjutkan", en: "Not taken on")
        package static let notHandledTitle = Phrase(
            id: "Laporan Anda tidak dilanjutkan", en: "Your report was not taken on")
        package static func notHandledLede(_ outcome: String) -> Phrase {
            Phrase(
                id:
                    "Hasil pemeriksaan kantor: \(outcome). Bila Anda tidak setuju, katakan; laporan dibuka kembali.",
                en: "The office found: \(outcome). If you do not agree, say so; the report is opened again.")
        }
        package static let understood = Phrase(id: "Saya mengerti", en: "I understand")
        package static let disagree = Phrase(
            id: "Saya tidak setuju, masih terganggu", en: "I do not agree, it still does not work")
        package static let returnedBecause = Phrase(id: "Dikembalikan karena", en: "Sent back because")

        package static let doneConfirm = Phrase(
            id: "Terima kasih. Penanganan dicatat selesai.", en: "Thank you. The work is recorded as done.")
        package static let doneDispute = Phrase(
            id: "Dicatat belum normal. Petugas menangani kembali.",
            en: "Recorded as still broken. Staff are on it again.")
        package static let doneRate = Phrase(
            id: "Terima kasih atas penilaian Anda.", en: "Thank you for your rating.")
        package static let doneComment = Phrase(
            id: "Pesan terkirim. Petugas membacanya pada tiket ini.",
            en: "Sent. Staff read it on this ticket.")
        package static let doneCountersign = Phrase(
            id: "Dicatat: naskah sudah Anda ketahui.", en: "Recorded: you have countersigned.")
        package static let doneRefuse = Phrase(
            id: "Dicatat. Naskah dikembalikan untuk diperbaiki.",
            en: "Recorded. The paper goes back for correction.")
        package static let doneStep = Phrase(
            id: "Terkirim. Penanganan dilanjutkan petugas.", en: "Sent. Staff carry on.")

        /// `recorder` is the post that wrote it down for the reporter's side.
        package static func recordedForYou(_ recorder: String) -> Phrase {
            Phrase(id: "Kantor Anda, dicatat oleh \(recorder)", en: "Your office, recorded by \(recorder)")
        }
        /// `number` is the ticket's.
        package static func accepted(_ number: String) -> Phrase {
            Phrase(id: "Diterima sebagai tiket \(number)", en: "Accepted as ticket \(number)")
        }
        package static func joined(_ number: String) -> Phrase {
            Phrase(
                id: "Digabungkan dengan tiket \(number): gangguan yang sama",
                en: "Joined to ticket \(number): the same outage")
        }
        /// `reason` is why the clock stands still.
        package static func paused(_ reason: String) -> Phrase {
            Phrase(id: "Ditunda: \(reason)", en: "Paused: \(reason)")
        }
        package static func programme(_ name: String, year: Int) -> Phrase {
            Phrase(
                id: "Dimasukkan ke program \(name), \(year)", en: "Put into the programme \(name), \(year)")
        }
        package static func reviewOn(_ date: String) -> Phrase {
            Phrase(id: "Ditinjau lagi \(date)", en: "To be reviewed on \(date)")
        }
        package static func stepOf(_ place: Int, _ all: Int) -> Phrase {
            Phrase(id: "Langkah \(place) dari \(all)", en: "Step \(place) of \(all)")
        }
        /// `word` is what a score from 1 to 5 means.
        package static func score(_ score: Int, _ word: String) -> Phrase {
            Phrase(id: "\(score) dari 5: \(word)", en: "\(score) of 5: \(word)")
        }
    }
}
