/// A piece of a *Waktu* cell, as its reader sees it.
enum TimeToken: Hashable {
    case number(Fraction)
    case word(String)
    /// The cell's `-`, `s/d`, `sampai` between two ends of a range.
    case to
    /// The multiplication of `2 x 24 jam`.
    case times
    case slash
    case plus
    case comma
    case open
    case close
}

/// A number with a denominator, so that `1,5 jam` becomes 90 minutes without rounding.
struct Fraction: Hashable {
    var top: Int
    var bottom: Int

    init(_ top: Int, over bottom: Int = 1) {
        self.top = top
        self.bottom = bottom
    }

    /// The whole number that so many times this is; nil where it is not whole.
    func times(_ factor: Int) -> Int? {
        let product = top * factor
        return product % bottom == 0 ? product / bottom : nil
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.top * right.bottom + right.top * left.bottom, over: left.bottom * right.bottom)
    }

    /// Equal as numbers: one half is two quarters.
    func equals(_ other: Fraction) -> Bool { top * other.bottom == other.top * bottom }
}

/// Cuts the words of a *Waktu* cell into tokens; nil as soon as a character has no place in one.
struct TimeTokenizer {
    private var rest: Substring
    private var tokens: [TimeToken] = []

    static func tokens(of text: String) -> [TimeToken]? {
        var tokenizer = TimeTokenizer(rest: text[...])
        while !tokenizer.rest.isEmpty {
            guard tokenizer.readOne() else { return nil }
        }
        return tokenizer.tokens
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func readOne() -> Bool {
        guard let first = rest.first else { return false }
        if first == " " {
            rest.removeFirst()
            return true
        }
        if readRangeWord() { return true }
        if first.isASCIIDigit { return readNumber() }
        if let fraction = Self.vulgar[first] {
            rest.removeFirst()
            appendPart(fraction)
            return true
        }
        if first.isLetter { return readWord() }
        guard let token = Self.signs[first] else { return false }
        rest.removeFirst()
        tokens.append(token)
        return true
    }

    private static let vulgar: [Character: Fraction] = [
        "½": Fraction(1, over: 2), "¼": Fraction(1, over: 4), "¾": Fraction(3, over: 4),
    ]

    private static let signs: [Character: TimeToken] = [
        "-": .to, "~": .to, "×": .times, "*": .times, "/": .slash, "+": .plus, ",": .comma, "&": .plus,
        "(": .open, ")": .close,
    ]

    /// `s/d`, `s.d.`, `s.d`: the only words with a sign inside them.
    private mutating func readRangeWord() -> Bool {
        for spelling in ["s / d", "s/d.", "s/d", "s.d.", "s.d", "s. d."] where rest.hasPrefix(spelling) {
            let after = rest.dropFirst(spelling.count)
            guard after.first?.isLetter != true else { continue }
            rest = after
            tokens.append(.to)
            return true
        }
        return false
    }

    /// A fraction joins the whole number written before it, as in `1½` and `1 1/2`.
    private mutating func appendPart(_ fraction: Fraction) {
        if case .number(let whole) = tokens.last, whole.bottom == 1 {
            tokens[tokens.count - 1] = .number(whole + fraction)
        } else {
            append(fraction)
        }
    }

    private mutating func append(_ number: Fraction) {
        tokens.append(.number(number))
    }

    /// `10`, `1,5`, `1.5`, `0.25`, `1/2`. A point with two digits after it could be a clock (`1.30 jam`), one
    /// with three could part thousands: neither is a number here.
    private mutating func readNumber() -> Bool {
        guard let whole = readDigits(), let value = Int(whole) else { return false }
        guard let mark = rest.first, rest.dropFirst().first?.isASCIIDigit == true else {
            append(Fraction(value))
            return true
        }
        switch mark {
        case ",", ".":
            rest.removeFirst()
            guard let digits = readDigits(), let part = Int(digits),
                digits.count == 1 || (digits.count == 2 && (mark == "," || value == 0))
            else { return false }
            let bottom = digits.count == 1 ? 10 : 100
            append(Fraction(value * bottom + part, over: bottom))
        case "/":
            rest.removeFirst()
            guard let digits = readDigits(), let bottom = Int(digits), value > 0, bottom > value, bottom <= 60
            else { return false }
            appendPart(Fraction(value, over: bottom))
        case ":", "'", "\"": return false
        default: append(Fraction(value))
        }
        return true
    }

    /// Up to six digits: more is not a time anyone plans.
    private mutating func readDigits() -> Substring? {
        let digits = rest.prefix { $0.isASCIIDigit }
        guard (1...6).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    private mutating func readWord() -> Bool {
        let word = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(word.count)
        if word == "x" || word == "kali" {
            tokens.append(.times)
        } else if ["sampai", "sampe", "hingga", "sd"].contains(word) {
            dropWords(["dengan"])
            tokens.append(.to)
        } else {
            tokens.append(.word(String(word)))
            dropAbbreviationPoint()
        }
        return true
    }

    private mutating func dropWords(_ words: [String]) {
        for word in words where rest.hasPrefix(" " + word + " ") {
            rest = rest.dropFirst(word.count + 1)
        }
    }

    private mutating func dropAbbreviationPoint() {
        if rest.first == "." { rest.removeFirst() }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
