extension Phrase {
    /// What programs with a token are told.
    package enum Token {
        package static let unknown = Phrase(
            id:
                "Token ini tidak dikenal, sudah dicabut, sudah lewat masanya, atau belum disetujui pemiliknya. Minta token baru kepada administrator.",
            en:
                "This token is unknown, revoked, expired, or its owner has not agreed yet. Ask an administrator for a new one."
        )
        package static let andSession = Phrase(
            id: "Permintaan ini membawa token dan sesi sekaligus. Kirim salah satu saja.",
            en: "This request carries a token and a session at once. Send only one of them.")
        package static let notForTokens = Phrase(
            id:
                "Masuk, keluar, menyimpan atau menghapus pandangan, memeriksa berkas SOP, dan perintah tentang token, webhook dan kata sandi tidak dilakukan dengan token, apa pun lingkupnya. Masuklah dengan akun orangnya.",
            en:
                "Signing in and out, keeping or removing views, checking an SOP's file, and commands about tokens, webhooks and passwords are not done with a token, whatever its scope. Sign in with the person's account."
        )
        package static let tooFast = Phrase(
            id: "Token ini dipakai terlalu cepat. Tunggu sebanyak detik di Retry-After, lalu kirim lagi.",
            en: "This token is used too fast. Wait for the seconds in Retry-After and send it again.")

        /// `scope` is a word of the API.
        package static func scopeMissing(_ scope: String) -> Phrase {
            Phrase(
                id:
                    "Token ini tidak mempunyai lingkup \(scope). Minta token dengan lingkup itu kepada administrator.",
                en:
                    "This token lacks the scope \(scope). Ask an administrator for one that has it."
            )
        }
    }
}
