/// The order in which people look names up: without regard to capitals and blanks, numbers by their size.
///
/// "dinas sosial" stands beside "Dinas Sosial", and "Seksi 2" before "Seksi 10". Indonesian has the letters
/// of ASCII, in its order.
package struct NameOrder: Sendable, Comparable {
    private let folded: [Part]
    /// Names that look the same stand in a fixed order.
    private let name: String
    private let tie: String

    private enum Part: Sendable, Comparable {
        case number(digits: Int, String)
        case word(String)
    }

    package init(_ name: String, _ tie: String = "") {
        var parts: [Part] = []
        for word in name.lowercased().split(whereSeparator: \.isWhitespace) {
            let isNumber = word.allSatisfy { $0.isASCII && $0.isNumber }
            guard isNumber else {
                parts.append(.word(String(word)))
                continue
            }
            let digits = String(word.drop { $0 == "0" })
            parts.append(.number(digits: digits.count, digits))
        }
        folded = parts
        self.name = name
        self.tie = tie
    }

    package static func < (left: NameOrder, right: NameOrder) -> Bool {
        for (one, other) in zip(left.folded, right.folded) where one != other { return one < other }
        if left.folded.count != right.folded.count { return left.folded.count < right.folded.count }
        return (left.name, left.tie) < (right.name, right.tie)
    }
}

extension Sequence {
    /// Sorted as people look names up.
    ///
    /// - Parameter name: the name, and an id that tells the same names apart.
    package func sortedByName(_ name: (Element) -> (String, String)) -> [Element] {
        map { element in
            let (name, tie) = name(element)
            return (order: NameOrder(name, tie), element: element)
        }.sorted { $0.order < $1.order }.map(\.element)
    }
}
