extension Phrase {
    /// The ticket page and the desk.
    package enum Ticket {
        package static let ticket = Phrase(id: "Tiket", en: "Ticket")
        package static let currentStep = Phrase(id: "Langkah sekarang", en: "Current step")
        package static let sheet = Phrase(id: "Lembar SOP", en: "SOP sheet")
        package static let history = Phrase(id: "Riwayat", en: "History")
        package static let papers = Phrase(id: "Naskah", en: "Papers")
        package static let attachments = Phrase(id: "Lampiran", en: "Attachments")
        package static let comments = Phrase(id: "Komentar", en: "Comments")
        package static let place = Phrase(id: "Lokasi", en: "Place")
        package static let reporter = Phrase(id: "Pelapor", en: "Reporter")
        package static let holder = Phrase(id: "Di meja", en: "On the desk of")
        package static let procedure = Phrase(both: "SOP")
        package static let state = Phrase(id: "Keadaan", en: "State")
        package static let step = Phrase(id: "Langkah", en: "Step")
        package static let deadline = Phrase(id: "Tenggat", en: "Deadline")
        package static let needs = Phrase(id: "Kelengkapan", en: "Needs")
        package static let produces = Phrase(id: "Keluaran", en: "Produces")
        package static let deskTitle = Phrase(id: "Meja kerja", en: "Your desk")
        package static let toDo = Phrase(id: "Perlu Anda kerjakan", en: "For you to do")
        package static let toKnow = Phrase(id: "Untuk diketahui", en: "For your information")
        package static let escalated = Phrase(id: "Terlambat di bawah Anda", en: "Late below you")
        package static let inbox = Phrase(id: "Laporan masuk", en: "Incoming reports")
        package static let register = Phrase(id: "Register gangguan", en: "Incident register")

        /// `number` is the step's number as printed, which may jump; `place` its row of `all` the SOP has.
        package static func stepOf(_ number: String, place: Int, all: Int) -> Phrase {
            if number == String(place) {
                return Phrase(id: "Langkah \(number) dari \(all)", en: "Step \(number) of \(all)")
            }
            return Phrase(
                id: "Langkah \(number) (baris \(place) dari \(all))",
                en: "Step \(number) (row \(place) of \(all))")
        }
    }

    /// The sheet of an SOP: the column heads of Permenpan-RB 35/2012 and the five symbols.
    package enum Sheet {
        package static let number = Phrase(id: "No", en: "No")
        package static let activity = Phrase(id: "Kegiatan", en: "Activity")
        package static let performers = Phrase(id: "Pelaksana", en: "Performers")
        package static let standard = Phrase(id: "Mutu Baku", en: "Quality standard")
        package static let requirements = Phrase(id: "Kelengkapan", en: "Requirements")
        package static let time = Phrase(id: "Waktu", en: "Time")
        package static let outputs = Phrase(id: "Keluaran", en: "Output")
        package static let note = Phrase(id: "Ket.", en: "Note")
        package static let terminal = Phrase(id: "Mulai/selesai", en: "Start/end")
        package static let process = Phrase(id: "Proses", en: "Process")
        package static let decision = Phrase(id: "Keputusan", en: "Decision")
        package static let flow = Phrase(id: "Arah", en: "Flow")
        package static let connector = Phrase(id: "Pindah halaman", en: "Off-page connector")
        package static let pan = Phrase(
            id: "Lembar SOP; geser ke samping untuk melihat semua kolom",
            en: "SOP sheet; pan sideways to see all columns")

        /// `target` is the number of the step an answer leads to.
        package static func leadsTo(_ answer: String, _ target: String) -> Phrase {
            Phrase(id: "\(answer) → \(target)", en: "\(answer) → \(target)")
        }
    }

    /// Empty screens: what will appear here, and the one thing to do first.
    package enum Empty {
        package static let desk = Phrase(
            id:
                "Meja Anda kosong. Langkah yang menjadi tugas jabatan Anda akan muncul di sini, yang "
                + "paling mendesak di atas.",
            en: "Your desk is clear. Steps that fall to your post will appear here, the most pressing first.")
        package static let inbox = Phrase(
            id: "Belum ada laporan masuk. Laporan dari OPD akan muncul di sini beserta kode lacaknya.",
            en: "No reports yet. Reports from offices will appear here with their tracking code.")
        package static let tickets = Phrase(
            id: "Belum ada tiket. Tiket lahir ketika laporan diterima dan SOP dipilih.",
            en: "No tickets yet. A ticket begins when a report is accepted and an SOP chosen.")
        package static let search = Phrase(
            id: "Tidak ada yang cocok. Coba nomor tiket, nama lokasi, atau satu kata saja.",
            en: "Nothing matches. Try a ticket number, a place, or a single word.")
        package static let procedures = Phrase(
            id: "Belum ada SOP yang berlaku. Muat berkas SOP, periksa, lalu berlakukan.",
            en: "No SOP is in force. Load an SOP file, check it, then bring it into force.")
        package static let papers = Phrase(
            id: "Belum ada naskah. Naskah dibuat oleh langkah yang keluarannya surat.",
            en: "No papers yet. Papers come from steps whose output is a letter.")
        package static let comments = Phrase(
            id: "Belum ada komentar. Komentar dibaca semua orang kantor yang boleh membuka tiket ini.",
            en: "No comments yet. Everyone of the office who may open this ticket reads them.")
    }
}
