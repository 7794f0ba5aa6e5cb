/// The JSON form of a calendar, the same in events and on the input of `sigap clock`:
/// `{"zone", "week", "overrides": [{"from", "to", "week", "name"}], "off": ["2026-12-25", …], "version"}`.
extension OfficeCalendar: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        try container.refuseKeys(otherThan: ["zone", "week", "overrides", "off", "version"])
        let zone = try container.decode(Zone.self, forKey: NamedKey("zone"))
        let week = try container.decode(WorkWeek.self, forKey: NamedKey("week"))
        let overrides = try container.decodeIfPresent([Override].self, forKey: NamedKey("overrides"))
        let daysOff = try container.decodeIfPresent([DayOff].self, forKey: NamedKey("off"))
        let version = try container.decodeIfPresent(Int.self, forKey: NamedKey("version"))
        do {
            try self.init(
                zone: zone, week: week, overrides: overrides ?? [], daysOff: daysOff ?? [],
                version: version ?? 1)
        } catch {
            throw DecodingError.unusable(error.description, at: decoder.codingPath)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        try container.encode(zone, forKey: NamedKey("zone"))
        try container.encode(week, forKey: NamedKey("week"))
        try container.encode(overrides, forKey: NamedKey("overrides"))
        try container.encode(daysOff, forKey: NamedKey("off"))
        try container.encode(version, forKey: NamedKey("version"))
    }
}

extension OfficeCalendar.Override: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        try container.refuseKeys(otherThan: ["from", "to", "week", "name"])
        self.init(
            from: try container.decode(CivilDate.self, forKey: NamedKey("from")),
            to: try container.decode(CivilDate.self, forKey: NamedKey("to")),
            week: try container.decode(WorkWeek.self, forKey: NamedKey("week")),
            name: try container.decodeIfPresent(String.self, forKey: NamedKey("name")) ?? "")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        try container.encode(from, forKey: NamedKey("from"))
        try container.encode(to, forKey: NamedKey("to"))
        try container.encode(week, forKey: NamedKey("week"))
        if !name.isEmpty { try container.encode(name, forKey: NamedKey("name")) }
    }
}

extension OfficeCalendar.DayOff: Codable {
    /// Written as a date, `"2026-12-25"`, or as `{"date", "name", "kind"}` with kind nasional, cuti or lokal.
    package init(from decoder: any Decoder) throws {
        if let date = try Self.bareDate(decoder) {
            self.init(date: date)
            return
        }
        guard let container = try? decoder.container(keyedBy: NamedKey.self) else {
            throw DecodingError.unusable(
                "tulis tanggal seperti \"2026-12-25\", atau objek dengan date, name dan kind",
                at: decoder.codingPath)
        }
        try container.refuseKeys(otherThan: ["date", "name", "kind"])
        let kind = try container.decodeIfPresent(String.self, forKey: NamedKey("kind")) ?? Kind.local.rawValue
        guard let known = Kind(rawValue: kind) else {
            throw DecodingError.unusable(
                "pakai salah satu dari nasional, cuti, lokal", at: container.codingPath + [NamedKey("kind")])
        }
        self.init(
            date: try container.decode(CivilDate.self, forKey: NamedKey("date")),
            name: try container.decodeIfPresent(String.self, forKey: NamedKey("name")) ?? "",
            kind: known)
    }

    /// The date where a text stands, nil where an object stands.
    private static func bareDate(_ decoder: any Decoder) throws -> CivilDate? {
        let container = try decoder.singleValueContainer()
        do {
            return try container.decode(CivilDate.self)
        } catch DecodingError.typeMismatch {
            return nil
        }
    }

    package func encode(to encoder: any Encoder) throws {
        guard !name.isEmpty || kind != .local else { return try date.encode(to: encoder) }
        var container = encoder.container(keyedBy: NamedKey.self)
        try container.encode(date, forKey: NamedKey("date"))
        if !name.isEmpty { try container.encode(name, forKey: NamedKey("name")) }
        try container.encode(kind.rawValue, forKey: NamedKey("kind"))
    }
}
