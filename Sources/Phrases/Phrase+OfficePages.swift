extension Phrase {
    /// *Kantor*: how the office is set up, to be read by everybody in it.
    package enum OfficePages {
        package static let find = Phrase(id: "Cari dalam daftar", en: "Find in this list")

        package static func shown(_ found: String, of all: String) -> Phrase {
            Phrase(id: "\(found) dari \(all)", en: "\(found) of \(all)")
        }
        package static func page(_ page: Int, of last: Int) -> Phrase {
            Phrase(id: "Halaman \(page) dari \(last)", en: "Page \(page) of \(last)")
        }
        package static let title = Phrase(id: "Kantor", en: "Office")
        package static let overview = Phrase(id: "Ringkasan", en: "Overview")
        package static let posts = Phrase(id: "Jabatan", en: "Posts")
        package static let people = Phrase(id: "Pegawai", en: "People")
        package static let units = Phrase(id: "OPD dan lokasi", en: "Offices and places")
        package static let teams = Phrase(id: "Tim", en: "Teams")
        package static let hours = Phrase(id: "Jam kerja", en: "Office hours")
        package static let bindings = Phrase(id: "Pengikatan SOP", en: "SOP bindings")
        package static let bindingsLede = Phrase(
            id:
                "Pengikatan menentukan jabatan atau tim mana di kantor ini yang mengisi tiap kolom pelaksana pada "
                + "lembar SOP.",
            en: "Bindings say which post or team of this office fills each column of an SOP's sheet.")
        package static let settings = Phrase(id: "Pengaturan", en: "Settings")
        package static let parts = Phrase(id: "Bagian", en: "Parts")

        package static let government = Phrase(id: "Pemerintah daerah", en: "Government")
        package static let name = Phrase(id: "Nama kantor", en: "Name of the office")
        package static let address = Phrase(id: "Alamat", en: "Address")
        package static let city = Phrase(id: "Kota", en: "City")
        package static let phone = Phrase(id: "Telepon", en: "Telephone")
        package static let zone = Phrase(id: "Zona waktu", en: "Time zone")

        package static let vacant = Phrase(id: "Kosong", en: "Vacant")
        package static let person = Phrase(id: "Nama", en: "Name")
        package static let postsHeld = Phrase(id: "Jabatan yang dipegang", en: "Posts held")
        package static let roles = Phrase(id: "Peran", en: "Roles")
        package static let inactive = Phrase(id: "Tidak aktif", en: "Inactive")
        package static let isHead = Phrase(id: "pimpinan kantor", en: "head of the office")
        package static let isDesk = Phrase(id: "memilah laporan masuk", en: "sorts incoming reports")
        package static let definitive = Phrase(id: "definitif", en: "definitive")

        package static let unit = Phrase(both: "OPD")
        package static let place = Phrase(id: "Lokasi", en: "Places")
        package static let otherPlaces = Phrase(id: "Lokasi tanpa OPD", en: "Places of no office")
        package static let team = Phrase(id: "Tim", en: "Team")
        package static let members = Phrase(id: "Anggota", en: "Members")
        package static let answersTo = Phrase(id: "Bertanggung jawab kepada", en: "Answers to")
        package static let recorders = Phrase(id: "Boleh dicatatkan oleh", en: "May be recorded by")
        package static let roundTheClock = Phrase(id: "Berjaga 24 jam", en: "On duty around the clock")

        package static let week = Phrase(id: "Jam kerja mingguan", en: "Weekly hours")
        package static let day = Phrase(id: "Hari", en: "Day")
        package static let openHours = Phrase(id: "Jam buka", en: "Open")
        package static let closed = Phrase(id: "Tutup", en: "Closed")
        package static let overrides = Phrase(id: "Jam kerja khusus", en: "Special hours")
        package static let from = Phrase(id: "Dari", en: "From")
        package static let until = Phrase(id: "Sampai", en: "Until")
        package static let occasion = Phrase(id: "Keterangan", en: "Occasion")
        package static let date = Phrase(id: "Tanggal", en: "Date")
        package static let national = Phrase(id: "Libur nasional", en: "National holiday")
        package static let collectiveLeave = Phrase(id: "Cuti bersama", en: "Collective leave")
        package static let local = Phrase(id: "Libur daerah", en: "Local holiday")
        package static let kind = Phrase(id: "Jenis", en: "Kind")
        package static let years = Phrase(id: "Tahun", en: "Year")

        package static let confirmAfter = Phrase(
            id: "Tiket selesai dianggap dikonfirmasi setelah",
            en: "A finished ticket counts as confirmed after")
        package static let reopenWithin = Phrase(
            id: "Tiket selesai dapat dibuka kembali dalam", en: "A finished ticket may be reopened within")
        package static let instructions = Phrase(
            id: "Instruksi pada disposisi", en: "Instructions on a disposition")

        package static let noPosts = Phrase(
            id:
                "Belum ada jabatan. Langkah SOP datang kepada jabatan; administrator memasukkannya lebih dulu.",
            en: "There are no posts. SOP steps come to posts; the administrator enters them first.")
        package static let noPeople = Phrase(
            id: "Belum ada pegawai. Pegawai muncul di sini setelah administrator memasukkannya.",
            en: "There are no people. They appear here once the administrator has entered them.")
        package static let noUnits = Phrase(
            id: "Belum ada OPD. OPD yang dimasukkan administrator dapat dipilih saat melapor.",
            en: "There are no offices. Those the administrator enters can be chosen in a report.")
        package static let noTeams = Phrase(
            id: "Belum ada tim tetap. Tim yang dibentuk untuk satu tiket tercatat pada tiketnya.",
            en: "There is no standing team. A team formed for one ticket is recorded with it.")
        package static let noHours = Phrase(
            id: "Jam kerja belum ditetapkan; tanpa itu tenggat tidak dapat dihitung.",
            en: "No office hours are set; without them deadlines cannot be reckoned.")
        package static let noOverrides = Phrase(
            id: "Tidak ada jam kerja khusus.", en: "There are no special hours.")
        package static let noBindings = Phrase(
            id: "Belum ada SOP yang berlaku, jadi belum ada kolom yang diikat.",
            en: "No SOP is in force, so no column is bound.")
        package static let readOnly = Phrase(
            id:
                "Halaman ini untuk dibaca. Perubahan dilakukan administrator dan tercatat dalam riwayat kantor.",
            en: "This page is for reading. The administrator makes changes; each is recorded.")

        package static func workingDays(_ count: Int) -> Phrase {
            Phrase(id: "\(count) hari kerja", en: "\(count) working \(count == 1 ? "day" : "days")")
        }
        package static func days(_ count: Int) -> Phrase {
            Phrase(id: "\(count) hari", en: "\(count) \(count == 1 ? "day" : "days")")
        }
        package static func holidays(_ year: String) -> Phrase {
            Phrase(id: "Hari libur \(year)", en: "Holidays of \(year)")
        }
        package static func noHolidays(_ year: String) -> Phrase {
            Phrase(
                id: "Belum ada hari libur \(year). Masukkan setelah keputusan bersama terbit.",
                en: "No holidays of \(year) yet. Enter them once the joint decree is out.")
        }
        package static func weekTotal(_ time: String) -> Phrase {
            Phrase(id: "\(time) seminggu", en: "\(time) a week")
        }
        /// `date` is a date in words.
        package static func sinceDate(_ date: String) -> Phrase {
            Phrase(id: "sejak \(date)", en: "since \(date)")
        }
        package static func period(_ from: String, _ to: String) -> Phrase {
            Phrase(id: "\(from) sampai \(to)", en: "\(from) until \(to)")
        }
        /// `posts` are names of posts.
        package static func recordedBy(_ posts: String) -> Phrase {
            Phrase(id: "boleh dicatatkan oleh \(posts)", en: "may be recorded by \(posts)")
        }
    }
}
