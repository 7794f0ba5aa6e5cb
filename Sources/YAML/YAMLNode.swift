/// A value as it stands in a file: text, list or map, and where it begins.
package struct YAMLNode: Sendable {
    /// What a value is; every scalar is text, so `Y`, `no` and `08` stay what they are.
    package enum Content: Sendable {
        case text(String)
        case list([YAMLNode])
        case map([Entry])
    }

    /// One key of a map with its value, in the order of the file.
    package struct Entry: Sendable {
        package let key: String
        package let keyMark: YAMLMark
        package let value: YAMLNode
    }

    package let content: Content
    package let mark: YAMLMark

    package init(content: Content, mark: YAMLMark) {
        self.content = content
        self.mark = mark
    }
}

/// A place in a file; line and column count from 1.
package struct YAMLMark: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
