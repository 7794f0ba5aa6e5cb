/// A value to be written; maps keep the order they are given in.
package enum YAMLValue: Sendable, Hashable {
    /// Text, quoted where another reader would take it for a number, a date or a truth value.
    case text(String)
    /// A keyword of the file format, such as `true`: text to us, never quoted.
    case keyword(String)
    case integer(Int)
    case list([YAMLValue])
    case map([Entry])

    package struct Entry: Sendable, Hashable {
        package var key: String
        package var value: YAMLValue

        package init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }

    /// Whether it fits in one line as `[a, b]` or `{a: b}`, and how many characters that takes.
    var lengthInLine: Int? {
        switch self {
        case .text(let text), .keyword(let text): text.contains(where: \.isNewline) ? nil : text.count + 2
        case .integer(let number): String(number).count
        case .list(let items): sum(items.map(\.lengthInLine))
        case .map(let entries):
            sum(entries.map { entry in entry.value.lengthInLine.map { $0 + entry.key.count + 2 } })
        }
    }

    private func sum(_ lengths: [Int?]) -> Int? {
        lengths.reduce(2) { total, length in
            guard let total, let length else { return nil }
            return total + length + 2
        }
    }
}
