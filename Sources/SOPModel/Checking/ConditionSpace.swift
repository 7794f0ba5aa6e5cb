/// All combinations of values that the fields of some conditions can take.
struct ConditionSpace {
    /// Stands for any value that no condition names.
    static let otherValue = "nilai lain"
    private static let mostCombinations = 1024

    private struct Axis {
        let field: String
        let values: [String?]
    }

    private let axes: [Axis]
    private let recorders: [String: [Field]]
    /// Whether any of the fields is asked for only on a condition.
    private let dependsOnOthers: Bool

    /// - Parameter fields: every field of the procedure.
    init(_ conditions: [Condition], fields: [Field]) {
        let recorders = Dictionary(grouping: fields, by: \.name)
        var names = conditions.reduce(into: Set<String>()) { $0.formUnion($1.fields) }
        var waiting = Array(names)
        // A field asked for only on a condition depends on the fields of that condition.
        while let name = waiting.popLast() {
            let more = recorders[name, default: []].compactMap(\.condition).flatMap(\.fields)
            waiting += more.filter { names.insert($0).inserted }
        }
        let asked = names.flatMap { recorders[$0, default: []] }.compactMap(\.condition)
        let mentioned = (conditions + asked).reduce(into: [:]) { $1.collectValues(into: &$0) }
        self.recorders = recorders
        dependsOnOthers = !asked.isEmpty
        axes = names.sorted().map { name in
            Axis(field: name, values: Self.values(recorders[name, default: []], mentioned[name, default: []]))
        }
    }

    private static func values(_ recorders: [Field], _ mentioned: Set<String>) -> [String?] {
        var values: [String?] = recorders.flatMap(\.choices).reduce(into: []) { list, choice in
            if !list.contains(choice) { list.append(choice) }
        }
        if recorders.isEmpty || recorders.contains(where: \.choices.isEmpty) {
            values = mentioned.sorted() + [otherValue]
        }
        return recorders.contains { $0.isRequired } ? values : values + [nil]
    }

    /// The combinations, each only with the fields that are asked for under it; nil where they are too many.
    func combinations() -> [[String: String]]? {
        var combinations: [[String: String]] = [[:]]
        for axis in axes {
            guard combinations.count * axis.values.count <= Self.mostCombinations else { return nil }
            combinations = combinations.flatMap { combination in
                axis.values.map { value in
                    var longer = combination
                    longer[axis.field] = value
                    return longer
                }
            }
        }
        return Array(Set(combinations.map(asked))).sorted { $0.described < $1.described }
    }

    /// Leaves out the values of fields that nobody is asked for under the others.
    private func asked(_ combination: [String: String]) -> [String: String] {
        guard dependsOnOthers else { return combination }
        var values = combination
        for _ in axes {
            for axis in axes {
                guard let fields = recorders[axis.field] else { continue }
                let isAsked = fields.contains { $0.condition?.holds { values[$0] } ?? true }
                if !isAsked { values[axis.field] = nil }
            }
        }
        return values
    }
}

extension [String: String] {
    /// `tingkat = berat, hasil = diganti`, for a sentence.
    var described: String {
        isEmpty ? "isian tidak diisi" : keys.sorted().map { "\($0) = \(self[$0] ?? "")" }.listed
    }
}

extension Condition {
    /// The values it compares each field with.
    func collectValues(into values: inout [String: Set<String>]) {
        switch self {
        case .equals(let field, let value), .differs(let field, let value):
            values[field, default: []].insert(value)
        case .both(let left, let right), .either(let left, let right):
            left.collectValues(into: &values)
            right.collectValues(into: &values)
        }
    }
}
