extension Phrase {
    /// *Register*: the list of all tickets, and beginning one.
    package enum Register {
        package static let title = Phrase(id: "Register tiket", en: "Ticket register")
        package static let words = Phrase(id: "Kata", en: "Words")
        package static let phase = Phrase(id: "Keadaan", en: "State")
        package static let procedure = Phrase(both: "SOP")
        package static let unit = Phrase(id: "OPD", en: "Office")
        package static let from = Phrase(id: "Masuk sejak", en: "Opened from")
        package static let until = Phrase(id: "Sampai", en: "Until")
        package static let lateOnly = Phrase(id: "Hanya yang terlambat", en: "Late ones only")
        package static let workOnly = Phrase(
            id: "Hanya yang ada langkah berjalan", en: "Those with an open step only")
        package static let opened = Phrase(id: "Masuk", en: "Opened")
        package static let filters = Phrase(id: "Saring daftar", en: "Filter the list")
        package static let newest = Phrase(id: "Ke yang terbaru", en: "To the newest")
        package static let handedOver = Phrase(id: "Dialihkan ke SOP lain", en: "Handed over")
        /// Also of tickets that nobody reported, so that nobody is waited for.
        package static let notClosed = Phrase(id: "Selesai, belum ditutup", en: "Done, not closed yet")
        package static let dateUnclear = Phrase(
            id: "Tanggal tidak dikenal. Tulis seperti 2026-11-25.",
            en: "The date is not understood. Write it as 2026-11-25."
        )
        package static let unknown = Phrase(
            id: "Sebagian saringan di alamat ini tidak dikenal dan tidak dipakai.",
            en: "Some filters of this address are not known and were left out.")
        package static let unknownFilter = Phrase(
            id: "Saringan di alamat ini tidak dikenal. Kembali ke register, lalu saring dari formulirnya.",
            en: "A filter of this address is not known. Go back to the register and filter by its form.")
        package static func unknownValue(_ filter: Phrase, _ value: String) -> Phrase {
            Phrase(
                id: "\(filter.indonesian): “\(value)” tidak ada",
                en: "\(filter.english): there is no “\(value)”")
        }
        package static func unknownName(_ name: String) -> Phrase {
            Phrase(id: "“\(name)” bukan saringan register", en: "“\(name)” is no filter of the register")
        }
        package static let datesBackward = Phrase(
            id: "Tanggal akhir mendahului tanggal awal. Tukar keduanya.",
            en: "The last date lies before the first. Swap them.")

        /// `count` in figures.
        package static func found(_ count: String) -> Phrase {
            Phrase(
                id: "\(count) tiket, yang terbaru di atas",
                en: "\(count) \(count == "1" ? "ticket" : "tickets"), newest first")
        }
        /// `count` in figures; counting stopped there.
        package static func foundAtLeast(_ count: String) -> Phrase {
            Phrase(
                id: "Lebih dari \(count) tiket, yang terbaru di atas",
                en: "More than \(count) tickets, newest first")
        }
    }

    /// Beginning a ticket that no report begins.
    package enum Begin {
        package static let title = Phrase(id: "Mulai tiket", en: "Begin a ticket")
        package static let lede = Phrase(
            id:
                "Untuk pekerjaan atas perintah atau jadwal. Gangguan yang dilaporkan dimulai dari laporannya.",
            en: "For work by order or schedule. A reported disturbance begins from its report.")
        package static let chooseProcedure = Phrase(
            id: "SOP mana yang dijalankan?", en: "Which SOP is to be run?")
        package static let procedure = Phrase(id: "SOP yang dijalankan", en: "SOP to run")
        package static let other = Phrase(id: "Pilih SOP lain", en: "Choose another SOP")
        package static let source = Phrase(id: "Atas dasar apa?", en: "On what ground?")
        package static let what = Phrase(id: "Apa yang dikerjakan?", en: "What is to be done?")
        package static let whatHint = Phrase(
            id: "Judul singkat, misalnya: Pemeliharaan jaringan triwulan IV",
            en: "A short title, for example: Network maintenance, fourth quarter")
        package static let unit = Phrase(id: "Di OPD mana?", en: "At which office?")
        package static let place = Phrase(id: "Di lokasi mana?", en: "At which place?")
        package static let places = Phrase(id: "OPD yang dikunjungi", en: "Offices to visit")
        package static let placesHint = Phrase(
            id: "Hapus centang yang tidak dikunjungi. Bila tidak satu pun dicentang, semua dikunjungi.",
            en: "Untick those not to be visited. If none is ticked, all are visited.")
        package static let submit = Phrase(id: "Mulai tiket", en: "Begin the ticket")
        package static let none = Phrase(
            id:
                "Tidak ada SOP yang dapat Anda mulai. SOP dengan pemicu perintah atau jadwal, yang kolomnya "
                + "memuat jabatan Anda, muncul di sini.",
            en:
                "There is no SOP you can begin. SOPs begun by order or schedule whose columns name your post "
                + "appear here.")
        package static let seeProcedures = Phrase(id: "Lihat semua SOP", en: "See all SOPs")
        /// `title` is the SOP that was asked for.
        package static func notYours(_ title: String) -> Phrase {
            Phrase(
                id:
                    "SOP “\(title)” tidak dapat Anda mulai: kolomnya tidak memuat jabatan Anda. Ganti jabatan, "
                    + "minta petugas pada SOP itu memulainya, atau pilih SOP lain.",
                en:
                    "You cannot begin the SOP “\(title)”: its columns do not name your post. Switch your post, "
                    + "ask somebody on it to begin it, or choose another.")
        }
        package static func byReport(_ title: String) -> Phrase {
            Phrase(
                id:
                    "SOP “\(title)” dimulai dari laporan, bukan dari halaman ini. Catat laporannya, atau pilih "
                    + "SOP lain.",
                en: "The SOP “\(title)” begins from a report, not here. Enter the report, or choose another.")
        }
        package static func notInForce(_ code: String) -> Phrase {
            Phrase(
                id: "SOP “\(code)” tidak ada atau tidak berlaku. Pilih SOP lain.",
                en: "There is no SOP “\(code)” in force. Choose another.")
        }

        /// `words` is the row it begins at, `who` the first performer.
        package static func firstStep(_ words: String, by who: String) -> Phrase {
            Phrase(id: "Setelah ini: \(who) — \(words)", en: "After this: \(who) — \(words)")
        }
    }
}
