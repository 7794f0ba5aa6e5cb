/// Every row produces something that can be shown.
enum OutputRules {
    private static let orders = ["lisan", "tertulis"]

    static func remarks(_ examined: Examined) -> [Remark] {
        examined.rows.flatMap { missing($0.step, $0.index) + values($0.step, $0.index) }
    }

    /// A hint where the row records something else or the paper is known to print nothing.
    private static func missing(_ step: Step, _ row: Int) -> [Remark] {
        guard step.outputs.isEmpty else { return [] }
        let isKnown = !step.fields.isEmpty || step.decision != nil || step.printed?.outputs?.isEmpty == true
        let fault = "kegiatan «\(step.id)» tidak punya keluaran, sehingga keluarannya tidak dinilai"
        return [Remark(isKnown ? .hint : .warning, .row(row, "id"), fault)]
    }

    private static func values(_ step: Step, _ row: Int) -> [Remark] {
        step.outputs.enumerated().flatMap { index, output -> [Remark] in
            let path: [SourcePlaces.Part] = .row(row, "keluaran", .item(index), .key(output.kind.rawValue))
            var remarks: [Remark] = []
            if output.kind == .order, !orders.contains(output.name) {
                remarks.append(
                    Remark(
                        .error, path, "perintah harus lisan atau tertulis, bukan «\(output.name.shortened)»"))
            }
            if output.kind == .condition, output.proofs.isEmpty {
                let remedy = "tambahkan «bukti: [\(Output.Proof.listed)]»"
                remarks.append(
                    Remark(.hint, path, "keadaan tanpa bukti tidak dapat ditunjukkan kemudian; \(remedy)"))
            }
            if output.kind != .condition, !output.proofs.isEmpty {
                remarks.append(Remark(.warning, path, "«bukti» hanya untuk keluaran «keadaan»"))
            }
            return remarks
        }
    }
}
