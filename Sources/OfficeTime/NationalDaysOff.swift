extension OfficeCalendar {
    /// National holidays and cuti bersama of 2026 and 2027.
    ///
    /// 2026: joint decree (SKB) of three ministers 1497/2025, 2/2025, 5/2025 of 19 September 2025. 2027: the
    /// joint decree of 2026; Idulfitri and Iduladha of that year are estimates until the sidang isbat. Both
    /// may be changed by a later decree, so an office edits its own copy.
    package static let nationalDaysOff: [DayOff] =
        days(2026, .national, holidays2026) + days(2026, .collectiveLeave, collectiveLeave2026)
        + days(2027, .national, holidays2027) + days(2027, .collectiveLeave, collectiveLeave2027)

    private typealias Entry = (month: Int, day: Int, name: String)

    private static func days(_ year: Int, _ kind: DayOff.Kind, _ entries: [Entry]) -> [DayOff] {
        entries.compactMap { entry in
            CivilDate(year: year, month: entry.month, day: entry.day).map {
                DayOff(date: $0, name: entry.name, kind: kind)
            }
        }
    }

    private static let holidays2026: [Entry] = [
        (1, 1, "Tahun Baru 2026 Masehi"),
        (1, 16, "Isra Mikraj Nabi Muhammad SAW"),
        (2, 17, "Tahun Baru Imlek 2577 Kongzili"),
        (3, 19, "Hari Suci Nyepi (Tahun Baru Saka 1948)"),
        (3, 21, "Idulfitri 1447 Hijriah"),
        (3, 22, "Idulfitri 1447 Hijriah"),
        (4, 3, "Wafat Yesus Kristus"),
        (4, 5, "Kebangkitan Yesus Kristus (Paskah)"),
        (5, 1, "Hari Buruh Internasional"),
        (5, 14, "Kenaikan Yesus Kristus"),
        (5, 27, "Iduladha 1447 Hijriah"),
        (5, 31, "Hari Raya Waisak 2570 BE"),
        (6, 1, "Hari Lahir Pancasila"),
        (6, 16, "1 Muharam Tahun Baru Islam 1448 Hijriah"),
        (8, 17, "Proklamasi Kemerdekaan"),
        (8, 25, "Maulid Nabi Muhammad SAW"),
        (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ]

    private static let collectiveLeave2026: [Entry] = [
        (2, 16, "Cuti bersama Tahun Baru Imlek"),
        (3, 18, "Cuti bersama Hari Suci Nyepi"),
        (3, 20, "Cuti bersama Idulfitri"),
        (3, 23, "Cuti bersama Idulfitri"),
        (3, 24, "Cuti bersama Idulfitri"),
        (5, 15, "Cuti bersama Kenaikan Yesus Kristus"),
        (5, 28, "Cuti bersama Iduladha"),
        (12, 24, "Cuti bersama Natal"),
    ]

    private static let holidays2027: [Entry] = [
        (1, 1, "Tahun Baru 2027 Masehi"),
        (1, 5, "Isra Mikraj Nabi Muhammad SAW"),
        (2, 6, "Tahun Baru Imlek 2578 Kongzili"),
        (3, 8, "Hari Suci Nyepi (Tahun Baru Saka 1949)"),
        (3, 10, "Idulfitri 1448 Hijriah"),
        (3, 11, "Idulfitri 1448 Hijriah"),
        (3, 26, "Wafat Yesus Kristus"),
        (3, 28, "Kebangkitan Yesus Kristus (Paskah)"),
        (5, 1, "Hari Buruh Internasional"),
        (5, 6, "Kenaikan Yesus Kristus"),
        (5, 17, "Iduladha 1448 Hijriah"),
        (5, 20, "Hari Raya Waisak 2571 BE"),
        (6, 1, "Hari Lahir Pancasila"),
        (6, 6, "1 Muharam Tahun Baru Islam 1449 Hijriah"),
        (8, 15, "Maulid Nabi Muhammad SAW"),
        (8, 17, "Proklamasi Kemerdekaan"),
        (12, 25, "Kelahiran Yesus Kristus (Natal)"),
        (12, 26, "Isra Mikraj Nabi Muhammad SAW"),
    ]

    private static let collectiveLeave2027: [Entry] = [
        (2, 5, "Cuti bersama Tahun Baru Imlek"),
        (3, 9, "Cuti bersama Idulfitri"),
        (3, 12, "Cuti bersama Idulfitri"),
        (3, 15, "Cuti bersama Idulfitri"),
        (3, 25, "Cuti bersama Wafat Yesus Kristus"),
        (5, 18, "Cuti bersama Iduladha"),
        (5, 19, "Cuti bersama Hari Raya Waisak"),
        (12, 24, "Cuti bersama Natal"),
    ]
}
