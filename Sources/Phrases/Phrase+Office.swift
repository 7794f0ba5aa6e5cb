extension Phrase {
    /// Posts as offices commonly name them; an office's own names come from its data.
    package enum Post {
        package static func succeeding(_ now: String, _ before: String) -> Phrase {
            Phrase(id: "\(now) (menggantikan \(before))", en: "\(now) (in place of \(before))")
        }
        package static let head = Phrase(id: "Kepala Dinas", en: "Head of agency")
        package static let secretary = Phrase(id: "Sekretaris", en: "Secretary")
        package static let division = Phrase(id: "Kepala Bidang", en: "Head of division")
        package static let section = Phrase(id: "Kepala Seksi", en: "Head of section")
        package static let teamLead = Phrase(id: "Ketua Tim", en: "Team lead")
        package static let technician = Phrase(id: "Tenaga Teknis", en: "Technician")
        package static let deskOfficer = Phrase(id: "Petugas Meja Layanan", en: "Desk officer")
        package static let reporter = Phrase(id: "OPD Pelapor", en: "Reporting office")
        package static let administrator = Phrase(id: "Administrator", en: "Administrator")
        package static let auditor = Phrase(id: "Auditor", en: "Auditor")
        package static let clock = Phrase(id: "Sistem (waktu)", en: "System (clock)")

        /// *Pelaksana tugas*: acts in a vacant post.
        package static func actingVacant(_ post: String) -> Phrase {
            Phrase(id: "Plt. \(post)", en: "Acting \(post)")
        }
        /// *Pelaksana harian*: acts while the holder is absent.
        package static func actingAbsent(_ post: String) -> Phrase {
            Phrase(id: "Plh. \(post)", en: "Acting \(post) (holder absent)")
        }
    }

    /// Why a clock stands still.
    package enum Pause {
        package static let title = Phrase(id: "Alasan penundaan", en: "Reason for the pause")
        package static let provider = Phrase(id: "Menunggu penyedia (ISP)", en: "Waiting for the provider")
        package static let providerTicket = Phrase(id: "Nomor tiket penyedia", en: "Provider's ticket number")
        package static let part = Phrase(id: "Menunggu suku cadang", en: "Waiting for a part")
        package static let reporter = Phrase(id: "Menunggu pelapor", en: "Waiting for the reporter")
        package static let access = Phrase(
            id: "Lokasi tidak dapat dimasuki", en: "The site cannot be entered")
        package static let power = Phrase(id: "Listrik padam", en: "No electric power")
        package static let weather = Phrase(id: "Cuaca atau bencana", en: "Weather or disaster")
        package static let other = Phrase(id: "Alasan lain", en: "Another reason")
    }

    /// *Sifat*: how fast and how secret a letter is.
    package enum Urgency {
        package static let title = Phrase(id: "Sifat", en: "Class")
        package static let normal = Phrase(id: "Biasa", en: "Normal")
        package static let urgent = Phrase(id: "Segera", en: "Urgent")
        package static let veryUrgent = Phrase(id: "Sangat segera", en: "Very urgent")
        package static let secret = Phrase(id: "Rahasia", en: "Confidential")
    }

    /// How a report reached the office.
    package enum Channel {
        package static let title = Phrase(id: "Saluran", en: "Channel")
        package static let web = Phrase(id: "Situs", en: "Website")
        package static let letter = Phrase(id: "Surat", en: "Letter")
        package static let email = Phrase(id: "Surel", en: "E-mail")
        package static let whatsApp = Phrase(id: "WhatsApp", en: "WhatsApp")
        package static let telephone = Phrase(id: "Telepon", en: "Telephone")
        package static let inPerson = Phrase(id: "Datang langsung", en: "In person")
        package static let round = Phrase(id: "Kunjungan pemeliharaan", en: "Maintenance round")
        package static let monitoring = Phrase(id: "Pemantauan otomatis", en: "Monitoring")
        package static let lapor = Phrase(id: "SP4N-LAPOR!", en: "SP4N-LAPOR!")
    }

    /// What a procedure is for, and what starts it.
    package enum Kind {
        package static let disturbance = Phrase(id: "Gangguan", en: "Disturbance")
        package static let maintenance = Phrase(id: "Pemeliharaan", en: "Maintenance")
        package static let request = Phrase(id: "Permohonan", en: "Request")
        package static let byReport = Phrase(id: "Laporan", en: "Report")
        package static let byOrder = Phrase(id: "Perintah", en: "Order")
        package static let bySchedule = Phrase(id: "Jadwal", en: "Schedule")
    }
}
