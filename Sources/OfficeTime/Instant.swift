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
        milliseconds >= 0 ? milliseconds / 60_000 : (milliseconds - 59_999) / 60_000
    }

    /// The instant at the start of a minute counted from 1970.
    package init(minute: Int64) {
        milliseconds = minute * 60_000
    }

    /// This instant moved by wall-clock minutes.
    package func adding(minutes: Int64) -> Instant {
        Instant(milliseconds: milliseconds + minutes * 60_000)
    }
}
