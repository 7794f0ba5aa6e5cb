package import OfficeModel
package import OfficeTime
package import SOPModel

/// Late steps rise, one level after the other.
extension Deliberation {
    /// The next rise of a late step.
    struct Rise {
        var due: Instant
        var to: PostID
    }

    /// At the deadline the step shows on the superior's desk, after each further standard time one level up.
    mutating func escalate(_ number: Int) throws(Refusal) {
        guard context.actor == .clock else { throw .notOnTheChain }
        let position = try openPosition(number)
        if position.isPaused, let reason = position.pauses.last?.reason { throw .pausedNow(reason.kind) }
        guard let rise = try rise(of: position), rise.due <= happened else { throw .notDue }
        emit(.stepEscalated(StepEscalated(position: number, level: position.escalation + 1, to: rise.to)))
    }

    /// The next rise; nil where the step has no time to hold it against, or nobody stands above.
    func rise(of position: Position) throws(Refusal) -> Rise? {
        guard let post = superior(of: position), let due = try riseDue(of: position) else { return nil }
        return Rise(due: due, to: post)
    }

    private func superior(of position: Position) -> PostID? {
        var found: PostID?
        for assignee in position.assignees {
            found = office.superior(of: assignee, at: happened) ?? found
        }
        for _ in 0..<position.escalation {
            guard let above = found.flatMap({ office.posts[$0]?.superior }) else { return nil }
            found = above
        }
        return found
    }

    /// A row without a time on paper rises by the office's own limit, reckoned in working days from its
    /// start.
    private func riseDue(of position: Position) throws(Refusal) -> Instant? {
        let step = try step(position.step)
        guard let calendar = hours(of: step) else { return nil }
        if step.isTimedPerPlace { return nil }
        let limit = try clock(of: step, from: position.start).limit
        do {
            if let deadline = position.deadline, case .standard(let time) = limit {
                return try calendar.escalation(level: position.escalation, after: deadline, each: time)
            }
            let days = office.settings.escalateUntimedAfterWorkingDays
            guard position.deadline == nil, limit == .unlimited, days > 0 else { return nil }
            let time = StandardTime(upper: days, unit: .workingDays)
            guard
                let end = try calendar.deadline(
                    from: position.start, within: time, pauses: position.spans)
            else { return nil }
            return try calendar.escalation(level: position.escalation, after: end, each: time)
        } catch {
            throw .calendarUnusable
        }
    }
}

/// Something the clock has to do for one ticket, and when.
package struct Wake: Sendable, Hashable {
    package var at: Instant
    package var command: TicketCommand

    package init(at: Instant, command: TicketCommand) {
        self.at = at
        self.command = command
    }
}

extension Engine {
    /// What the clock has to do next for a ticket, soonest first: rises of late steps, confirmation by
    /// silence.
    ///
    /// Each is accepted at its time or later, once; asking again afterwards gives what comes after it. Paused
    /// steps wait. Empty where a calendar is missing.
    package static func wakes(of state: TicketState, by procedure: Procedure, in office: Office) -> [Wake] {
        let context = EngineContext(
            procedure: procedure, office: office, actor: .clock, recorded: state.lastHappened)
        guard let clock = try? Deliberation(state: state, context: context) else { return [] }
        var wakes: [Wake] = []
        for position in state.positions where !position.isPaused {
            guard let rise = try? clock.rise(of: position) else { continue }
            wakes.append(Wake(at: rise.due, command: .escalate(position: position.number)))
        }
        if state.phase == .finished, let end = try? clock.silenceEnds() {
            wakes.append(Wake(at: end, command: .confirmBySilence))
        }
        return wakes.sorted { $0.at < $1.at }
    }
}
