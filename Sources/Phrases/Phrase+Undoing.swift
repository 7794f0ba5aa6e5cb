extension Phrase {
    /// Taking back what changed in the office, and why some of it stays as it is.
    package enum Undoing {
        package static let undo = Phrase(id: "Batalkan", en: "Undo")
        package static let look = Phrase(id: "Batalkan…", en: "Undo…")
        package static let anew = Phrase(id: "Pasang lagi", en: "Set up again")
        package static let title = Phrase(
            id: "Batas waktu yang berubah bila dibatalkan", en: "Deadlines that move when it is undone")
        package static let now = Phrase(id: "Batalkan perubahan ini", en: "Undo this change")
        package static let back = Phrase(id: "Kembali ke riwayat kantor", en: "Back to the office history")
        package static let webhookAnew = Phrase(
            id:
                "Yang dihapus tidak disimpan seluruhnya: lengkapi alamatnya. Kuncinya baru; berikan kepada "
                + "penerima.",
            en:
                "What was removed is not kept as a whole: complete the address. Its key is new; give it to "
                + "the receiver.")

        // MARK: why there is no button

        package static let changedSince = Phrase(
            id: "Sudah diubah lagi. Batalkan yang lebih baru dahulu.",
            en: "Changed again since. Undo the newer change first.")
        package static let firstProfile = Phrase(
            id: "Identitas pertama: sebelumnya tidak ada. Ubah di Ringkasan.",
            en: "The first name: there was none before. Change it under Overview.")
        package static let firstCalendar = Phrase(
            id: "Jam kerja pertama: sebelumnya tidak ada. Ubah di Jam kerja.",
            en: "The first hours: there were none before. Change them under Office hours.")
        package static let firstLogin = Phrase(
            id: "Tidak menggantikan nama akun lain. Ubah di halaman pegawainya.",
            en: "It took the place of no other name. Change it on the person's page.")
        package static let personalData = Phrase(
            id: "Yang dihapus memang tidak disimpan lagi.", en: "What was removed is kept no longer.")
        package static let token = Phrase(
            id: "Token yang dicabut tetap dicabut. Cabut atau buat yang baru di Program lain.",
            en: "A revoked token stays revoked. Revoke or make one under Other programs.")
        package static let webhook = Phrase(
            id: "Hentikan, lanjutkan, atau hapus di Program lain.",
            en: "Stop it, let it go on, or remove it under Other programs.")
        package static let operatorsWebhook = Phrase(
            id: "Hanya pengelola server yang dapat memasangnya lagi.",
            en: "Only the operator of the server can set it up again.")
        package static let webhookRetried = Phrase(
            id: "Pesan yang dikirim lagi tidak dapat ditarik.",
            en: "What was sent again cannot be called back.")
        package static let passwordLink = Phrase(
            id: "Tautan berakhir sendiri. Tautan baru menggantikannya.",
            en: "The link ends by itself. A new one takes its place.")
        package static let sessions = Phrase(
            id: "Orangnya tinggal masuk lagi.", en: "That person simply signs in again.")
        package static let secondFactor = Phrase(
            id: "Hanya orangnya sendiri yang dapat memasang kode lagi, di Akun saya.",
            en: "Only that person can set a code up again, under My account.")
    }
}
