extension Phrase {
    /// The personal single-use link of a contact at an OPD, and its making.
    package enum PersonalLink {
        package static let title = Phrase(id: "Tautan pribadi", en: "Personal link")
        package static let lede = Phrase(
            id: "Tautan ini untuk satu orang dan satu kali pakai. Masukkan PIN yang diberikan petugas.",
            en: "This link is for one person and one use. Enter the PIN that staff gave you.")
        package static let pin = Phrase(both: "PIN")
        package static let pinHint = Phrase(id: "Enam angka.", en: "Six digits.")
        package static let open = Phrase(id: "Buka", en: "Open")
        package static let used = Phrase(id: "Sudah dicatat. Terima kasih.", en: "It is recorded. Thank you.")
        package static let usedLede = Phrase(
            id: "Tautan ini sudah dipakai dan tidak dapat dibuka lagi.",
            en: "This link is used and cannot be opened again.")
        package static let gone = Phrase(
            id: "Tautan ini tidak berlaku lagi", en: "This link is no longer valid")
        package static let goneLede = Phrase(
            id:
                "Masa berlakunya habis, langkahnya sudah selesai, atau PIN salah lima kali. Minta tautan "
                + "baru kepada petugas.",
            en:
                "It has expired, its step is done, or a wrong PIN was given five times. Ask staff for a new "
                + "link."
        )

        package static let madeTitle = Phrase(id: "Tautan siap dikirim", en: "The link is ready to send")
        package static let madeLede = Phrase(
            id: "Kirim tautannya lewat WhatsApp. Sampaikan PIN lewat telepon, jangan dalam pesan yang sama.",
            en: "Send the link by WhatsApp. Tell the PIN by telephone, never in the same message.")
        package static let address = Phrase(id: "Tautan", en: "Link")
        package static let sendWhatsApp = Phrase(id: "Kirim lewat WhatsApp", en: "Send by WhatsApp")
        package static let backToTicket = Phrase(id: "Kembali ke tiket", en: "Back to the ticket")
        package static let shownOnce = Phrase(
            id: "PIN hanya ditampilkan sekali. Bila hilang, buat tautan baru.",
            en: "The PIN is shown only once. If it is lost, make a new link.")

        /// `left` tries remain.
        package static func wrongPIN(_ left: Int) -> Phrase {
            Phrase(
                id: "PIN salah. Periksa lagi; sisa \(left) kali percobaan.",
                en: "The PIN is wrong. Check it; \(left) tries are left.")
        }
        package static func validUntil(_ stamp: String) -> Phrase {
            Phrase(id: "Berlaku sampai \(stamp), satu kali pakai.", en: "Valid until \(stamp), for one use.")
        }
        /// The message to the contact.
        package static func message(office: String, number: String, address: String) -> Phrase {
            Phrase(
                id:
                    "\(office) meminta Anda menyelesaikan bagian kantor Anda pada tiket \(number): "
                    + "\(address) — PIN disampaikan lewat telepon.",
                en:
                    "\(office) asks you to complete your office's part of ticket \(number): \(address) — "
                    + "you get the PIN by telephone."
            )
        }
    }
}
