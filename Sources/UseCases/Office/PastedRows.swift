/// The rows of pasted text, with their cells.
struct PastedRows: Sequence, IteratorProtocol {
    struct Row {
        /// The line it begins in, from 1.
        var number: Int
        var cells: [String]
    }

    private var rest: Substring
    private var line = 1
    private var isOver: Bool
    private let typed: Character?

    init(_ text: String, typed: Character?) {
        rest = text[...]
        isOver = text.isEmpty
        self.typed = typed
    }

    mutating func next() -> Row? {
        guard !isOver else { return nil }
        let number = line
        let separator = separatorOfThisLine
        var cells: [String] = []
        while true {
            cells.append(Self.clean(takeCell(upTo: separator)))
            guard let stop = rest.popFirst() else {
                isOver = true
                return Row(number: number, cells: cells)
            }
            if stop.isNewline {
                line += 1
                return Row(number: number, cells: cells)
            }
        }
    }

    private var separatorOfThisLine: Character {
        let first = rest.prefix { !$0.isNewline }
        return first.contains("\t") ? "\t" : typed ?? "\t"
    }

    /// Leaves what ends the cell.
    private mutating func takeCell(upTo separator: Character) -> String {
        // Only spreadsheets quote cells; a quote that somebody typed must not swallow the lines behind it.
        if separator == "\t", let quoted = takeQuoted(upTo: separator) { return quoted }
        let cell = rest.prefix { !$0.isNewline && $0 != separator }
        rest = rest.dropFirst(cell.count)
        return String(cell)
    }

    /// A cell that begins with a quote and ends with one; nil, and nothing taken, where it is none.
    private mutating func takeQuoted(upTo separator: Character) -> String? {
        guard rest.first == "\"" else { return nil }
        var cell = ""
        var lines = 0
        var ahead = rest.dropFirst()
        while let letter = ahead.popFirst() {
            if letter.isNewline { lines += 1 }
            guard letter == "\"" else {
                cell.append(letter)
                continue
            }
            if ahead.first == "\"" {
                ahead.removeFirst()
                cell.append("\"")
                continue
            }
            guard ahead.first.map({ $0.isNewline || $0 == separator }) ?? true else { return nil }
            rest = ahead
            line += lines
            return cell
        }
        return nil
    }

    private static func clean(_ cell: String) -> String {
        cell.split { $0.isWhitespace }.joined(separator: " ")
    }
}
