/// A decision has at least two ways, and for every outcome exactly one.
enum DecisionRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        examined.rows.flatMap { row, step -> [Remark] in
            guard let decision = step.decision else { return [] }
            return shape(decision, step, row) + answers(decision, row) + conditions(decision, row, examined)
        }
    }

    private static func shape(_ decision: Decision, _ step: Step, _ row: Int) -> [Remark] {
        let path: [SourcePlaces.Part] = .row(row, "keputusan")
        var remarks: [Remark] = []
        if decision.options.count == 1 {
            remarks.append(
                Remark(
                    .error, path,
                    "keputusan dengan satu pilihan bukan keputusan; tambah pilihan atau pakai «lanjut»"))
        } else if decision.options.count > 1, Set(decision.options.map(\.target)).count == 1 {
            remarks.append(Remark(.hint, path, "semua pilihan keputusan menuju tempat yang sama"))
        }
        if !decision.answers.isEmpty, decision.question.isEmpty {
            remarks.append(Remark(.error, path, "keputusan dengan «jawab» harus punya «tanya»"))
        }
        if !decision.answers.isEmpty, !decision.conditions.isEmpty {
            remarks.append(Remark(.error, path, "satu keputusan memakai «jawab» atau «bila», tidak keduanya"))
        }
        if step.next != nil, !decision.options.contains(where: { $0.target == .park }) {
            let remedy = "hapus «lanjut», atau pakai «parkir» pada salah satu pilihan"
            remarks.append(
                Remark(.warning, .row(row, "lanjut"), "«lanjut» tidak dipakai di baris keputusan; \(remedy)"))
        }
        return remarks
    }

    private static func answers(_ decision: Decision, _ row: Int) -> [Remark] {
        var seen: Set<String> = []
        return decision.options.enumerated().compactMap { index, option in
            guard case .answer(let answer) = option.ground, !seen.insert(answer.lowercased()).inserted else {
                return nil
            }
            let path: [SourcePlaces.Part] = .row(row, "keputusan", "pilihan", .item(index), "jawab")
            return Remark(.error, path, "jawaban «\(answer.shortened)» sudah ada di keputusan ini")
        }
    }

    private static func conditions(_ decision: Decision, _ row: Int, _ examined: Examined) -> [Remark] {
        let options = decision.conditions
        guard !options.isEmpty, decision.answers.isEmpty else { return [] }
        let path: [SourcePlaces.Part] = .row(row, "keputusan", "pilihan")
        let fields = examined.procedure.steps.flatMap(\.fields)
        guard let combinations = ConditionSpace(options.map(\.condition), fields: fields).combinations()
        else {
            return [
                Remark(.hint, path, "terlalu banyak kemungkinan isian; keputusan ini tidak diperiksa lengkap")
            ]
        }
        var remarks: [Remark] = []
        let ways = combinations.map { values in
            options.filter { $0.condition.holds { values[$0] } }.map(\.target)
        }
        if let index = ways.firstIndex(where: \.isEmpty) {
            remarks.append(
                Remark(
                    .error, path,
                    "keputusan tidak punya pilihan untuk \(combinations[index].described.shortened)"))
        }
        if let index = ways.firstIndex(where: { Set($0).count > 1 }) {
            let fault = "pilihan keputusan tumpang tindih untuk \(combinations[index].described.shortened)"
            remarks.append(Remark(.error, path, fault + "; buat hanya satu yang berlaku"))
        }
        return remarks
    }
}

extension Decision {
    fileprivate var answers: [String] {
        options.compactMap { if case .answer(let answer) = $0.ground { answer } else { nil } }
    }

    fileprivate var conditions: [(condition: Condition, target: FlowTarget)] {
        options.compactMap {
            if case .condition(let condition) = $0.ground { (condition, $0.target) } else { nil }
        }
    }
}
