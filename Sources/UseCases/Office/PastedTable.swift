/// Rows and cells of what was copied from a spreadsheet: tabs between cells, one line a row; a cell in quotes
/// may hold both, and quotes twice (as spreadsheets copy them).
struct PastedTable {
    struct Line: Sendable, Hashable {
        /// As counted in the pasted text, from 1.
        var number: Int
        /// By column name; a cell that is empty or missing has no entry.
        var cells: [String: String]
        /// What stands behind the last column.
        var surplus: [String] = []

        subscript(_ column: String) -> String { cells[column] ?? "" }
    }

    let lines: [Line]
    /// Headings of the first line that nobody knows; what stands below them is passed over.
    let unknown: [String]

    /// - Parameter columns: their names in the usual order, each with the headings that mean it in lower
    ///   case.
    /// - Parameter typed: stands between the cells of a line without tabs; nil where such a line is one cell.
    /// - Parameter isSaved: a spreadsheet saved the text, with what is `typed` between its cells.
    init(
        _ text: String, columns: KeyValuePairs<String, [String]>, typed: Character? = nil,
        isSaved: Bool = false
    ) {
        var order = columns.map { Optional($0.key) }
        var lines: [Line] = []
        var unknown: [String] = []
        for row in PastedRows(text, typed: typed, isSaved: isSaved) {
            let cells = row.cells
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
            let surplus = cells.dropFirst(order.count).filter { !$0.isEmpty }
            lines.append(Line(number: row.number, cells: named, surplus: Array(surplus)))
        }
        self.lines = lines
        // A column of numbers is in every list.
        self.unknown = unknown.filter { !["no", "no.", "nomor", "#"].contains($0.foldedName) }
    }

    /// A list copied from a spreadsheet, or out of the CSV file that one saved.
    static func copied(_ text: String, columns: KeyValuePairs<String, [String]>) -> PastedTable {
        let saved = PastedRows.savedSeparator(of: text)
        return PastedTable(text, columns: columns, typed: saved, isSaved: saved != nil)
    }

    /// Whether the first line is a heading with commas between its words: what stands below cannot be told
    /// apart, because names hold commas too.
    static func hasCommas(_ text: String, columns: KeyValuePairs<String, [String]>) -> Bool {
        guard !text.contains("\t"), PastedRows.savedSeparator(of: text) == nil else { return false }
        var rows = PastedRows(text, typed: ",", isSaved: true)
        while let row = rows.next() {
            guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
            return row.cells.count > 1 && heading(row.cells, columns) != nil
        }
        return false
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
}
