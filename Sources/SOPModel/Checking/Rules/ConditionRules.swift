/// Conditions read fields that were recorded before, and values those fields can have.
enum ConditionRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let uses = examined.rows.flatMap { conditions(of: $0.step, $0.index) }
        let read = uses.reduce(into: Set<String>()) { $0.formUnion($1.condition.fields) }
        let records = Records(examined, read: read)
        return uses.flatMap { use in
            use.condition.fields.sorted().flatMap { records.remarks(field: $0, use) } + records.values(use)
        }
    }

    /// A condition where it stands.
    private struct Use {
        let condition: Condition
        let row: Int
        let path: [SourcePlaces.Part]
        var choosesWay = false
    }

    private static func conditions(of step: Step, _ row: Int) -> [Use] {
        var uses: [Use] = []
        func add(_ condition: Condition?, _ list: String, _ index: Int) {
            guard let condition else { return }
            uses.append(
                Use(condition: condition, row: row, path: .row(row, .key(list), .item(index), "bila")))
        }
        for (index, performer) in step.performers.enumerated() {
            add(performer.condition, "pelaksana", index)
        }
        for (index, output) in step.outputs.enumerated() { add(output.condition, "keluaran", index) }
        for (index, field) in step.fields.enumerated() { add(field.condition, "isian", index) }
        for (index, option) in (step.decision?.options ?? []).enumerated() {
            guard case .condition(let condition) = option.ground else { continue }
            let path: [SourcePlaces.Part] = .row(row, "keputusan", "pilihan", .item(index), "bila")
            uses.append(Use(condition: condition, row: row, path: path, choosesWay: true))
        }
        return uses
    }

    /// Which rows record which field.
    private struct Records {
        let rows: [String: [Int]]
        let fields: [String: [Field]]
        /// The rows that come after one that records the field.
        private let later: [String: Set<Int>]
        /// The rows that can be come to without the field having been recorded.
        private let bypassing: [String: Set<Int>]

        /// - Parameter read: the fields that conditions read; only for these the ways are searched.
        init(_ examined: Examined, read: Set<String>) {
            let flow = examined.flow
            let rows: [String: [Int]] = examined.rows.reduce(into: [:]) { rows, row in
                for field in row.step.fields { rows[field.name, default: []].append(row.index) }
            }
            let named = rows.filter { read.contains($0.key) }
            self.rows = rows
            fields = Dictionary(grouping: examined.procedure.steps.flatMap(\.fields), by: \.name)
            later = named.mapValues { recorders in flow.reachable(from: recorders.flatMap(flow.rows(after:)))
            }
            bypassing = named.mapValues { flow.reachable(from: flow.entries, avoiding: Set($0)) }
        }

        func remarks(field: String, _ use: Use) -> [Remark] {
            guard let recorders = rows[field] else {
                let remedy = NearestWord.remedy(field, in: rows.keys.sorted())
                return [
                    Remark(
                        .error, use.path,
                        "isian «\(field.shortened)» tidak dicatat di baris mana pun\(remedy)")
                ]
            }
            if recorders.contains(use.row) { return [] }
            guard later[field, default: []].contains(use.row) else {
                return [Remark(.error, use.path, "isian «\(field.shortened)» baru dicatat setelah baris ini")]
            }
            guard use.choosesWay, bypassing[field, default: []].contains(use.row) else { return [] }
            let fault =
                "isian «\(field.shortened)» belum tentu sudah dicatat: ada jalan ke sini yang melewatinya"
            return [Remark(.warning, use.path, fault)]
        }

        func values(_ use: Use) -> [Remark] {
            var compared: [String: Set<String>] = [:]
            use.condition.collectValues(into: &compared)
            return compared.sorted { $0.key < $1.key }.flatMap { name, values -> [Remark] in
                let recorders = fields[name, default: []]
                guard !recorders.isEmpty, !recorders.contains(where: \.choices.isEmpty) else { return [] }
                let choices = recorders.flatMap(\.choices)
                return values.sorted().filter { !choices.contains($0) }.map { value in
                    let remedy = NearestWord.remedy(value, in: choices)
                    return Remark(
                        .error, use.path,
                        "«\(value.shortened)» bukan pilihan isian «\(name.shortened)»\(remedy)")
                }
            }
        }
    }
}
