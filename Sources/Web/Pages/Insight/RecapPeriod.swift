import OfficeTime
import Phrases

/// What a recap is about: whole months, one or several in a row.
struct RecapPeriod: Sendable, Hashable {
    var first: CalendarMonth
    var last: CalendarMonth

    /// Longer ones are asked for in parts.
    private static let longest = 24

    init(_ month: CalendarMonth) {
        self.init(month, month)
    }

    private init(_ first: CalendarMonth, _ last: CalendarMonth) {
        self.first = first
        self.last = last
    }

    /// Reads `2026-11`, `2026`, `2026-07..2026-12`, and a month in words as a step's form proposes it,
    /// `November 2026`; nil for anything else.
    init?(_ text: String) {
        if let month = CalendarMonth(text) {
            self.init(month)
            return
        }
        if text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(text),
            let first = CalendarMonth(year: year, month: 1)
        {
            self.init(first, first.adding(months: 11))
            return
        }
        let ends = text.split(separator: "..", omittingEmptySubsequences: false)
        if ends.count == 2 {
            guard let first = CalendarMonth(ends[0]), let last = CalendarMonth(ends[1]), first <= last,
                last < first.adding(months: Self.longest)
            else { return nil }
            self.init(first, last)
            return
        }
        guard let month = Self.named(text) else { return nil }
        self.init(month)
    }

    private static func named(_ text: String) -> CalendarMonth? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, let year = Int(words[1]) else { return nil }
        for language in Language.allCases {
            let names = language.months.map { $0.lowercased() }
            if let place = names.firstIndex(of: String(words[0])) {
                return CalendarMonth(year: year, month: place + 1)
            }
        }
        return nil
    }

    /// As in addresses.
    var text: String {
        if first == last { return first.description }
        if first.month == 1, last == first.adding(months: 11) { return String(first.description.prefix(4)) }
        return "\(first)..\(last)"
    }

    func words(_ language: Language) -> String {
        if first == last { return language.name(of: first) }
        if first.month == 1, last == first.adding(months: 11) { return String(first.year) }
        return "\(language.name(of: first)) – \(language.name(of: last))"
    }

    /// The period of the same length before or after this one.
    func moved(by steps: Int) -> RecapPeriod {
        let length = last.year * 12 + last.month - first.year * 12 - first.month + 1
        var other = self
        other.first = first.adding(months: steps * length)
        other.last = last.adding(months: steps * length)
        return other
    }
}

extension Language {
    /// `November 2026`.
    func name(of month: CalendarMonth) -> String { "\(months[month.month - 1]) \(month.year)" }

    /// `Nov`.
    func shortName(of month: CalendarMonth) -> String { shortMonths[month.month - 1] }
}
