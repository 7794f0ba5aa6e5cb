/// Dates and times in words. The 24-hour clock is written with a point in Indonesian, with a colon in
/// English.
extension Language {
    /// Names of the months, January first.
    package var months: [String] {
        switch self {
        case .indonesian:
            [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
                "Oktober",
                "November", "Desember",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October",
                "November", "December",
            ]
        }
    }

    /// Short names of the months, three letters each.
    package var shortMonths: [String] {
        switch self {
        case .indonesian:
            ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
        case .english:
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    /// Names of the days, Monday first.
    package var weekdays: [String] {
        switch self {
        case .indonesian: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
        case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
    }

    /// `10.30` or `10:30`.
    package func time(_ parts: DateParts) -> String {
        let point = self == .indonesian ? "." : ":"
        return "\(twoDigits(parts.hour))\(point)\(twoDigits(parts.minute))"
    }

    /// `10.30 WITA`.
    package func timeWithZone(_ parts: DateParts) -> String { "\(time(parts)) \(parts.zone.rawValue)" }

    /// `25 November 2026`.
    package func date(_ parts: DateParts) -> String {
        "\(parts.day) \(name(months, parts.month)) \(parts.year)"
    }

    /// `25 Nov` or, with the year, `25 Nov 2026`: for columns and the phone.
    package func shortDate(_ parts: DateParts, withYear: Bool = false) -> String {
        "\(parts.day) \(name(shortMonths, parts.month))" + (withYear ? " \(parts.year)" : "")
    }

    /// `Rabu 25 November 2026`.
    package func longDate(_ parts: DateParts) -> String { "\(weekday(parts)) \(date(parts))" }

    /// `Rabu, 25 November 2026`, as a letter writes it.
    package func letterDate(_ parts: DateParts) -> String { "\(weekday(parts)), \(date(parts))" }

    /// `Rabu`.
    package func weekday(_ parts: DateParts) -> String { name(weekdays, parts.weekday) }

    /// `November 2026`: the name of a period.
    package func month(_ parts: DateParts) -> String { "\(name(months, parts.month)) \(parts.year)" }

    /// `Rabu 25 November 2026 10.30 WITA`: the exact stamp for screen readers, hover and the register.
    package func stamp(_ parts: DateParts) -> String { "\(longDate(parts)) \(timeWithZone(parts))" }

    /// `Rabu 25 November 10.30 WITA`: within the year, where the year says nothing.
    package func stampThisYear(_ parts: DateParts) -> String {
        "\(weekday(parts)) \(parts.day) \(name(months, parts.month)) \(timeWithZone(parts))"
    }

    /// `25 Nov 10.30`: in a history or a table.
    package func shortStamp(_ parts: DateParts) -> String { "\(shortDate(parts)) \(time(parts))" }

    /// The stamp in the fewest words a reader needs on the day `today`: time alone, day and time, or with the
    /// year.
    package func stamp(_ parts: DateParts, seenOn today: DateParts) -> String {
        if parts.isoDate == today.isoDate { return "\(self[Phrase.Clock.today]) \(timeWithZone(parts))" }
        return parts.year == today.year ? stampThisYear(parts) : stamp(parts)
    }

    /// The name at a place counted from 1; the number itself where no such month or day exists.
    private func name(_ names: [String], _ place: Int) -> String {
        names.indices.contains(place - 1) ? names[place - 1] : String(place)
    }
}
