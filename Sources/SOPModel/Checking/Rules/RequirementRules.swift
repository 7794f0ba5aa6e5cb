/// A required paper whose id is nearly, but not quite, that of an output.
enum RequirementRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let outputs = Set(
            examined.procedure.steps.flatMap(\.outputs).filter { $0.kind == .document }.map(\.name)
        ).sorted()
        return examined.rows.flatMap { row, step in
            step.requirements.enumerated().compactMap { index, requirement -> Remark? in
                guard requirement.kind == .document, !outputs.contains(requirement.name) else { return nil }
                let remedy = NearestWord.remedy(requirement.name, in: outputs)
                guard !remedy.isEmpty else { return nil }
                let fault = "dokumen «\(requirement.name.shortened)» tidak dihasilkan baris mana pun\(remedy)"
                return Remark(.hint, .row(row, "kelengkapan", .item(index), "dokumen"), fault)
            }
        }
    }
}
