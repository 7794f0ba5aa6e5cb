internal import OfficeTime

/// Every *Waktu* is understood, and shared clocks belong to a row.
enum TimeRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        let clocks = Dictionary(
            examined.procedure.steps.map { ($0.id, $0.time.sharedWith) },
            uniquingKeysWith: { first, _ in first })
        return examined.rows.flatMap { row, step in
            words(step, row, examined) + places(step, row) + circle(step, row, clocks)
        }
    }

    private static func words(_ step: Step, _ row: Int, _ examined: Examined) -> [Remark] {
        guard step.time.sharedWith == nil, examined.readTime(step.time.words) == .unclear else { return [] }
        let fault = "waktu «\(step.time.words.shortened)» tidak dipahami"
        let remedy =
            "tulis misalnya 30 menit, 1 jam, 2 hari, 1 x 24 jam atau kondisional; kata aslinya di «tercetak»"
        return [Remark(.error, .row(row, "waktu"), "\(fault); \(remedy)")]
    }

    private static func places(_ step: Step, _ row: Int) -> [Remark] {
        guard step.time.isPerPlace, step.round == nil else { return [] }
        return [Remark(.warning, .row(row, "waktu"), "«per: tempat» hanya berarti di baris dengan «putaran»")]
    }

    private static func circle(_ step: Step, _ row: Int, _ clocks: [StepID: StepID?]) -> [Remark] {
        var next = step.time.sharedWith
        for _ in clocks {
            guard let id = next else { return [] }
            if id == step.id {
                return [
                    Remark(.error, .row(row, "waktu"), "«bersama» berputar kembali ke kegiatan «\(step.id)»")
                ]
            }
            next = clocks[id] ?? nil
        }
        return []
    }
}
