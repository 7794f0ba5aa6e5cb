extension Phrase {
    /// What is wrong with one value: the field, the reason and the remedy.
    package enum InputFault {
        package static func missing(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) belum diisi. Isi dahulu, lalu kirim lagi.",
                en: "\(field.english) is empty. Fill it in and send again.")
        }
        /// The label is a question.
        package static func unanswered(_ question: Phrase) -> Phrase {
            Phrase(
                id: "Pertanyaan “\(question.indonesian)” belum dijawab. Jawab dahulu, lalu kirim lagi.",
                en: "The question “\(question.english)” has no answer yet. Answer it and send again.")
        }
        /// The field offers answers to choose from.
        package static func noChoice(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) belum dipilih. Pilih salah satu, lalu kirim lagi.",
                en: "\(field.english): nothing chosen yet. Choose one and send again.")
        }
        package static func notChosen(_ field: Phrase, _ choices: String) -> Phrase {
            Phrase(
                id: "\(field.indonesian): pilihan itu tidak dikenal. Pilih salah satu dari: \(choices).",
                en: "\(field.english): that is no known choice. Choose one of: \(choices).")
        }
        package static func notANumber(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) bukan angka. Tulis dengan angka saja, misalnya 12.",
                en: "\(field.english) is not a number. Write digits only, such as 12.")
        }
        package static func notADate(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian) bukan tanggal yang dikenal. Tulis tahun-bulan-tanggal, misalnya "
                    + "2026-11-25.",
                en: "\(field.english) is no known date. Write year-month-day, such as 2026-11-25.")
        }
        package static func notATime(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian) bukan waktu yang dikenal. Tulis tanggal dan jam, misalnya "
                    + "2026-11-25 10:30.",
                en: "\(field.english) is no known time. Write date and hour, such as 2026-11-25 10:30.")
        }
        package static func brokenReference(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) tidak terbaca dari formulir ini. Muat ulang halaman, lalu isi lagi.",
                en: "\(field.english) could not be read from this form. Reload the page and fill it in again."
            )
        }
        package static func notYesOrNo(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) hanya dapat ya atau tidak. Pilih salah satu.",
                en: "\(field.english) can only be yes or no. Choose one.")
        }
        package static func unknownName(_ field: Phrase, _ name: String, nearest: String?) -> Phrase {
            let meant = nearest.map {
                Phrase(id: " Mungkin maksudnya “\($0)”?", en: " Did you mean “\($0)”?")
            }
            return Phrase(
                id:
                    "\(field.indonesian): “\(name)” tidak ada.\(meant?.indonesian ?? "") Tulis nama lengkap "
                    + "seperti di daftarnya.",
                en:
                    "\(field.english): there is no “\(name)”.\(meant?.english ?? "") Write the whole name as it "
                    + "stands in the list.")
        }
        package static func ambiguousName(_ field: Phrase, _ name: String) -> Phrase {
            Phrase(
                id: "\(field.indonesian): ada beberapa “\(name)”. Tulis nama akunnya.",
                en: "\(field.english): there are several “\(name)”. Write the account name.")
        }
        package static func notAContact(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian): tulis nomor telepon seperti 0812-0000-0001, atau alamat surel seperti "
                    + "nama@contoh.go.id.",
                en:
                    "\(field.english): write a telephone number such as 0812-0000-0001, or an e-mail address "
                    + "such as name@example.go.id.")
        }
        package static func notReachable(_ field: Phrase, fewestDigits: Int) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian): tulis nomor telepon lengkap (paling sedikit \(fewestDigits) angka) "
                    + "seperti 0812-0000-0001, atau alamat surel seperti nama@contoh.go.id.",
                en:
                    "\(field.english): write a whole telephone number (at least \(fewestDigits) digits) such "
                    + "as 0812-0000-0001, or an e-mail address such as name@example.go.id.")
        }
        package static func notAnEmployeeNumber(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian): tulis 18 angkanya; kosongkan bila tidak punya.",
                en: "\(field.english): write its 18 digits; leave it empty where there is none.")
        }
        package static func controlCharacters(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian) memuat tanda yang tidak dapat disimpan. Hapus, lalu ketik ulang "
                    + "bagian itu.",
                en:
                    "\(field.english) holds characters that cannot be stored. Delete them and type that "
                    + "part again."
            )
        }
        package static func severalLines(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) hanya satu baris. Hapus baris yang lain.",
                en: "\(field.english) is one line only. Delete the others.")
        }
        package static func unknownUnit(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) tidak ada dalam daftar. Pilih kantor dari daftar.",
                en: "\(field.english) is not in the list. Choose an office from the list.")
        }
        package static func unknownPlace(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian) tidak ada dalam daftar lokasi. Pilih dari daftar atau tulis dengan "
                    + "kata sendiri.",
                en: "\(field.english) is not in the list of places. Choose one or write it in your own words."
            )
        }
        package static func unknownPost(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) tidak dikenal di kantor ini. Pilih jabatan dari daftar.",
                en: "\(field.english) is not known in this office. Choose a post from the list.")
        }
        package static func unknownPerson(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian): orang itu tidak dikenal atau tidak aktif lagi. Pilih dari daftar.",
                en: "\(field.english): that person is unknown or no longer active. Choose from the list.")
        }
        package static func tooManyFiles(_ limit: Int) -> Phrase {
            Phrase(
                id: "Berkasnya terlalu banyak. Kirim paling banyak \(limit) berkas sekaligus.",
                en: "Too many files. Send \(limit) at most at once.")
        }
        package static func fileKind(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian): jenis berkas itu tidak dapat diterima. Kirim foto, PDF atau "
                    + "dokumen kantor.",
                en:
                    "\(field.english): that kind of file is not taken. Send a photo, a PDF or an office "
                    + "document."
            )
        }
        package static func unexpected(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian) tidak diminta pada formulir ini. Muat ulang halaman, lalu isi lagi.",
                en: "\(field.english) is not asked for here. Reload the page and fill it in again.")
        }
        package static let noRoom = Phrase(
            id: "Server kehabisan ruang untuk berkas. Isian Anda masih ada; kirim lagi tanpa berkas.",
            en: "The server has no room left for files. Your answers are still here; send without files.")
        package static func tooOften(_ minutes: Int) -> Phrase {
            Phrase(
                id:
                    "Terlalu banyak laporan dari peramban ini. Isian Anda masih ada; kirim lagi setelah "
                    + "\(minutes) menit.",
                en:
                    "Too many reports from this browser. Your answers are still here; send again in "
                    + "\(minutes) minutes."
            )
        }
    }

    /// Why a command about a report, or any command, was not carried out.
    package enum CommandFault {
        package static let idReused = Phrase(
            id: "Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu isi lagi.",
            en: "This form was already sent with other answers. Reload the page and fill it in again.")
        package static let notAllowed = Phrase(
            id:
                "Jabatan Anda tidak berwenang melakukan ini. Bila memegang jabatan lain, ganti jabatan di "
                + "kanan atas.",
            en: "Your post may not do this. If you hold another post, switch to it at the top right.")
        package static let invalidValue = Phrase(
            id:
                "Isian memuat tanda yang tidak dapat disimpan. Hapus tanda yang tidak biasa, lalu kirim "
                + "lagi.",
            en: "The answers hold characters that cannot be stored. Delete unusual characters and send again."
        )
        package static let tryAgain = Phrase(
            id: "Isian belum tersimpan karena sistem sibuk. Kirim sekali lagi; tidak akan tercatat ganda.",
            en: "Nothing is stored yet, the system is busy. Send once more; nothing is recorded twice.")
        package static let storeFailed = Phrase(
            id: "Isian tidak dapat disimpan karena penyimpanan bermasalah. Hubungi administrator SIGAP.",
            en: "The answers could not be stored, the storage has a fault. Contact the SIGAP administrator.")

        package static let noSuchReport = Phrase(
            id: "Laporan ini tidak ditemukan. Kembali ke laporan masuk.",
            en: "This report was not found. Go back to the incoming reports.")
        package static let alreadyHandled = Phrase(
            id: "Laporan ini sudah ditangani petugas lain. Lihat keadaannya di atas.",
            en: "Somebody else has already handled this report. See its state above.")
        package static let textMissing = Phrase(
            id: "Uraian laporan belum diisi. Ceritakan gangguannya dengan satu kalimat.",
            en: "The description is empty. Describe the problem in one sentence.")
        package static func textTooLong(_ limit: Int) -> Phrase {
            Phrase(
                id: "Tulisan terlalu panjang. Ringkas menjadi paling banyak \(limit) huruf.",
                en: "The text is too long. Cut it to \(limit) characters at most.")
        }
        package static let reporterMissing = Phrase(
            id: "Nama dan kontak pelapor belum diisi. Isi agar petugas dapat menghubungi.",
            en: "Name and contact of the reporter are empty. Fill them in so that staff can call.")
        package static let madeInFuture = Phrase(
            id: "Waktu laporan dibuat belum terjadi. Perbaiki tanggal atau jamnya.",
            en: "The time of the report lies in the future. Correct the date or the hour.")
        package static let sinceInFuture = Phrase(
            id: "Waktu mulai gangguan belum terjadi. Perbaiki tanggal atau jamnya.",
            en: "The beginning of the disturbance lies in the future. Correct the date or the hour.")
        package static let sinceTooEarly = Phrase(
            id: "Waktu mulai gangguan lebih awal dari tahun 2000. Perbaiki tahunnya.",
            en: "The beginning of the disturbance lies before the year 2000. Correct the year.")
        package static let letterInFuture = Phrase(
            id: "Tanggal surat belum tiba. Perbaiki tanggalnya; surat bertanggal paling lambat hari ini.",
            en:
                "The date of the letter lies in the future. Correct it; a letter is dated today at the latest."
        )
        package static let letterTooEarly = Phrase(
            id: "Tanggal surat lebih awal dari tahun 2000. Perbaiki tahunnya.",
            en: "The date of the letter lies before the year 2000. Correct the year.")
        package static let reasonMissing = Phrase(
            id: "Alasan belum diisi. Tulis alasannya; pelapor membacanya.",
            en: "The reason is empty. Write it down; the reporter reads it.")
        package static let noProcedure = Phrase(
            id: "Belum ada SOP yang dimulai oleh laporan. Berlakukan SOP gangguan lebih dahulu.",
            en: "No SOP in force begins with a report. Bring one into force first.")
        /// `titles` are the procedures to choose from.
        package static func chooseProcedure(_ titles: String) -> Phrase {
            Phrase(
                id: "SOP belum dipilih. Pilih salah satu: \(titles).",
                en: "No SOP chosen. Choose one of: \(titles).")
        }
        package static func procedureUnknown(_ code: String) -> Phrase {
            Phrase(
                id: "SOP \(code) tidak berlaku untuk ini. Pilih SOP lain.",
                en: "The SOP \(code) is not in force for this. Choose another.")
        }
        package static let noSuchTicket = Phrase(
            id: "Tiket itu tidak ditemukan. Pilih tiket dari daftar.",
            en: "That ticket was not found. Choose one from the list.")
        package static let alreadyReceived = Phrase(
            id: "Laporan ini sudah diterima. Anda tidak perlu mengirim lagi.",
            en: "This report was already received. You need not send it again.")
        package static let channelMissing = Phrase(
            id: "Saluran laporan belum dipilih. Pilih dari mana laporan datang.",
            en: "No channel chosen. Say by which way the report came.")
    }
}
