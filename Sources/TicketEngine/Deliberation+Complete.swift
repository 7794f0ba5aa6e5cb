import OfficeModel
import OfficeTime
import SOPModel

/// Completing a step: the form is held against the file, then the ticket moves on.
extension Deliberation {
    mutating func complete(_ entry: CompleteStep) throws(Refusal) {
        try requirePhase(.open, .parked)
        let position = try runningPosition(entry.position)
        try authorize(position.assignees)
        let step = try step(position.step)
        if step.hasRound { try requireFinishedRound(position) }
        let form = Questions(step, stage: position.stage, firstStage: position.firstStage)
        var faults: [Refusal] = []
        let filled = read(entry, form, &faults)
        let isLast =
            filled.disposition?.stepTarget != nil || nextStage(after: position, in: step, filled) == nil
        var answer: String?
        faults.note { () throws(Refusal) in
            answer = try read(answer: entry.answer, form, isLast: isLast)
        }
        try faults.refuse()
        try settle(position, step: step, filled, answer: answer, entry)
    }

    /// Hands the row on to its next performer, or ends it and moves on.
    mutating func settle(
        _ position: Position, step: Row, _ filled: FilledForm, answer: String? = nil,
        _ entry: CompleteStep? = nil, by actor: Actor? = nil
    ) throws(Refusal) {
        let answer = answer ?? position.answer
        let note = entry?.note ?? ""
        let disposition = filled.disposition
        let products = position.products.merged(with: filled.products)
        if disposition?.stepTarget == nil, let next = nextStage(after: position, in: step, filled) {
            return try handOn(position, step: step, to: next, filled, answer: answer, note: note, by: actor)
        }
        let way = try self.way(out: step, answer: answer, filled)
        if way.target == .park {
            if state.parking != nil { throw .alreadyParked }
            guard let parking = entry?.parking else { throw .parkingMissing }
            try validate(parking)
        }
        try finish(position, step: step, filled, products, answer: way.answer, note: note, by: actor)
        try inform(step)
        try requestCountersigns(step, products)
        if let target = disposition?.stepTarget {
            try skip(from: step, to: target, reason: disposition?.note ?? "")
        } else {
            try leave(step, by: way, parking: entry?.parking)
        }
    }

    // MARK: within the row

    /// The next performer of the row whose turn comes; nil when this was the last.
    private func nextStage(after position: Position, in step: Row, _ filled: FilledForm) -> Int? {
        guard step.order == .inTurn else { return nil }
        var next = position.stage + 1
        while next < step.performers.count {
            if step.performers[next].condition?.holds({ value(of: $0, filled) }) ?? true { return next }
            next += 1
        }
        return nil
    }

    private mutating func handOn(
        _ position: Position, step: Row, to next: Int, _ filled: FilledForm, answer: String?, note: String,
        by actor: Actor?
    ) throws(Refusal) {
        let assignees = try assignees(of: step, stage: next)
        emit(
            .stageCompleted(
                StageCompleted(
                    position: position.number, step: step.id, stage: position.stage, given: context.given,
                    requirements: filled.requirements, fields: filled.fields, products: filled.products,
                    answer: answer, note: note, turn: try turn(of: position), nextStage: next,
                    nextAssignees: assignees)), by: actor)
        wantRegisterNumbers(filled.products)
    }

    // MARK: the end of the row

    private mutating func finish(
        _ position: Position, step: Row, _ filled: FilledForm, _ products: [Product], answer: String?,
        note: String, by actor: Actor?
    ) throws(Refusal) {
        var requirements = position.requirements
        requirements.merge(filled.requirements)
        let verdict = Verdict(
            requirements: judge(requirements, of: step), inTime: judgeTime(position, step),
            output: judge(products))
        emit(
            .stepCompleted(
                StepCompleted(
                    position: position.number, step: step.id, stage: position.stage, given: context.given,
                    requirements: filled.requirements, fields: filled.fields, products: filled.products,
                    answer: answer, note: note, turn: try turn(of: position), verdict: verdict,
                    minutes: try minutes(of: position, from: position.start))), by: actor)
        wantRegisterNumbers(filled.products)
    }

    private mutating func wantRegisterNumbers(_ products: [Product]) {
        for (index, product) in products.enumerated() {
            if case .register = product.content { wantNumber(.register(product.name), product: index) }
        }
    }

    private mutating func inform(_ step: Row) throws(Refusal) {
        guard !step.recipients.isEmpty else { return }
        var assignees: [Assignee] = []
        for column in step.recipients {
            assignees += try self.assignees(in: column, of: step).filter { !assignees.contains($0) }
        }
        emit(.informed(Informed(step: step.id, assignees: assignees)))
    }

    private mutating func requestCountersigns(_ step: Row, _ products: [Product]) throws(Refusal) {
        let papers = products.filter { $0.kind == .document && !$0.isMissing }.map(\.name)
        guard !papers.isEmpty else { return }
        for column in step.countersigners {
            let assignees = try assignees(in: column, of: step)
            emit(
                .countersignRequested(
                    CountersignRequested(
                        number: state.countersigns.count + 1, step: step.id, column: column,
                        assignees: assignees, papers: papers)))
        }
    }

    // MARK: judging

    /// "yes" only where every judged requirement was there; a skipped one is "no", whatever the reason.
    private func judge(_ records: [RequirementRecord], of step: Row) -> Judgement {
        var judgement = Judgement.notJudged
        for requirement in step.requirements where requirement.isJudged {
            judgement = .yes
            if case .missing = records.last(where: { $0.name == requirement.name })?.supply { return .no }
        }
        return judgement
    }

    private func judge(_ products: [Product]) -> Judgement {
        var judged = false
        for product in products {
            if product.isMissing { return .no }
            if case .disposition(let disposition) = product.content, disposition.target == .none { continue }
            judged = true
        }
        return judged ? .yes : .notJudged
    }

    private func judgeTime(_ position: Position, _ step: Row) -> Judgement {
        if !position.places.isEmpty {
            let judgements = position.places.compactMap(\.inTime).filter { $0 != .notJudged }
            if judgements.isEmpty { return .notJudged }
            return judgements.contains(.no) ? .no : .yes
        }
        guard let deadline = position.deadline else { return .notJudged }
        return happened.minute <= deadline.minute ? .yes : .no
    }

    /// The turn that ends now: late only for the one on whose desk the deadline passed.
    private func turn(of position: Position) throws(Refusal) -> Turn {
        var judgement = Judgement.notJudged
        if let deadline = position.deadline, position.turnStart.minute <= deadline.minute {
            judgement = happened.minute <= deadline.minute ? .yes : .no
        }
        return Turn(
            from: position.turnStart, minutes: try minutes(of: position, from: position.turnStart),
            inTime: judgement)
    }
}

extension [Product] {
    func merged(with newer: [Product]) -> [Product] {
        if isEmpty { return newer }
        var all = self
        all.merge(newer)
        return all
    }
}

extension Disposition {
    var stepTarget: StepID? {
        if case .step(let step) = target { step } else { nil }
    }
}
