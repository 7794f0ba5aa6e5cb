/// Rows and cells of what was copied from a spreadsheet: tabs between cells, one line a row.
struct PastedTable {
    struct Line: Sendable, Hashable {
        /// As counted in the pasted text, from 1.
        var number: Int
        /// By column name; a cell that is empty or missing has no entry.
        var cells: [String: String]

        subscript(_ column: String) -> String { cells[column] ?? "" }
    }

    let lines: [Line]
    /// Headings of the first line that nobody knows; what stands below them is passed over.
    let unknown: [String]

    /// - Parameter columns: their names in the usual order, each with the headings that mean it in lower
    ///   case.
    /// - Parameter separator: stands between cells.
    init(_ text: String, columns: KeyValuePairs<String, [String]>, separator: Character = "\t") {
        var order = columns.map { Optional($0.key) }
        var lines: [Line] = []
        var unknown: [String] = []
        let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, row) in rows.enumerated() {
            let cells = row.split(separator: separator, omittingEmptySubsequences: false).map {
                Self.clean($0)
            }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            if lines.isEmpty, let heading = Self.heading(cells, columns) {
                order = heading
                unknown = zip(heading, cells).filter { $0 == nil && !$1.isEmpty }.map(\.1)
                continue
            }
            var named: [String: String] = [:]
            for (name, cell) in zip(order, cells) where !cell.isEmpty {
                if let name { named[name] = cell }
            }
            lines.append(Line(number: index + 1, cells: named))
        }
        self.lines = lines
        // A column of numbers is in every list.
        self.unknown = unknown.filter { !["no", "no.", "nomor", "#"].contains($0.foldedName) }
    }

    /// What each column is called, where the first line says so: at least its first known heading and no
    /// repetition; a column nobody knows, such as "No", is passed over.
    private static func heading(
        _ cells: [String], _ columns: KeyValuePairs<String, [String]>
    ) -> [String?]? {
        let names = cells.map { cell in
            columns.first { $0.value.contains(cell.foldedName) }?.key
        }
        let known = names.compactMap(\.self)
        guard let first = columns.first?.key, known.contains(first), Set(known).count == known.count,
            known.count * 2 > cells.count || known.count == columns.count
        else { return nil }
        return names
    }

    /// Spreadsheets quote cells that hold line ends or quotes.
    private static func clean(_ cell: Substring) -> String {
        var words = cell.split { $0.isWhitespace }.joined(separator: " ")
        if words.count >= 2, words.hasPrefix("\""), words.hasSuffix("\"") {
            words = String(words.dropFirst().dropLast())
        }
        return words
    }
}
