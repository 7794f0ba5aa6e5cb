/// Every row is come to, and every row leads on.
enum ReachabilityRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let reached = examined.flow.reachable(from: examined.flow.entries)
        return examined.rows.flatMap { row, step -> [Remark] in
            var remarks: [Remark] = []
            if !reached.contains(row) {
                let remedy = "arahkan pemicu, «lanjut» atau «ke» ke sini, atau hapus barisnya"
                remarks.append(
                    Remark(.error, .row(row, "id"), "kegiatan «\(step.id)» tidak pernah dicapai; \(remedy)"))
            }
            if examined.flow.ways[row].isEmpty {
                let remedy = "tulis «pilihan» pada keputusannya"
                remarks.append(Remark(.error, .row(row, "id"), "kegiatan «\(step.id)» buntu; \(remedy)"))
            }
            return remarks
        }
    }
}
