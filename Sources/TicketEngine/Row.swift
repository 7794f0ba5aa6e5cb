import OfficeTime
import SOPModel

/// One row of a procedure, looked at in place: a `Step` is too large to be copied for every question about
/// it.
struct Row {
    private let steps: [Step]
    let index: Int

    init(_ steps: [Step], _ index: Int) {
        self.steps = steps
        self.index = index
    }

    var id: StepID { steps[index].id }
    var text: String { steps[index].text }
    var performers: [Performer] { steps[index].performers }
    var order: Step.Order { steps[index].order }
    var recipients: [ColumnID] { steps[index].recipients }
    var countersigners: [ColumnID] { steps[index].countersigners }
    var requirements: [Requirement] { steps[index].requirements }
    var limit: TimePhrase { steps[index].time.limit }
    var sharesTimeWith: StepID? { steps[index].time.sharedWith }
    var isTimedPerPlace: Bool { steps[index].time.isPerPlace || steps[index].round?.isTimedPerPlace ?? false }
    var outputs: [Output] { steps[index].outputs }
    var fields: [Field] { steps[index].fields }
    var hasRound: Bool { steps[index].round != nil }
    var round: Round? { steps[index].round }
    var options: [Decision.Option]? { steps[index].decision?.options }
    /// Who decides, where the file names one.
    var decider: ColumnID? { steps[index].decision?.by }
    var next: FlowTarget? { steps[index].next }
    /// The row printed below.
    var below: StepID? { index + 1 < steps.count ? steps[index + 1].id : nil }
    /// All of it, for what is asked rarely.
    var step: Step { steps[index] }

    /// Whether a performer may be the last who acts: all after have a condition.
    func mayBeLast(_ stage: Int) -> Bool {
        var later = stage + 1
        while later < steps[index].performers.count {
            if steps[index].performers[later].condition == nil { return false }
            later += 1
        }
        return true
    }
}

/// Which of a row's questions the performer whose turn it is has to answer.
struct Questions {
    let row: Row
    let stage: Int
    /// The only performer, or one of those who do it together: asked everything.
    private let isAskedAll: Bool
    private let column: ColumnID?
    private let first: ColumnID?
    let asksRequirements: Bool

    /// - Parameter firstStage: the first who acts: the requirements are asked of that one, and all that names
    ///   nobody.
    init(_ row: Row, stage: Int, firstStage: Int) {
        self.row = row
        self.stage = stage
        let performers = row.performers
        isAskedAll = row.order == .anyOne || performers.count < 2
        column = performers.indices.contains(stage) ? performers[stage].column : nil
        first = performers.indices.contains(firstStage) ? performers[firstStage].column : nil
        asksRequirements = isAskedAll || stage == firstStage
    }

    /// Whether what belongs to a performer, or to nobody by name, is asked now.
    func asks(_ by: ColumnID?) -> Bool {
        isAskedAll || (by ?? first)?.text == column?.text
    }

    func asksRequirement(_ index: Int) -> Bool {
        asksRequirements && row.requirements.indices.contains(index)
    }

    func asksOutput(_ index: Int) -> Bool {
        let outputs = row.outputs
        return outputs.indices.contains(index) && asks(outputs[index].by)
    }

    func asksField(_ name: String) -> Bool {
        row.fields.contains { $0.name == name && asks($0.by) }
    }

    /// Whether the answer to the row's question may be this one's to give.
    var mayDecide: Bool {
        isAskedAll || row.decider.map { $0 == column } ?? row.mayBeLast(stage)
    }

    /// The answers a person can give; empty where recorded fields choose the way, or another performer does.
    var answers: [String] {
        guard let options = row.options, mayDecide else { return [] }
        var answers: [String] = []
        for case .answer(let answer) in options.lazy.map(\.ground) { answers.append(answer) }
        return answers
    }
}
