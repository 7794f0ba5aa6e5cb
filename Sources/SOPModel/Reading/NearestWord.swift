/// Guesses which known word a mistyped one was meant to be.
enum NearestWord {
    /// The known word that is at most two slips away.
    static func slip(_ word: String, in known: some Sequence<String>) -> String? {
        let typed = Array(word.utf8)
        return known.first { (1...2).contains(distance(typed, Array($0.utf8))) }
    }

    /// The known word that is closest, or nil where none is close enough to be worth naming.
    static func of(_ word: String, in known: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased().utf8)
        guard !typed.isEmpty, typed.count <= 60 else { return nil }
        let ranked = known.map { (word: $0, distance: distance(typed, Array($0.utf8))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        if best.distance <= max(1, typed.count / 3) { return best.word }
        return ranked.first { $0.word.hasPrefix(word) || word.hasPrefix($0.word) }?.word
    }

    /// A ready half sentence: "; mungkin maksudnya «…»", or nothing.
    static func remedy(_ word: String, in known: some Sequence<String>) -> String {
        of(word, in: known).map { "; mungkin maksudnya «\($0)»" } ?? ""
    }

    /// Insertions, deletions and replacements between the two (Levenshtein).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
