extension StandardTime {
    /// The length in short Indonesian words, `2–3 hari kerja`, which ``TimePhrase/read(_:)`` reads back the
    /// same.
    package static func words(for time: StandardTime) -> String {
        let length = time.lower.map { "\($0)–\(time.upper)" } ?? String(time.upper)
        let object = time.per.map { " per \($0)" } ?? ""
        return "\(length) \(time.unit.words)\(object)"
    }
}

extension StandardTime.Unit {
    /// What stands after the number.
    fileprivate var words: String {
        switch self {
        case .minutes: "menit"
        case .hours: "jam"
        case .workingDays: "hari kerja"
        case .weeks: "minggu"
        case .months: "bulan"
        case .wallClockDays: "x 24 jam"
        }
    }
}
