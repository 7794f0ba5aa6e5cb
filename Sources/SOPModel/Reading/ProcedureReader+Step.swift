internal import YAML

/// One entry of `kegiatan`.
extension ProcedureReader {
    mutating func step(_ node: YAMLNode) -> Step {
        guard let map = nodes.map(node, "kegiatan", keys: FileVocabulary.step) else {
            return Step(id: "", text: "", performers: [])
        }
        var step = Step(
            id: StepID(nodes.text(map, "id", isRequired: true)),
            text: nodes.text(map, "uraian", isRequired: true),
            performers: nodes.list(map, "pelaksana").compactMap { performer($0) })
        step.number = nodes.text(map, "nomor")
        step.printed = printed(map)
        if map["cara"] != nil { step.writtenOrder = nodes.word(map, "cara", default: .inTurn) }
        step.recipients = nodes.columns(map, "kepada")
        step.countersigners = nodes.columns(map, "mengetahui")
        step.requirements = nodes.list(map, "kelengkapan").compactMap { requirement($0) }
        step.time = time(map)
        step.outputs = nodes.list(map, "keluaran").compactMap { output($0) }
        step.note = nodes.text(map, "keterangan")
        step.fields = nodes.list(map, "isian").compactMap { field($0) }
        step.round = round(map)
        step.decision = decision(map)
        step.next = nodes.target(map, "lanjut")
        step.judgement = nodes.text(map, "catatan")
        return step
    }

    private mutating func printed(_ step: FileMap) -> PrintedRow? {
        guard let node = step["tercetak"],
            let map = nodes.map(node, "tercetak", keys: FileVocabulary.printed)
        else { return nil }
        var row = PrintedRow()
        row.text = words(map, "uraian")
        row.marked = map["bertanda"] == nil ? nil : nodes.columns(map, "bertanda")
        row.requirements = words(map, "kelengkapan")
        row.time = words(map, "waktu")
        row.outputs = words(map, "keluaran")
        row.note = words(map, "keterangan")
        return row
    }

    /// The paper's words, or nil where the key is missing: an empty cell is not the same as no difference.
    private mutating func words(_ map: FileMap, _ key: String) -> String? {
        map[key] == nil ? nil : nodes.text(map, key)
    }

    private mutating func performer(_ node: YAMLNode) -> Performer? {
        if case .text(let text) = node.content { return Performer(column: ColumnID(text.trimmed)) }
        guard let map = nodes.map(node, "pelaksana kegiatan", keys: FileVocabulary.performer) else {
            return nil
        }
        return Performer(
            column: ColumnID(nodes.text(map, "kolom", isRequired: true)), act: nodes.text(map, "laku"),
            condition: nodes.condition(map))
    }

    /// Plain text is taken as a condition to tick (`syarat`), the kind that asks for nothing but a look.
    private mutating func requirement(_ node: YAMLNode) -> Requirement? {
        if case .text(let text) = node.content { return Requirement(kind: .condition, name: text.trimmed) }
        guard let map = nodes.map(node, "kelengkapan", keys: FileVocabulary.requirement),
            let kind = kind(map, Requirement.Kind.self, "kelengkapan")
        else { return nil }
        return Requirement(
            kind: kind, name: nodes.text(map, kind.rawValue, isRequired: true),
            isJudged: nodes.truth(map, "dinilai", default: true))
    }

    /// The one key of a map that says of which kind it is.
    private mutating func kind<Kind: RawRepresentable<String> & CaseIterable>(
        _ map: FileMap, _ type: Kind.Type, _ what: String
    ) -> Kind? {
        let named = Kind.allCases.filter { map[$0.rawValue] != nil }
        if named.count != 1 {
            let fault = named.isEmpty ? "belum menyebut jenisnya" : "menyebut lebih dari satu jenis"
            nodes.report(map.line, "\(what) \(fault); tulis tepat satu dari \(Kind.listed)")
        }
        return named.first
    }

    private mutating func time(_ step: FileMap) -> StepTime {
        guard let node = step["waktu"] else { return StepTime(words: "") }
        if case .text(let words) = node.content { return StepTime(words: words.trimmed) }
        guard let map = nodes.map(node, "waktu", keys: FileVocabulary.time) else {
            return StepTime(words: "")
        }
        let words = nodes.text(map, "lama")
        guard map["bersama"] != nil else {
            return StepTime(words: words, isPerPlace: isPerPlace(map))
        }
        if !words.isEmpty {
            nodes.report(map.line(of: "lama"), "waktu memakai «lama» atau «bersama», tidak keduanya")
        }
        return StepTime(
            words: "", sharedWith: StepID(nodes.text(map, "bersama", isRequired: true)),
            isPerPlace: isPerPlace(map))
    }

    /// `per: tempat`, the only thing a length may be counted for.
    private mutating func isPerPlace(_ map: FileMap) -> Bool {
        guard map["per"] != nil else { return false }
        if nodes.text(map, "per") != "tempat" {
            nodes.report(map.line(of: "per"), "«per» hanya dapat berisi tempat")
        }
        return true
    }

    private mutating func output(_ node: YAMLNode) -> Output? {
        if case .text(let text) = node.content {
            let remedy = "tulis jenisnya, misalnya «{dokumen: id-dokumen, nama: \(text.trimmed.shortened)}»"
            nodes.report(node.mark.line, "keluaran tidak boleh berupa teks saja; \(remedy)")
            return nil
        }
        guard let map = nodes.map(node, "keluaran", keys: FileVocabulary.output),
            let kind = kind(map, Output.Kind.self, "keluaran")
        else { return nil }
        return Output(
            kind: kind, name: nodes.text(map, kind.rawValue, isRequired: true),
            title: nodes.text(map, "nama"),
            proofs: proofs(map), by: nodes.column(map, "oleh"), condition: nodes.condition(map))
    }

    private mutating func proofs(_ map: FileMap) -> [Output.Proof] {
        nodes.texts(map, "bukti").compactMap { word in
            if let proof = Output.Proof(rawValue: word) { return proof }
            let remedy = NearestWord.remedy(word, in: Output.Proof.allCases.map(\.rawValue))
            nodes.report(
                map.line(of: "bukti"),
                "«bukti» berisi \(Output.Proof.listed), bukan «\(word.shortened)»\(remedy)")
            return nil
        }
    }

    private mutating func field(_ node: YAMLNode) -> Field? {
        guard let map = nodes.map(node, "isian", keys: FileVocabulary.field) else { return nil }
        return Field(
            name: nodes.text(map, "nama", isRequired: true),
            question: nodes.text(map, "tanya", isRequired: true),
            choices: nodes.texts(map, "pilihan"), kind: nodes.word(map, "jenis", default: .text),
            isRequired: nodes.truth(map, "wajib", default: true), by: nodes.column(map, "oleh"),
            condition: nodes.condition(map))
    }

    private mutating func round(_ step: FileMap) -> Round? {
        guard let node = step["putaran"], let map = nodes.map(node, "putaran", keys: FileVocabulary.round)
        else {
            return nil
        }
        return Round(
            places: nodes.text(map, "tempat", isRequired: true), isTimedPerPlace: isPerPlace(map),
            checklist: nodes.texts(map, "daftar_periksa"))
    }

    private mutating func decision(_ step: FileMap) -> Decision? {
        guard let node = step["keputusan"],
            let map = nodes.map(node, "keputusan", keys: FileVocabulary.decision)
        else { return nil }
        return Decision(
            question: nodes.text(map, "tanya"), options: nodes.list(map, "pilihan").compactMap { option($0) },
            by: nodes.column(map, "oleh"))
    }

    private mutating func option(_ node: YAMLNode) -> Decision.Option? {
        guard let map = nodes.map(node, "pilihan keputusan", keys: FileVocabulary.option) else { return nil }
        if map["ke"] == nil { nodes.report(map.line, "pilihan keputusan belum menyebut «ke»") }
        guard (map["jawab"] == nil) != (map["bila"] == nil) else {
            nodes.report(map.line, "pilihan keputusan memuat tepat satu dari «jawab» dan «bila»")
            return nil
        }
        guard let target = nodes.target(map, "ke") else { return nil }
        if let condition = nodes.condition(map) {
            return Decision.Option(ground: .condition(condition), target: target)
        }
        return map["bila"] == nil
            ? Decision.Option(ground: .answer(nodes.text(map, "jawab", isRequired: true)), target: target)
            : nil
    }
}
