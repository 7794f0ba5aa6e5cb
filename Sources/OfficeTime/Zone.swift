/// One of the three zones of Indonesia: fixed offsets, never daylight saving (Keppres 41/1987).
package enum Zone: String, Sendable, Hashable, CaseIterable {
    case wib
    case wita
    case wit

    /// Minutes that the local clock is ahead of UTC.
    package var offsetMinutes: Int {
        switch self {
        case .wib: 420
        case .wita: 480
        case .wit: 540
        }
    }

    /// The official short name: WIB, WITA, WIT.
    package var abbreviation: String { rawValue.uppercased() }

    /// The offset as RFC 3339 writes it: `+08:00`.
    package var offsetText: String { "+\((offsetMinutes / 60).padded(2)):00" }

    /// The name of the zone in the IANA database.
    package var identifier: String {
        switch self {
        case .wib: "Asia/Jakarta"
        case .wita: "Asia/Makassar"
        case .wit: "Asia/Jayapura"
        }
    }

    /// Every other spelling that names this zone without doubt.
    private var aliases: [String] {
        let hours = String(offsetMinutes / 60)
        let own =
            switch self {
            case .wib: ["asia/pontianak"]
            case .wita: ["asia/ujung_pandang"]
            case .wit: [String]()
            }
        return own + [rawValue, identifier.lowercased(), offsetText, "+0\(hours)", "+0\(hours)00"]
            + ["utc+\(hours)", "gmt+\(hours)", "utc\(offsetText)"]
    }

    /// The zone that an IANA name, a short name or an offset means, in any case; nil for every other zone.
    package init?(name: String) {
        let wanted = name.lowercased()
        guard let zone = Self.allCases.first(where: { $0.aliases.contains(wanted) }) else { return nil }
        self = zone
    }

    /// The names to offer to someone whose zone was not understood.
    package static let knownNames = [
        "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "WIB", "WITA", "WIT",
        "+07:00", "+08:00", "+09:00",
    ]
}

extension Zone: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let zone = Zone(name: name) else {
            throw DecodingError.unusable(CalendarError.unknownZone(name).description, at: decoder.codingPath)
        }
        self = zone
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(identifier)
    }
}
