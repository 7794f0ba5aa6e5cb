extension Phrase {
    /// Narrowing, sorting and keeping lists, and taking them away as CSV.
    package enum Lists {
        package static let step = Phrase(id: "Langkah yang berjalan", en: "Open step")
        package static let waiting = Phrase(id: "Menunggu apa", en: "Waiting for")
        package static let channel = Phrase(id: "Saluran", en: "Channel")
        package static let complaint = Phrase(id: "Jenis keluhan", en: "Kind of complaint")
        package static let order = Phrase(id: "Urutan", en: "Order")
        package static let place = Phrase(id: "Lokasi", en: "Place")
        package static let csv = Phrase(id: "Unduh CSV", en: "Download CSV")
        package static let newest = Phrase(id: "terbaru di atas", en: "newest first")
        package static let oldest = Phrase(id: "terlama di atas", en: "oldest first")
        package static let dueFirst = Phrase(id: "tenggat terdekat di atas", en: "nearest deadline first")
        package static let openedLast = Phrase(
            id: "yang terakhir masuk di atas", en: "last opened first")
        package static let openedFirst = Phrase(
            id: "yang paling dulu masuk di atas", en: "first opened first")
        package static let first = Phrase(id: "Ke awal daftar", en: "To the top of the list")

        package static let views = Phrase(id: "Pandangan tersimpan", en: "Saved views")
        package static let keep = Phrase(id: "Simpan pandangan ini", en: "Save this view")
        package static let viewName = Phrase(id: "Nama pandangan", en: "Name of the view")
        package static let viewHint = Phrase(
            id:
                "Saringan dan urutan di atas disimpan untuk Anda sendiri. Nama yang sama menggantikan yang "
                + "lama.",
            en: "The filters and order above are kept for you alone. The same name replaces the old view.")
        package static let viewsHere = Phrase(id: "Pandangan Anda", en: "Your views")
        package static let nameWrong = Phrase(
            id: "Nama pandangan kosong atau lebih dari 60 huruf. Kembali, lalu beri nama yang lebih pendek.",
            en: "The name of the view is empty or longer than 60 letters. Go back and give a shorter one.")
        package static let tooMany = Phrase(
            id: "Anda sudah menyimpan 30 pandangan. Hapus salah satu, lalu simpan lagi.",
            en: "You have saved 30 views already. Remove one of them and save again.")

        /// `name` is a saved view's.
        package static func remove(_ name: String) -> Phrase {
            Phrase(id: "Hapus pandangan \(name)", en: "Remove the view \(name)")
        }
        /// `count` in figures, with `order` as above.
        package static func found(_ count: String, _ order: Phrase) -> Phrase {
            Phrase(
                id: "\(count) tiket, \(order.indonesian)",
                en: "\(count) \(count == "1" ? "ticket" : "tickets"), \(order.english)")
        }
        /// `count` in figures; counting stopped there.
        package static func foundAtLeast(_ count: String, _ order: Phrase) -> Phrase {
            Phrase(
                id: "Lebih dari \(count) tiket, \(order.indonesian)",
                en: "More than \(count) tickets, \(order.english)")
        }
        /// `count` in figures is the most that one file holds.
        package static func csvLimit(_ count: String) -> Phrase {
            Phrase(
                id:
                    "Satu berkas CSV memuat paling banyak \(count) baris. Saring menurut tanggal untuk "
                    + "sisanya.",
                en: "One CSV file holds at most \(count) rows. Filter by date for the rest.")
        }

        // Headings of the CSV.
        package static let number = Phrase(id: "Nomor", en: "Number")
        package static let title = Phrase(id: "Judul", en: "Title")
        package static let holder = Phrase(id: "Pelaksana", en: "Holder")
        package static let deadline = Phrase(id: "Tenggat", en: "Deadline")
        package static let paused = Phrase(id: "Ditunda", en: "Paused")
        package static let urgency = Phrase(id: "Sifat", en: "Urgency")
        package static let updated = Phrase(id: "Diperbarui", en: "Updated")
        package static let stepShort = Phrase(id: "Langkah", en: "Step")
    }
}
