/// Outputs that were pasted from another SOP: the same words in every row, or a list of personal data.
enum CopiedOutputRules {
    private static let personal: Set = ["nik", "ktp", "nama", "alamat", "telp", "telepon", "hp", "kk"]

    static func remarks(_ examined: Examined) -> [Remark] {
        let executed = examined.rows.map { (row: $0.index, words: words($0.step.outputs)) }
        let printed = examined.rows.map { (row: $0.index, words: $0.step.printed?.outputs ?? "") }
        return repeated(executed, .warning, ["keluaran"], "keluaran")
            + repeated(printed, .hint, ["tercetak", "keluaran"], "keluaran tercetak")
            + examined.rows.flatMap { lists($0.step, $0.index) + identityNumbers($0.step, $0.index) }
    }

    private static func words(_ outputs: [Output]) -> String {
        outputs.map { $0.title.isEmpty ? $0.name : $0.title }.listed
    }

    /// Fewer than three rows prove nothing.
    private static func repeated(
        _ rows: [(row: Int, words: String)], _ severity: Finding.Severity, _ path: [SourcePlaces.Part],
        _ what: String
    ) -> [Remark] {
        let filled = rows.filter { !$0.words.isEmpty }
        guard filled.count >= 3, let first = filled.first, Set(filled.map(\.words)).count == 1 else {
            return []
        }
        let fault =
            "\(what) «\(first.words.shortened)» sama di semua baris; tampak tersalin, periksa tiap barisnya"
        return [Remark(severity, .row(first.row) + path, fault)]
    }

    private static func lists(_ step: Step, _ row: Int) -> [Remark] {
        var remarks: [Remark] = []
        if let printed = step.printed?.outputs, isPersonalList(printed) {
            let fault =
                "keluaran tercetak berisi data pribadi (NIK, alamat, …); tampak tersalin dari SOP lain"
            remarks.append(Remark(.warning, .row(row, "tercetak", "keluaran"), fault))
        }
        for (index, output) in step.outputs.enumerated()
        where isPersonalList(output.name + " " + output.title) {
            let fault =
                "keluaran meminta data pribadi; tampak tersalin dari SOP lain, tulis hasil kegiatan ini"
            remarks.append(Remark(.error, .row(row, "keluaran", .item(index)), fault))
        }
        return remarks
    }

    /// NIK and KTP are never asked for (UU PDP: only what the purpose needs).
    private static func identityNumbers(_ step: Step, _ row: Int) -> [Remark] {
        step.fields.enumerated().filter { asksForIdentityNumber($1) }.map { index, _ in
            Remark(
                .error, .row(row, "isian", .item(index)), "NIK atau KTP tidak boleh diminta; hapus isian ini")
        }
    }

    private static func asksForIdentityNumber(_ field: Field) -> Bool {
        let words = words(field.name + " " + field.question)
        return words.contains("nik") || words.contains("ktp")
    }

    private static func isPersonalList(_ text: String) -> Bool {
        let found = words(text).intersection(personal)
        return found.count >= 3 || found.contains("nik") || found.contains("ktp")
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }
}
