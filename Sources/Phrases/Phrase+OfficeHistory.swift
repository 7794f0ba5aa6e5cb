extension Phrase {
    /// *Riwayat kantor*: what changed in the office, by whom and when.
    package enum OfficeHistory {
        package static let title = Phrase(id: "Riwayat kantor", en: "Office history")
        package static let what = Phrase(id: "Perubahan", en: "Change")
        package static let who = Phrase(id: "Oleh", en: "By")
        package static let when = Phrase(id: "Waktu", en: "When")
        package static let program = Phrase(id: "SIGAP (di server)", en: "SIGAP (on the server)")
        package static let older = Phrase(id: "Lebih lama", en: "Older")
        package static let none = Phrase(
            id: "Setiap perubahan kantor akan tampil di sini dengan nama dan waktunya.",
            en: "Every change of the office will appear here, with who and when.")
        package static let nothing = Phrase(id: "belum ada", en: "nothing")
        package static let removed = Phrase(id: "dihapus", en: "removed")
        package static let yes = Phrase(id: "ya", en: "yes")
        package static let no = Phrase(id: "tidak", en: "no")
        package static func was(_ field: Phrase, _ before: String, _ after: String) -> Phrase {
            Phrase(
                id: "\(field.indonesian): \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)",
                en: "\(field.english): \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)")
        }

        package static let profile = Phrase(id: "Identitas kantor", en: "The office's name")
        package static func calendar(_ reason: String) -> Phrase {
            Phrase(id: "Kalender kerja: \(reason)", en: "Working calendar: \(english(reason))")
        }
        /// The record keeps a reason in Indonesian: what the program wrote itself is told in English too, and
        /// what somebody typed stays as it is.
        private static func english(_ reason: String) -> String {
            let undone = "Dibatalkan: "
            if reason.hasPrefix(undone) {
                return "Undone: " + english(String(reason.dropFirst(undone.count)))
            }
            let beginnings = [("Jam kerja khusus: ", "Special hours: "), ("Hari libur: ", "Day off: ")]
            for (own, told) in beginnings where reason.hasPrefix(own) {
                return told + String(reason.dropFirst(own.count))
            }
            switch reason {
            case "Zona waktu kantor diubah", "zona waktu kantor diubah":
                return "The office's time zone was changed"
            case "Jam kerja kantor diatur": return "The office's hours were set"
            case "Jam kerja khusus dihapus": return "Special hours were removed"
            case "Hari libur dihapus": return "A day off was removed"
            default: return reason
            }
        }
        package static func post(_ name: String) -> Phrase {
            Phrase(id: "Jabatan \(name)", en: "Post \(name)")
        }
        package static func person(_ name: String) -> Phrase {
            Phrase(id: "Pegawai \(name)", en: "Person \(name)")
        }
        package static func team(_ name: String) -> Phrase { Phrase(id: "Tim \(name)", en: "Team \(name)") }
        package static func unit(_ name: String) -> Phrase { Phrase(id: "OPD \(name)", en: "Office \(name)") }
        package static func place(_ name: String) -> Phrase {
            Phrase(id: "Lokasi \(name)", en: "Place \(name)")
        }
        package static func provider(_ name: String) -> Phrase {
            Phrase(id: "Penyedia \(name)", en: "Provider \(name)")
        }
        package static func appointed(_ person: String, _ post: String) -> Phrase {
            Phrase(id: "\(person) diangkat sebagai \(post)", en: "\(person) was appointed \(post)")
        }
        package static func ended(_ person: String, _ post: String, _ stamp: String) -> Phrase {
            Phrase(
                id: "\(person) tidak lagi memegang \(post) sejak \(stamp)",
                en: "\(person) no longer holds \(post) from \(stamp)")
        }
        package static func enforced(_ code: String, _ version: Int) -> Phrase {
            Phrase(id: "SOP \(code) versi \(version) berlaku", en: "SOP \(code) version \(version) in force")
        }
        package static func drafted(_ code: String, _ version: Int) -> Phrase {
            Phrase(
                id: "SOP \(code) versi \(version) disimpan sebagai rancangan",
                en: "SOP \(code) version \(version) kept as a draft")
        }
        package static func withdrawn(_ code: String, _ version: Int) -> Phrase {
            Phrase(id: "SOP \(code) versi \(version) dicabut", en: "SOP \(code) version \(version) withdrawn")
        }
        package static let retention = Phrase(id: "Jadwal retensi", en: "Retention schedule")
        package static let personalDataRemoved = Phrase(
            id: "Data pribadi dihapus (berita acara)", en: "Personal data removed (with a record)")
        package static func bound(_ code: String) -> Phrase {
            Phrase(id: "Pelaksana SOP \(code)", en: "Columns of SOP \(code)")
        }
        package static let settings = Phrase(id: "Pengaturan", en: "Settings")
        package static func login(_ login: String, _ person: String) -> Phrase {
            Phrase(id: "Nama akun \(login) untuk \(person)", en: "Account name \(login) for \(person)")
        }
        package static func renamed(_ login: String, _ person: String, _ old: String) -> Phrase {
            Phrase(
                id: "Nama akun \(login) untuk \(person), menggantikan \(old)",
                en: "Account name \(login) for \(person), in place of \(old)")
        }
        package static func years(_ active: Int, _ inactive: Int) -> Phrase {
            Phrase(
                id: "aktif \(active) tahun, inaktif \(inactive) tahun",
                en: "\(active) years active, \(inactive) inactive")
        }
        package static let week = Phrase(id: "Jam seminggu", en: "Hours a week")
        package static let daysOff = Phrase(id: "Hari libur", en: "Days off")
        package static let special = Phrase(id: "Jam khusus", en: "Special hours")
        package static let inUse = Phrase(id: "Dipakai", en: "In use")
        package static let active = Phrase(id: "Aktif", en: "Active")
        package static let contact = Phrase(id: "Penanggung jawab", en: "Answers for the network")
        package static let contactSet = Phrase(id: "diisi (tersimpan terpisah)", en: "set (kept apart)")
    }
}
