extension Phrase {
    /// Drawing a signature on the technician's device.
    package enum Signature {
        package static let label = Phrase(
            id: "Gambar tanda tangan di kotak ini dengan jari atau pena.",
            en: "Draw the signature in this box with a finger or a pen.")
        package static let clear = Phrase(id: "Hapus gambar", en: "Clear the drawing")
        package static let done = Phrase(
            id: "Tanda tangan tersimpan di formulir ini.", en: "The signature is in this form.")
        package static let hint = Phrase(
            id: "Atau unggah foto tanda tangannya.", en: "Or upload a photo of the signature.")
    }

    /// Who puts their name under a paper from outside.
    package enum Signer {
        package static let name = Phrase(id: "Nama Anda", en: "Your name")
        package static let post = Phrase(id: "Jabatan Anda", en: "Your post")
        package static let hint = Phrase(
            id: "Tercetak di bawah naskah sebagai yang mengetahui.",
            en: "Printed under the paper as the one who acknowledged it.")
    }

    /// Asking the reporter's side for its part, and what follows an act.
    package enum Asking {
        package static let linkTitle = Phrase(
            id: "Minta lewat tautan pribadi", en: "Ask by personal link")
        package static let linkLede = Phrase(
            id: "Untuk satu orang di kantor pelapor, dengan PIN, sekali pakai.",
            en: "For one person at the reporting office, with a PIN, for one use.")
        package static let makeLink = Phrase(id: "Buat tautan dan PIN", en: "Make the link and PIN")
        package static let undo = Phrase(id: "Keliru? Batalkan dengan:", en: "A mistake? Undo it by:")
        /// `who` has the step now and may send it back.
        package static func undoBy(_ who: String) -> Phrase {
            Phrase(
                id: "Keliru? \(who) dapat mengembalikan langkah ini kepada Anda.",
                en: "A mistake? \(who) can send this step back to you.")
        }
    }
}
