/// What kind of minutes a duration counts.
package enum DurationCount: Sendable, Hashable {
    /// Minutes the office is open; a day has as many as the office works, 450 by Perpres 21/2023.
    case office(minutesPerDay: Int = 450)
    /// Minutes on the wall; a day has 1,440.
    case wall

    /// Minutes of a day.
    package var minutesPerDay: Int {
        switch self {
        case .office(let minutes): max(minutes, 1)
        case .wall: 1440
        }
    }
}

extension Language {
    /// Puts minutes into words: `2 jam 10 menit`, `1 hari 3 jam`, `0 menit`.
    ///
    /// From one day on the minutes are left out, because nobody acts on them. A negative number is shown
    /// without sign.
    package func duration(minutes: Int, _ count: DurationCount = .office()) -> String {
        let total = minutes.magnitude
        let perDay = UInt(count.minutesPerDay)
        let days = Int(total / perDay)
        let hours = Int(total % perDay / 60)
        let rest = Int(total % perDay % 60)
        var words: [String] = []
        if days > 0 { words.append(amount(days, Phrase.Clock.day)) }
        if hours > 0 { words.append(amount(hours, Phrase.Clock.hour)) }
        if days == 0, rest > 0 || hours == 0 { words.append(amount(rest, Phrase.Clock.minute)) }
        return words.joined(separator: " ")
    }

    /// `2 jam 10 menit (jam kerja)`: a duration that says which minutes it counts.
    package func exactDuration(minutes: Int, _ count: DurationCount = .office()) -> String {
        switch count {
        case .office: "\(duration(minutes: minutes, count)) \(self[Phrase.Clock.officeTime])"
        case .wall: duration(minutes: minutes, count)
        }
    }

    /// `sisa 2 jam 10 menit (jam kerja)` or `terlambat 1 hari 3 jam`, from the minutes left until a deadline.
    package func clock(minutesLeft: Int, _ count: DurationCount = .office()) -> String {
        minutesLeft < 0
            ? self[Phrase.Clock.overdue(duration(minutes: minutesLeft, count))]
            : self[Phrase.Clock.left(exactDuration(minutes: minutesLeft, count))]
    }

    /// A whole number with the thousands set apart: `1.250.000` or `1,250,000`.
    package func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += self == .indonesian ? "." : "," }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    private func amount(_ number: Int, _ unit: CountedUnit) -> String {
        switch self {
        case .indonesian: "\(number) \(unit.indonesian)"
        case .english: "\(number) \(number == 1 ? unit.one : unit.many)"
        }
    }
}

/// A word that follows a number: Indonesian has one form, English two.
package struct CountedUnit: Sendable, Hashable {
    package var indonesian: String
    package var one: String
    package var many: String

    /// The forms for a script that counts on by itself: `menit` or `minute/minutes`.
    package func forms(in language: Language) -> String {
        language == .indonesian ? indonesian : "\(one)/\(many)"
    }
}
