/// Tells where the words of a search stand, to say why something was found.
struct WordMatch {
    /// Lower case, split as the index splits: at everything that is neither letter nor digit.
    let words: [String]

    init(_ typed: String) {
        words = Self.parts(of: typed)
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether every word begins some word of the text.
    func isWhole(in text: String) -> Bool {
        let parts = Self.parts(of: text)
        return !words.isEmpty && words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }

    /// Whether the text, letters and digits alone, begins as what was typed does.
    func isStart(of number: String) -> Bool {
        !words.isEmpty && Self.parts(of: number).joined().hasPrefix(words.joined())
    }

    /// The part of a text around the first word that matches; the whole of a short one.
    func excerpt(of text: String, length: Int = 160) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " · ")
        guard line.count > length else { return line }
        let characters = Array(line)
        var start = 0
        var index = 0
        while index < characters.count {
            let isLetter = characters[index].isLetter || characters[index].isNumber
            let begins =
                isLetter
                && (index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber))
            if begins, words.contains(where: { matches(characters[index...], $0) }) {
                start = max(0, index - length / 4)
                break
            }
            index += 1
        }
        let end = min(characters.count, start + length)
        return (start > 0 ? "… " : "") + String(characters[start..<end])
            + (end < characters.count ? " …" : "")
    }

    private func matches(_ characters: ArraySlice<Character>, _ word: String) -> Bool {
        String(characters.prefix(word.count)).lowercased() == word
    }

    private static func parts(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
