/// What was typed into a search, as the words an index is asked for.
struct SearchWords {
    /// In the order typed, without what no index could hold.
    let all: [String]

    /// More words find nothing more, and longer ones than these stand in no text.
    private static let mostWords = 12
    private static let longestWord = 60

    /// Nil where there is no word with a letter or digit in it.
    ///
    /// NUL is left out, for no text holds one.
    init?(_ typed: String) {
        let words = typed.prefix(1_000).split(whereSeparator: \.isWhitespace)
            .map { $0.filter { $0 != "\0" } }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
        if words.isEmpty { return nil }
        all = words.prefix(Self.mostWords).map { String($0.prefix(Self.longestWord)) }
    }
}
