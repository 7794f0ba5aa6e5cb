extension Phrase {
    /// Passwords, one-time links and sessions.
    package enum Access {
        package static let foundTitle = Phrase(id: "Menyiapkan kantor baru", en: "Setting up a new office")
        package static let foundLede = Phrase(
            id:
                "Buat akun administrator pertama. Setelah itu delapan halaman pendek sampai kantor siap "
                + "dipakai.",
            en: "Make the first administrator's account. Then eight short pages, and the office is ready.")
        package static let foundNow = Phrase(id: "Buat akun dan lanjutkan", en: "Make the account and go on")
        package static let yourName = Phrase(id: "Nama Anda", en: "Your name")
        package static let linkGone = Phrase(
            id: "Tautan ini sudah dipakai, kedaluwarsa, atau diganti tautan yang lebih baru",
            en: "This link was used, has expired, or a newer one took its place")
        package static let linkGoneRemedy = Phrase(
            id:
                "Bila Anda menerima tautan lebih dari sekali, pakai yang terakhir. Selain itu, minta tautan baru "
                + "kepada administrator kantor Anda.",
            en:
                "If you were sent more than one, use the last. Otherwise ask your office's administrator for a "
                + "new one.")
        package static let foundingGoneRemedy = Phrase(
            id:
                "Hentikan lalu jalankan lagi “sigap serve”: selama kantor belum punya administrator, "
                + "tautan baru "
                + "dicetak setiap kali.",
            en:
                "Stop “sigap serve” and start it again: it prints a new link as long as there is no "
                + "administrator."
        )
        package static let setTitle = Phrase(id: "Setel kata sandi", en: "Set your password")
        package static func setLede(_ name: String) -> Phrase {
            Phrase(id: "Untuk \(name).", en: "For \(name).")
        }
        package static let account = Phrase(id: "Nama akun Anda", en: "Your account name")
        package static let new = Phrase(id: "Kata sandi baru", en: "New password")
        package static let newHint = Phrase(
            id:
                "Paling sedikit 8 huruf. Kalimat pendek yang hanya Anda tahu lebih baik daripada "
                + "tanda-tanda aneh.",
            en: "At least 8 characters. A short sentence only you know is better than odd signs.")
        package static let again = Phrase(id: "Ulangi kata sandi baru", en: "New password again")
        package static let current = Phrase(id: "Kata sandi sekarang", en: "Current password")
        package static let currentWrong = Phrase(
            id:
                "Kata sandi sekarang tidak cocok. Ketik ulang, atau minta tautan kata sandi kepada "
                + "administrator.",
            en: "The current password does not fit. Type it again, or ask the administrator for a link.")
        package static let set = Phrase(id: "Simpan kata sandi", en: "Store the password")
        package static let tooShort = Phrase(
            id: "Kata sandi baru terlalu pendek. Gunakan paling sedikit 8 huruf.",
            en: "The new password is too short. Use at least 8 characters.")
        package static let tooLong = Phrase(
            id: "Kata sandi baru terlalu panjang. Gunakan paling banyak 256 bita (kira-kira 256 huruf).",
            en: "The new password is too long. Use at most 256 bytes.")
        package static let common = Phrase(
            id: "Kata sandi ini termasuk yang paling sering dicoba orang. Pilih yang lain.",
            en: "This password is among those that are tried first. Choose another.")
        package static func nameInIt(_ word: String) -> Phrase {
            Phrase(
                id: "Kata sandi ini hampir hanya berisi “\(word)”, yang mudah ditebak. Pilih yang lain.",
                en: "This password is little more than “\(word)”, which is easy to guess. Choose another.")
        }
        package static let unequal = Phrase(
            id: "Kedua kata sandi baru tidak sama. Ketik ulang keduanya.",
            en: "The two new passwords differ. Type both again.")
        package static let nameMissing = Phrase(
            id: "Nama Anda belum diisi. Tulis seperti pada naskah.", en: "Your name is missing. Fill it in.")

        package static let accountTitle = Phrase(id: "Akun saya", en: "My account")
        package static let changeTitle = Phrase(id: "Ganti kata sandi", en: "Change password")
        package static let changed = Phrase(
            id: "Kata sandi sudah diganti; sesi di perangkat lain berakhir.",
            en: "The password is changed; sessions on other devices have ended.")
        package static let sessions = Phrase(id: "Sesi yang masih terbuka", en: "Open sessions")
        package static let sessionsLede = Phrase(
            id: "Setiap peramban tempat akun Anda masih masuk. Akhiri yang tidak Anda kenal.",
            en: "Every browser in which your account is signed in. End those you do not know.")
        package static let opened = Phrase(id: "Masuk sejak", en: "Since")
        package static let lastSeen = Phrase(id: "Terakhir dipakai", en: "Last used")
        package static let thisOne = Phrase(id: "Sesi ini", en: "This one")
        package static let otherOne = Phrase(id: "Sesi lain", en: "Another")
        package static let session = Phrase(id: "Sesi", en: "Session")
        package static let end = Phrase(id: "Akhiri", en: "End")
        package static let endOthers = Phrase(id: "Akhiri semua sesi lain", en: "End all other sessions")
        package static let ended = Phrase(id: "Sesi sudah berakhir.", en: "The session has ended.")
        package static let act = Phrase(id: "Tindakan", en: "Action")

        package static let madeTitle = Phrase(id: "Tautan kata sandi", en: "Password links")
        package static let madeLede = Phrase(
            id:
                "Tampil sekali ini saja. Cetak dan bagikan, atau kirim lewat WhatsApp. Tiap tautan hanya "
                + "dapat "
                + "dipakai satu kali.",
            en: "Shown this once only. Print and hand them out, or send them by WhatsApp. Each works once.")
        package static func validUntil(_ stamp: String) -> Phrase {
            Phrase(id: "Berlaku sampai \(stamp).", en: "Valid until \(stamp).")
        }
        package static func invitation(office: String, name: String, login: String, address: String) -> Phrase
        {
            Phrase(
                id:
                    "Yth. \(name), akun Anda di SIGAP \(office): \(login). Buka tautan ini untuk menyetel "
                    + "kata "
                    + "sandi sendiri (sekali pakai, jangan diteruskan): \(address)",
                en:
                    "Dear \(name), your account at SIGAP \(office) is \(login). Open this link to set your "
                    + "own "
                    + "password (works once, do not pass it on): \(address)")
        }
        package static let sendWhatsApp = Phrase(id: "Kirim lewat WhatsApp", en: "Send by WhatsApp")
        package static let noPhone = Phrase(
            id: "Tanpa nomor WhatsApp: cetak atau salin.", en: "No WhatsApp number: print or copy it.")
        package static let noLogin = Phrase(
            id: "Pegawai ini belum punya nama akun. Isi nama akunnya dahulu.",
            en: "This person has no account name. Fill one in first.")
    }
}
