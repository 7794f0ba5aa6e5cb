extension TimePhrase {
    /// Understands the words of a *Waktu* cell, or says that they are not understood.
    ///
    /// Takes what cells really hold: `60 Menit.`, `1 (satu) jam`, `1,5 jam`, `2-3 hari kerja`, `2×24Jam`,
    /// `maks. 30 mnt`, `10 menit/berkas`, `-`. Words that could mean two things, such as `10 m`, `1.30 jam`
    /// or `3 hari kalender`, are ``unclear``: a person decides, the program does not guess. `hari` is a
    /// working day (DESIGN rule 8).
    package static func read(_ words: String) -> TimePhrase {
        guard words.utf8.count <= 2000 else { return .unclear }
        let text = tidied(words)
        if TimeWords.unlimited.contains(text) { return .unlimited }
        guard text.utf8.count <= 200, var tokens = TimeTokenizer.tokens(of: text) else { return .unclear }
        while tokens.last == .comma { tokens.removeLast() }
        var reader = TimePhraseReader(tokens)
        guard let time = reader.cell() else { return .unclear }
        return .standard(time)
    }

    /// Lower case, plain spaces and dashes, no signs for "about" or "at most", no point at the end.
    private static func tidied(_ words: String) -> String {
        var text = ""
        for character in words.lowercased() {
            switch character {
            case "–", "—", "−", "‐", "‑", "‒", "―": text.append("-")
            case "✕", "✖", "х": text.append("x")
            case "\u{AD}", "\u{200B}", "\u{FEFF}": break
            case _ where character.isWhitespace: if text.last != " " { text.append(" ") }
            default: text.append(character)
            }
        }
        text = trimmed(text, of: " ;.…")
        for sign in ["±", "+/-", "+-", "≤", "<=", "<", "≈"] where text.hasPrefix(sign) {
            text = trimmed(String(text.dropFirst(sign.count)), of: " ")
            break
        }
        if text.hasPrefix("("), text.firstIndex(of: ")") == text.indices.last {
            text = trimmed(String(text.dropFirst().dropLast()), of: " .")
        }
        return !text.isEmpty && text.allSatisfy({ $0 == "-" || $0 == " " }) ? "-" : text
    }

    private static func trimmed(_ text: String, of unwanted: String) -> String {
        var rest = text[...]
        while let first = rest.first, unwanted.contains(first) { rest.removeFirst() }
        while let last = rest.last, unwanted.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

/// Reads the tokens of a cell from left to right; every step gives nil where the words make no sense.
private struct TimePhraseReader {
    /// One length with its unit settled.
    private struct Length: Equatable {
        var count: Int
        var unit: StandardTime.Unit
    }

    private var rest: ArraySlice<TimeToken>

    init(_ tokens: [TimeToken]) {
        rest = tokens[...]
    }

    mutating func cell() -> StandardTime? {
        skipLimiters()
        guard var time = range() else { return nil }
        if rest.first == .open, !repeats(time) { return nil }
        if !rest.isEmpty {
            guard let object = object() else { return nil }
            time.per = object
        }
        return (1...StandardTime.longest).contains(time.upper) && (time.lower ?? 1) >= 1 ? time : nil
    }

    private mutating func skipLimiters() {
        while let limiter = TimeWords.limiters.first(where: { rest.starts(with: $0.map(Self.token)) }) {
            rest = rest.dropFirst(limiter.count)
        }
    }

    private static func token(_ word: String) -> TimeToken { word == "to" ? .to : .word(word) }

    // MARK: Lengths

    /// One length, or two with a sign or word for "to" between them; a lower end without a unit takes the
    /// upper's.
    private mutating func range() -> StandardTime? {
        let start = rest
        if let first = length() {
            guard take(.to) else { return StandardTime(upper: first.count, unit: first.unit) }
            guard let second = length() else { return nil }
            return Self.range(first, second)
        }
        rest = start
        guard let lower = number(), take(.to) else { return nil }
        var atUpper = self
        guard let second = length(), atUpper.number() != nil, let first = atUpper.unit(for: lower),
            atUpper.rest.count == rest.count
        else { return nil }
        return Self.range(first, second)
    }

    private static func range(_ first: Length, _ second: Length) -> StandardTime? {
        var lower = first
        var upper = second
        if lower.unit != upper.unit {
            guard let less = minutes(lower), let more = minutes(upper) else { return nil }
            lower = less
            upper = more
        }
        guard lower.count < upper.count else { return nil }
        return StandardTime(lower: lower.count, upper: upper.count, unit: upper.unit)
    }

    private static func minutes(_ length: Length) -> Length? {
        switch length.unit {
        case .minutes: length
        case .hours: Length(count: length.count * 60, unit: .minutes)
        default: nil
        }
    }

    /// `1 jam`, `1 jam 30 menit`, `2 x 24 jam`, `sehari`.
    private mutating func length() -> Length? {
        if case .word(let word) = rest.first, let unit = TimeWords.single[word] {
            rest.removeFirst()
            return qualified(Fraction(1), unit)
        }
        guard let number = number(), let first = unit(for: number) else { return nil }
        return first.unit == .hours ? withMinutes(first) : first
    }

    /// The unit after a number, and both as one length.
    private mutating func unit(for number: Fraction) -> Length? {
        if take(.times) {
            guard take(.number(Fraction(24))), case .word(let word) = rest.first,
                TimeWords.unit(word) == .hours, let days = number.times(1)
            else { return nil }
            rest.removeFirst()
            return takeQualifier() ? nil : Length(count: days, unit: .wallClockDays)
        }
        guard case .word(let word) = rest.first, let unit = TimeWords.unit(word) else { return nil }
        rest.removeFirst()
        return qualified(number, unit)
    }

    /// `kerja` or `efektif` after a unit: every minute, hour and day is one of work, a week or month is not.
    private mutating func qualified(_ number: Fraction, _ unit: TimeWords.Unit) -> Length? {
        let isWork = takeQualifier()
        switch unit {
        case .seconds:
            let minutes = Fraction(number.top, over: number.bottom * 60).times(1)
            return isWork ? nil : minutes.map { Length(count: $0, unit: .minutes) }
        case .minutes: return number.times(1).map { Length(count: $0, unit: .minutes) }
        case .hours:
            if let hours = number.times(1) { return Length(count: hours, unit: .hours) }
            return number.times(60).map { Length(count: $0, unit: .minutes) }
        case .days: return number.times(1).map { Length(count: $0, unit: .workingDays) }
        case .weeks: return isWork ? nil : number.times(1).map { Length(count: $0, unit: .weeks) }
        case .months: return isWork ? nil : number.times(1).map { Length(count: $0, unit: .months) }
        case .years: return isWork ? nil : number.times(12).map { Length(count: $0, unit: .months) }
        }
    }

    private mutating func takeQualifier() -> Bool {
        var isTaken = false
        while case .word(let word) = rest.first, ["kerja", "efektif", "efektip"].contains(word) {
            rest.removeFirst()
            isTaken = true
        }
        return isTaken
    }

    /// Minutes written after hours: `1 jam 30 menit`, `1 jam dan 30 menit`.
    private mutating func withMinutes(_ hours: Length) -> Length? {
        let start = rest
        if !take(.comma), !take(.plus) { _ = take(.word("dan")) }
        guard let number = number() else {
            rest = start
            return hours
        }
        guard number.bottom == 1, let more = unit(for: number), more.unit == .minutes, more.count < 60
        else { return nil }
        return Length(count: hours.count * 60 + more.count, unit: .minutes)
    }

    // MARK: Numbers

    /// A number in digits or words, its repetition in brackets checked: `1 (satu)`, `tiga (3)`.
    private mutating func number() -> Fraction? {
        guard let first = plainNumber() else { return nil }
        let start = rest
        guard take(.open), let again = plainNumber(), take(.close) else {
            rest = start
            return first
        }
        return first.equals(again) ? first : nil
    }

    private mutating func plainNumber() -> Fraction? {
        if case .number(let value) = rest.first {
            rest.removeFirst()
            return value
        }
        let words = rest.prefix { if case .word = $0 { true } else { false } }.compactMap {
            token -> String? in
            if case .word(let word) = token { word } else { nil }
        }
        guard let (count, value) = TimeWords.number(words) else { return nil }
        rest = rest.dropFirst(count)
        return value
    }

    // MARK: What stands after the length

    /// The same length once more in brackets: `1 jam (60 menit)`.
    private mutating func repeats(_ time: StandardTime) -> Bool {
        guard take(.open), let again = range(), take(.close) else { return false }
        let first = Length(count: time.upper, unit: time.unit)
        let second = Length(count: again.upper, unit: again.unit)
        guard time.lower == nil, again.lower == nil else { return time == again }
        return first == second || (Self.minutes(first) != nil && Self.minutes(first) == Self.minutes(second))
    }

    /// What one length is for, up to three words after `/`, `per`, `tiap`: "berkas".
    private mutating func object() -> String? {
        if !take(.slash) {
            guard case .word(let word) = rest.first, TimeWords.perWords.contains(word) else { return nil }
            rest.removeFirst()
        }
        while case .word(let word) = rest.first, TimeWords.perWords.contains(word) { rest.removeFirst() }
        if !take(.number(Fraction(1))) { _ = take(.word("satu")) }
        var words: [String] = []
        while case .word(let word) = rest.first {
            guard TimeWords.unit(word) == nil, !TimeWords.perWords.contains(word), word != "satu" else {
                return nil
            }
            words.append(word)
            rest.removeFirst()
        }
        return rest.isEmpty && (1...3).contains(words.count) ? words.joined(separator: " ") : nil
    }

    private mutating func take(_ token: TimeToken) -> Bool {
        guard rest.first == token else { return false }
        rest.removeFirst()
        return true
    }
}
