extension Phrase {
    /// What is kept of people outside the office, who looked at it, and how it is removed.
    package enum Privacy {
        package static let title = Phrase(id: "Data pribadi", en: "Personal data")
        package static let lede = Phrase(
            id:
                "Nama, kontak, dan kata-kata orang di luar kantor. Setiap orang dapat meminta salinan atau penghapusan datanya (UU 27/2022); jawab dalam 3 × 24 jam.",
            en:
                "Names, contacts and words of people outside the office. Anybody may ask for a copy or the removal of theirs (Law 27/2022); answer within 72 hours."
        )
        package static let find = Phrase(id: "Cari orang", en: "Find a person")
        package static let findLabel = Phrase(id: "Nama atau kontak", en: "Name or contact")
        package static let findHint = Phrase(
            id: "Paling sedikit tiga huruf, atau enam angka nomor telepon.",
            en: "At least three letters, or six digits of a telephone number.")
        package static let nobody = Phrase(
            id: "Tidak ada data yang masih tersimpan atas nama atau kontak itu.",
            en: "Nothing is kept under that name or contact.")
        package static func found(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) catatan masih menyimpan orang ini",
                en: count == 1
                    ? "1 record still holds this person" : "\(count) records still hold this person")
        }
        package static let more = Phrase(
            id: "Hanya yang terbaru ditampilkan. Hapus yang ini dahulu, lalu cari lagi.",
            en: "Only the newest are shown. Remove these first, then search again.")
        package static let copy = Phrase(id: "Unduh salinan data", en: "Download a copy")
        package static let remove = Phrase(id: "Hapus data pribadi", en: "Remove personal data")
        package static let removeHint = Phrase(
            id:
                "Nama, kontak, uraian, dan foto dihapus untuk selamanya. Riwayat langkah tetap ada dan rantainya tetap utuh.",
            en:
                "Name, contact, words and photos are deleted for good. The history of steps stays, and its chain stays whole."
        )
        package static let removeReason = Phrase(id: "Dasar permintaan", en: "Reason of the request")
        package static let removeReasonHint = Phrase(
            id: "Misalnya: surat permohonan tanggal 20 November 2026.",
            en: "For example: letter of 20 November 2026.")
        package static let fromReport = Phrase(id: "Laporan", en: "Report")
        package static let fromTicket = Phrase(id: "Tanda tangan pada tiket", en: "Signature on a ticket")
        package static func removed(_ number: String) -> Phrase {
            Phrase(id: "Dihapus dengan nomor \(number).", en: "Removed under number \(number).")
        }

        package static let retention = Phrase(id: "Retensi", en: "Retention")
        package static let retentionLede = Phrase(
            id:
                "Setelah masa aktif dan inaktif lewat, data orang luar dimusnahkan dengan berita acara. Dihitung sejak tiket selesai.",
            en:
                "After the active and inactive years, data of outsiders is destroyed with a record. They count from the end of the ticket."
        )
        package static let classification = Phrase(id: "Klasifikasi", en: "Classification")
        package static let active = Phrase(id: "Aktif (tahun)", en: "Active (years)")
        package static let inactive = Phrase(id: "Inaktif (tahun)", en: "Inactive (years)")
        package static let fate = Phrase(id: "Nasib akhir", en: "In the end")
        package static let permanent = Phrase(id: "Permanen", en: "Kept for good")
        package static let destroyed = Phrase(id: "Musnah", en: "Destroyed")
        package static let usedFor = Phrase(id: "Berlaku untuk", en: "Applies to")
        package static let everythingElse = Phrase(id: "Semua SOP lainnya", en: "All other SOPs")
        package static let change = Phrase(
            id: "Tambah atau ubah klasifikasi", en: "Add or change a classification")
        package static let code = Phrase(id: "Kode klasifikasi", en: "Classification code")
        package static let name = Phrase(id: "Nama klasifikasi", en: "Name of the classification")
        package static let isStandard = Phrase(
            id: "Berlaku untuk semua yang tidak disebut", en: "Applies to all that is not named")
        package static let procedures = Phrase(id: "SOP di bawahnya", en: "SOPs under it")
        package static let save = Phrase(id: "Simpan klasifikasi", en: "Save classification")
        package static let due = Phrase(id: "Yang sudah waktunya", en: "What is due")
        package static let nothingDue = Phrase(
            id: "Belum ada data yang melewati masa simpannya.", en: "No data is past its time yet.")
        package static let values = Phrase(id: "Data", en: "Values")
        package static let tickets = Phrase(id: "Tiket", en: "Tickets")
        package static let oldest = Phrase(id: "Tertua selesai", en: "Oldest ended")
        package static let noTicket = Phrase(id: "Laporan tanpa tiket", en: "Reports without a ticket")
        package static let destroy = Phrase(id: "Musnahkan dengan berita acara", en: "Destroy with a record")
        package static let destroyReason = Phrase(id: "Persetujuan", en: "Approval")
        package static let destroyReasonHint = Phrase(
            id: "Siapa yang menyetujui, dengan surat apa.", en: "Who approved it, by which letter.")

        package static let removals = Phrase(id: "Berita acara", en: "Records of removal")
        package static let noRemovals = Phrase(id: "Belum ada yang dihapus.", en: "Nothing was removed yet.")
        package static let number = Phrase(id: "Nomor", en: "Number")
        package static let when = Phrase(id: "Waktu", en: "When")
        package static let by = Phrase(id: "Oleh", en: "By")
        package static let basis = Phrase(id: "Dasar", en: "Basis")
        package static let byRequest = Phrase(id: "Permintaan orangnya", en: "Asked for by the person")
        package static let byRetention = Phrase(id: "Masa simpan lewat", en: "Past its time")
        package static let reports = Phrase(id: "Laporan", en: "Reports")

        package static let accesses = Phrase(id: "Siapa melihat", en: "Who looked")
        package static let accessesLede = Phrase(
            id:
                "Setiap orang kantor yang membuka data orang luar, atau melihatnya dalam hasil pencarian, dicatat sekali sehari untuk tiap laporan atau tiket.",
            en:
                "Everybody of the office who opens data of outsiders, or sees it in the results of a search, is written down once a day for each report or ticket."
        )
        package static let noAccesses = Phrase(
            id: "Belum ada yang tercatat.", en: "Nothing is written down yet.")
        package static let looked = Phrase(id: "Melihat", en: "Looked at")
        package static let searched = Phrase(id: "Pencarian data pribadi", en: "Search for personal data")

        package static let paperRemoval = Phrase(both: "BERITA ACARA PENGHAPUSAN DATA PRIBADI")
        package static let paperDestruction = Phrase(both: "BERITA ACARA PEMUSNAHAN")
        package static func paperOpening(_ day: String) -> Phrase {
            Phrase(
                both:
                    "Pada hari ini, \(day), telah dihapus untuk selamanya data orang di luar kantor yang tersimpan dalam SIGAP sebagai berikut."
            )
        }
        package static let paperClosing = Phrase(
            both: "Data tersebut tidak dapat dipulihkan. Catatan langkah dan rantai buktinya tetap utuh.")
        package static let paperSigner = Phrase(both: "Yang memusnahkan")
        package static let paperWitness = Phrase(both: "Mengetahui")

        package static let nothingKept = Phrase(
            id: "Tidak ada lagi yang tersimpan dari yang dipilih. Cari kembali untuk melihat yang masih ada.",
            en: "Nothing of what was chosen is kept any more. Search again to see what is left.")
        package static let nothingExpired = Phrase(
            id:
                "Belum ada data yang melewati masa simpannya, jadi tidak ada yang dimusnahkan. Periksa masa "
                + "simpan pada jadwal retensi.",
            en:
                "No data is past its time, so nothing was destroyed. Check the years in the retention "
                + "schedule.")
        package static func years(_ code: String) -> Phrase {
            Phrase(
                id: "Masa simpan \(code) di luar 0 sampai 100 tahun. Tulis bilangan dari 0 sampai 100.",
                en: "The years of \(code) lie outside 0 to 100. Write a number from 0 to 100.")
        }
        package static func unknownCode(_ code: String) -> Phrase {
            Phrase(
                id: "Klasifikasi \(code) tidak ada dalam daftar. Tambahkan dahulu.",
                en: "Classification \(code) is not in the list. Add it first.")
        }
        package static let badSchedule = Phrase(
            id: "Kode klasifikasi kosong, atau ditulis dua kali. Isi kodenya, masing-masing sekali.",
            en: "A classification code is empty, or stands there twice. Fill in each code once.")
    }
}
