internal import YAML

/// Collects the keys of one map in the order of the file, leaving out what says nothing.
struct FileMapBuilder {
    private(set) var entries: [YAMLValue.Entry] = []

    var value: YAMLValue { .map(entries) }

    /// A key that is always written.
    mutating func add(_ key: String, _ value: YAMLValue) {
        entries.append(YAMLValue.Entry(key, value))
    }

    /// A key left out where the text is empty.
    mutating func add(_ key: String, text: String) {
        if !text.isEmpty { add(key, .text(text)) }
    }

    /// A key left out where there is no text; an empty one is written.
    mutating func add(_ key: String, words: String?) {
        if let words { add(key, .text(words)) }
    }

    mutating func add(_ key: String, list: [YAMLValue]) {
        if !list.isEmpty { add(key, .list(list)) }
    }

    mutating func add(_ key: String, texts: [String]) {
        add(key, list: texts.map(YAMLValue.text))
    }

    mutating func add(_ key: String, columns: [ColumnID]) {
        add(key, texts: columns.map(\.text))
    }

    mutating func add(_ key: String, keyword: String?) {
        if let keyword { add(key, .keyword(keyword)) }
    }

    mutating func add(condition: Condition?) {
        if let condition { add("bila", .text(ConditionText.text(condition))) }
    }
}

extension YAMLValue {
    static func texts(_ texts: [String]) -> YAMLValue { .list(texts.map(YAMLValue.text)) }
}
