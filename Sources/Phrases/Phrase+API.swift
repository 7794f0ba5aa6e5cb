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
        package static func tooManyNames(_ most: Int) -> Phrase {
            Phrase(
                id:
                    "Isi memuat lebih dari \(most) nama atau butir daftar. Kirim dalam beberapa permintaan yang "
                    + "lebih kecil.",
                en:
                    "The body holds more than \(most) names or items of lists. Send it in several smaller "
                    + "requests.")
        }
        /// `path` is the dotted name of a field.
        package static func repeatedName(_ path: String) -> Phrase {
            Phrase(
                id: "“\(path)” tertulis lebih dari sekali. Hapus salah satunya, lalu kirim lagi.",
                en: "“\(path)” is written more than once. Delete one of the two and send again.")
        }
        /// Behind the first faults of a list.
        package static func moreFaults(_ count: Int) -> Phrase {
            Phrase(
                id: "… dan \(count) lagi. Perbaiki dahulu yang disebut di atas, lalu kirim lagi.",
                en: "… and \(count) more. Correct those named above first, then send again.")
        }
        package static let noFile = Phrase(
            id: "Tidak ada berkas yang diterima. Kirim 1 sampai 20 gambar, PDF, atau dokumen kantor.",
            en: "No file was taken. Send 1 to 20 pictures, PDFs or office documents.")
        package static let idempotencyKey = Phrase(
            id:
                "Kirim header Idempotency-Key berisi UUID: UUIDv7 buatan pengirim, baru untuk setiap perintah. "
                + "command_id dalam isi sama artinya; keduanya tidak boleh berbeda.",
            en:
                "Send the header Idempotency-Key with a UUID: a UUIDv7 made by the sender, a new one for each "
                + "command. command_id in the body is the same thing; the two may not differ.")
        package static let forbidden = Phrase(
            id:
                "Anda tidak berwenang untuk permintaan ini. Kirim sebagai orang yang berwenang, atau dengan "
                + "jabatan lain yang Anda pegang.",
            en:
                "You may not make this request. Send it as somebody who may, or in another post that you hold."
        )

        /// `names` are parameters of the address.
        package static func unknownQuery(_ names: String) -> Phrase {
            Phrase(
                id: "Alamat ini tidak mengenal parameter \(names). Lihat /api/v1/openapi.json.",
                en: "This address takes no parameter \(names). See /api/v1/openapi.json.")
        }
        /// `name` is a parameter of the address.
        package static func badQuery(_ name: String) -> Phrase {
            Phrase(
                id: "Parameter \(name) tidak dipahami. Lihat /api/v1/openapi.json.",
                en: "The parameter \(name) is not understood. See /api/v1/openapi.json.")
        }
    }
}
