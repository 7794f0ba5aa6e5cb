extension Phrase {
    /// *Gangguan massal*: one outage, many reports.
    package enum Outage {
        package static let title = Phrase(id: "Gangguan massal", en: "Outage for many")
        package static let mark = Phrase(
            id: "Umumkan gangguan massal", en: "Announce an outage for many")
        package static let markLede = Phrase(
            id:
                "Halaman lapor menampilkan pengumuman ini. Kantor yang terdampak bergabung dengan satu ketukan "
                + "dan mengikuti tiket ini.",
            en:
                "The report page shows this notice. Affected offices join with one tap and follow this ticket."
        )
        package static let scope = Phrase(id: "Siapa yang terdampak", en: "Who is affected")
        package static let units = Phrase(
            id: "Kantor yang sudah melapor pada tiket ini", en: "The offices that reported on this ticket")
        package static let place = Phrase(
            id: "Semua yang memakai lokasi tiket ini", en: "All who use this ticket's place")
        package static let everybody = Phrase(id: "Semua kantor", en: "All offices")
        package static let notice = Phrase(id: "Pengumuman untuk umum", en: "Notice to everybody")
        package static let noticeHint = Phrase(
            id: "Tanpa nama orang. Misalnya: Internet di kompleks kantor bupati terputus sejak pagi.",
            en: "No names of people. For example: The regent's offices have had no internet since morning.")
        package static let end = Phrase(
            id: "Cabut pengumuman gangguan massal", en: "Withdraw the outage notice")
        package static let endLede = Phrase(
            id: "Pengumuman hilang dari halaman lapor. Laporan yang sudah bergabung tetap bergabung.",
            en: "The notice leaves the report page. Reports that joined stay joined.")
        package static let handled = Phrase(
            id: "Gangguan ini sedang ditangani.", en: "This outage is being handled.")
        package static let joinTap = Phrase(
            id: "Kantor kami juga terganggu", en: "Our office is affected too")
        package static let joinAs = Phrase(
            id: "Kantor Anda juga terganggu? Bergabung dengan satu ketukan, tanpa mengisi formulir.",
            en: "Is your office affected too? Join with one tap, without filling in the form.")
        package static let joinChosen = Phrase(
            id: "Kantor Anda juga terganggu? Pilih kantor Anda dan bergabung, tanpa mengisi formulir.",
            en: "Is your office affected too? Choose it and join, without filling in the form.")
        package static let otherProblem = Phrase(
            id: "Masalah lain? Isi formulir di bawah.", en: "Another problem? Fill in the form below.")
        package static let leave = Phrase(id: "Lepaskan laporan dari tiket", en: "Take the report out")
        package static let leaveLede = Phrase(
            id: "Laporan kembali menunggu di laporan masuk, misalnya karena gangguannya lain.",
            en: "The report waits in the inbox again, for example because it is another problem.")
        package static let leaveMine = Phrase(
            id: "Ini gangguan lain, bukan yang sama", en: "This is another problem, not the same")
        package static let noWords = Phrase(
            id: "Laporan ini tidak disertai uraian.", en: "This report came without a description.")
        package static let doneMarked = Phrase(
            id: "Gangguan massal diumumkan di halaman lapor.",
            en: "The outage is announced on the report page.")
        package static let doneEnded = Phrase(
            id: "Pengumuman gangguan massal diperbarui.", en: "The outage notice was changed.")
        package static let doneLeft = Phrase(
            id: "Laporan dilepas dan menunggu lagi di laporan masuk.",
            en: "The report was taken out and waits in the inbox again.")
        package static let toldMarked = Phrase(
            id: "Diumumkan sebagai gangguan massal", en: "Announced as an outage for many")
        package static let toldEnded = Phrase(
            id: "Pengumuman gangguan massal dicabut", en: "The outage notice was withdrawn")
        package static let toldLeft = Phrase(id: "Satu laporan dilepas", en: "A report was taken out")

        package static let notAffected = Phrase(
            id:
                "Kantor ini tidak termasuk yang terdampak gangguan itu. Isi formulir laporan di bawah agar "
                + "petugas memeriksanya.",
            en: "This office is not among those the outage concerns. Fill in the report form below.")
        package static let notJoined = Phrase(
            id: "Laporan ini tidak digabungkan ke tiket itu. Muat ulang halamannya.",
            en: "This report is not joined to that ticket. Reload the page.")
        package static let firstStays = Phrase(
            id:
                "Laporan yang memulai tiket tidak dapat dilepas. Batalkan tiketnya dengan alasan bila keliru.",
            en: "The report that began the ticket cannot be taken out. Cancel the ticket if it was a mistake."
        )
        package static let noOutage = Phrase(
            id: "Gangguan massal ini sudah tidak diumumkan. Laporkan lewat formulir laporan.",
            en: "This outage is no longer announced. Report by the form.")
        package static let isSecret = Phrase(
            id: "Tiket rahasia tidak dapat diumumkan. Ubah sifatnya lebih dahulu.",
            en: "A confidential ticket cannot be announced. Change its class first.")
        package static let noPlace = Phrase(
            id: "Tiket ini tidak menyebut lokasi. Pilih cakupan lain.",
            en: "This ticket names no place. Choose another scope.")

        /// `unit` names the office, `what` the complaint.
        package static func plain(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) kantor atau pelapor melaporkan gangguan yang sama.",
                en: "\(count) reports speak of the same outage.")
        }
        package static func since(_ stamp: String) -> Phrase {
            Phrase(id: "Sejak \(stamp)", en: "Since \(stamp)")
        }
        /// One tap for this office.
        package static func joinUnit(_ unit: String) -> Phrase {
            Phrase(id: "\(unit) juga terganggu", en: "\(unit) is affected too")
        }
        package static func joined(_ count: Int) -> Phrase {
            Phrase(id: "\(count) laporan digabung", en: "\(count) reports joined")
        }
    }

    /// *Sifat rahasia*: fewer readers.
    package enum Secrecy {
        package static let confidential = Phrase(id: "Rahasia", en: "Confidential")
        package static let normal = Phrase(id: "Biasa", en: "Ordinary")
        package static let sensitivity = Phrase(id: "Sifat tiket", en: "Class of the ticket")
        package static let close = Phrase(id: "Jadikan rahasia", en: "Make it confidential")
        package static let closeLede = Phrase(
            id:
                "Hanya pelaksana SOP ini, meja layanan, pimpinan, dan auditor yang masih dapat membacanya. "
                + "Halaman umum hanya menyebut “sedang ditangani”.",
            en:
                "Only those who carry out this SOP, the desk, the head and the auditor can still read it. "
                + "Public pages say no more than that it is being handled."
        )
        package static let open = Phrase(id: "Cabut sifat rahasia", en: "Lift the confidentiality")
        package static let openLede = Phrase(
            id: "Semua orang kantor dapat membaca tiket ini lagi, juga riwayat dan lampirannya.",
            en: "Everybody of the office can read this ticket again, its history and attachments too.")
        package static let doneClassified = Phrase(
            id: "Sifat tiket diubah.", en: "The ticket's class was changed.")
        package static let toldClosed = Phrase(id: "Dijadikan rahasia", en: "Made confidential")
        package static let toldOpened = Phrase(
            id: "Sifat rahasia dicabut", en: "Confidentiality was lifted")
        package static let already = Phrase(
            id: "Tiket ini sudah bersifat demikian. Muat ulang halamannya.",
            en: "The ticket has this class already. Reload the page.")
        package static let hint = Phrase(
            id: "Rahasia: hanya pelaksana, meja layanan, pimpinan, dan auditor yang membacanya.",
            en: "Confidential: only performers, desk, head and auditor read it.")
    }
}
