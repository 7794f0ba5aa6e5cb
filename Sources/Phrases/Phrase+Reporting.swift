extension Phrase {
    /// The report form and what follows on it.
    package enum Reporting {
        package static let unit = Phrase(id: "Kantor atau OPD Anda", en: "Your office")
        package static let unitHint = Phrase(
            id: "Pilih kantor tempat gangguan terjadi.", en: "Choose the office that is affected.")
        package static let filter = Phrase(
            id: "Ketik untuk mencari kantor", en: "Type to find your office")
        package static let post = Phrase(id: "Jabatan Anda", en: "Your post")
        package static let whatHappened = Phrase(id: "Ceritakan gangguannya", en: "Describe the problem")
        package static let who = Phrase(id: "Siapa yang dapat dihubungi?", en: "Whom may we contact?")
        package static let sinceHint = Phrase(
            id: "Perkiraan saja cukup.", en: "A guess is good enough.")
        package static let notReady = Phrase(
            id: "Kantor ini belum menerima laporan lewat halaman ini. Hubungi petugasnya.",
            en: "This office does not take reports on this page yet. Contact its staff.")
        package static let send = Phrase(id: "Kirim laporan", en: "Send the report")

        package static let sentTitle = Phrase(id: "Laporan Anda sudah kami terima", en: "We have your report")
        package static let trackNow = Phrase(id: "Lacak laporan ini", en: "Track this report")
        package static let shareWhatsApp = Phrase(id: "Kirim ke WhatsApp", en: "Send to WhatsApp")
        package static let another = Phrase(id: "Buat laporan lain", en: "Make another report")
        package static let nextDesk = Phrase(
            id: "Petugas membaca laporan Anda dan memilih SOP penanganannya.",
            en: "Staff read your report and choose the procedure that handles it.")
        package static let nextSteps = Phrase(
            id: "Setiap langkah penanganan dapat Anda ikuti dengan kode ini.",
            en: "You can follow every step with this code.")
        package static let nextContact = Phrase(
            id: "Bila ada yang kurang jelas, petugas menghubungi Anda.",
            en: "If anything is unclear, staff will contact you.")
        package static let nextConfirm = Phrase(
            id: "Setelah selesai, kami tanyakan kepada Anda: apakah sudah normal?",
            en: "When it is done we ask you: does it work again?")
        package static let closedNow = Phrase(
            id: "Kantor sedang tutup. Laporan Anda dibaca begitu kantor buka.",
            en: "The office is closed now. Your report is read as soon as it opens.")

        /// A message to keep in a chat: the code, the office and where to track it.
        package static func message(code: String, office: String, address: String) -> Phrase {
            Phrase(
                id: "Laporan gangguan jaringan kepada \(office). Kode lacak: \(code). Lacak di \(address)",
                en: "Network report to \(office). Tracking code: \(code). Track it at \(address)")
        }
        package static let willBeJoined = Phrase(
            id: "Bila masalahnya sama, laporan Anda digabungkan dengannya.",
            en: "If it is the same problem, your report is joined to it.")

        /// `time` is how long ago the unit last reported.
        package static func alreadyReported(_ unit: String, _ time: String) -> Phrase {
            Phrase(
                id: "\(unit) sudah melapor \(time).", en: "\(unit) has already reported, \(time).")
        }
    }
}
