/// What the clock and the calendar on an office's wall show: a day and a minute of it.
package struct LocalTime: Sendable, Hashable, Comparable {
    package var date: CivilDate
    /// Minutes since midnight, 0 to 1439.
    package var minute: Int

    package init(date: CivilDate, minute: Int) {
        self.date = date
        self.minute = minute
    }

    /// What the wall shows at an instant, its seconds cut.
    package init(_ instant: Instant, in zone: Zone) {
        let local = Int(instant.minute) + zone.offsetMinutes
        let (day, minute) = local.floored(by: 1440)
        self.init(date: CivilDate(dayNumber: day), minute: minute)
    }

    package var hour: Int { minute / 60 }

    package var minuteOfHour: Int { minute % 60 }

    /// The instant at which the wall of this zone shows it.
    package func instant(in zone: Zone) -> Instant {
        Instant(minute: Int64(date.dayNumber * 1440 + minute - zone.offsetMinutes))
    }

    /// `2026-11-20T11:00+08:00`: local date, time to the minute and offset (ISO 8601).
    package func text(in zone: Zone) -> String {
        "\(date)T\(hour.padded(2)):\(minuteOfHour.padded(2))\(zone.offsetText)"
    }

    package static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.date, left.minute) < (right.date, right.minute)
    }
}
