/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Event lines hold integers only, so an instant is stored as this one number.
package struct Instant: Sendable, Hashable, Comparable, Codable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Whole minutes since 1970, cut, never rounded: all reckoning is done in these.
    package var minute: Int64 {
        let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        return rest < 0 ? whole - 1 : whole
    }

    /// This instant without its seconds: what DESIGN rule 8 compares and reckons with.
    package var cutToMinute: Instant { Instant(minute: minute) }

    /// The instant at the start of a minute counted from 1970; stays at the ends of what can be counted.
    package init(minute: Int64) {
        let (product, overflow) = minute.multipliedReportingOverflow(by: 60_000)
        milliseconds = overflow ? (minute < 0 ? .min : .max) : product
    }

    /// This instant moved by wall-clock minutes; stays at the ends of what can be counted.
    package func adding(minutes: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(Instant(minute: minutes).milliseconds)
        return Instant(milliseconds: overflow ? (minutes < 0 ? .min : .max) : sum)
    }
}
