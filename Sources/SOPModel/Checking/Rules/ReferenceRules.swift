/// Every column and row that is named exists.
enum ReferenceRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let names = Names(examined.procedure)
        let triggers = examined.procedure.triggers.enumerated().flatMap { index, trigger in
            names.row(trigger.entry, ["pemicu", .item(index), "mulai"], "pemicu mulai di")
        }
        return triggers
            + examined.rows.flatMap { columns($0.step, $0.index, names) + rows($0.step, $0.index, names) }
    }

    private static func columns(_ step: Step, _ row: Int, _ names: Names) -> [Remark] {
        var named: [(ColumnID, [SourcePlaces.Part])] = []
        named += step.performers.enumerated().map { ($1.column, .row(row, "pelaksana", .item($0), "kolom")) }
        named += step.recipients.enumerated().map { ($1, .row(row, "kepada", .item($0))) }
        named += step.countersigners.enumerated().map { ($1, .row(row, "mengetahui", .item($0))) }
        named += (step.printed?.marked ?? []).enumerated().map {
            ($1, .row(row, "tercetak", "bertanda", .item($0)))
        }
        named += step.outputs.enumerated().filter { $1.kind == .team }.map {
            (ColumnID($1.name), .row(row, "keluaran", .item($0), "tim"))
        }
        return named.flatMap { names.column($0, $1) }
    }

    private static func rows(_ step: Step, _ row: Int, _ names: Names) -> [Remark] {
        var remarks: [Remark] = []
        for (index, option) in (step.decision?.options ?? []).enumerated() {
            remarks += names.target(option.target, .row(row, "keputusan", "pilihan", .item(index), "ke"))
        }
        if let next = step.next { remarks += names.target(next, .row(row, "lanjut")) }
        if let shared = step.time.sharedWith {
            remarks += names.row(shared, .row(row, "waktu", "bersama"), "waktu bersama dengan")
        }
        return remarks
    }

    /// The ids that may be named.
    private struct Names {
        let columns: [String]
        let rows: [String]
        let code: String

        init(_ procedure: Procedure) {
            columns = procedure.columns.map(\.id.text)
            rows = procedure.steps.map(\.id.text)
            code = procedure.code
        }

        func column(_ id: ColumnID, _ path: [SourcePlaces.Part]) -> [Remark] {
            guard !columns.contains(id.text) else { return [] }
            let remedy = NearestWord.remedy(id.text, in: columns)
            return [Remark(.error, path, "kolom «\(id.text.shortened)» tidak ada di «pelaksana»\(remedy)")]
        }

        func row(_ id: StepID, _ path: [SourcePlaces.Part], _ what: String) -> [Remark] {
            guard !rows.contains(id.text) else { return [] }
            let remedy = NearestWord.remedy(id.text, in: rows)
            return [Remark(.error, path, "\(what) kegiatan «\(id.text.shortened)» yang tidak ada\(remedy)")]
        }

        func target(_ target: FlowTarget, _ path: [SourcePlaces.Part]) -> [Remark] {
            switch target {
            case .step(let id): return row(id, path, "menuju")
            case .end, .park: return []
            case .procedure(let other):
                if other == code {
                    return [Remark(.error, path, "SOP ini diteruskan kepada dirinya sendiri")]
                }
                if IdentifierRules.isKebab(other) { return [] }
                return [Remark(.error, path, "«\(other.shortened)» bukan kode SOP; tulis kode SOP tujuan")]
            }
        }
    }
}
