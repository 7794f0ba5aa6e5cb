extension Phrase {
    /// The one search box.
    package enum Search {
        package static let title = Phrase(id: "Cari", en: "Search")
        package static let prompt = Phrase(
            id:
                "Tulis nomor tiket, kata dari laporan atau catatan, nama OPD, lokasi, SOP, atau pegawai. Beberapa "
                + "kata mencari yang memuat semuanya; awal kata sudah cukup.",
            en:
                "Type a ticket number, words of a report or note, or the name of an office, place, SOP or person. "
                + "Several words find what holds them all; the beginning of a word is enough.")
        package static let tooLong = Phrase(
            id: "Hanya 200 huruf pertama yang dicari.", en: "Only the first 200 letters are searched for.")
        package static let tickets = Phrase(id: "Tiket", en: "Tickets")
        package static let texts = Phrase(
            id: "Catatan, naskah, dan komentar", en: "Notes, papers and comments")
        package static let reports = Phrase(id: "Laporan", en: "Reports")
        package static let units = Phrase(id: "OPD", en: "Offices")
        package static let places = Phrase(id: "Lokasi", en: "Places")
        package static let procedures = Phrase(id: "SOP", en: "SOPs")
        package static let people = Phrase(id: "Pegawai dan jabatan", en: "People and posts")
        package static let allTickets = Phrase(id: "Semua tiket yang cocok", en: "All matching tickets")
        package static let newReport = Phrase(id: "Catat laporan baru", en: "Enter a new report")

        // Why something was found.
        package static let byNumber = Phrase(id: "nomor cocok", en: "number matches")
        package static let byTitle = Phrase(id: "kata dalam judul", en: "words of the title")
        package static let byUnit = Phrase(id: "nama OPD", en: "name of the office")
        package static let byProcedure = Phrase(id: "judul SOP", en: "title of the SOP")
        package static let byPlace = Phrase(id: "nama lokasi", en: "name of the place")
        package static let byName = Phrase(id: "nama", en: "name")
        package static let byPost = Phrase(id: "jabatan", en: "post")
        package static let bySeveral = Phrase(
            id: "kata tersebar di judul, OPD, lokasi, dan SOP",
            en: "words spread over title, office, place and SOP")
        package static let byCode = Phrase(id: "kode lacak", en: "tracking code")
        package static let byWords = Phrase(id: "kata pelapor", en: "the reporter's words")
        package static let byAgenda = Phrase(
            id: "agenda, surat, OPD, atau lokasi", en: "agenda, letter, office or place")
        package static let inComment = Phrase(id: "dalam komentar", en: "in a comment")
        package static let inStep = Phrase(
            id: "dalam catatan langkah atau naskah", en: "in a note or paper of a step")
        package static let inReason = Phrase(id: "dalam alasan", en: "in a reason")

        /// `words` as typed.
        package static func nothing(_ words: String) -> Phrase {
            Phrase(
                id: "Tidak ada yang memuat “\(words)”. Coba lebih sedikit kata, atau awal kata saja.",
                en: "Nothing holds “\(words)”. Try fewer words, or only their beginnings.")
        }
        package static func results(_ words: String) -> Phrase {
            Phrase(id: "Hasil untuk “\(words)”", en: "Results for “\(words)”")
        }
    }
}
