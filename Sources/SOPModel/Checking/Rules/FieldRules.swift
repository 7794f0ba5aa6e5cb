/// Fields have names that conditions can read, and mean the same in every row.
enum FieldRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        var choices: [String: [String]] = [:]
        return examined.rows.flatMap { row, step in
            step.fields.enumerated().flatMap { index, field -> [Remark] in
                let path: [SourcePlaces.Part] = .row(row, "isian", .item(index))
                let earlier = choices[field.name]
                choices[field.name] = earlier ?? field.choices
                return name(field, path) + choice(field, path) + repetition(field, earlier, path)
            } + twice(step, row)
        }
    }

    private static func name(_ field: Field, _ path: [SourcePlaces.Part]) -> [Remark] {
        let isName = field.name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
        guard !isName || field.name == "dan" || field.name == "atau" else { return [] }
        let proposal = IdentifierRules.kebab(field.name)
        let fault =
            "nama isian «\(field.name.shortened)» harus huruf kecil, angka, garis bawah atau tanda hubung"
        return [Remark(.error, path + ["nama"], fault + (proposal.isEmpty ? "" : ", misalnya «\(proposal)»"))]
    }

    private static func choice(_ field: Field, _ path: [SourcePlaces.Part]) -> [Remark] {
        var remarks: [Remark] = []
        if field.choices.count == 1 {
            remarks.append(
                Remark(.warning, path + ["pilihan"], "isian dengan satu pilihan tidak menanyakan apa-apa"))
        }
        if Set(field.choices).count < field.choices.count {
            remarks.append(
                Remark(.error, path + ["pilihan"], "pilihan isian «\(field.name.shortened)» ada yang sama"))
        }
        if !field.choices.isEmpty, field.kind != .text {
            remarks.append(
                Remark(.error, path + ["jenis"], "isian dengan «pilihan» berjenis teks; hapus «jenis»"))
        }
        return remarks
    }

    private static func repetition(
        _ field: Field, _ earlier: [String]?, _ path: [SourcePlaces.Part]
    ) -> [Remark] {
        guard let earlier, earlier != field.choices else { return [] }
        let fault = "isian «\(field.name.shortened)» sudah ada di tempat lain dengan pilihan yang berbeda"
        return [Remark(.warning, path + ["nama"], fault)]
    }

    private static func twice(_ step: Step, _ row: Int) -> [Remark] {
        var seen: Set<String> = []
        return step.fields.enumerated().filter { !seen.insert($1.name).inserted }.map { index, field in
            Remark(
                .error, .row(row, "isian", .item(index), "nama"),
                "isian «\(field.name.shortened)» sudah ada di baris ini; beri nama lain")
        }
    }
}
