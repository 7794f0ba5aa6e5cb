import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// What happens after a row, and who gets it.
struct NextStep: Sendable {
    let scene: TicketScene

    /// One sentence for each way on: the next of the row, the ways of a decision, or the next row.
    func lines(after position: Position, in step: Step) -> [String] {
        if let stage = nextStage(after: position.stage, in: step) {
            let who = scene.deskNames(scene.performers(of: step, stage: stage))
            let act = step.performers[stage].act
            return [
                scene.text(Phrase.Act.afterwards(post: who, step: act.isEmpty ? step.text : act, time: ""))
            ]
        }
        guard let decision = step.decision else {
            return [scene.text(Phrase.StepForm.afterThis(words(scene.procedure.target(after: step))))]
        }
        return decision.options.map { option in
            let ground =
                switch option.ground {
                case .answer(let words): words
                case .condition(let condition): ConditionWords(scene: scene, asked: []).words(condition)
                }
            return "\(ground.capitalizedFirst) → \(words(option.target))"
        }
    }

    private func nextStage(after stage: Int, in step: Step) -> Int? {
        guard step.order == .inTurn else { return nil }
        return ((stage + 1)..<max(stage + 1, step.performers.count)).first {
            step.performers[$0].condition?.holds(scene.state.value) ?? true
        }
    }

    /// "Kepala Seksi (Maya) — langkah 4 (15 menit)".
    func words(_ target: FlowTarget, short: Bool = false) -> String {
        switch target {
        case .step(let id):
            guard let step = scene.step(id) else { return id.text }
            let number = scene.text(Phrase.StepForm.toStep(scene.number(of: step)))
            if short { return number }
            let time = step.time.words.isEmpty ? "" : " (\(step.time.words))"
            return "\(scene.deskNames(scene.performers(of: step))) — \(number)\(time)"
        case .end: return scene.text(Phrase.StepForm.toEnd)
        case .park: return scene.text(Phrase.StepForm.toParking)
        case .procedure(let code): return scene.text(Phrase.StepForm.toProcedure(code))
        }
    }

    /// Who gets a slip that goes on by the SOP, as the form calls them.
    func receiver(after position: Position, in step: Step) -> String? {
        let people = receivers(after: position.stage, in: step)
        return people.isEmpty ? nil : scene.deskNames(people)
    }

    /// Who gets a slip that goes on by the SOP: the next of the same row, or the row that follows.
    ///
    /// - Parameter answer: what the row decided, where that is known.
    func receivers(after stage: Int, in step: Step, answer: String? = nil) -> [Assignee] {
        if let next = nextStage(after: stage, in: step) { return scene.performers(of: step, stage: next) }
        var target = scene.procedure.target(after: step)
        let options = step.decision?.options ?? []
        let taken = answer.flatMap { words in options.first { $0.ground == .answer(words) } }
        if let way = taken ?? options.first(where: { leadsOn($0.target, from: step) }) { target = way.target }
        guard case .step(let id) = target, let next = scene.step(id) else { return [] }
        return scene.performers(of: next)
    }

    private func leadsOn(_ target: FlowTarget, from step: Step) -> Bool {
        guard case .step(let id) = target, let there = scene.procedure.index(of: id),
            let here = scene.procedure.index(of: step.id)
        else { return false }
        return there > here
    }
}
