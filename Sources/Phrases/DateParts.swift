/// The three Indonesian time zones, which are fixed offsets from UTC without daylight saving.
package enum ZoneWord: String, Sendable, Hashable, CaseIterable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    /// Hours ahead of UTC.
    package var hoursAheadOfUTC: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }
}

/// A date and time on the wall of an office, ready to be put into words.
///
/// Plain numbers, so that whoever knows calendars can fill it; nothing here is checked or reckoned.
package struct DateParts: Sendable, Hashable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    package var weekday: Int
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int
    package var zone: ZoneWord

    /// Makes a date and time; without hour and minute it is midnight.
    package init(
        year: Int, month: Int, day: Int, weekday: Int, hour: Int = 0, minute: Int = 0, zone: ZoneWord = .wib
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.hour = hour
        self.minute = minute
        self.zone = zone
    }

    /// Machine-readable form for `<time datetime>`: `2026-11-25T10:30+08:00`.
    package var iso: String {
        "\(isoDate)T\(twoDigits(hour)):\(twoDigits(minute))+0\(zone.hoursAheadOfUTC):00"
    }

    /// The date alone, as in `<input type="date">`: `2026-11-25`.
    package var isoDate: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

    /// What `<input type="datetime-local">` reads and writes: `2026-11-25T10:30`.
    package var inputValue: String { "\(isoDate)T\(twoDigits(hour)):\(twoDigits(minute))" }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
