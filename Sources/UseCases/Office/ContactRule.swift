/// How somebody can be reached: what a telephone or a mail program takes.
package enum ContactAddress {
    /// One, or several with a stroke, comma or semicolon between: each a telephone number or an e-mail
    /// address.
    package static func isUsable(_ text: String) -> Bool {
        let parts = text.split { "/,;".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        return !parts.isEmpty && parts.allSatisfy { PhoneNumber.isUsable($0) || isMail($0) }
    }

    /// A name and a domain that has a dot (what RFC 5321 takes of plain addresses; no quoted names).
    private static func isMail(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, let name = sides.first, let domain = sides.last, !name.isEmpty,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._%+-".contains($0)) })
        else { return false }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}

/// Telephone numbers as people write them and spreadsheets spoil them.
package enum PhoneNumber {
    /// From a hotline's three digits to the fifteen of ITU-T E.164; an extension may follow (`ext. 12`).
    package static func isUsable(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace }
        let mark = words.firstIndex { marks.contains($0.lowercased()) }
        let number = words[..<(mark ?? words.endIndex)].joined(separator: " ")
        if let mark {
            let extra = words[words.index(after: mark)...].joined()
            guard (1...5).contains(extra.count), extra.allSatisfy(\.isDigit) else { return false }
        }
        return (3...15).contains(number.count(where: \.isDigit))
            && number.allSatisfy { $0.isDigit || " -+().".contains($0) }
    }

    private static let marks: Set = ["ext", "ext.", "pes", "pes.", "pesawat"]

    /// A spreadsheet takes the 0 away from `0812…`.
    package static func written(_ text: String) -> String { text.hasPrefix("8") ? "0" + text : text }

    /// For comparing numbers: what is dialled within the country; an e-mail address as it is.
    static func dialled(_ text: String) -> String {
        guard isUsable(text) else { return text.foldedName }
        let digits = written(text).filter(\.isDigit)
        return digits.hasPrefix("62") ? "0" + digits.dropFirst(2) : digits
    }
}

/// The number of a civil servant (*Nomor Induk Pegawai*).
package enum EmployeeNumber {
    /// Its 18 digits without the blanks people put between; nil for anything else (Perka BKN 22/2007).
    package static func written(_ text: String) -> String? {
        let digits = text.filter { !$0.isWhitespace }
        return digits.count == 18 && digits.allSatisfy(\.isDigit) ? digits : nil
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
