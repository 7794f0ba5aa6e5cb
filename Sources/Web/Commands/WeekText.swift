import OfficeTime
import UseCases

/// Which week an office works: one of the standard ones, or its own.
enum WeekPattern: String, Sendable, CaseIterable {
    case fiveDays = "lima-hari"
    case sixDays = "enam-hari"
    case roundTheClock = "sepanjang-waktu"
    case own = "sendiri"

    /// nil for the office's own.
    var standard: OfficeChange.StandardWeek? { OfficeChange.StandardWeek(rawValue: rawValue) }
}

/// Hours of a day as people type them: `07.30-12.00, 13.00-16.00`.
enum WeekText {
    /// nil where it is not understood; empty for a day that is closed.
    static func intervals(_ text: String) -> [WorkInterval]? {
        var intervals: [WorkInterval] = []
        for part in text.split(whereSeparator: { ",;".contains($0) }) {
            let ends = part.split(whereSeparator: { "-–—".contains($0) }).map { minute(String($0)) }
            guard ends.count == 2, let from = ends[0], let to = ends[1], from < to,
                intervals.last.map({ $0.to <= from }) ?? true
            else { return nil }
            intervals.append(WorkInterval(from: from, to: to))
        }
        return intervals
    }

    /// The other way round, for a field.
    static func text(_ intervals: [WorkInterval]) -> String {
        intervals.map { clock($0.from) + "-" + clock($0.to) }.joined(separator: ", ")
    }

    private static func clock(_ minute: Int) -> String {
        let digits = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return digits(minute / 60) + "." + digits(minute % 60)
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.filter { !$0.isWhitespace }.split(
            omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
            (0..<60).contains(minute), hour * 60 + minute <= 1_440
        else { return nil }
        return hour * 60 + minute
    }
}
