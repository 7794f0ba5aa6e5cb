extension Phrase {
    /// *Laporan masuk*: what the desk does with reports.
    package enum Inbox {
        package static let title = Phrase(id: "Laporan masuk", en: "Incoming reports")
        package static let waiting = Phrase(id: "Menunggu", en: "Waiting")
        package static let accepted = Phrase(id: "Diterima", en: "Accepted")
        package static let joined = Phrase(id: "Digabung", en: "Joined")
        package static let forwarded = Phrase(id: "Diteruskan", en: "Sent on")
        package static let closed = Phrase(id: "Ditutup", en: "Closed")
        package static let all = Phrase(id: "Semua", en: "All")
        package static let standing = Phrase(id: "Keadaan laporan", en: "State of the reports")
        package static let report = Phrase(id: "Laporan", en: "Report")
        package static let justNow = Phrase(id: "baru saja", en: "just now")
        package static let age = Phrase(id: "Masuk", en: "Came in")
        package static let complaint = Phrase(id: "Keluhan", en: "Complaint")
        package static let unit = Phrase(id: "Kantor pelapor", en: "Reporting office")
        package static let reporter = Phrase(id: "Pelapor", en: "Reporter")
        package static let contact = Phrase(id: "Kontak", en: "Contact")
        package static let words = Phrase(id: "Uraian pelapor", en: "In the reporter's words")
        package static let wordsGone = Phrase(
            id: "Uraian dan data pelapor sudah dihapus sesuai masa simpan.",
            en: "The reporter's words and data were removed when their retention ended.")
        package static let noUnit = Phrase(id: "Tanpa kantor", en: "No office named")
        package static let enter = Phrase(id: "Catat laporan", en: "Enter a report")
        package static let newestFirst = Phrase(id: "Terbaru dahulu", en: "Newest first")
        package static let oldestFirst = Phrase(id: "Terlama dahulu", en: "Oldest first")
        package static let made = Phrase(id: "Dilaporkan", en: "Reported")
        package static let recordedAt = Phrase(id: "Dicatat", en: "Recorded")
        package static let disturbedSince = Phrase(id: "Terganggu sejak", en: "Disturbed since")
        package static let photos = Phrase(id: "Foto dan berkas", en: "Photos and files")
        package static let whatNow = Phrase(id: "Tindakan", en: "What to do")
        package static let openTicket = Phrase(id: "Buka tiket", en: "Open the ticket")
        package static let nothingHere = Phrase(
            id: "Tidak ada laporan dengan keadaan ini.", en: "No report is in this state.")

        package static let acceptTitle = Phrase(id: "Terima sebagai tiket", en: "Accept as a ticket")
        package static let acceptLede = Phrase(
            id: "Langkah pertama SOP langsung berjalan. Waktunya dihitung sejak laporan dibuat.",
            en: "The first step of the SOP starts at once. Its time counts from the report.")
        package static let procedure = Phrase(id: "SOP yang dijalankan", en: "SOP to run")
        package static let ticketTitle = Phrase(id: "Judul tiket", en: "Title of the ticket")
        package static let urgency = Phrase(id: "Sifat", en: "Urgency")
        package static let noProcedure = Phrase(
            id: "Belum ada SOP yang dimulai oleh laporan. Berlakukan SOP gangguan lebih dahulu di menu SOP.",
            en: "No SOP in force begins with a report. Bring one into force first, in the SOP menu.")

        package static let joinTitle = Phrase(
            id: "Gabungkan ke tiket yang berjalan", en: "Join to an open ticket")
        package static let joinLede = Phrase(
            id: "Satu gangguan, banyak laporan: semua pelapor mengikuti tiket yang sama.",
            en: "One outage, many reports: all reporters follow the same ticket.")
        package static let joinShort = Phrase(id: "Gabungkan", en: "Join")
        package static let otherTicket = Phrase(id: "Tiket lain", en: "Another ticket")
        package static let noOpenTicket = Phrase(
            id: "Tidak ada tiket yang sedang berjalan.", en: "No ticket is open.")
        package static let likelyTitle = Phrase(
            id: "Mungkin gangguan yang sama", en: "Maybe the same outage")
        package static let samePlace = Phrase(id: "Lokasi sama", en: "Same place")
        package static let sameUnit = Phrase(id: "Kantor sama", en: "Same office")
        package static let stillWaiting = Phrase(
            id: "Laporan lain dari kantor atau lokasi ini yang juga menunggu",
            en: "Other reports of this office or place that also wait")

        package static let forwardTitle = Phrase(id: "Teruskan ke pihak lain", en: "Send on")
        package static let forwardLede = Phrase(
            id: "Untuk laporan yang bukan tugas kantor ini. Pelapor melihat ke mana dan alasannya.",
            en: "For what is not this office's task. The reporter sees where it went and why.")
        package static let forwardTo = Phrase(id: "Diteruskan kepada", en: "Sent on to")
        package static let forwardNote = Phrase(
            id: "Catatan untuk pelapor", en: "Note for the reporter")
        package static let forwardHint = Phrase(
            id: "Sebutkan pihaknya dan cara menghubunginya.", en: "Name the party and how to reach it.")
        package static let toProvider = Phrase(id: "Penyedia (ISP)", en: "The provider (ISP)")
        package static let toOtherUnit = Phrase(id: "Unit atau dinas lain", en: "Another unit or agency")
        package static let toLapor = Phrase(both: "SP4N-LAPOR!")

        package static let closeTitle = Phrase(id: "Tutup dengan alasan", en: "Close with a reason")
        package static let closeReason = Phrase(
            id: "Alasan, dibaca pelapor", en: "Reason, read by the reporter")
        package static let closeHint = Phrase(
            id: "Misalnya: sudah normal sebelum diperiksa, dipastikan lewat telepon.",
            en: "For example: worked again before it was checked, confirmed by telephone.")

        package static let doneForward = Phrase(
            id: "Laporan diteruskan. Pelapor melihatnya di halaman lacak.",
            en: "The report was sent on. The reporter sees it on the tracking page.")
        package static let doneClose = Phrase(
            id: "Laporan ditutup. Pelapor melihat alasannya di halaman lacak.",
            en: "The report was closed. The reporter sees the reason on the tracking page.")
        package static let doneAgenda = Phrase(
            id: "Data surat disimpan.", en: "The letter's data are stored.")
        package static let doneEnter = Phrase(id: "Laporan dicatat.", en: "The report was entered.")

        /// `code` as it is read out on the telephone.
        package static func codeForReporter(_ code: String) -> Phrase {
            Phrase(id: "Kode lacak untuk pelapor: \(code)", en: "Tracking code for the reporter: \(code)")
        }
        package static func fileSize(_ kilobytes: String) -> Phrase { Phrase(both: "\(kilobytes) KB") }
    }

    /// The agenda of incoming letters.
    package enum Agenda {
        package static let title = Phrase(id: "Data surat dan agenda", en: "Letter and agenda")
        package static let lede = Phrase(
            id: "Untuk laporan yang datang dengan surat.", en: "For a report that came with a letter.")
        package static let letterNumber = Phrase(id: "Nomor surat", en: "Letter number")
        package static let letterDate = Phrase(id: "Tanggal surat", en: "Date of the letter")
        package static let agendaNumber = Phrase(id: "Nomor agenda", en: "Agenda number")
        package static let sensitivity = Phrase(id: "Sifat surat", en: "Class of the letter")
        package static let sender = Phrase(id: "Surat dari", en: "Letter from")
        package static let scan = Phrase(id: "Pindaian surat", en: "Scan of the letter")
        package static let save = Phrase(id: "Simpan data surat", en: "Store the letter's data")
    }

    /// Entering a report that came by another way than the web.
    package enum EnterReport {
        package static let title = Phrase(id: "Catat laporan", en: "Enter a report")
        package static let lede = Phrase(
            id: "Untuk yang datang lewat surat, telepon, WhatsApp, surel, atau lisan.",
            en: "For what came by letter, telephone, WhatsApp, e-mail or word of mouth.")
        package static let channel = Phrase(id: "Datang lewat", en: "It came by")
        package static let made = Phrase(id: "Waktu laporan dibuat", en: "When the report was made")
        package static let madeHint = Phrase(
            id: "Waktu sebenarnya, bukan waktu Anda mencatat: jam langkah pertama dihitung dari sini.",
            en: "The real time, not now: the first step's clock counts from it.")
        package static let text = Phrase(id: "Isi laporan", en: "The report")
        package static let textHint = Phrase(
            id: "Tempel pesan WhatsApp atau surel seutuhnya di sini, atau tulis ringkasannya.",
            en: "Paste the whole WhatsApp message or e-mail here, or write it down in short.")
        package static let place = Phrase(id: "Lokasi yang sudah terdaftar", en: "A place on the list")
        package static let placeHint = Phrase(
            id: "Bila tidak ada di sini, tulis pada isian berikut.",
            en: "If it is not here, write it in the next field.")
        package static let name = Phrase(id: "Nama pelapor", en: "Reporter's name")
        package static let post = Phrase(id: "Jabatan pelapor", en: "Reporter's post")
        package static let contact = Phrase(id: "Kontak pelapor", en: "Reporter's contact")
        package static let contactHint = Phrase(
            id: "Nomor telepon, WhatsApp, atau alamat surel.", en: "Telephone, WhatsApp or e-mail address.")
        package static let save = Phrase(id: "Catat laporan", en: "Enter the report")
    }
}
