/// The identity block: dates as precise as the paper, and something that starts a run.
enum IdentityRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        dates(examined.procedure) + triggers(examined.procedure)
    }

    private static func dates(_ procedure: Procedure) -> [Remark] {
        let dates = [
            ("pembuatan", procedure.dates.made), ("revisi", procedure.dates.revised),
            ("efektif", procedure.dates.effective),
        ]
        return dates.filter { !isDate($0.1) }.map { key, date in
            Remark(
                .error, ["tanggal", .key(key)],
                "tanggal «\(date.shortened)» tidak dipahami; tulis 2021-01-31, 2021-01, 2021 atau kosongkan")
        }
    }

    private static func isDate(_ text: String) -> Bool {
        if text.isEmpty { return true }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isDigits, parts.map(\.count) == Array([4, 2, 2].prefix(parts.count)) else { return false }
        let month = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
        let day = parts.count > 2 ? Int(parts[2]) ?? 0 : 1
        let year = Int(parts[0]) ?? 0
        return (1...12).contains(month) && (1...days(of: month, in: year)).contains(day)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func triggers(_ procedure: Procedure) -> [Remark] {
        guard procedure.triggers.isEmpty else { return [] }
        return [Remark(.warning, ["pemicu"], "belum ada pemicu; SOP ini hanya dapat dimulai dari SOP lain")]
    }
}
