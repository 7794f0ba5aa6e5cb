/// A stretch of open time within one day, in minutes since midnight; the end is not part of it.
package struct WorkInterval: Sendable, Hashable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// Open minutes in it.
    package var length: Int { to - from }
}

extension WorkInterval: CustomStringConvertible, Codable {
    /// `07:30–12:00`.
    package var description: String { "\(Self.clock(from))–\(Self.clock(to))" }

    /// Written as a pair of times of day, `["07:30", "12:00"]`.
    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        guard container.count == 2 else {
            throw DecodingError.unusable(
                "tulis tepat dua jam, seperti [\"07:30\", \"12:00\"]", at: decoder.codingPath)
        }
        from = try Self.minute(in: &container)
        to = try Self.minute(in: &container)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(Self.clock(from))
        try container.encode(Self.clock(to))
    }

    private static func clock(_ minute: Int) -> String {
        "\((minute / 60).padded(2)):\((minute % 60).padded(2))"
    }

    private static func minute(in container: inout any UnkeyedDecodingContainer) throws -> Int {
        let text = try container.decode(String.self)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(digits: parts[0], count: 2),
            let minute = Int(digits: parts[1], count: 2), minute < 60, hour * 60 + minute <= 1440
        else {
            throw DecodingError.unusable(
                CalendarError.badTimeOfDay(text).description, at: container.codingPath)
        }
        return hour * 60 + minute
    }
}

/// The hours an office is open in each week, several stretches a day; a day without any is closed.
package struct WorkWeek: Sendable, Hashable {
    /// The stretches of each day in the order of the clock, Monday first; always seven.
    package let days: [[WorkInterval]]

    /// Hours of the days named; every other day is closed.
    ///
    /// Each day's stretches stand in order and do not overlap; one may begin where the last ended.
    /// - Throws: ``CalendarError/backwardInterval(_:_:)`` or ``CalendarError/overlappingIntervals(_:_:_:)``.
    package init(_ hours: [Weekday: [WorkInterval]]) throws(CalendarError) {
        for day in Weekday.allCases {
            try Self.check(hours[day] ?? [], on: day)
        }
        days = Weekday.allCases.map { hours[$0] ?? [] }
    }

    private init(unchecked days: [[WorkInterval]]) {
        self.days = days
    }

    /// No open minute at all.
    package static let closed = WorkWeek(unchecked: Array(repeating: [], count: 7))

    /// Open every minute of every day.
    package static let roundTheClock = WorkWeek(
        unchecked: Array(repeating: [WorkInterval(from: 0, to: 1440)], count: 7))

    /// Hours known when the program was written: the caller vouches for their order, and a test checks it.
    static func known(_ hours: (Weekday) -> [WorkInterval]) -> WorkWeek {
        WorkWeek(unchecked: Weekday.allCases.map(hours))
    }

    /// The open stretches of a weekday.
    package subscript(day: Weekday) -> [WorkInterval] { days[day.rawValue] }

    /// Open minutes in the whole week.
    package var minutes: Int { days.joined().reduce(0) { $0 + $1.length } }

    private static func check(_ intervals: [WorkInterval], on day: Weekday) throws(CalendarError) {
        var last: WorkInterval?
        for interval in intervals {
            guard interval.from >= 0, interval.to <= 1440, interval.from < interval.to else {
                throw .backwardInterval(day, interval)
            }
            if let last, interval.from < last.to { throw .overlappingIntervals(day, last, interval) }
            last = interval
        }
    }
}

extension WorkWeek: Codable {
    /// Written as an object of weekdays, `{"mon": [["07:30", "12:00"]]}`; a day left out is closed.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        try container.refuseKeys(otherThan: Weekday.allCases.map(\.key))
        var hours: [Weekday: [WorkInterval]] = [:]
        for day in Weekday.allCases {
            hours[day] = try container.decodeIfPresent([WorkInterval].self, forKey: NamedKey(day.key))
        }
        do {
            try self.init(hours)
        } catch {
            throw DecodingError.unusable(error.description, at: decoder.codingPath)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        for day in Weekday.allCases where !self[day].isEmpty {
            try container.encode(self[day], forKey: NamedKey(day.key))
        }
    }
}
