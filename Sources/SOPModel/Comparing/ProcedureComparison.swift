internal import YAML

/// What one version of a procedure changes against another, row by row and cell by cell.
///
/// Every key of the file is a cell, so that nothing that runs or is printed can change unseen.
package struct ProcedureComparison: Sendable, Hashable {
    /// One key of the file whose words differ.
    package struct Cell: Sendable, Hashable {
        /// As in the file: `uraian`, `waktu`, `keluaran` …
        package var key: String
        package var before: String
        package var after: String
    }

    package struct Row: Sendable, Hashable {
        package enum Change: Sendable, Hashable {
            case added, removed, changed, unchanged
        }

        package var change: Change
        /// Stands elsewhere among the rows that both versions have.
        package var isMoved: Bool
        /// The row as it stands now, or stood where it was removed.
        package var step: Step
        /// Its place on each sheet, from 0.
        package var placeBefore: Int?
        package var placeAfter: Int?
        /// Only the cells that differ.
        package var cells: [Cell]
    }

    /// The identity block and the columns.
    package let identity: [Cell]
    /// In the order of the new version; a removed row stands behind the one it followed.
    package let rows: [Row]

    package init(from old: Procedure, to new: Procedure) {
        let names = CellWords(columns: old.columns + new.columns)
        identity = Self.cells(
            ProcedureWriter.value(old), ProcedureWriter.value(new), without: Self.unsaid, names)
        rows = Self.rows(old, new, names)
    }

    /// Whether the versions say the same, but for their number.
    package var isEmpty: Bool {
        identity.isEmpty && rows.allSatisfy { $0.change == .unchanged && !$0.isMoved }
    }

    package func count(_ change: Row.Change) -> Int { rows.count { $0.change == change } }

    package var movedCount: Int { rows.count(where: \.isMoved) }

    private static let unsaid: Set = ["sop", "kode", "versi", "kegiatan"]

    // MARK: rows

    private static func rows(_ old: Procedure, _ new: Procedure, _ names: CellWords) -> [Row] {
        let oldPlaces = places(old)
        let newPlaces = places(new)
        let kept = new.steps.compactMap { oldPlaces[$0.id] }
        let staying = Set(LongestRise.members(of: kept))
        var rows = new.steps.enumerated().map { place, step in
            guard let before = oldPlaces[step.id] else {
                return Row(
                    change: .added, isMoved: false, step: step, placeBefore: nil, placeAfter: place, cells: []
                )
            }
            let cells = cells(
                StepWriter.value(old.steps[before]), StepWriter.value(step), without: ["id"], names)
            return Row(
                change: cells.isEmpty ? .unchanged : .changed, isMoved: !staying.contains(before), step: step,
                placeBefore: before, placeAfter: place, cells: cells)
        }
        for (place, step) in old.steps.enumerated() where newPlaces[step.id] == nil {
            let above = place == 0 ? nil : rows.firstIndex { $0.step.id == old.steps[place - 1].id }
            rows.insert(
                Row(
                    change: .removed, isMoved: false, step: step, placeBefore: place, placeAfter: nil,
                    cells: []),
                at: above.map { $0 + 1 } ?? (place == 0 ? 0 : rows.endIndex))
        }
        return rows
    }

    private static func places(_ procedure: Procedure) -> [StepID: Int] {
        Dictionary(
            procedure.steps.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: cells

    private static func cells(
        _ old: YAMLValue, _ new: YAMLValue, without: Set<String>, _ names: CellWords
    ) -> [Cell] {
        guard case .map(let before) = old, case .map(let after) = new else { return [] }
        var keys = after.map(\.key)
        for (place, entry) in before.enumerated() where !keys.contains(entry.key) {
            let above = place == 0 ? nil : keys.firstIndex(of: before[place - 1].key)
            keys.insert(entry.key, at: above.map { $0 + 1 } ?? 0)
        }
        return keys.filter { !without.contains($0) }.compactMap { key in
            let words = [before, after].map { entries in
                entries.first { $0.key == key }.map { names.words($0.value, of: key) } ?? ""
            }
            return words[0] == words[1] ? nil : Cell(key: key, before: words[0], after: words[1])
        }
    }
}

/// The longest rising run of places: what did not move, when as little as possible did.
enum LongestRise {
    static func members(of places: [Int]) -> [Int] {
        // ends[n]: the index of the smallest place that ends a rise of n + 1 members.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: places.count)
        for index in places.indices {
            let length = ends.firstIndex { places[$0] >= places[index] } ?? ends.endIndex
            before[index] = length == 0 ? nil : ends[length - 1]
            if length == ends.endIndex { ends.append(index) } else { ends[length] = index }
        }
        var members: [Int] = []
        var next = ends.last
        while let index = next {
            members.append(places[index])
            next = before[index]
        }
        return members.reversed()
    }
}

/// Puts the values of the file into words: columns by their names, lists as lines.
private struct CellWords {
    private let columns: [String: String]

    /// A later name of the same column counts for both versions: renaming it is one change, not one a row.
    init(columns: [Column]) {
        self.columns = Dictionary(
            columns.map { ($0.id.text, $0.name) }, uniquingKeysWith: { _, last in last })
    }

    private static let ofColumns: Set = ["pelaksana", "kepada", "mengetahui", "kolom", "oleh", "bertanda"]

    func words(_ value: YAMLValue, of key: String) -> String {
        switch value {
        case .text(let text), .keyword(let text):
            Self.ofColumns.contains(key) ? columns[text] ?? text : text
        case .integer(let number): String(number)
        case .list(let items): items.map { inLine($0, of: key) }.joined(separator: "\n")
        case .map(let entries):
            entries.map { entry in
                let words = words(entry.value, of: entry.key)
                return entry.key + (words.contains("\n") ? ":\n" : ": ") + words
            }.joined(separator: "\n")
        }
    }

    /// An item of a list in one line; what it is about needs no key.
    private func inLine(_ value: YAMLValue, of key: String) -> String {
        guard case .map(let entries) = value else { return words(value, of: key) }
        if key == "pelaksana", let name = text("nama", in: entries) {
            let isReporter = text("pelapor", in: entries) == "true"
            return isReporter ? name + " (pelapor)" : name
        }
        return entries.map { entry in
            let words = words(entry.value, of: entry.key).replacing("\n", with: ", ")
            return Self.silent.contains(entry.key) ? words : "\(entry.key): \(words)"
        }.joined(separator: "; ")
    }

    private static let silent: Set = ["kolom", "jawab", "dokumen", "nama"]

    private func text(_ key: String, in entries: [YAMLValue.Entry]) -> String? {
        entries.lazy.compactMap { entry -> String? in
            guard entry.key == key else { return nil }
            switch entry.value {
            case .text(let text), .keyword(let text): return text
            default: return nil
            }
        }.first
    }
}
