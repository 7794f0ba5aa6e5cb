import FoundationEssentials
import OfficeTime

/// One line of `sigap clock`: a calendar, a start, and a length or an end.
struct ClockRequest: Decodable {
    /// What is asked for.
    enum Question {
        /// When a step with this *Waktu* must be finished.
        case deadline(String)
        /// How many office minutes lie before this instant.
        case minutes(until: Instant)
    }

    var calendar: OfficeCalendar
    var start: Instant
    var question: Question
    var pauses: [Pause]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        try container.refuseKeys(otherThan: ["calendar", "start", "duration", "end", "pauses"])
        calendar = try container.decode(OfficeCalendar.self, forKey: NamedKey("calendar"))
        start = try container.decode(ClockTimestamp.self, forKey: NamedKey("start")).instant
        let duration = try container.decodeIfPresent(String.self, forKey: NamedKey("duration"))
        let end = try container.decodeIfPresent(ClockTimestamp.self, forKey: NamedKey("end"))?.instant
        question = try Self.question(duration, end, start: start, in: container)
        pauses =
            try container.decodeIfPresent([ClockPause].self, forKey: NamedKey("pauses"))?.map(\.pause) ?? []
    }

    private static func question(
        _ duration: String?, _ end: Instant?, start: Instant, in container: KeyedDecodingContainer<NamedKey>
    ) throws -> Question {
        switch (duration, end) {
        case (let duration?, nil): return .deadline(duration)
        case (nil, let end?) where end >= start: return .minutes(until: end)
        case (nil, .some):
            throw DecodingError.unusable(
                "akhir mendahului awal (start): tukar keduanya", at: container.codingPath + [NamedKey("end")])
        default:
            throw DecodingError.unusable(
                "tulis salah satu: \"duration\" seperti \"60 menit\", atau \"end\"", at: container.codingPath)
        }
    }
}

/// A time stamp as RFC 3339 writes it, with its offset.
struct ClockTimestamp: Decodable {
    var instant: Instant

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(timestamp: try container.decode(String.self)) else {
            throw DecodingError.unusable(
                "waktu tidak dikenal: tulis seperti 2026-11-20T03:00:00Z atau 2026-11-20T11:00+08:00,"
                    + " tahun 1 sampai 9999", at: decoder.codingPath)
        }
        self.instant = instant
    }
}

/// A pause, its end left out while it lasts.
struct ClockPause: Decodable {
    var pause: Pause

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        try container.refuseKeys(otherThan: ["from", "to"])
        let from = try container.decode(ClockTimestamp.self, forKey: NamedKey("from")).instant
        let to = try container.decodeIfPresent(ClockTimestamp.self, forKey: NamedKey("to"))?.instant
        if let to, to < from {
            throw DecodingError.unusable(
                "jeda berakhir sebelum mulai: tukar keduanya", at: container.codingPath + [NamedKey("to")])
        }
        pause = Pause(from: from, to: to)
    }
}
