/// Ids are lowercase words joined by hyphens, and each stands for one thing.
enum IdentifierRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let procedure = examined.procedure
        let columns = procedure.columns.map(\.id.text)
        let steps = procedure.steps.map(\.id.text)
        return spelling(procedure.code, ["kode"], "kode")
            + columns.enumerated().flatMap { spelling($1, ["pelaksana", .item($0), "id"], "id kolom") }
            + steps.enumerated().flatMap { spelling($1, .row($0, "id"), "id kegiatan") }
            + duplicates(columns, "pelaksana", "kolom") + duplicates(steps, "kegiatan", "kegiatan")
            + reserved(steps)
            + examined.rows.flatMap { outputs($0.step, $0.index) + requirements($0.step, $0.index) }
    }

    /// An empty id was reported when the file was read.
    private static func spelling(_ id: String, _ path: [SourcePlaces.Part], _ what: String) -> [Remark] {
        guard !id.isEmpty, !isKebab(id) else { return [] }
        let proposal = kebab(id)
        let remedy = isKebab(proposal) ? ", misalnya «\(proposal)»" : ""
        return [
            Remark(
                .error, path, "\(what) «\(id.shortened)» harus huruf kecil, angka dan tanda hubung\(remedy)")
        ]
    }

    static func isKebab(_ id: String) -> Bool {
        id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }

    static func kebab(_ words: String) -> String {
        let letters = words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(letters).split(separator: "-").joined(separator: "-")
    }

    private static func duplicates(_ ids: [String], _ list: String, _ what: String) -> [Remark] {
        var seen: Set<String> = []
        return ids.enumerated().filter { !$1.isEmpty && !seen.insert($1).inserted }.map { index, id in
            Remark(
                .error, [.key(list), .item(index), "id"],
                "id \(what) «\(id.shortened)» sudah dipakai; beri id lain")
        }
    }

    private static func reserved(_ steps: [String]) -> [Remark] {
        steps.enumerated().filter { FileVocabulary.reservedTargets.contains($1) }.map { index, id in
            Remark(
                .error, .row(index, "id"), "id kegiatan «\(id)» sudah punya arti di «lanjut»; beri id lain")
        }
    }

    private static func outputs(_ step: Step, _ row: Int) -> [Remark] {
        step.outputs.enumerated().flatMap { index, output in
            let isIdentifier = output.kind == .document || output.kind == .register
            let path: [SourcePlaces.Part] = .row(row, "keluaran", .item(index), .key(output.kind.rawValue))
            guard isIdentifier, !IdentifierRules.isKebab(output.name) else { return [Remark]() }
            return [
                Remark(
                    .error, path,
                    "id \(output.kind.rawValue) «\(output.name.shortened)» harus huruf kecil, angka dan "
                        + "tanda hubung; tulis «{\(output.kind.rawValue): \(kebab(output.name)), nama: …}»")
            ]
        }
    }

    private static func requirements(_ step: Step, _ row: Int) -> [Remark] {
        step.requirements.enumerated().filter { $1.kind == .document }.flatMap { index, requirement in
            spelling(requirement.name, .row(row, "kelengkapan", .item(index), "dokumen"), "id dokumen")
        }
    }
}
