import SOPModel
import TicketEngine

/// One performer's part of one row, as the form of a finished case asks for it.
struct CaseTurn: Sendable, Hashable {
    let step: Step
    let stage: Int

    /// In printed order, every row that can be reached; without the part that the report itself completes.
    static func all(of procedure: Procedure, from trigger: Trigger) -> [CaseTurn] {
        let reached = procedure.reachable(from: trigger.entry)
        var turns: [CaseTurn] = []
        for step in procedure.steps where reached.contains(step.id) {
            for stage in 0...step.lastStage {
                let isReport =
                    trigger.source == .report && step.id == trigger.entry && stage == 0
                    && procedure.isReporters(step, stage)
                if !isReport { turns.append(CaseTurn(step: step, stage: stage)) }
            }
        }
        return turns
    }

    /// The columns that may do it: the performer's own, or all where several do it together.
    var columns: [ColumnID] {
        if step.order == .anyOne { return step.performers.map(\.column) }
        return step.performers.indices.contains(stage) ? [step.performers[stage].column] : []
    }
}

extension Procedure {
    /// Whether a performer of a row is the reporter, alone.
    func isReporters(_ step: Step, _ stage: Int) -> Bool {
        if step.order == .anyOne, step.performers.count > 1 { return false }
        guard step.performers.indices.contains(stage) else { return false }
        return column(step.performers[stage].column)?.isReporter ?? false
    }

    fileprivate func reachable(from entry: StepID) -> Set<StepID> {
        var reached: Set<StepID> = []
        var open = [entry]
        while let id = open.popLast() {
            guard reached.insert(id).inserted, let step = step(id) else { continue }
            for case .step(let next) in targets(of: step) { open.append(next) }
        }
        return reached
    }

    private func targets(of step: Step) -> [FlowTarget] {
        guard let decision = step.decision else { return [follower(of: step)] }
        let ways = decision.options.map(\.target)
        return ways.contains(.park) ? ways + [step.next].compactMap(\.self) : ways
    }

    /// The answers that lead to a row, where it can be come to in no other way.
    func grounds(for id: StepID, from entry: StepID) -> [(step: Step, ground: Decision.Option.Ground)] {
        if id == entry { return [] }
        var grounds: [(step: Step, ground: Decision.Option.Ground)] = []
        for step in steps {
            guard let decision = step.decision else {
                if follower(of: step) == .step(id) { return [] }
                continue
            }
            grounds += decision.options.filter { $0.target == .step(id) }.map { (step, $0.ground) }
        }
        return grounds
    }
}
