/// Which words of a text went and which came.
package enum WordChanges {
    package enum Kind: Sendable, Hashable {
        case same, removed, added
    }

    /// A run of words with the white space between them.
    package struct Piece: Sendable, Hashable {
        package var kind: Kind
        package var text: String
    }

    /// Beyond so many pairs of words the texts are told as wholly different: reading them is quicker too.
    private static let mostPairs = 250_000

    /// The longest common sequence of words stays; removed words stand before those that came in their place.
    package static func pieces(from before: String, to after: String) -> [Piece] {
        if before == after { return before.isEmpty ? [] : [Piece(kind: .same, text: before)] }
        let old = words(before)
        let new = words(after)
        guard old.count * new.count <= mostPairs else {
            return joined([(.removed, before), (.added, after)])
        }
        return joined(walk(old, new))
    }

    /// Words with the white space before each, so that together they are the text.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var isInWord = false
        for index in text.indices {
            let isSpace = text[index].isWhitespace
            if isSpace, isInWord {
                words.append(text[start..<index])
                start = index
            }
            isInWord = !isSpace
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    private static func walk(_ old: [Substring], _ new: [Substring]) -> [(Kind, String)] {
        // common[i][j]: the longest common sequence of old[i...] and new[j...].
        let width = new.count + 1
        var common = [Int](repeating: 0, count: (old.count + 1) * width)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                common[i * width + j] =
                    isSame(old[i], new[j])
                    ? common[(i + 1) * width + j + 1] + 1
                    : max(common[(i + 1) * width + j], common[i * width + j + 1])
            }
        }
        var pieces: [(Kind, String)] = []
        var i = 0
        var j = 0
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, isSame(old[i], new[j]) {
                pieces.append((.same, String(new[j])))
                i += 1
                j += 1
            } else if j == new.count
                || (i < old.count && common[(i + 1) * width + j] >= common[i * width + j + 1])
            {
                pieces.append((.removed, String(old[i])))
                i += 1
            } else {
                pieces.append((.added, String(new[j])))
                j += 1
            }
        }
        return pieces
    }

    /// The first word of a text has no space before it; elsewhere it is the same word all the same.
    private static func isSame(_ left: Substring, _ right: Substring) -> Bool {
        left == right || left.drop { $0.isWhitespace } == right.drop { $0.isWhitespace }
    }

    private static func joined(_ pieces: [(Kind, String)]) -> [Piece] {
        var joined: [Piece] = []
        for (kind, text) in pieces where !text.isEmpty {
            if joined.last?.kind == kind {
                joined[joined.count - 1].text += text
            } else {
                joined.append(Piece(kind: kind, text: text))
            }
        }
        return joined
    }
}
