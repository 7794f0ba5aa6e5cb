import OfficeModel
import OfficeTime
import SOPModel

/// How a ticket moves from row to row.
extension Deliberation {
    /// Where a row leads, and the answer that led there.
    struct Way {
        var target: FlowTarget
        var answer: String?
    }

    /// The way out of a finished row: by the answer given, or by the first condition that holds.
    func way(out step: Row, answer: String?, _ filled: FilledForm) throws(Refusal) -> Way {
        guard let options = step.options else {
            return Way(target: step.next ?? step.below.map { .step($0) } ?? .end, answer: nil)
        }
        for option in options {
            switch option.ground {
            case .answer(let words):
                if words == answer { return Way(target: option.target, answer: words) }
            case .condition(let condition):
                if condition.holds({ value(of: $0, filled) }) {
                    return Way(target: option.target, answer: condition.answer)
                }
            }
        }
        throw .noWayFits
    }

    /// Follows the way out of a row that has just been finished.
    mutating func leave(_ step: Row, by way: Way, parking: ParkingEntry?) throws(Refusal) {
        switch way.target {
        case .step(let next): try start(next)
        case .end: try end(outcome: way.answer)
        case .park:
            guard let parking else { throw .parkingMissing }
            emit(.ticketParked(TicketParked(step: step.id, position: nil, entry: parking)))
            if let next = step.next {
                try leave(step, by: Way(target: next, answer: nil), parking: nil)
            }
        case .procedure(let code):
            guard let ticket = context.successorTicket else { throw .handOverLeadsNowhere(code) }
            try openSuccessor(HandOver(ticket: ticket, procedure: code, reason: way.answer ?? step.text))
        }
    }

    /// A superior disposed directly to a later row: the rows between are skipped, and say why.
    mutating func skip(from step: Row, to target: StepID, reason: String) throws(Refusal) {
        guard let there = index(of: target), there > step.index else { throw .cannotSkipTo(target) }
        for row in procedure.steps[(step.index + 1)..<there] {
            emit(.stepSkipped(StepSkipped(step: row.id, reason: reason)))
        }
        try start(target)
    }

    /// Puts a row on the desk of whoever does it.
    mutating func start(_ id: StepID, since: Instant? = nil) throws(Refusal) {
        let step = try step(id)
        let start = since ?? happened
        let stage = firstStage(of: step)
        emit(
            .stepStarted(
                StepStarted(
                    position: state.nextPosition, step: id, attempt: state.attempts(of: id) + 1, stage: stage,
                    assignees: try assignees(of: step, stage: stage), start: start,
                    deadline: try deadline(of: step, from: start), calendar: office.calendarVersion,
                    places: places(of: step))))
    }

    /// The first performer of a row who acts: the first whose condition holds, or the last.
    func firstStage(of step: Row) -> Int {
        var stage = 0
        guard step.order == .inTurn else { return stage }
        while stage + 1 < step.performers.count,
            !(step.performers[stage].condition?.holds({ state.value(of: $0) }) ?? true)
        {
            stage += 1
        }
        return stage
    }

    /// A branch reached the end: with nothing else open the procedure is through.
    mutating func end(outcome: String?) throws(Refusal) {
        guard state.positions.isEmpty, state.parking == nil else { return }
        if let open = state.countersigns.first(where: { $0.standing == .pending }) {
            throw .awaitingCountersign(step: open.step, column: open.column)
        }
        emit(.ticketFinished(TicketFinished(outcome: outcome)))
    }

    // MARK: desks

    /// Who does a row, or one performer's part of it.
    func assignees(of step: Row, stage: Int) throws(Refusal) -> [Assignee] {
        guard step.order == .anyOne else {
            guard step.performers.indices.contains(stage) else { return [] }
            return try assignees(in: step.performers[stage].column, of: step)
        }
        var all: [Assignee] = []
        for performer in step.performers {
            all += try assignees(in: performer.column, of: step).filter { !all.contains($0) }
        }
        return all
    }

    /// Who fills a column in this ticket: the reporter, the team formed for it, or whom the office bound.
    func assignees(in id: ColumnID, of step: Row) throws(Refusal) -> [Assignee] {
        if procedure.columns.first(where: { $0.id == id })?.isReporter ?? false { return [.reporter] }
        if let team = state.teams[id] { return team.map { .person($0) } }
        let bound = office.assignees(procedure: procedure.code, column: id, step: step.id)
        if bound.isEmpty { throw .columnUnbound(id) }
        return bound
    }

    func places(of step: Row) -> [String] {
        guard let round = step.round else { return [] }
        if !state.roundPlaces.isEmpty { return state.roundPlaces }
        if round.places == Round.allUnits {
            return office.units.values.filter(\.isActive).map(\.id.text).sorted()
        }
        return office.places.keys.map(\.text).sorted()
    }
}

extension Round {
    /// `tempat: semua-opd`.
    package static let allUnits = "semua-opd"
}

extension Condition {
    /// The recorded value that chose the way, where there is just one.
    var answer: String? {
        switch self {
        case .equals(_, let value): value
        case .differs: nil
        case .both(let left, let right): right.answer ?? left.answer
        case .either: nil
        }
    }
}
