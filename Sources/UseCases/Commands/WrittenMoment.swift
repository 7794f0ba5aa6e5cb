import OfficeTime

/// Dates as people write them in lists.
extension CivilDate {
    /// Day, month and year as on paper (5/5/2026, 05-05-2026, 5 Mei 2026), or as programs write them
    /// (2026-05-05); nil for anything else. A year has four digits, so that no two readings are possible.
    init?(written text: String) {
        let parts = text.split { !$0.isLetter && !$0.isNumber }
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0].count == 4
        let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard year.count == 4, let year = Int(year), let day = Int(day), let month = Self.month(parts[1])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// By number, or by the first three letters of its name in Indonesian or English.
    private static func month(_ word: Substring) -> Int? {
        if let number = Int(word) { return number }
        let names: [[String]] = [
            ["jan"], ["feb"], ["mar"], ["apr"], ["mei", "may"], ["jun"], ["jul"], ["agu", "aug"], ["sep"],
            ["okt", "oct"], ["nov"], ["des", "dec"],
        ]
        let start = word.prefix(3).lowercased()
        return names.firstIndex { $0.contains(start) }.map { $0 + 1 }
    }
}

/// Times of day as people write them in lists.
enum ClockTime {
    /// The minute of the day of "08.10", "8:10", "08:10:00" or "pukul 08.10 WITA"; nil for anything else.
    static func minute(written text: String) -> Int? {
        let around: Set = ["pukul", "jam", "wib", "wita", "wit"]
        let words = text.lowercased().split(separator: " ").filter { !around.contains(String($0)) }
        guard words.count == 1 else { return nil }
        let parts = words[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        let numbers = parts.compactMap { (1...2).contains($0.count) ? Int($0) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, parts[1].count == 2,
            (0...23).contains(numbers[0]), numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
        else { return nil }
        return numbers[0] * 60 + numbers[1]
    }
}
