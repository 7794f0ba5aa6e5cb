extension Instant {
    /// 0001-01-01T00:00Z: nothing earlier can be written in RFC 3339.
    package static let earliest = Instant(minute: Int64(CivilDate.firstDayNumber) * 1440)
    /// 9999-12-31T23:59Z: nothing later can be written in RFC 3339.
    package static let latest = Instant(minute: Int64(CivilDate.lastDayNumber) * 1440 + 1439)

    /// Reads an RFC 3339 time stamp, seconds and their fraction optional: `2026-11-20T11:00+08:00`.
    ///
    /// The offset is required (`Z`, `+08:00`, `+0800`, `+08`), because a time without one means another
    /// instant in each zone. Digits below a millisecond are cut. Nil for anything else, a leap second
    /// and years outside 1 to 9999 among it.
    package init?(timestamp text: String) {
        let parts = text.uppercased().split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(parts[0]),
            let mark = parts[1].firstIndex(where: { "Z+-".contains($0) }),
            let time = Self.millisecondsOfDay(parts[1][..<mark]),
            let offset = Self.offsetMinutes(parts[1][mark...])
        else { return nil }
        let instant = Instant(
            milliseconds: Int64(date.dayNumber) * 86_400_000 + time - Int64(offset) * 60_000)
        guard instant >= .earliest, instant.cutToMinute <= .latest else { return nil }
        self = instant
    }

    /// `2026-11-20T03:00:00Z`, with a fraction only where there are milliseconds (RFC 3339).
    package var timestamp: String {
        let (minuteOfEpoch, rest) = milliseconds.floored(by: 60_000)
        let (day, minute) = Int(minuteOfEpoch).floored(by: 1440)
        let seconds = (Int(rest) / 1000).padded(2)
        let fraction = rest % 1000 == 0 ? "" : "." + (Int(rest) % 1000).padded(3)
        return "\(CivilDate(dayNumber: day))T\((minute / 60).padded(2)):\((minute % 60).padded(2)):"
            + "\(seconds)\(fraction)Z"
    }

    /// `11:00`, `11:00:30` or `11:00:30.25` as milliseconds since midnight.
    private static func millisecondsOfDay(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(digits: parts[0], count: 2), hour < 24,
            let minute = Int(digits: parts[1], count: 2), minute < 60
        else { return nil }
        let wholeMinutes = Int64(hour * 60 + minute) * 60_000
        guard parts.count == 3 else { return wholeMinutes }
        let pieces = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let second = Int(digits: pieces[0], count: 2), second < 60 else { return nil }
        guard pieces.count == 2 else { return wholeMinutes + Int64(second) * 1000 }
        let known = pieces[1].prefix(3)
        guard !known.isEmpty, pieces[1].utf8.allSatisfy({ (48...57).contains($0) }),
            let fraction = Int(digits: known + String(repeating: "0", count: 3 - known.count), count: 3)
        else { return nil }
        return wholeMinutes + Int64(second * 1000 + fraction)
    }

    /// `Z`, `+08:00`, `+0800` or `+08` as minutes ahead of UTC.
    private static func offsetMinutes(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let number = text.dropFirst()
        let minuteText: Substring
        switch number.utf8.count {
        case 2: minuteText = "00"
        case 4: minuteText = number.dropFirst(2)
        case 5 where number.dropFirst(2).first == ":": minuteText = number.dropFirst(3)
        default: return nil
        }
        guard let hours = Int(digits: number.prefix(2), count: 2), hours < 24,
            let minutes = Int(digits: minuteText, count: 2), minutes < 60
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
