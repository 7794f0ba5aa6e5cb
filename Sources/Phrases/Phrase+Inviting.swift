extension Phrase.Setup {
    // MARK: the links by which people come in
    package static let newLink = Phrase(id: "Buat tautan baru", en: "Make a new link")
    package static let newLinkEnds = Phrase(
        id:
            "“Buat tautan baru” menghentikan tautan lama orang itu: yang sudah dikirim tidak dapat dibuka "
            + "lagi.",
        en: "“Make a new link” ends that person's old one: what was sent no longer opens.")
    package static func linkMade(_ made: String, until: String) -> Phrase {
        Phrase(
            id: "tautan dibuat \(made), berlaku sampai \(until)",
            en: "link made \(made), valid until \(until)")
    }
    package static let linksWait = Phrase(
        id: "tautan dibuat, menunggu dipakai", en: "links made, waiting to be used")
    package static let everybodyInvited = Phrase(
        id: "Semua yang belum punya kata sandi sudah mendapat tautan. Tinggal menunggu dipakai.",
        en: "Everybody without a password has a link by now. They only have to use it.")
    /// `address` is what others on the network type, where it is known.
    package static func onlyHere(_ address: String?) -> Phrase {
        let named = address.map { " (\($0))" } ?? ""
        return Phrase(
            id:
                "Tautan dari sini hanya dapat dibuka di komputer ini. Buka SIGAP lewat alamat "
                + "jaringannya\(named), lalu buat dan kirim tautannya dari sana.",
            en:
                "Links made here open on this computer only. Open SIGAP by its address on the "
                + "network\(named), and make and send them from there.")
    }

    // MARK: the sheets that come with the program
    package static let seeSheets = Phrase(
        id: "Lihat lembarnya sebelum memilih", en: "See the sheets before you choose")
    package static let backToChoice = Phrase(id: "Kembali memilih SOP", en: "Back to the choice")
    package static let notInUse = Phrase(
        id: "Lembar ini dibawa program dan belum dipakai kantor ini.",
        en: "This sheet comes with the program; this office does not use it yet.")
    /// `sources` are reports, orders or the schedule; `words` those of its first row.
    package static func begins(_ sources: String, _ words: String) -> Phrase {
        Phrase(id: "dimulai oleh \(sources): \(words)", en: "begun by \(sources): \(words)")
    }
}
