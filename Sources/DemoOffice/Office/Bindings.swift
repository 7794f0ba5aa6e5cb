import OfficeModel
import SOPModel

/// Who fills the columns of the seven SOPs in the invented office.
enum Bindings {
    private static let common: [ColumnID: [Assignee]] = [
        "kadis": [.post("kadis")], "kabid": [.post("kabid-aptika")], "kasi": [.post("kasi-jaringan")],
        "kasie": [.post("kasi-jaringan")], "teknis": [.team("tim-teknis")], "teknisi": [.team("tim-teknis")],
        "tim": [.team("tim-pemeliharaan")], "staf": [.post("staf-jaringan")],
        "seksi": [.post("kasi-jaringan"), .post("staf-jaringan")], "pj": [.post("pj-jaringan")],
    ]

    private static let secretariat: [ColumnID: [Assignee]] = [
        "kabag": [.post("kabag")], "kasubbag": [.post("kasubbag")], "staf": [.post("staf-setda")],
    ]

    /// Every column but the reporter's has somebody.
    static func binding(of procedure: Procedure) -> Binding {
        let table = procedure.code.hasPrefix("setda-") ? secretariat : common
        var columns: [ColumnID: [Assignee]] = [:]
        for column in procedure.columns where !column.isReporter {
            columns[column.id] = table[column.id] ?? []
        }
        return Binding(columns: columns)
    }
}
