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
    /// - Parameter isCounted: a first column that only counts the lines, and has no heading, is passed over.
    init(
        _ text: String, columns: KeyValuePairs<String, [String]>, typed: Character? = nil,
        isSaved: Bool = false, isCounted: Bool = false
    ) {
        var order = columns.map { Optional($0.key) }
        var rows = PastedRows(text, typed: typed, isSaved: isSaved).filter(\.isFilled)[...]
        var unknown: [String] = []
        if let first = rows.first, let heading = Self.heading(first.cells, columns) {
            order = heading
            unknown = zip(heading, first.cells).filter { $0 == nil && !$1.isEmpty }.map(\.1)
            rows.removeFirst()
        } else if isCounted, Self.areCounted(rows) {
            order.insert(nil, at: 0)
        }
        lines = rows.map { row in
            var named: [String: String] = [:]
            for (name, cell) in zip(order, row.cells) where !cell.isEmpty {
                if let name { named[name] = cell }
            }
            let surplus = row.cells.dropFirst(order.count).filter { !$0.isEmpty }
            return Line(number: row.number, cells: named, surplus: Array(surplus))
        }
        self.unknown = unknown.filter { !Self.counters.contains($0.foldedName) }
    }

    /// A column of numbers is in every list.
    private static let counters: Set = [
        "no", "no.", "nomor", "no urut", "no. urut", "nomor urut", "#", "nr", "number",
    ]

    /// A list copied from a spreadsheet, or out of the CSV file that one saved.
    ///
    /// - Parameter namesHoldCommas: as those of people do, before their degrees.
    static func copied(
        _ text: String, columns: KeyValuePairs<String, [String]>, namesHoldCommas: Bool
    ) -> PastedTable {
        var saved = PastedRows.savedSeparator(of: text)
        if saved == nil, areCommasBetween(text, columns, namesHoldCommas) { saved = "," }
        return PastedTable(text, columns: columns, typed: saved, isSaved: saved != nil, isCounted: true)
    }

    /// What each column is called, where the first line says so: it names the first column, or begins with
    /// "No", as nothing of an office is called; what stands beside that is the name then.
    ///
    /// A column nobody knows is passed over, and so is one that is named again.
    private static func heading(
        _ cells: [String], _ columns: KeyValuePairs<String, [String]>
    ) -> [String?]? {
        var seen: Set<String> = []
        var names = cells.map { cell -> String? in
            let known = columns.first { $0.value.contains(cell.foldedName) }?.key
            return known.flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        guard let first = columns.first?.key else { return nil }
        if seen.contains(first) { return names }
        guard let counter = cells.first, counters.contains(counter.foldedName),
            let name = cells.indices.dropFirst().first(where: { names[$0] == nil && !cells[$0].isEmpty })
        else { return nil }
        names[name] = first
        return names
    }

    /// Whether each row begins with its number, one more than that of the row before.
    ///
    /// A row without one goes on with what stands above it.
    private static func areCounted(_ rows: ArraySlice<PastedRows.Row>) -> Bool {
        var last: Int?
        for row in rows {
            guard row.cells.count > 1 else { return false }
            if row.cells[0].isEmpty { continue }
            guard let number = counted(row.cells[0]), last.map({ number == $0 + 1 }) ?? true else {
                return false
            }
            last = number
        }
        return last != nil
    }

    /// "7", "7." or "7)"; an employee number counts nothing.
    private static func counted(_ cell: String) -> Int? {
        let digits = cell.last.map { ".)".contains($0) } ?? false ? cell.dropLast() : cell[...]
        guard (1...4).contains(digits.count), digits.isPlainNumber else { return nil }
        return Int(digits)
    }
}

// MARK: commas

extension PastedTable {
    /// Whether the first line is a heading with commas between its words, and what stands below cannot be
    /// told apart.
    static func hasUnclearCommas(
        _ text: String, columns: KeyValuePairs<String, [String]>, namesHoldCommas: Bool
    ) -> Bool {
        guard let first = commaRows(text).first, first.cells.count > 1 else { return false }
        return heading(first.cells, columns) != nil && !areCommasBetween(text, columns, namesHoldCommas)
    }

    /// Whether commas part the cells: most lines have as many, no other has more, and none is followed by a
    /// blank, as those within a name are; a spreadsheet puts such a name in quotes.
    ///
    /// Without a heading the number of lines or cells must speak for it; where names hold commas, only a
    /// cell that is none of a name does.
    private static func areCommasBetween(
        _ text: String, _ columns: KeyValuePairs<String, [String]>, _ namesHoldCommas: Bool
    ) -> Bool {
        var rows = commaRows(text)
        guard let first = rows.first, first.cells.count > 1 else { return false }
        let hasHeading = heading(first.cells, columns) != nil
        if hasHeading { rows.removeFirst() }
        let width = hasHeading ? first.cells.count : rows.map(\.cells.count).max() ?? 0
        guard !rows.isEmpty, rows.allSatisfy({ $0.cells.count <= width }),
            rows.count(where: { $0.cells.count == width }) * 2 > rows.count, !holdsTypedCommas(text)
        else { return false }
        if hasHeading { return true }
        guard namesHoldCommas else { return width > 2 || rows.count > 1 }
        return rows.allSatisfy { row in
            row.cells.dropFirst().contains { $0.isEmpty || ContactAddress.isUsable($0) }
        }
    }

    /// Nothing where tabs or semicolons part the cells.
    private static func commaRows(_ text: String) -> [PastedRows.Row] {
        guard !text.contains("\t"), text.contains(","), PastedRows.savedSeparator(of: text) == nil else {
            return []
        }
        return PastedRows(text, typed: ",", isSaved: true).filter(\.isFilled)
    }

    /// Outside quotes; the heading may have them.
    private static func holdsTypedCommas(_ text: String) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.dropFirst(lines.count > 1 ? 1 : 0).contains { line in
            !line.contains("\"") && line.contains(", ")
        }
    }

    /// Whether every line is one cell, and most of them look as if commas parted cells in them.
    var mayLackSeparator: Bool {
        let names = lines.map { $0.cells.values.first ?? "" }
        guard lines.count > 1 || names.contains(where: { $0.contains(",,") }),
            lines.allSatisfy({ $0.cells.count == 1 && $0.surplus.isEmpty })
        else { return false }
        var counts: [Int: Int] = [:]
        for name in names {
            let parts = name.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.dropFirst().contains(where: { !Self.isDegree($0) }) else { continue }
            counts[parts.count, default: 0] += 1
        }
        return (counts.values.max() ?? 0) * 2 > lines.count
    }

    /// "S.Kom.", "M.Si" or "MT".
    private static func isDegree(_ part: Substring) -> Bool {
        let word = part.drop { $0.isWhitespace }
        return !word.isEmpty && (word.contains(".") || word.count <= 4)
    }
}
