/// Reads and writes the words of a `bila`.
///
/// `nama = nilai` and `nama != nilai`, joined by `dan` (tighter) and `atau`. A value may hold spaces; one
/// that holds the words `dan` or `atau`, `=` or a quote stands in quotes, and a quote inside is written
/// twice.
package enum ConditionText {
    /// What is wrong with the words, in Indonesian, with the remedy.
    package struct Problem: Error, Sendable, Hashable {
        package let message: String
    }

    private enum Token: Hashable {
        case word(String)
        case quoted(String)
        case equals
        case differs
    }

    /// A condition is a nested value: a longer one would exhaust the stack of whoever walks it.
    private static let mostComparisons = 32

    package static func read(_ text: String) throws(Problem) -> Condition {
        var tokens = try tokens(of: text)[...]
        let comparisons = tokens.count { $0 == .equals || $0 == .differs }
        guard comparisons <= mostComparisons else {
            throw Problem(
                message: "syarat `bila` memuat lebih dari \(mostComparisons) perbandingan; sederhanakan")
        }
        guard !tokens.isEmpty else { throw Problem(message: "syarat `bila` kosong; tulis «nama = nilai»") }
        return try either(&tokens)
    }

    /// The words that read back as the same condition; `atau` inside `dan` is multiplied out, which means
    /// the same.
    package static func text(_ condition: Condition) -> String {
        alternatives(condition).map { $0.joined(separator: " dan ") }.joined(separator: " atau ")
    }

    private static func alternatives(_ condition: Condition) -> [[String]] {
        switch condition {
        case .equals(let field, let value): [["\(field) = \(written(value))"]]
        case .differs(let field, let value): [["\(field) != \(written(value))"]]
        case .either(let left, let right): alternatives(left) + alternatives(right)
        case .both(let left, let right):
            alternatives(left).flatMap { first in alternatives(right).map { first + $0 } }
        }
    }

    private static func written(_ value: String) -> String {
        let isPlain = (try? tokens(of: value)).map { tokens in
            let words = tokens.map { if case .word(let word) = $0 { word } else { "dan" } }
            return !words.isEmpty && !words.contains { $0 == "dan" || $0 == "atau" }
                && words.joined(separator: " ") == value
        }
        return isPlain == true
            ? value
            : "'"
                + value.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''") + "'"
    }

    // MARK: grammar

    private static func either(_ tokens: inout ArraySlice<Token>) throws(Problem) -> Condition {
        var condition = try both(&tokens)
        while tokens.first == .word("atau") {
            tokens.removeFirst()
            condition = .either(condition, try both(&tokens))
        }
        return condition
    }

    private static func both(_ tokens: inout ArraySlice<Token>) throws(Problem) -> Condition {
        var condition = try comparison(&tokens)
        while tokens.first == .word("dan") {
            tokens.removeFirst()
            condition = .both(condition, try comparison(&tokens))
        }
        return condition
    }

    private static func comparison(_ tokens: inout ArraySlice<Token>) throws(Problem) -> Condition {
        guard case .word(let field) = tokens.popFirst(), field != "dan", field != "atau" else {
            throw Problem(message: "di `bila` diharapkan nama isian; tulis «nama = nilai»")
        }
        let sign = tokens.popFirst()
        guard sign == .equals || sign == .differs else {
            throw Problem(
                message: "di `bila` setelah «\(field)» diharapkan «=» atau «!=»; "
                    + "nilai yang memuat kata dan/atau ditulis dalam tanda kutip")
        }
        let value = try value(&tokens, of: field)
        return sign == .equals ? .equals(field: field, value: value) : .differs(field: field, value: value)
    }

    private static func value(
        _ tokens: inout ArraySlice<Token>, of field: String
    ) throws(Problem) -> String {
        if case .quoted(let text) = tokens.first {
            tokens.removeFirst()
            guard tokens.isEmpty || tokens.first == .word("dan") || tokens.first == .word("atau") else {
                throw Problem(
                    message: "di `bila` setelah nilai «\(text)» diharapkan dan, atau, atau tidak ada lagi")
            }
            return text
        }
        var words: [String] = []
        while case .word(let word) = tokens.first, word != "dan", word != "atau" {
            words.append(word)
            tokens.removeFirst()
        }
        guard !words.isEmpty else { throw Problem(message: "di `bila` nilai untuk «\(field)» belum ditulis") }
        guard tokens.isEmpty || tokens.first == .word("dan") || tokens.first == .word("atau") else {
            throw Problem(
                message: "di `bila` nilai «\(words.joined(separator: " "))» diikuti tanda yang tidak dikenal")
        }
        return words.joined(separator: " ")
    }

    private static func tokens(of text: String) throws(Problem) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "'" || first == "\"" {
                tokens.append(.quoted(try quoted(&rest)))
            } else if rest.hasPrefix("!=") {
                rest.removeFirst(2)
                tokens.append(.differs)
            } else if first == "=" {
                rest.removeFirst()
                tokens.append(.equals)
            } else {
                let end = rest.firstIndex { $0.isWhitespace || $0 == "=" || $0 == "!" } ?? rest.endIndex
                guard end > rest.startIndex else {
                    throw Problem(message: "di `bila` tanda «!» hanya boleh dalam «!=»")
                }
                tokens.append(.word(String(rest[..<end])))
                rest = rest[end...]
            }
        }
        return tokens
    }

    private static func quoted(_ rest: inout Substring) throws(Problem) -> String {
        let quote = rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character != quote {
                text.append(character)
            } else if rest.first == quote {
                text.append(rest.removeFirst())
            } else {
                return text
            }
        }
        throw Problem(message: "di `bila` tanda kutip tidak ditutup")
    }
}
