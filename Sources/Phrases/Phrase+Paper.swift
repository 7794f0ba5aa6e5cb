extension Phrase {
    /// Words on official papers, which are Indonesian in either language of the screen (Permendagri 1/2023).
    package enum Paper {
        package static let place = Phrase(id: "Tempat", en: "Place")
        package static let placeTime = Phrase(id: "Waktu", en: "Time")
        package static let disposition = Phrase(both: "Lembar Disposisi")
        package static let memo = Phrase(both: "Memo")
        package static let officialNote = Phrase(both: "Nota Dinas")
        package static let orderLetter = Phrase(both: "Surat Perintah Tugas")

        package static let from = Phrase(both: "Dari")
        package static let to = Phrase(both: "Kepada")
        package static let honoured = Phrase(both: "Yth.")
        package static let date = Phrase(both: "Tanggal")
        package static let subject = Phrase(both: "Hal")
        package static let enclosures = Phrase(both: "Lampiran")
        package static let urgency = Phrase(both: "Sifat")
        package static let letterFrom = Phrase(both: "Surat dari")
        package static let letterNumber = Phrase(both: "No. surat")
        package static let letterDate = Phrase(both: "Tgl. surat")
        package static let receivedOn = Phrase(both: "Diterima tgl.")
        package static let agendaNumber = Phrase(both: "No. agenda")
        package static let complaint = Phrase(both: "Gangguan")
        package static let disturbedSince = Phrase(both: "Sejak")
        package static let channel = Phrase(both: "Melalui")
        package static let receivedBy = Phrase(both: "Diterima oleh")
        package static let forwardedTo = Phrase(both: "Diteruskan kepada Sdr.")
        package static let instructions = Phrase(both: "Dengan hormat harap")
        package static let note = Phrase(both: "Catatan")
        package static let noDisposition = Phrase(both: "Tidak diperlukan disposisi")
        package static let initials = Phrase(both: "Paraf")
        package static let basis = Phrase(both: "Dasar")
        package static let task = Phrase(both: "Untuk")
        package static let acknowledged = Phrase(both: "Mengetahui")
        package static let awaiting = Phrase(both: "(belum diketahui)")
        package static let facts = Phrase(both: "Keterangan")
        package static let device = Phrase(both: "Perangkat")
        package static let takenOut = Phrase(both: "Dilepas")
        package static let putIn = Phrase(both: "Dipasang")
        package static let kind = Phrase(both: "Jenis")
        package static let brand = Phrase(both: "Merek dan tipe")
        package static let serial = Phrase(both: "Nomor seri")
        package static let asset = Phrase(both: "Kode aset")
        package static let minutesEnd = Phrase(
            both: "Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya.")
        package static let seeFiles = Phrase(both: "Isi naskah ada pada berkas terlampir.")
        package static let technician = Phrase(both: "Pelaksana")

        package static func report(_ title: String, number: String) -> Phrase {
            Phrase(both: "Laporan “\(title)”, tiket \(number)")
        }
        package static func order(_ title: String, number: String) -> Phrase {
            Phrase(both: "Perintah “\(title)”, tiket \(number)")
        }
        package static func schedule(_ title: String, number: String) -> Phrase {
            Phrase(both: "Jadwal “\(title)”, tiket \(number)")
        }
        package static func files(_ count: Int) -> Phrase { Phrase(both: "\(count) berkas") }
        package static func waived(_ reason: String) -> Phrase {
            Phrase(both: "(tanpa pengesahan: \(reason))")
        }
        package static func refused(_ reason: String) -> Phrase { Phrase(both: "(ditolak: \(reason))") }
        package static func recordedBy(_ who: String) -> Phrase { Phrase(both: "dicatat oleh \(who)") }
        package static func onDeviceOf(_ who: String) -> Phrase {
            Phrase(both: "di tempat, pada perangkat \(who)")
        }

        /// "Pada hari ini Rabu tanggal dua puluh lima bulan November tahun dua ribu dua puluh enam".
        package static func onThisDay(_ date: DateParts) -> Phrase {
            let month =
                Language.indonesian.months.indices.contains(date.month - 1)
                ? Language.indonesian.months[date.month - 1] : String(date.month)
            return Phrase(
                both:
                    "Pada hari ini \(Language.indonesian.weekday(date)) tanggal \(IndonesianNumber.words(date.day)) "
                    + "bulan \(month) tahun \(IndonesianNumber.words(date.year)):")
        }
    }

    /// The page around a paper.
    package enum PaperPage {
        package static let notNumbered = Phrase(
            id: "Naskah ini dicetak langsung dari catatan tiket.",
            en: "This paper is printed straight from the ticket's record. Papers are in Indonesian.")
        package static let backToTicket = Phrase(id: "Kembali ke tiket", en: "Back to the ticket")
        package static let superseded = Phrase(id: "Digantikan yang baru", en: "Replaced by a newer one")
        package static let supersededLede = Phrase(
            id: "Naskah ini sudah digantikan oleh naskah yang lebih baru.",
            en: "A newer paper has taken the place of this one.")
        package static let refused = Phrase(id: "Ditolak", en: "Refused")
        package static let refusedLede = Phrase(
            id: "Naskah ini ditolak oleh yang harus mengetahuinya.",
            en: "Whoever had to countersign this paper refused it.")
    }
}
