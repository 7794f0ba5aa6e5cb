import OfficeModel
import OfficeTime
import SOPModel

/// The clocks of steps: every deadline is reckoned here and nowhere else (DESIGN rule 8).
extension Deliberation {
    /// When a row that starts now has to be done; nil where the paper sets no time.
    func deadline(of step: Step, from start: Instant) throws(Refusal) -> Instant? {
        if let round = step.round, round.isTimedPerPlace || step.time.isPerPlace { return nil }
        if let shared = step.time.sharedWith { return try sharedDeadline(with: shared, from: start) }
        return try reckon(step.time.limit, from: start)
    }

    /// A row that shares another's clock has until that one's deadline.
    private func sharedDeadline(with id: StepID, from start: Instant) throws(Refusal) -> Instant? {
        if let open = state.positions.last(where: { $0.step == id }) { return open.deadline }
        if let done = state.records.last(where: { $0.step == id && $0.verdict != nil }) {
            return done.deadline
        }
        return try reckon(try step(id).time.limit, from: start)
    }

    func reckon(_ limit: TimePhrase, from start: Instant, pauses: [Pause] = []) throws(Refusal) -> Instant? {
        guard case .standard(let time) = limit else { return nil }
        guard let calendar = office.calendar else { throw .calendarUnusable }
        do {
            return try calendar.deadline(from: start, within: time, pauses: pauses)
        } catch {
            throw .calendarUnusable
        }
    }

    /// Office minutes since a moment, the position's pauses left out.
    func minutes(of position: Position, from start: Instant) throws(Refusal) -> Int {
        guard let calendar = office.calendar else { throw .calendarUnusable }
        return calendar.officeMinutes(from: start, to: happened, without: position.spans)
    }

    // MARK: pause and resume

    mutating func pause(_ number: Int, _ reason: PauseReason) throws(Refusal) {
        try requirePhase(.open, .parked)
        let position = try openPosition(number)
        if position.isPaused { throw .alreadyPaused }
        if happened.minute < position.turnStart.minute { throw .happenedBefore(position.turnStart) }
        if let end = position.pauses.last?.to, happened.minute < end.minute { throw .happenedBefore(end) }
        try authorizeSteering(position)
        if reason.kind == .provider, reason.reference.isBlank { throw .referenceMissing }
        if reason.kind != .provider, reason.note.isBlank { throw .reasonMissing }
        emit(.stepPaused(StepPaused(position: number, reason: reason)))
    }

    mutating func resume(_ number: Int) throws(Refusal) {
        let position = try openPosition(number)
        guard position.isPaused, let pause = position.pauses.last else { throw .notPaused }
        if happened.minute < pause.from.minute { throw .happenedBefore(pause.from) }
        try authorizeSteering(position)
        var spans = position.spans
        spans[spans.count - 1].to = happened
        emit(
            .stepResumed(
                StepResumed(
                    position: number, deadline: try newDeadline(of: position, pauses: spans),
                    calendar: office.calendarVersion)))
    }

    /// The deadline a position has when these were its pauses, by the calendar in force now.
    private func newDeadline(of position: Position, pauses: [Pause]) throws(Refusal) -> Instant? {
        guard position.deadline != nil else { return nil }
        let step = try step(position.step)
        let owner = try step.time.sharedWith.map { id throws(Refusal) in try self.step(id) } ?? step
        let start = step.time.sharedWith.flatMap { state.lastRecord(of: $0)?.start } ?? position.start
        return try reckon(owner.time.limit, from: start, pauses: pauses)
    }

    // MARK: the clock's own commands

    /// New deadlines for everything open and running, after the calendar changed.
    mutating func moveDeadlines(reason: String) throws(Refusal) {
        guard context.actor == .clock else { throw .notOnTheChain }
        try requireReason(reason)
        for position in state.positions where !position.isPaused {
            let deadline = try newDeadline(of: position, pauses: position.spans)
            guard deadline != position.deadline else { continue }
            emit(
                .deadlineMoved(
                    DeadlineMoved(
                        position: position.number, deadline: deadline, calendar: office.calendarVersion,
                        reason: reason)))
        }
    }

    /// At the deadline the step shows on the superior's desk, after each further standard time one level up.
    mutating func escalate(_ number: Int) throws(Refusal) {
        guard context.actor == .clock else { throw .notOnTheChain }
        let position = try openPosition(number)
        if position.isPaused { throw .alreadyPaused }
        guard let due = try escalationDue(of: position), due <= happened else { throw .notDue }
        var target: PostID?
        for assignee in position.assignees {
            target = office.superior(of: assignee, at: happened) ?? target
        }
        for _ in 0..<position.escalation {
            guard let current = target, let above = office.posts[current]?.superior else { throw .notDue }
            target = above
        }
        guard let target else { throw .notDue }
        emit(.stepEscalated(StepEscalated(position: number, level: position.escalation + 1, to: target)))
    }

    /// When a late position shows one level further up; nil where it has no deadline.
    func escalationDue(of position: Position) throws(Refusal) -> Instant? {
        guard let deadline = position.deadline, let calendar = office.calendar,
            case .standard(let time) = try step(position.step).time.limit
        else { return nil }
        do {
            return try calendar.escalation(level: position.escalation, after: deadline, each: time)
        } catch {
            throw .calendarUnusable
        }
    }
}

extension Office {
    /// The version of the calendar in force, which started steps name.
    package var calendarVersion: Int { calendar?.calendar.version ?? 0 }
}
