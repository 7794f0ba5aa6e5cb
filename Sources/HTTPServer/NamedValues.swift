/// Names with text values in the order they were sent; a name may come more than once.
package struct NamedValues: Sendable, Equatable {
    /// One name with its value.
    package struct Pair: Sendable, Equatable {
        /// The name, case kept.
        package var name: String
        /// The value, decoded.
        package var value: String

        /// Puts a name and a value together.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All pairs in order.
    package var pairs: [Pair]

    /// Takes the pairs in order.
    package init(_ pairs: [Pair] = []) {
        self.pairs = pairs
    }

    /// The value of the first pair of that name.
    package subscript(_ name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// The values of every pair of that name, in order.
    package func all(_ name: String) -> [String] {
        pairs.lazy.filter { $0.name == name }.map(\.value)
    }

    /// Adds a pair at the end.
    package mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: value))
    }
}

extension NamedValues: ExpressibleByDictionaryLiteral {
    /// Takes the pairs of a literal in order; a name may come twice.
    package init(dictionaryLiteral elements: (String, String)...) {
        pairs = elements.map { Pair(name: $0.0, value: $0.1) }
    }
}

extension NamedValues {
    /// Reads `application/x-www-form-urlencoded` text (URL Standard, 5.1).
    ///
    /// The library's own reader fails on a last name without `=`, which a link typed by hand may have.
    ///
    /// - Returns: nil for a broken escape, text that is not UTF-8, or NUL.
    init?(urlEncoded text: some Collection<UInt8>) {
        var values = NamedValues()
        for part in text.split(separator: UInt8(ascii: "&")) {
            let sides = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = percentDecoded(sides[0], plusIsSpace: true),
                let value = sides.count == 2 ? percentDecoded(sides[1], plusIsSpace: true) : ""
            else { return nil }
            values.append(name, value)
        }
        self = values
    }

    /// Reads a `Cookie` header (RFC 6265, 4.2), leaving out what has no name.
    init(cookieHeader text: String) {
        self.init()
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = trimmed(sides[0])
            guard sides.count == 2, !name.isEmpty else { continue }
            var value = trimmed(sides[1])
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                value = value.dropFirst().dropLast()
            }
            append(String(name), String(value))
        }
    }
}
