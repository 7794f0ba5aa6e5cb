import OfficeTime

/// How much is reported on which day.
struct Seasons: Sendable {
    /// One office day of the past.
    struct Day: Sendable {
        var date: CivilDate
        var minutes: Range<Int>
        /// How many tickets begin on it.
        var tickets: Int
        /// Whether something large broke: a thunderstorm, a cut backbone.
        var isBad: Bool
    }

    let days: [Day]

    /// Shares the tickets out: more in the rains and on Mondays, more each year, fewer in the short days of
    /// Ramadan, and bursts on bad days.
    init(_ axis: OfficeAxis, _ plan: OfficeYears, _ chance: inout SeededChance) {
        let numbered = axis.numberedDays
        var weights: [(weight: Double, isBad: Bool)] = []
        for (number, day) in numbered.enumerated() {
            let isBad = chance.number(1_000) < (Self.isRainy(day.date) ? 25 : 6)
            var weight = Double(day.minutes.count) * (Self.isRainy(day.date) ? 1.35 : 0.9)
            if day.date.weekday == .monday { weight *= 1.3 }
            // The habit of reporting grows.
            weight *= 0.7 + 0.6 * Double(number) / Double(max(1, numbered.count))
            weight *= 0.75 + Double(chance.number(50)) / 100
            weights.append((isBad ? weight * 3 : weight, isBad))
        }
        let total = weights.reduce(0) { $0 + $1.weight }
        var (begun, sum) = (0, 0.0)
        days = zip(numbered, weights).map { day, measure in
            sum += measure.weight
            let until = Int(Double(plan.tickets) * sum / max(total, 1) + 0.5)
            defer { begun = until }
            return Day(date: day.date, minutes: day.minutes, tickets: until - begun, isBad: measure.isBad)
        }
    }

    static func isRainy(_ date: CivilDate) -> Bool { date.month >= 11 || date.month <= 3 }
}
