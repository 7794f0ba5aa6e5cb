extension Phrase {
    /// Errors: each names the field, the reason and the remedy.
    package enum Fault {
        package static let summary = Phrase(id: "Periksa isian berikut", en: "Check these answers")
        /// After the name of a question.
        package static let unanswered = Phrase(
            id: "Belum diisi atau belum benar", en: "Not answered, or not right")
        /// Above what no answer can put right.
        package static let notDone = Phrase(id: "Belum dilaksanakan", en: "Not done")
        package static let notFound = Phrase(id: "Halaman tidak ditemukan", en: "Page not found")
        package static let notFoundRemedy = Phrase(
            id:
                "Alamatnya mungkin salah ketik atau sudah dipindahkan. Kembali ke halaman depan, atau lacak "
                + "dengan kode Anda.",
            en: "The address may be mistyped or moved. Go back to the front page, or track with your code.")
        package static let forbidden = Phrase(
            id: "Anda tidak berwenang membuka halaman ini", en: "You may not open this page")
        package static let forbiddenRemedy = Phrase(
            id: "Bila Anda memegang lebih dari satu jabatan, ganti jabatan di kanan atas.",
            en: "If you hold several posts, switch the post at the top right.")
        package static let busy = Phrase(id: "Sistem sedang sibuk", en: "The system is busy")
        package static let busyRemedy = Phrase(
            id:
                "Isian Anda belum tersimpan. Tunggu sebentar, lalu kirim lagi; laporan ganda tidak akan "
                + "terjadi.",
            en: "Your answers are not stored yet. Wait a moment and send again; nothing will be stored twice."
        )
        package static let broken = Phrase(id: "Halaman ini gagal dibuat", en: "This page could not be made")
        package static let tooMany = Phrase(
            id: "Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi.",
            en: "Too many attempts. Wait five minutes and try again.")
        package static let formExpired = Phrase(
            id: "Formulir ini sudah terlalu lama terbuka. Isian Anda masih ada; kirim sekali lagi.",
            en: "This form was open for too long. Your answers are still here; send it once more.")
        package static let filesAgain = Phrase(
            id: "Berkas tidak ikut tersimpan. Pilih lagi berkasnya sebelum mengirim.",
            en: "Files were not kept. Choose them again before sending.")
        /// Where what was typed cannot be shown again.
        package static let formTooOld = Phrase(
            id: "Formulir ini sudah tidak berlaku", en: "This form is no longer valid")
        package static let formTooOldRemedy = Phrase(
            id:
                "Belum ada yang dilaksanakan, dan isiannya tidak tersimpan. Buka kembali halamannya, lalu "
                + "isi dan kirim sekali lagi.",
            en:
                "Nothing was done, and the answers were not kept. Open the page again, fill it in and send "
                + "it once more.")
        package static let signedOut = Phrase(
            id: "Anda sudah keluar atau sesi Anda sudah berakhir",
            en: "You have signed out, or your session has ended")
        package static let signedOutRemedy = Phrase(
            id:
                "Belum ada yang dilaksanakan, dan isian Anda tidak tersimpan. Masuk lagi, lalu isi dan kirim "
                + "sekali lagi.",
            en:
                "Nothing was done, and your answers were not kept. Sign in again, then fill it in and send "
                + "it once more.")
        package static let changedMeanwhile = Phrase(
            id:
                "Tiket ini berubah sejak Anda membukanya. Lihat keadaan terbaru di bawah, lalu ulangi "
                + "bila masih perlu.",
            en: "This ticket changed since you opened it. See its state below and repeat if still needed.")

        /// `reference` finds the entry in the log.
        package static func brokenRemedy(reference: String) -> Phrase {
            Phrase(
                id:
                    "Kesalahan ada pada sistem, bukan pada Anda. Sebutkan kode \(reference) kepada "
                    + "administrator.",
                en: "The fault is in the system, not yours. Give the code \(reference) to the administrator.")
        }
        /// The pattern of all others: what, why, what to do.
        package static func field(_ field: Phrase, reason: Phrase, remedy: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) \(reason.indonesian). \(remedy.indonesian)",
                en: "\(field.english) \(reason.english). \(remedy.english)")
        }
        /// `field` is the label of an empty field.
        package static func missing(_ field: Phrase) -> Phrase {
            Phrase(id: "\(field.indonesian) belum diisi.", en: "\(field.english): not filled in yet.")
        }
        /// `question` is the label of a field that asks in a sentence.
        package static func unanswered(_ question: Phrase) -> Phrase {
            Phrase(
                id: "Pertanyaan “\(question.indonesian)” belum dijawab.",
                en: "The question “\(question.english)” has no answer yet.")
        }
        /// `field` is the label of a question without an answer.
        package static func notChosen(_ field: Phrase) -> Phrase {
            Phrase(id: "\(field.indonesian): pilih salah satu.", en: "\(field.english): choose one.")
        }
        /// `limit` is the number of characters allowed.
        package static func tooLong(_ field: Phrase, limit: Int) -> Phrase {
            Phrase(
                id: "\(field.indonesian) terlalu panjang. Ringkas menjadi paling banyak \(limit) huruf.",
                en: "\(field.english) is too long. Cut it to \(limit) characters at most.")
        }
        /// `name` is the file's name, `limit` a size such as "20 MB".
        package static func fileTooLarge(_ name: String, limit: String) -> Phrase {
            Phrase(
                id:
                    "Berkas \(name) lebih besar dari \(limit). Kirim foto yang lebih kecil atau "
                    + "pisahkan berkasnya.",
                en: "The file \(name) is larger than \(limit). Send a smaller photo or split the file.")
        }
        /// `earliest` and `latest` are stamps in words.
        package static func happenedOutside(earliest: String, latest: String) -> Phrase {
            Phrase(
                id: "Waktu kejadian harus antara \(earliest) dan \(latest). Perbaiki tanggal atau jamnya.",
                en: "The time must lie between \(earliest) and \(latest). Correct the date or the hour.")
        }
        /// `number` is taken since `date`; `next` is free.
        package static func letterNumberTaken(_ number: String, on date: String, next: String) -> Phrase {
            Phrase(
                id: "Nomor surat \(number) sudah dipakai pada \(date). Gunakan nomor berikutnya: \(next).",
                en: "Letter number \(number) was used on \(date). Use the next one: \(next).")
        }
        /// `code` is what the person typed.
        package static func unknownCode(_ code: String) -> Phrase {
            Phrase(
                id:
                    "Kode lacak \(code) tidak dikenal. Periksa kesepuluh hurufnya; kode tidak memuat angka "
                    + "maupun "
                    + "huruf A, I, U, E, O.",
                en:
                    "Tracking code \(code) is unknown. Check its ten letters; a code has no digits and no "
                    + "vowels.")
        }
    }
}
