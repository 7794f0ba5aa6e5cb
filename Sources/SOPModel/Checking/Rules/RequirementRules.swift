/// A required paper whose id is nearly, but not quite, that of an output.
enum RequirementRules {
    /// Comparing everything with everything is worth it only for a procedure of ordinary size.
    private static let mostOutputs = 200

    static func remarks(_ examined: Examined) -> [Remark] {
        let outputs = Set(
            examined.procedure.steps.flatMap(\.outputs).filter { $0.kind == .document }.map(\.name)
        ).sorted()
        guard outputs.count <= mostOutputs else { return [] }
        return examined.rows.flatMap { row, step in
            step.requirements.enumerated().compactMap { index, requirement -> Remark? in
                guard requirement.kind == .document, !outputs.contains(requirement.name) else { return nil }
                guard let near = NearestWord.slip(requirement.name, in: outputs) else { return nil }
                let fault =
                    "dokumen «\(requirement.name.shortened)» tidak dihasilkan baris mana pun"
                    + "; mungkin maksudnya «\(near)»"
                return Remark(.hint, .row(row, "kelengkapan", .item(index), "dokumen"), fault)
            }
        }
    }
}
