extension Phrase {
    /// Whom the office can call at an OPD, beside the one who answers for its network.
    package enum UnitContacts {
        package static let title = Phrase(id: "Kontak lain", en: "Other contacts")
        package static let lede = Phrase(
            id:
                "Orang OPD yang dapat dihubungi dari tiket, selain penanggung jawab. Nama dan nomornya disimpan "
                + "terpisah sebagai data pribadi.",
            en:
                "People of the office who can be called from a ticket, beside the one who answers for it. Names "
                + "and numbers are kept apart as personal data.")
        package static let none = Phrase(
            id: "Belum ada kontak lain untuk OPD ini.", en: "This office has no other contacts yet.")
        package static let contact = Phrase(id: "Kontak", en: "Contact")
        package static let number = Phrase(id: "Telepon atau surel", en: "Telephone or e-mail")
        package static let numberHint = Phrase(
            id: "Nomor telepon dapat langsung ditekan dari tiket.",
            en: "A telephone number can be tapped from the ticket.")
        package static let add = Phrase(id: "Tambah kontak", en: "Add a contact")
        package static let change = Phrase(id: "Ubah kontak", en: "Change the contact")
        package static let remove = Phrase(id: "Hapus dari daftar kontak", en: "Take off the list")
        package static let removeHint = Phrase(
            id: "Datanya tersimpan sampai masa simpannya habis, atau sampai dihapus di Data pribadi.",
            en: "Its data stay until their time runs out, or until removed under Personal data.")
        package static let gone = Phrase(id: "data sudah dihapus", en: "data removed")
        package static let ofUnit = Phrase(id: "Kontak OPD", en: "Contacts of the office")
        package static let responsible = Phrase(id: "penanggung jawab", en: "answers for the network")
        package static func of(_ unit: String) -> Phrase {
            Phrase(id: "Kontak \(unit)", en: "Contact of \(unit)")
        }
        package static func count(_ count: Int) -> Phrase {
            Phrase(id: "\(count) orang", en: count == 1 ? "1 person" : "\(count) people")
        }
        package static let unknown = Phrase(
            id: "Kontak itu sudah diubah atau dihapus. Muat ulang halaman, lalu coba lagi.",
            en: "That contact was changed or taken off meanwhile. Load the page again, then try once more.")
        package static func tooMany(_ limit: Int) -> Phrase {
            Phrase(
                id: "Satu OPD paling banyak mempunyai \(limit) kontak. Hapus yang tidak dipakai dahulu.",
                en: "An office has at most \(limit) contacts. Take off one that is not used first.")
        }
    }
}
