/// The words of *Waktu* cells and what each means.
enum TimeWords {
    /// What a unit word counts, before `kerja` or `efektif` has been read.
    enum Unit: Hashable {
        case seconds
        case minutes
        case hours
        case days
        case weeks
        case months
        case years
    }

    /// The unit of a word, slips of the pen included; nil where it could be another word just as well.
    static func unit(_ word: String) -> Unit? {
        if let known = spellings[word] { return known }
        let near = Set(full.filter { isSlip(word, of: $0.key) }.map(\.value))
        return near.count == 1 ? near.first : nil
    }

    private static let full: [String: Unit] = [
        "menit": .minutes, "jam": .hours, "hari": .days, "minggu": .weeks, "bulan": .months,
    ]

    /// Spellings that are in use, though no single slip away. Single letters (`m`, `j`, `h`) are not here:
    /// `m` is menit, minggu or meter.
    private static let spellings: [String: Unit] = full.merging([
        "mnt": .minutes, "mnit": .minutes, "ment": .minutes, "menits": .minutes, "minute": .minutes,
        "minutes": .minutes, "jm": .hours, "hour": .hours, "hours": .hours, "hr": .days, "hri": .days,
        "mgg": .weeks, "mggu": .weeks, "pekan": .weeks, "bln": .months, "tahun": .years, "thn": .years,
        "detik": .seconds, "dtk": .seconds,
    ]) { first, _ in first }

    /// One slip: a letter doubled, two swapped, and in words of five letters or more one left out, added or
    /// wrong.
    private static func isSlip(_ word: String, of right: String) -> Bool {
        let typed = Array(word)
        let meant = Array(right)
        guard typed.first == meant.first, abs(typed.count - meant.count) <= 1 else { return false }
        let isLong = meant.count >= 5
        let same = zip(typed, meant).prefix { $0 == $1 }.count
        switch typed.count - meant.count {
        case 1:
            guard typed.dropFirst(same + 1).elementsEqual(meant.dropFirst(same)) else { return false }
            return isLong || typed[same] == typed[same - 1]
        case -1: return isLong && typed.dropFirst(same).elementsEqual(meant.dropFirst(same + 1))
        default:
            guard same + 1 < meant.count else { return isLong && same + 1 == meant.count }
            let isSwap =
                typed[same] == meant[same + 1] && typed[same + 1] == meant[same]
                && typed.dropFirst(same + 2).elementsEqual(meant.dropFirst(same + 2))
            return isSwap || (isLong && typed.dropFirst(same + 1).elementsEqual(meant.dropFirst(same + 1)))
        }
    }

    /// Units joined with *se-*: `sejam` is one hour.
    static let single: [String: Unit] = [
        "semenit": .minutes, "sejam": .hours, "sehari": .days, "seminggu": .weeks, "sepekan": .weeks,
        "sebulan": .months, "setahun": .years,
    ]

    /// Cells that say the step has no length of its own.
    static let unlimited: Set<String> = [
        "", "-", "kondisional", "kondisionil", "conditional", "sesuai kebutuhan", "sesuai kondisi",
        "menyesuaikan", "disesuaikan", "tidak ditentukan", "tidak terbatas", "tak terbatas",
    ]

    /// What may stand before a length without changing the deadline, longest first.
    static let limiters: [[String]] = [
        ["selambat", "to", "lambatnya"], ["selama", "to", "lamanya"], ["selambatnya"], ["selamanya"],
        ["paling", "lama"], ["paling", "lambat"], ["paling", "banyak"], ["kurang", "lebih"],
        ["kurang", "dari"], ["lebih", "kurang"],
        ["dalam", "waktu"], ["dalam"], ["selama"], ["maksimal"], ["maksimum"], ["maksimun"], ["maks"],
        ["max"],
        ["mak"], ["sekitar"], ["kira", "to", "kira"], ["waktu"], ["estimasi"],
    ]

    static let perWords: Set<String> = ["per", "tiap", "setiap", "untuk", "utk"]

    private static let digits: [String: Int] = [
        "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
        "sembilan": 9,
    ]

    private static let whole: [String: Int] = ["sepuluh": 10, "sebelas": 11, "seratus": 100]

    /// Reads a number in words up to 999 from the front: how many words it took, and the number.
    static func number(_ words: [String]) -> (count: Int, value: Fraction)? {
        if words.first == "setengah" { return (1, Fraction(1, over: 2)) }
        if words.first == "seperempat" { return (1, Fraction(1, over: 4)) }
        if words.starts(with: ["tiga", "perempat"]) { return (2, Fraction(3, over: 4)) }
        guard let (hundreds, afterHundreds) = hundreds(words[...]) else { return nil }
        let (rest, remaining) = belowHundred(afterHundreds) ?? (0, afterHundreds)
        let count = words.count - remaining.count
        guard remaining.first == "setengah" else { return (count, Fraction(hundreds + rest)) }
        return (count + 1, Fraction((hundreds + rest) * 2 + 1, over: 2))
    }

    private static func hundreds(_ words: ArraySlice<String>) -> (Int, ArraySlice<String>)? {
        guard let first = words.first else { return nil }
        if first == "seratus" { return (100, words.dropFirst()) }
        if words.dropFirst().first == "ratus", let digit = digits[first] {
            return (digit * 100, words.dropFirst(2))
        }
        return belowHundred(words) == nil ? nil : (0, words)
    }

    private static func belowHundred(_ words: ArraySlice<String>) -> (Int, ArraySlice<String>)? {
        guard let first = words.first else { return nil }
        if let known = whole[first], known < 100 { return (known, words.dropFirst()) }
        guard let digit = digits[first] else { return nil }
        let after = words.dropFirst()
        switch after.first {
        case "belas": return (10 + digit, after.dropFirst())
        case "puluh":
            let units = after.dropFirst()
            guard let unit = units.first.flatMap({ digits[$0] }) else { return (digit * 10, units) }
            return (digit * 10 + unit, units.dropFirst())
        default: return (digit, after)
        }
    }
}
