internal import YAML

/// Turns the tree of a file into a procedure and collects every finding on the way.
///
/// A value that cannot be used is reported and replaced by a harmless one, and a row stays in its place, so
/// that the checker can still look at the rest.
struct ProcedureReader {
    var nodes: FileNodes

    static func read(_ root: YAMLNode, file: String) -> (procedure: Procedure?, findings: [Finding]) {
        var reader = ProcedureReader(nodes: FileNodes(file: file))
        let procedure = reader.procedure(root)
        return (procedure, reader.nodes.findings)
    }

    private mutating func procedure(_ root: YAMLNode) -> Procedure? {
        guard let top = nodes.map(root, "berkas SOP", keys: FileVocabulary.procedure) else { return nil }
        let format = nodes.wholeNumber(top, "sop")
        if format != 1 {
            nodes.report(top.line(of: "sop"), "format «sop: \(format)» belum dikenal; tulis «sop: 1»")
        }
        if top["jenis"] == nil { nodes.report(top.line, "kunci «jenis» belum ada: \(Procedure.Kind.listed)") }
        var procedure = Procedure(
            code: nodes.text(top, "kode", isRequired: true),
            version: nodes.wholeNumber(top, "versi"),
            title: nodes.text(top, "judul", isRequired: true),
            kind: nodes.word(top, "jenis", default: .disturbance),
            columns: items(top, "pelaksana") { $0.column($1) },
            steps: items(top, "kegiatan") { $0.step($1) })
        procedure.number = nodes.text(top, "nomor")
        procedure.triggers = nodes.list(top, "pemicu").compactMap { trigger($0) }
        readIdentity(top, into: &procedure)
        return procedure
    }

    private mutating func readIdentity(_ top: FileMap, into procedure: inout Procedure) {
        procedure.agency = nodes.text(top, "instansi")
        procedure.unit = nodes.text(top, "unit")
        procedure.dates = dates(top)
        procedure.approvedBy = nodes.text(top, "disahkan_oleh")
        procedure.legalBasis = nodes.texts(top, "dasar_hukum")
        procedure.qualifications = nodes.texts(top, "kualifikasi_pelaksana")
        procedure.related = nodes.texts(top, "keterkaitan")
        procedure.equipment = nodes.texts(top, "peralatan")
        procedure.warnings = nodes.texts(top, "peringatan")
        procedure.records = nodes.list(top, "pencatatan").compactMap { record($0) }
    }

    /// A list the procedure cannot be without.
    private mutating func items<Item>(
        _ top: FileMap, _ key: String, _ read: (inout ProcedureReader, YAMLNode) -> Item
    ) -> [Item] {
        let items = nodes.list(top, key)
        if items.isEmpty { nodes.report(top.line(of: key), "daftar «\(key)» belum ada isinya") }
        return items.map { read(&self, $0) }
    }

    private mutating func trigger(_ node: YAMLNode) -> Trigger? {
        guard let map = nodes.map(node, "pemicu", keys: FileVocabulary.trigger) else { return nil }
        if map["oleh"] == nil {
            nodes.report(map.line, "pemicu belum menyebut «oleh»: \(Trigger.Source.listed)")
        }
        return Trigger(
            source: nodes.word(map, "oleh", default: .report),
            entry: StepID(nodes.text(map, "mulai", isRequired: true)))
    }

    private mutating func dates(_ top: FileMap) -> Procedure.Dates {
        guard let node = top["tanggal"], let map = nodes.map(node, "tanggal", keys: FileVocabulary.dates)
        else {
            return Procedure.Dates()
        }
        return Procedure.Dates(
            made: nodes.text(map, "pembuatan"), revised: nodes.text(map, "revisi"),
            effective: nodes.text(map, "efektif"))
    }

    private mutating func record(_ node: YAMLNode) -> Procedure.RecordDuty? {
        if case .text(let text) = node.content { return .sentence(text.trimmed) }
        guard let map = nodes.map(node, "pencatatan", keys: FileVocabulary.record) else { return nil }
        return .duty(
            post: nodes.text(map, "jabatan"), document: nodes.text(map, "berkas"),
            form: nodes.text(map, "bentuk"))
    }

    private mutating func column(_ node: YAMLNode) -> Column {
        guard let map = nodes.map(node, "kolom pelaksana", keys: FileVocabulary.column) else {
            return Column(id: "", name: "")
        }
        return Column(
            id: ColumnID(nodes.text(map, "id", isRequired: true)),
            name: nodes.text(map, "nama", isRequired: true),
            isReporter: nodes.truth(map, "pelapor", default: false))
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// All words of the set, for a sentence.
    static var listed: String { allCases.map(\.rawValue).listed }
}
