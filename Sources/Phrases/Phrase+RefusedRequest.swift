extension Phrase {
    /// What is answered to a request that is none, before anybody looks at who asks.
    package enum RefusedRequest {
        package static let back = Phrase(id: "Kembali ke formulir", en: "Back to the form")
        package static let backToList = Phrase(id: "Kembali ke daftar", en: "Back to the list")
        package static let typed = Phrase(id: "Yang tadi Anda ketik", en: "What you typed")
        package static let copyTyped = Phrase(
            id: "Belum disimpan. Salin bila masih diperlukan, misalnya untuk komentar.",
            en: "It is not stored. Copy it if it is still needed, for a comment perhaps.")
        package static let signIn = Phrase(
            id: "Anda belum masuk, atau sesi Anda sudah berakhir. Masuk dahulu, lalu kirim lagi.",
            en: "You are not signed in, or your session has ended. Sign in first and send it again.")
        package static let noToken = Phrase(
            id:
                "Permintaan ini tidak membawa token sesi Anda. Kirim sebagai JSON, atau dengan X-CSRF-Token dari GET /api/v1/session.",
            en:
                "This request does not carry your session's token. Send it as JSON, or with X-CSRF-Token from GET /api/v1/session."
        )
        package static let notThroughProxy = Phrase(
            id:
                "SIGAP hanya melayani permintaan yang datang lewat proksinya. Pakai alamat kantor yang biasa.",
            en: "SIGAP serves only what comes through its proxy. Use the office's usual address.")
        package static let unreadable = Phrase(
            id:
                "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi.",
            en: "This request cannot be read. Go back, load the page again and retry.")
        package static let tooLarge = Phrase(
            id: "Kiriman terlalu besar. Ringkas tulisannya, perkecil fotonya, atau kirim berkasnya terpisah.",
            en:
                "Too much was sent at once. Shorten the text, use smaller photos or send the files one by one."
        )
        package static let wrongType = Phrase(
            id: "Jenis kiriman ini tidak diterima. Kirim lewat formulir, atau sebagai JSON.",
            en: "This type of content is not taken. Send it through the form, or as JSON.")
        package static let wrongMethod = Phrase(
            id: "Cara meminta ini tidak dilayani. Buka halamannya, lalu gunakan tombol yang ada.",
            en: "This method is not served. Open the page and use its buttons.")
        package static let notNow = Phrase(
            id: "Sistem sedang tidak dapat menerima ini. Tunggu sebentar, lalu kirim lagi.",
            en: "The system cannot take this just now. Wait a moment and send it again.")
    }
}
