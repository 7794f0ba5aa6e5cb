/// A run that goes round can also come out.
enum LoopRule {
    static func remarks(_ examined: Examined) -> [Remark] {
        let withExit = examined.flow.rowsWithExit()
        var handled: Set<Int> = []
        var remarks: [Remark] = []
        for (row, _) in examined.rows where !withExit.contains(row) && !handled.contains(row) {
            let following = examined.flow.following(row)
            guard following.contains(row) else { continue }
            handled.formUnion(following)
            let ids = following.sorted().map { examined.procedure.steps[$0].id.text }
            let remedy = "beri salah satu baris jalan ke «selesai»"
            remarks.append(
                Remark(
                    .error, .row(row, "id"),
                    "kegiatan \(ids.listed.shortened) berputar tanpa jalan keluar; \(remedy)"))
        }
        return remarks
    }
}
