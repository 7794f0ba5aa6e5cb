import OfficeModel
import OfficeTime
import SOPModel

/// The clocks of steps: every deadline is reckoned here and nowhere else (DESIGN rule 8).
extension Deliberation {
    /// What a row is held against: its own *Waktu*, or that of the row it shares it with.
    struct StepClock {
        var limit: TimePhrase
        var start: Instant
        var pauses: [Pause]
    }

    /// The clock of a row that began at a moment, with its own pauses.
    ///
    /// A shared clock runs on from the other row, pauses included. Where this row already ran on it and runs
    /// again, the other one not having run anew, it gets the whole time afresh.
    func clock(of step: Row, from start: Instant, pauses: [Pause] = []) throws(Refusal) -> StepClock {
        guard let id = step.sharesTimeWith else {
            return StepClock(limit: step.limit, start: start, pauses: pauses)
        }
        let limit = try self.step(id).limit
        if let open = state.positions.last(where: { $0.step == id }) {
            return StepClock(limit: limit, start: open.start, pauses: open.spans + pauses)
        }
        guard let last = state.records.lastIndex(where: { $0.step == id && $0.ending == .completed }),
            !state.records[last...].contains(where: { $0.step == step.id })
        else { return StepClock(limit: limit, start: start, pauses: pauses) }
        let other = state.records[last]
        return StepClock(limit: limit, start: other.start, pauses: other.pauses.map(\.span) + pauses)
    }

    /// When a row that starts now has to be done; nil where the paper sets no time, or one for each place.
    func deadline(of step: Row, from start: Instant, pauses: [Pause] = []) throws(Refusal) -> Instant? {
        if step.isTimedPerPlace { return nil }
        let clock = try clock(of: step, from: start, pauses: pauses)
        return try reckon(clock.limit, from: clock.start, pauses: clock.pauses, in: hours(of: step))
    }

    /// The hours in which a row's clock runs; nil where the office has set none.
    func hours(of step: Row) -> CompiledCalendar? {
        context.office.hours(
            of: step.id, procedure: procedure.code, columns: step.performers.map(\.column))
    }

    func reckon(
        _ limit: TimePhrase, from start: Instant, pauses: [Pause] = [], in hours: CompiledCalendar?
    ) throws(Refusal) -> Instant? {
        guard case .standard(let time) = limit else { return nil }
        guard let hours else { throw .calendarUnusable }
        do {
            if pauses.isEmpty { return try hours.deadline(from: start, within: time) }
            return try hours.deadline(from: start, within: time, pauses: pauses)
        } catch {
            throw .calendarUnusable
        }
    }

    /// Minutes of the row's hours since a moment, the position's pauses left out.
    func minutes(of position: Position, from start: Instant) throws(Refusal) -> Int {
        let spans = position.pauses.isEmpty ? [] : position.spans
        let hours = hours(of: try step(position.step))
        guard let minutes = hours?.officeMinutes(from: start, to: happened, without: spans) else {
            throw .calendarUnusable
        }
        return minutes
    }

    // MARK: pause and resume

    mutating func pause(_ number: Int, _ reason: PauseReason) throws(Refusal) {
        try requirePhase(.open, .parked)
        let position = try openPosition(number)
        if position.isPaused { throw .alreadyPaused }
        try requireNotBefore(position)
        try authorizeSteering(position)
        if reason.kind == .provider, reason.reference.isBlank { throw .referenceMissing }
        if let provider = reason.provider {
            guard reason.kind == .provider, office.providers[provider] != nil else {
                throw .unknownProvider(provider)
            }
        }
        if reason.kind != .provider, reason.note.isBlank { throw .pauseNoteMissing(reason.kind) }
        emit(.stepPaused(StepPaused(position: number, reason: reason)))
    }

    mutating func resume(_ number: Int) throws(Refusal) {
        let position = try openPosition(number)
        guard position.isPaused, let pause = position.pauses.last else { throw .notPaused }
        if happened.minute < pause.from.minute { throw .happenedBefore(pause.from) }
        try authorizeSteering(position)
        var spans = position.spans
        spans[spans.count - 1].to = happened
        let step = try step(position.step)
        emit(
            .stepResumed(
                StepResumed(
                    position: number, deadline: try deadline(of: step, from: position.start, pauses: spans),
                    calendar: office.calendarVersion)))
        let reason = pause.reason.note.isBlank ? pause.reason.kind.rawValue : pause.reason.note
        try movePlaces(of: position, step, pauses: spans, reason: reason)
    }

    // MARK: a changed calendar

    /// New deadlines for everything open and running, after the calendar changed.
    mutating func moveDeadlines(reason: String) throws(Refusal) {
        guard context.actor == .clock else { throw .notOnTheChain }
        try requireReason(reason)
        for position in state.positions where !position.isPaused {
            let step = try step(position.step)
            let deadline = try deadline(of: step, from: position.start, pauses: position.spans)
            if deadline != position.deadline { move(position, place: nil, to: deadline, reason) }
            try movePlaces(of: position, step, pauses: position.spans, reason: reason)
        }
    }

    /// New deadlines for the places of a round that are being worked on.
    private mutating func movePlaces(
        of position: Position, _ step: Row, pauses: [Pause], reason: String
    ) throws(Refusal) {
        guard step.isTimedPerPlace else { return }
        for place in position.places where place.result == nil {
            guard let start = place.start else { continue }
            let deadline = try reckon(step.limit, from: start, pauses: pauses, in: hours(of: step))
            if deadline != place.deadline { move(position, place: place.place, to: deadline, reason) }
        }
    }

    private mutating func move(_ position: Position, place: String?, to deadline: Instant?, _ reason: String)
    {
        emit(
            .deadlineMoved(
                DeadlineMoved(
                    position: position.number, place: place, deadline: deadline,
                    calendar: office.calendarVersion, reason: reason)))
    }
}

extension Office {
    /// The version of the calendar in force, which started steps name.
    package var calendarVersion: Int { calendar?.calendar.version ?? 0 }
}
