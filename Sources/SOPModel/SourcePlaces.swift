internal import YAML

/// Finds the line of a file on which a value of the procedure stands.
package struct SourcePlaces: Sendable {
    /// One step on the way from the top of the file to a value.
    package enum Part: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case item(Int)

        package init(stringLiteral key: String) { self = .key(key) }
        package init(integerLiteral index: Int) { self = .item(index) }
    }

    private let root: YAMLNode?

    /// No file: every line is 0.
    package static let none = SourcePlaces(root: nil)

    init(root: YAMLNode?) {
        self.root = root
    }

    /// The line of the deepest part of the path that the file has: short forms leave parts out.
    package func line(_ path: [Part]) -> Int {
        guard var node = root else { return 0 }
        var line = node.mark.line
        for part in path {
            switch (part, node.content) {
            case (.key(let key), .map(let entries)):
                guard let entry = entries.first(where: { $0.key == key }) else { return line }
                line = entry.keyMark.line
                node = entry.value
            case (.item(let index), .list(let items)):
                guard items.indices.contains(index) else { return line }
                node = items[index]
                line = node.mark.line
            default: return line
            }
        }
        return line
    }
}
