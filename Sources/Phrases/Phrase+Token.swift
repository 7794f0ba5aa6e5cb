extension Phrase {
    /// What programs with a token are told.
    package enum Token {
        package static let unknown = Phrase(
            id:
                "Token ini tidak dikenal, sudah dicabut, atau sudah lewat masanya. Minta token baru kepada pengelola: sigap token create.",
            en:
                "This token is unknown, revoked or expired. Ask the operator for a new one: sigap token create."
        )
        package static let andSession = Phrase(
            id: "Permintaan ini membawa token dan sesi sekaligus. Kirim salah satu saja.",
            en: "This request carries a token and a session at once. Send only one of them.")
        package static let notForTokens = Phrase(
            id: "Masuk dan keluar tidak dilakukan dengan token. Token dicabut dengan: sigap token revoke.",
            en: "Signing in and out is not done with a token. A token is revoked with: sigap token revoke.")
        package static let tooFast = Phrase(
            id: "Token ini dipakai terlalu cepat. Tunggu sebanyak detik di Retry-After, lalu kirim lagi.",
            en: "This token is used too fast. Wait for the seconds in Retry-After and send it again.")

        /// `scope` is a word of the API.
        package static func scopeMissing(_ scope: String) -> Phrase {
            Phrase(
                id:
                    "Token ini tidak mempunyai lingkup \(scope). Buat token dengan lingkup itu: sigap token create --scope \(scope).",
                en:
                    "This token lacks the scope \(scope). Make one that has it: sigap token create --scope \(scope)."
            )
        }
    }
}
