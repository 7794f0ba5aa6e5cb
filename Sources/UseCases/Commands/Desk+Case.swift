import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// A case of the past, put in whole.
extension Desk {
    /// Walks the case through the engine, each step at the time it is said to have happened.
    ///
    /// The branch is the one that the answers decide. What does not lead to the end takes all of it back.
    func recordCase(
        _ command: RecordCase, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard isAtDesk(in: transaction) else { throw CommandFailure.notAllowed }
        if envelope.lateReason.allSatisfy(\.isWhitespace) { throw Refusal.lateReasonMissing }
        guard wasInForce(command.procedure, command.version, in: transaction) else {
            throw ReportRefusal.procedureUnknown(command.procedure)
        }
        var outcome = try begin(command, in: &transaction)
        var walk = CaseWalk(steps: command.steps)
        while let place = walk.next(on: try state(of: command, in: transaction)) {
            let step = command.steps[place]
            try sign(walk.due(by: step.happened), of: command, in: &transaction)
            try visit(place, of: command, in: &transaction)
            do {
                _ = try complete(step, of: command, in: &transaction)
            } catch let refusal as Refusal {
                throw CommandFailure.caseRefused(.step(place, refusal))
            }
            try sign(walk.took(place), of: command, in: &transaction)
        }
        try sign(walk.due(by: recorded), of: command, in: &transaction)
        let state = try state(of: command, in: transaction)
        if let refusal = walk.obstacle(at: state) { throw CommandFailure.caseRefused(refusal) }
        outcome.version = state.version
        return outcome
    }

    /// Who puts it in acts at the desk now, whoever sat there then.
    private func isAtDesk(in transaction: some LedgerTransaction) -> Bool {
        guard let person = envelope.actor.person, transaction.office.people[person]?.isActive ?? false,
            let post = envelope.actor.post, transaction.office.posts[post]?.isDesk ?? false,
            envelope.actor.capacity != nil
        else { return false }
        return transaction.office.capacity(of: person, in: post, at: recorded) == envelope.actor.capacity
    }

    private func wasInForce(_ code: String, _ version: Int, in transaction: some LedgerTransaction) -> Bool {
        guard let shelf = transaction.office.shelves[code] else {
            return transaction.office.procedures[code]?.version == version
        }
        return shelf.turns.contains { $0.version == version && $0.since <= recorded }
    }

    private func begin(
        _ command: RecordCase, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        switch command.beginning {
        case .report(let report):
            var outcome = try receive(report, in: &transaction)
            let made = report.made ?? recorded
            let accepted = envelope.happened ?? made
            let isSecret = report.agenda?.sensitivity == .confidential
            let open = OpenTicket(
                source: .report, title: command.title, unit: report.unit, place: report.place,
                urgency: command.urgency, reports: [report.id], since: made, places: command.places,
                isSecret: isSecret)
            let opened = try past(command, at: accepted).decide(
                .open(open), on: TicketState(id: command.ticket), by: command.procedure, in: &transaction)
            try transaction.append(
                .reportAccepted(ReportLinked(ticket: command.ticket)), to: report.id, actor: envelope.actor,
                happened: accepted)
            outcome.ticket = opened.ticket
            outcome.number = opened.number
            return outcome
        case .without(let source, let unit, let place, let moment):
            try requireVersion(0)
            let open = OpenTicket(
                source: source, title: command.title, unit: unit, place: place, urgency: command.urgency,
                since: moment, places: command.places)
            return try past(command, at: envelope.happened ?? moment).decide(
                .open(open), on: TicketState(id: command.ticket), by: command.procedure, in: &transaction)
        }
    }

    /// The same desk at a moment of the case, recording for somebody.
    private func past(_ command: RecordCase, at moment: Instant, given: Given = .own) -> Desk {
        var own = envelope
        own.happened = moment
        own.given = given
        own.expectedVersion = nil
        return Desk(envelope: own, recorded: recorded, pastVersion: command.version)
    }

    private func state(
        of command: RecordCase, in transaction: some LedgerTransaction
    ) throws -> TicketState {
        guard let state = try transaction.ticket(command.ticket) else { throw Refusal.noSuchTicket }
        return state
    }

    /// Goes to the places of a round in the order of time, as several people did at once.
    private func visit(
        _ number: Int, of command: RecordCase, in transaction: inout some LedgerTransaction
    ) throws {
        let step = command.steps[number]
        for act in VisitAct.inOrder(step.visits) {
            let state = try state(of: command, in: transaction)
            guard let position = state.positions.last(where: step.isAt) else {
                throw Refusal.positionClosed(0)
            }
            let result = act.visit.result
            do {
                _ = try past(command, at: act.moment, given: step.given).decide(
                    act.isStart
                        ? .startPlace(position: position.number, place: result.place)
                        : .finishPlace(position: position.number, result),
                    on: command.ticket, in: &transaction)
            } catch let refusal as Refusal {
                throw CommandFailure.caseRefused(.visit(number, place: result.place, refusal))
            }
        }
    }

    private func complete(
        _ step: CaseStep, of command: RecordCase, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let state = try state(of: command, in: transaction)
        guard let position = state.positions.last(where: step.isAt) else { throw Refusal.positionClosed(0) }
        var entry = step.entry
        entry.position = position.number
        return try past(command, at: step.happened, given: step.given).decide(
            .complete(entry), on: command.ticket, in: &transaction)
    }

    private func sign(
        _ countersigns: [CaseWalk.Waiting], of command: RecordCase,
        in transaction: inout some LedgerTransaction
    ) throws {
        for waiting in countersigns {
            do {
                try sign(waiting.countersign, after: command.steps[waiting.step], command, in: &transaction)
            } catch let refusal as Refusal {
                throw CommandFailure.caseRefused(
                    .countersign(waiting.step, place: waiting.countersign.place, refusal))
            }
        }
    }

    /// A row that made no paper asked nobody.
    private func sign(
        _ countersign: CaseCountersign, after step: CaseStep, _ command: RecordCase,
        in transaction: inout some LedgerTransaction
    ) throws {
        let asked = try state(of: command, in: transaction).countersigns.last {
            $0.step == step.step && $0.column == countersign.column && $0.standing == .pending
        }
        guard let asked else { return }
        switch countersign.outcome {
        case .signed(let given, let moment):
            _ = try past(command, at: moment, given: given).decide(
                .countersign(number: asked.number), on: command.ticket, in: &transaction)
        case .waived(let reason):
            _ = try past(command, at: step.happened).decide(
                .waiveCountersign(number: asked.number, reason: reason), on: command.ticket, in: &transaction)
        }
    }
}

/// Which step of a case comes next, and which countersignatures are still to be put in.
struct CaseWalk {
    /// A countersignature of one of the steps.
    struct Waiting {
        var step: Int
        var countersign: CaseCountersign
    }

    let steps: [CaseStep]
    private var done: Set<Int> = []
    private var waiting: [Waiting] = []

    init(steps: [CaseStep]) {
        self.steps = steps
    }

    /// The earliest step whose row is open.
    func next(on state: TicketState) -> Int? {
        steps.indices.filter { place in
            !done.contains(place) && state.positions.contains(where: steps[place].isAt)
        }.min { (steps[$0].happened, $0) < (steps[$1].happened, $1) }
    }

    /// Notes a step as done, and gives what was waived with it.
    mutating func took(_ place: Int) -> [Waiting] {
        done.insert(place)
        let all = steps[place].countersigns.map { Waiting(step: place, countersign: $0) }
        waiting += all.filter { $0.countersign.moment != nil }
        return all.filter { $0.countersign.moment == nil }
    }

    /// Those signed by a moment, oldest first; they are waited for no longer.
    mutating func due(by moment: Instant) -> [Waiting] {
        var due: [(moment: Instant, waiting: Waiting)] = []
        var later: [Waiting] = []
        for one in waiting {
            let signed = one.countersign.moment ?? moment
            if signed <= moment { due.append((signed, one)) } else { later.append(one) }
        }
        waiting = later
        return due.sorted { $0.moment < $1.moment }.map(\.waiting)
    }

    /// Why the case is not over where no step is left to be taken; nil where it is.
    func obstacle(at state: TicketState) -> CaseRefusal? {
        if let open = state.positions.first {
            let isKnown = done.contains { steps[$0].isAt(open) }
            return isKnown ? .repeats(open.step) : .unfinished(open.step, stage: open.stage)
        }
        if state.parking != nil { return .parked }
        return steps.indices.first { !done.contains($0) }.map { .notOnTheWay($0) }
    }
}

/// The begin or the end of a visit.
private struct VisitAct {
    let visit: CaseVisit
    let moment: Instant
    let isStart: Bool

    /// By time; of one minute, what begins before what ends.
    static func inOrder(_ visits: [CaseVisit]) -> [VisitAct] {
        let acts = visits.flatMap { visit in
            [visit.started.map { VisitAct(visit: visit, moment: $0, isStart: true) }].compactMap(\.self)
                + [VisitAct(visit: visit, moment: visit.finished, isStart: false)]
        }
        return acts.enumerated().sorted {
            ($0.element.moment, $0.element.isStart ? 0 : 1, $0.offset)
                < ($1.element.moment, $1.element.isStart ? 0 : 1, $1.offset)
        }.map(\.element)
    }
}

extension RecordCase {
    /// The places of its rounds; empty where it has none.
    fileprivate var places: [String] {
        var places: [String] = []
        for visit in steps.flatMap(\.visits) where !places.contains(visit.result.place) {
            places.append(visit.result.place)
        }
        return places
    }
}

extension CaseStep {
    fileprivate func isAt(_ position: Position) -> Bool {
        position.step == step && position.stage == stage
    }
}

extension CaseCountersign {
    /// Not inlined: the optimiser of Swift 6.3 fails on the result.
    @inline(never) fileprivate var moment: Instant? {
        if case .signed(_, let moment) = outcome { moment } else { nil }
    }
}
