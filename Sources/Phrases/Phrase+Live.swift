extension Phrase {
    /// What an open page is told while others act.
    package enum Live {
        package static let reload = Phrase(id: "Muat ulang", en: "Reload")
        package static let kept = Phrase(
            id: "Yang sudah Anda ketik tetap ada. Salin dahulu sebelum memuat ulang.",
            en: "What you have typed is still here. Copy it before you reload.")
        package static let reporter = Phrase(id: "pelapor", en: "the reporter")
        package static let contact = Phrase(id: "narahubung kantor pelapor", en: "the office's contact")
        /// `by` is empty where nobody can be named.
        package static func changed(by who: String) -> Phrase {
            who.isEmpty
                ? Phrase(id: "Ada perubahan", en: "There was a change")
                : Phrase(id: "Ada perubahan oleh \(who)", en: "Changed by \(who)")
        }
    }
}
