extension Phrase {
    /// Codes asked for beside the password.
    package enum SecondFactor {
        package static let title = Phrase(id: "Kode verifikasi", en: "Verification code")
        package static let lede = Phrase(
            id: "Selain kata sandi, SIGAP meminta kode enam angka dari aplikasi autentikator di ponsel Anda.",
            en:
                "Beside the password SIGAP asks for a code "
                + "of six digits from the authenticator on your phone."
        )

        // MARK: signing in

        package static let askLede = Phrase(
            id: "Kata sandi cocok. Buka aplikasi autentikator di ponsel Anda dan ketik kode untuk SIGAP.",
            en: "The password fits. Open the authenticator on your phone and type the code for SIGAP.")
        package static let code = Phrase(id: "Kode enam angka", en: "Code of six digits")
        package static let codeOrRecovery = Phrase(
            id: "Ponsel tidak ada? Ketik salah satu kode cadangan (12 angka).",
            en: "No phone at hand? Type one of your recovery codes (12 digits).")
        package static let wrong = Phrase(
            id:
                "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya muncul, lalu ketik lagi. Jam "
                + "ponsel harus tepat.",
            en:
                "The code does not fit or was used. Wait for "
                + "the next one and type it. The phone's clock must "
                + "be right.")
        package static let lost = Phrase(
            id:
                "Ponsel hilang dan kode cadangan habis? Minta administrator kantor Anda melepas kode "
                + "verifikasi.",
            en: "Phone lost and no recovery codes? Ask your office's administrator to remove the code.")
        package static let missing = Phrase(
            id: "Akun ini memakai kode verifikasi: sertakan kolom code.",
            en: "This account uses a verification code: send it as code.")

        // MARK: one's own

        package static let off = Phrase(id: "Belum dipasang", en: "Not set up")
        package static func on(_ stamp: String) -> Phrase {
            Phrase(id: "Terpasang sejak \(stamp)", en: "Set up since \(stamp)")
        }
        package static func left(_ count: Int) -> Phrase {
            Phrase(id: "\(count) kode cadangan tersisa", en: "\(count) recovery codes left")
        }
        package static let standing = Phrase(id: "Keadaan", en: "Standing")
        package static let recovery = Phrase(id: "Kode cadangan", en: "Recovery codes")
        package static let manage = Phrase(id: "Atur kode verifikasi", en: "Manage the verification code")
        package static let begin = Phrase(id: "Pasang kode verifikasi", en: "Set the code up")
        package static let beginLede = Phrase(
            id:
                "Anda perlu aplikasi autentikator di ponsel, "
                + "misalnya Aegis, FreeOTP, atau Google Authenticator. "
                + "Ponsel tidak perlu internet untuk membuat kode.",
            en:
                "You need an authenticator on your phone, such as Aegis, FreeOTP or Google Authenticator. It "
                + "needs no internet to make codes.")
        package static let scan = Phrase(id: "1. Pindai dengan aplikasi", en: "1. Scan with the app")
        package static let scanLede = Phrase(
            id: "Di aplikasi autentikator pilih tambah, lalu pindai gambar ini.",
            en: "In the authenticator choose add, then scan this picture.")
        package static let picture = Phrase(
            id: "Kode QR untuk aplikasi autentikator", en: "QR code for the authenticator")
        package static let byHand = Phrase(
            id: "Tidak dapat memindai? Ketik kunci ini di aplikasi (jenis: berbasis waktu).",
            en: "Cannot scan? Type this key into the app (kind: time based).")
        package static let key = Phrase(id: "Kunci", en: "Key")
        package static let prove = Phrase(id: "2. Ketik kode pertama", en: "2. Type the first code")
        package static let confirm = Phrase(id: "Aktifkan", en: "Turn it on")
        package static let doneTitle = Phrase(
            id: "Kode verifikasi sudah aktif", en: "The verification code is on")
        package static let recoveryLede = Phrase(
            id:
                "Simpan kode cadangan ini di tempat aman, bukan "
                + "di ponsel yang sama. Masing-masing membuka akun "
                + "satu kali bila ponsel tidak ada. Hanya tampil sekali ini.",
            en:
                "Keep these recovery codes in a safe place, not "
                + "on the same phone. Each opens the account once "
                + "when the phone is not at hand. They are shown this once.")
        package static let toAccount = Phrase(id: "Sudah saya simpan", en: "I have kept them")
        package static let drop = Phrase(id: "Lepas kode verifikasi", en: "Turn the code off")
        package static let dropLede = Phrase(
            id: "Untuk ganti ponsel: lepas dahulu, lalu pasang lagi di ponsel baru.",
            en: "For a new phone: turn it off, then set it up again there.")
        package static let dropped = Phrase(
            id: "Kode verifikasi sudah dilepas.", en: "The verification code is off.")
        package static let required = Phrase(
            id:
                "Kantor Anda mewajibkan kode verifikasi untuk peran Anda. Pasang dahulu, lalu lanjutkan "
                + "bekerja.",
            en: "Your office requires a verification code for your role. Set it up, then go on working.")
        package static func takenAway(_ who: String, _ stamp: String) -> Phrase {
            Phrase(
                id:
                    "Kode verifikasi akun Anda dilepas oleh \(who), "
                    + "\(stamp). Bila bukan atas permintaan Anda, "
                    + "ganti kata sandi dan tanyakan kepada administrator.",
                en:
                    "The verification code of your account was removed "
                    + "by \(who), \(stamp). If you did not ask "
                    + "for it, change your password and ask the administrator.")
        }
        package static let server = Phrase(id: "petugas server", en: "the operator of the server")

        // MARK: an administrator's

        package static let groups = Phrase(
            id: "Wajib kode verifikasi saat masuk", en: "Must sign in with a verification code")
        package static let groupsHint = Phrase(
            id: "Yang belum memasangnya diminta memasang begitu masuk.",
            en: "Whoever has none is asked to set it up when signing in.")
        package static let administrators = Phrase(id: "Administrator", en: "Administrators")
        package static let heads = Phrase(id: "Pemegang jabatan kepala", en: "Whoever heads the office")
        package static let security = Phrase(id: "Keamanan akun", en: "Security of the account")
        package static let endAll = Phrase(id: "Akhiri semua sesinya", en: "End all their sessions")
        package static let endAllLede = Phrase(
            id: "Untuk ponsel atau komputer yang hilang: di mana pun akunnya terbuka, ia harus masuk lagi.",
            en: "For a lost phone or computer: wherever the account is open, it has to sign in again.")
        package static let remove = Phrase(id: "Lepas kode verifikasinya", en: "Remove their code")
        package static let removeLede = Phrase(
            id:
                "Untuk ponsel yang hilang. Pastikan dahulu orangnya: ia "
                + "diberi tahu saat masuk, dan riwayat kantor "
                + "mencatatnya.",
            en:
                "For a lost phone. Be sure who asks: they are "
                + "told when they sign in, and the office's history "
                + "keeps it.")
        package static let recorded = Phrase(
            id: "Selesai, dan tercatat di riwayat kantor.", en: "Done, and kept in the office's history.")
        package static func notSetUp(_ name: String) -> Phrase {
            Phrase(
                id:
                    "\(name) tidak memakai kode verifikasi, jadi tidak ada yang dilepas. Periksa orangnya.",
                en: "\(name) uses no verification code, so there is none to remove. Check who is meant.")
        }
        package static func sessionsEnded(_ name: String) -> Phrase {
            Phrase(id: "Semua sesi \(name) diakhiri", en: "All sessions of \(name) ended")
        }
        package static func removed(_ name: String) -> Phrase {
            Phrase(id: "Kode verifikasi \(name) dilepas", en: "Verification code of \(name) removed")
        }
    }
}
