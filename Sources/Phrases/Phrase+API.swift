extension Phrase {
    /// What programs are told.
    package enum API {
        package static let notJSON = Phrase(
            id: "Perintah API dikirim sebagai JSON: gunakan Content-Type application/json.",
            en: "API commands are sent as JSON: use Content-Type application/json.")
        package static let unreadableJSON = Phrase(
            id:
                "Isi bukan objek JSON yang dapat dibaca. Periksa tanda kutip, koma dan kurungnya; pecahan tidak diterima.",
            en:
                "The body is not a readable JSON object. Check quotes, commas and brackets; fractions are not taken."
        )
        package static let noFile = Phrase(
            id: "Tidak ada berkas yang diterima. Kirim 1 sampai 20 gambar, PDF, atau dokumen kantor.",
            en: "No file was taken. Send 1 to 20 pictures, PDFs or office documents.")

        /// `name` is a parameter of the address.
        package static func badQuery(_ name: String) -> Phrase {
            Phrase(
                id: "Parameter \(name) tidak dipahami. Lihat /api/v1/openapi.json.",
                en: "The parameter \(name) is not understood. See /api/v1/openapi.json.")
        }
    }
}
