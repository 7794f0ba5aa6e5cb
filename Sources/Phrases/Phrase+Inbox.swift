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
        package static let age = Phrase(id: "Masuk", en: "Came in")
        package static let complaint = Phrase(id: "Keluhan", en: "Complaint")
        package static let unit = Phrase(id: "Kantor pelapor", en: "Reporting office")
        package static let reporter = Phrase(id: "Pelapor", en: "Reporter")
        package static let contact = Phrase(id: "Kontak", en: "Contact")
        package static let words = Phrase(id: "Uraian pelapor", en: "In the reporter's words")
        package static let noUnit = Phrase(id: "Tanpa kantor", en: "No office named")
        package static let enter = Phrase(id: "Catat laporan", en: "Enter a report")
        package static let newestFirst = Phrase(id: "Terbaru dahulu", en: "Newest first")
        package static let oldestFirst = Phrase(id: "Terlama dahulu", en: "Oldest first")

        package static let acceptTitle = Phrase(id: "Terima sebagai tiket", en: "Accept as a ticket")
        package static let acceptLede = Phrase(
            id: "Langkah pertama SOP langsung berjalan; waktunya dihitung sejak laporan dibuat.",
            en: "The first step of the SOP starts at once; its time counts from the report.")
        package static let procedure = Phrase(id: "SOP yang dijalankan", en: "SOP to run")
        package static let ticketTitle = Phrase(id: "Judul tiket", en: "Title of the ticket")
        package static let urgency = Phrase(id: "Sifat", en: "Urgency")
        package static let noProcedure = Phrase(
            id: "Belum ada SOP yang dimulai oleh laporan. Berlakukan SOP gangguan lebih dahulu di menu SOP.",
            en: "No SOP in force begins with a report. Bring one into force first, in the SOP menu.")

        package static let toProvider = Phrase(id: "Penyedia (ISP)", en: "The provider (ISP)")
        package static let toOtherUnit = Phrase(id: "Unit atau dinas lain", en: "Another unit or agency")
        package static let toLapor = Phrase(both: "SP4N-LAPOR!")
    }
}
