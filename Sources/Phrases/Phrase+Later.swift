extension Phrase {
    /// Putting in what was done before it could be put in: a day without power or network.
    package enum Later {
        package static let title = Phrase(id: "Catat susulan", en: "Record later")
        package static let lede = Phrase(
            id:
                "Untuk langkah yang sudah dikerjakan saat listrik atau jaringan mati. Semua dicatat sekaligus "
                + "dengan waktu sebenarnya, dan ditandai “dicatat kemudian”.",
            en:
                "For steps done while there was no power or network. All are recorded at once with their real "
                + "time, and marked “recorded later”.")
        package static let choose = Phrase(id: "Pilih tiketnya", en: "Choose the tickets")
        package static let chooseHint = Phrase(
            id: "Paling banyak 8 sekaligus. Sesudah disimpan, langkah berikutnya dapat dicatat lagi.",
            en: "At most 8 at once. After storing, the next steps can be recorded again.")
        package static let chooseButton = Phrase(id: "Isi langkahnya", en: "Fill in the steps")
        package static let nothingWaits = Phrase(
            id: "Tidak ada langkah yang menunggu Anda, jadi tidak ada yang perlu dicatat susulan.",
            en: "No step waits for you, so there is nothing to record later.")
        package static let happened = Phrase(id: "Selesai pada", en: "Done at")
        package static let happenedHint = Phrase(
            id: "Biarkan kosong bila langkah ini belum dikerjakan.",
            en: "Leave it empty if this step is not done yet.")
        package static let reason = Phrase(
            id: "Mengapa baru dicatat, untuk semua langkah", en: "Why only now, for all steps")
        package static let reasonHint = Phrase(
            id: "Misalnya: listrik padam di seluruh kantor sejak pukul 08.00.",
            en: "For example: the whole office had no power from 08.00 on.")
        package static let save = Phrase(id: "Simpan semua", en: "Store all")
        package static let done = Phrase(
            id: "Semua langkah dicatat dengan waktu sebenarnya.",
            en: "All steps are recorded with their time.")
        package static let nothing = Phrase(
            id: "Belum ada langkah yang diisi. Isi waktu selesainya pada langkah yang sudah dikerjakan.",
            en: "No step is filled in. Give the time at which the steps were done.")
        package static let steps = Phrase(id: "Langkah", en: "Steps")
    }
}
