/// The rows of pasted text, with their cells.
struct PastedRows: Sequence, IteratorProtocol {
    struct Row {
        /// The line it begins in, from 1.
        var number: Int
        var cells: [String]

        var isFilled: Bool { cells.contains { !$0.isEmpty } }
    }

    private var rest: Substring
    private var line = 1
    private var isOver: Bool
    private let typed: Character?
    private let isSaved: Bool

    /// - Parameter isSaved: the text is the content of a file that a spreadsheet saved, which quotes cells as
    ///   copying does, whatever stands between them.
    init(_ text: String, typed: Character?, isSaved: Bool = false) {
        rest = text[...]
        // Windows marks a file as UTF-8 by it; in the first cell it would hide the heading.
        if rest.unicodeScalars.first == Self.byteOrderMark {
            rest = Substring(rest.unicodeScalars.dropFirst())
        }
        isOver = rest.isEmpty
        self.typed = typed
        self.isSaved = isSaved
    }

    private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

    /// The semicolon, where every line holds as many of them and no tab stands anywhere: so an Indonesian
    /// Excel saves CSV. nil for anything else.
    static func savedSeparator(of text: String) -> Character? {
        guard !text.contains("\t"), text.contains(";") else { return nil }
        var width: Int?
        for row in PastedRows(text, typed: ";", isSaved: true) where row.cells != [""] {
            guard row.cells.count > 1, row.cells.count == width ?? row.cells.count else { return nil }
            width = row.cells.count
        }
        return width == nil ? nil : ";"
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
        if separator == "\t" || isSaved, let quoted = takeQuoted(upTo: separator) { return quoted }
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
