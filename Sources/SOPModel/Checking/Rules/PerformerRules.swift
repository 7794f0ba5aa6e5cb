/// Every row has somebody who acts, and every column something to do.
enum PerformerRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        examined.rows.flatMap { performers($0.step, $0.index, examined) + chosen($0.step, $0.index) }
            + idleColumns(examined.procedure) + reporters(examined.procedure)
    }

    private static func performers(_ step: Step, _ row: Int, _ examined: Examined) -> [Remark] {
        let path: [SourcePlaces.Part] = .row(row, "pelaksana")
        guard !step.performers.isEmpty else {
            return [Remark(.error, path, "kegiatan «\(step.id)» tidak punya pelaksana, sehingga buntu")]
        }
        var remarks: [Remark] = []
        let always = step.performers.filter { $0.condition == nil }.map(\.column)
        if Set(always).count < always.count {
            remarks.append(Remark(.warning, path, "kolom yang sama ditulis dua kali di satu baris"))
        }
        if step.order == .anyOne, step.performers.count < 2 {
            remarks.append(
                Remark(.hint, .row(row, "cara"), "«cara: bersama» berarti lebih dari satu pelaksana"))
        }
        if always.isEmpty, let values = unattended(step.performers.compactMap(\.condition), examined) {
            let fault = "tidak ada pelaksana yang bekerja bila \(values.described.shortened)"
            remarks.append(Remark(.warning, path, fault))
        }
        return remarks
    }

    private static func unattended(_ conditions: [Condition], _ examined: Examined) -> [String: String]? {
        let fields = examined.procedure.steps.flatMap(\.fields)
        return ConditionSpace(conditions, fields: fields).combinations()?.first { values in
            !conditions.contains { $0.holds { values[$0] } }
        }
    }

    /// `oleh` names one of the row's own performers.
    private static func chosen(_ step: Step, _ row: Int) -> [Remark] {
        var named: [(ColumnID?, [SourcePlaces.Part])] = [(step.decision?.by, .row(row, "keputusan", "oleh"))]
        named += step.outputs.enumerated().map { ($1.by, .row(row, "keluaran", .item($0), "oleh")) }
        named += step.fields.enumerated().map { ($1.by, .row(row, "isian", .item($0), "oleh")) }
        let performers = step.performers.map(\.column)
        return named.compactMap { column, path in
            guard let column, !performers.contains(column) else { return nil }
            return Remark(.error, path, "«oleh: \(column.text.shortened)» bukan pelaksana baris ini")
        }
    }

    private static func idleColumns(_ procedure: Procedure) -> [Remark] {
        let busy = procedure.steps.reduce(into: Set<ColumnID>()) { busy, step in
            busy.formUnion(step.performers.map(\.column) + step.recipients + step.countersigners)
        }
        return procedure.columns.enumerated().filter { !$1.id.text.isEmpty && !busy.contains($1.id) }.map {
            index, column in
            Remark(
                .warning, ["pelaksana", .item(index)],
                "kolom «\(column.id)» tidak punya peran di kegiatan mana pun")
        }
    }

    private static func reporters(_ procedure: Procedure) -> [Remark] {
        procedure.columns.enumerated().filter { $1.isReporter }.dropFirst().map { index, column in
            Remark(.error, ["pelaksana", .item(index), "pelapor"], "hanya satu kolom boleh menjadi pelapor")
        }
    }
}
