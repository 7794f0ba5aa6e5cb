package import SOPModel

/// What the performer whose turn it is has to bring: made from the file, the same for the screen and the
/// engine.
package struct StepForm: Sendable, Hashable {
    package var step: Step
    package var stage: Int
    /// Places in `step.requirements` asked for now.
    package var requirements: [Int]
    package var fields: [Field]
    /// Places in `step.outputs` asked for now; those with a condition only while it holds.
    package var outputs: [Int]
    /// The question, where the answer is a person's and this is the one who gives it.
    package var decision: Decision?
    /// Rows a superior may dispose to directly, past the ones between.
    package var skippable: [StepID]
    /// Some way out leads into a programme of work.
    package var mayPark: Bool

    /// The form of whoever's turn it is at an open position.
    package init(_ position: Position, in step: Step, of procedure: Procedure) {
        self.init(step, stage: position.stage, of: procedure, firstStage: position.firstStage)
    }

    /// - Parameter firstStage: the first performer who acts, where the ones before have a condition that did
    ///   not hold; the requirements are asked of that one, and all that names nobody.
    package init(
        _ step: Step, stage: Int, of procedure: Procedure, skippable: [StepID]? = nil, firstStage: Int = 0
    ) {
        self.step = step
        self.stage = stage
        let questions = Questions(Row([step], 0), stage: stage, firstStage: firstStage)
        requirements = questions.asksRequirements ? Array(step.requirements.indices) : []
        fields = step.fields.filter { questions.asks($0.by) }
        outputs = step.outputs.indices.filter(questions.asksOutput)
        decision = questions.mayDecide ? step.decision : nil
        mayPark = decision?.options.contains { $0.target == .park } ?? false
        let disposes = outputs.contains { step.outputs[$0].isDisposition }
        self.skippable =
            disposes ? skippable ?? procedure.rowsPastDispositions(after: step, stage: stage) : []
    }

    /// The answers a person can give; empty where recorded fields choose the way.
    package var answers: [String] {
        decision?.options.compactMap {
            if case .answer(let answer) = $0.ground { answer } else { nil }
        } ?? []
    }
}

extension Output {
    /// A paper that routes: its form asks to whom, with which instruction, how urgent.
    package var isDisposition: Bool { kind == .document && name.hasPrefix("disposisi") }
}

extension Step {
    /// Whether all that is left to make in this row after a performer are slips to others, as when a level is
    /// skipped within it.
    func onlyDisposes(after stage: Int) -> Bool {
        let first = performers.first?.column
        let later = performers.indices.filter { $0 > stage }.map { performers[$0].column }
        let rest = outputs.filter { output in (output.by ?? first).map { later.contains($0) } ?? false }
        let asks = fields.contains { $0.isRequired && ($0.by ?? first).map { later.contains($0) } ?? false }
        return !asks && !rest.isEmpty && rest.allSatisfy(\.isDisposition)
    }
}

extension Requirement {
    /// The paper the report itself is.
    package static let reportPaper = "laporan-pengaduan"
}

extension Procedure {
    /// The row after this one where no decision says otherwise.
    package func follower(of step: Step) -> FlowTarget {
        if let next = step.next { return next }
        guard let index = steps.firstIndex(where: { $0.id == step.id }), index + 1 < steps.count else {
            return .end
        }
        return .step(steps[index + 1].id)
    }

    /// The rows a disposition in this row may go to directly: past rows that only dispose, in printed order.
    ///
    /// - Parameter stage: who disposes; past the others of the same row where those only dispose too.
    package func rowsPastDispositions(after step: Step, stage: Int = .max) -> [StepID] {
        var found: [StepID] = []
        if step.order == .inTurn, stage < step.performers.count - 1 {
            guard step.onlyDisposes(after: stage), let next = onward(from: step) else { return [] }
            found.append(next.id)
        }
        var current = step
        while let next = onward(from: current), !next.outputs.isEmpty,
            next.outputs.allSatisfy(\.isDisposition), let beyond = onward(from: next),
            !found.contains(beyond.id), beyond.id != step.id
        {
            found.append(beyond.id)
            current = next
        }
        return found
    }

    /// The nearest later row this one leads to.
    private func onward(from step: Step) -> Step? {
        let here = steps.firstIndex { $0.id == step.id } ?? 0
        var targets = step.decision?.options.map(\.target) ?? []
        targets.append(follower(of: step))
        var nearest: Int?
        for case .step(let id) in targets {
            guard let index = steps.firstIndex(where: { $0.id == id }), index > here else { continue }
            nearest = min(nearest ?? index, index)
        }
        return nearest.map { steps[$0] }
    }
}
