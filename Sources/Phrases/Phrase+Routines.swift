extension Phrase {
    /// *Jadwal rutin*: work that comes back by itself.
    package enum Routines {
        package static let title = Phrase(id: "Jadwal rutin", en: "Routine work")
        package static let routine = Phrase(id: "Jadwal rutin", en: "Routine")
        package static let new = Phrase(id: "Jadwal rutin baru", en: "New routine")
        package static let none = Phrase(
            id:
                "Pekerjaan yang berulang, seperti patroli tiap bulan, dimulai sendiri menurut jadwal di sini.",
            en: "Work that comes back, such as a round each month, begins by itself as scheduled here.")
        package static let noProcedure = Phrase(
            id: "Belum ada SOP berlaku yang dimulai oleh jadwal (pemicu: jadwal). Berlakukan SOP itu dahulu.",
            en: "No SOP in force is begun by a schedule (pemicu: jadwal). Put one in force first.")
        package static let first = Phrase(id: "Hari pertama", en: "First day")
        package static let firstHint = Phrase(
            id: "Hari berikutnya dihitung dari sini. Bila libur, dimulai pada hari kerja berikutnya.",
            en: "All further days are counted from here. On a day off it begins on the next working day.")
        package static let every = Phrase(id: "Setiap", en: "Every")
        package static let rhythm = Phrase(id: "Satuan", en: "Counted in")
        package static let weeks = Phrase(id: "minggu", en: "weeks")
        package static let months = Phrase(id: "bulan", en: "months")
        package static let what = Phrase(id: "Judul tiketnya", en: "Title of its tickets")
        package static let next = Phrase(id: "Berikutnya", en: "Next")
        package static let rhythmTitle = Phrase(id: "Berulang", en: "Comes back")
        package static let retiredHint = Phrase(
            id: "Tidak ada lagi yang dimulai; tiketnya tetap berjalan.",
            en: "Nothing more is begun; its tickets go on.")

        /// - Parameter number: 1 or more.
        package static func everyWeeks(_ number: Int) -> Phrase {
            Phrase(
                id: number == 1 ? "setiap minggu" : "setiap \(number) minggu",
                en: number == 1 ? "every week" : "every \(number) weeks")
        }
        package static func everyMonths(_ number: Int) -> Phrase {
            Phrase(
                id: number == 1 ? "setiap bulan" : "setiap \(number) bulan",
                en: number == 1 ? "every month" : "every \(number) months")
        }
        package static func changed(_ title: String) -> Phrase {
            Phrase(id: "Jadwal rutin \(title)", en: "Routine \(title)")
        }
        package static func notBySchedule(_ code: String) -> Phrase {
            Phrase(
                id: "SOP \(code) tidak dimulai oleh jadwal (pemicu: jadwal). Pilih SOP lain.",
                en: "SOP \(code) is not begun by a schedule (pemicu: jadwal). Choose another one.")
        }
        /// `titles` are those of routines whose SOP cannot begin.
        package static func stuck(_ titles: String) -> Phrase {
            Phrase(
                id: "Jadwal rutin yang SOP-nya tidak lagi berlaku atau tidak dimulai oleh jadwal: \(titles).",
                en: "Routines whose SOP is no longer in force, or not begun by a schedule: \(titles).")
        }
        package static let mend = Phrase(id: "Buka jadwal rutin", en: "Open the routines")
    }
}
