internal import YAML

/// A procedure names posts, never persons: no NIP, no NIK, no academic title behind a name.
enum PersonalDataRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        var remarks: [Remark] = []
        visit(ProcedureWriter.value(examined.procedure), []) { text, path in
            remarks += numbers(text, path)
        }
        return remarks + names(examined.procedure)
    }

    private static func visit(
        _ value: YAMLValue, _ path: [SourcePlaces.Part], _ look: (String, [SourcePlaces.Part]) -> Void
    ) {
        switch value {
        case .text(let text): look(text, path)
        case .keyword, .integer: break
        case .list(let items):
            for (index, item) in items.enumerated() { visit(item, path + [.item(index)], look) }
        case .map(let entries): for entry in entries { visit(entry.value, path + [.key(entry.key)], look) }
        }
    }

    private static func numbers(_ text: String, _ path: [SourcePlaces.Part]) -> [Remark] {
        guard mayHoldNumber(text) else { return [] }
        let groups = text.split { !$0.isNumber && $0 != " " }.map { $0.split(separator: " ").map(\.count) }
        var remarks: [Remark] = []
        if groups.contains(where: isServantNumber) {
            let remedy = "hapus, sebut jabatannya saja"
            remarks.append(Remark(.error, path, "ada nomor 18 angka yang tampak seperti NIP; \(remedy)"))
        }
        if groups.contains(where: { $0.contains(16) }) {
            remarks.append(Remark(.error, path, "ada nomor 16 angka yang tampak seperti NIK; hapus"))
        }
        return remarks
    }

    /// Most texts have no 16 digits. Those of other scripts have several bytes each, none of them below 0x80.
    private static func mayHoldNumber(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 where byte >= 0x80 || (0x30...0x39).contains(byte) { digits += 1 }
        return digits >= 16
    }

    /// A NIP is 18 digits in one run, or parted as date of birth, month of entry, sex and number.
    private static func isServantNumber(_ lengths: [Int]) -> Bool {
        lengths.contains(18) || lengths.firstRange(of: [8, 6, 1, 3]) != nil
    }

    private static func names(_ procedure: Procedure) -> [Remark] {
        var posts: [(String, [SourcePlaces.Part])] = [(procedure.approvedBy, ["disahkan_oleh"])]
        posts += procedure.columns.enumerated().map { ($1.name, ["pelaksana", .item($0), "nama"]) }
        for (index, record) in procedure.records.enumerated() {
            if case .duty(let post, _, _) = record {
                posts.append((post, ["pencatatan", .item(index), "jabatan"]))
            }
        }
        return posts.filter { hasTitle($0.0) }.map { post, path in
            Remark(.error, path, "«\(post.shortened)» tampak seperti nama orang; tulis jabatannya saja")
        }
    }

    /// `Drs. …`, `Ir. …`, or a degree such as `S.Kom`, `M.Si.` and `, ST`.
    private static func hasTitle(_ post: String) -> Bool {
        let words = post.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "," } }
        let before: Set = ["Drs.", "Dra.", "Ir.", "Hj."]
        let behind: Set = ["S", "M", "Ph"]
        return words.contains { word in
            let parts = word.split(separator: ".")
            return before.contains(word) || word.hasPrefix("A.Md")
                || (parts.count >= 2 && behind.contains(String(parts[0]))
                    && parts.allSatisfy { $0.count <= 4 })
        } || post.hasSuffix(", ST") || post.hasSuffix(", MT") || post.hasSuffix(", SH")
            || post.hasSuffix(", MM")
    }
}
