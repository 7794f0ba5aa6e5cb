extension Phrase {
    /// The providers that a pause waits for.
    package enum Providers {
        package static let provider = Phrase(id: "Penyedia", en: "Provider")
        package static let choose = Phrase(
            id: "Nomor pengaduannya tampil di tiket selama menunggu.",
            en: "Its complaints number is shown on the ticket while it waits.")
        package static let complaints = Phrase(id: "Pengaduan penyedia", en: "Provider's complaints")
        package static func unknown(_ name: String) -> Phrase {
            Phrase(
                id: "Penyedia \(name) tidak dikenal, atau alasannya bukan menunggu penyedia. Pilih lagi.",
                en: "The provider \(name) is unknown, or the reason is not a provider. Choose again.")
        }
        package static func notKnown(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) itu tidak ada dalam daftar kantor. Pilih dari daftar.",
                en: "\(field.english): not in the office's list. Choose one of the list.")
        }
    }
}
