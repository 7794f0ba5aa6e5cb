/// A procedure that is too long to be one.
enum SizeRule {
    /// The longest SOP seen has 40 rows, 12 columns and 300 entries in its rows.
    private static let mostRows = 500
    private static let mostColumns = 100
    private static let mostEntries = 5000

    static func remarks(_ examined: Examined) -> [Remark] {
        let procedure = examined.procedure
        var remarks: [Remark] = []
        if procedure.steps.count > mostRows {
            remarks.append(
                Remark(.error, ["kegiatan"], "lebih dari \(mostRows) kegiatan; pecah menjadi beberapa SOP"))
        }
        if procedure.columns.count > mostColumns {
            remarks.append(Remark(.error, ["pelaksana"], "lebih dari \(mostColumns) kolom pelaksana"))
        }
        let entries = procedure.steps.reduce(0) { $0 + Self.entries($1) }
        if entries > mostEntries {
            remarks.append(
                Remark(
                    .error, ["kegiatan"], "isi baris terlalu banyak (\(entries)); pecah menjadi beberapa SOP")
            )
        }
        return remarks
    }

    private static func entries(_ step: Step) -> Int {
        step.performers.count + step.recipients.count + step.countersigners.count + step.requirements.count
            + step.outputs.count + step.fields.reduce(0) { $0 + 1 + $1.choices.count }
            + (step.decision?.options.count ?? 0) + (step.printed?.marked?.count ?? 0)
    }
}
