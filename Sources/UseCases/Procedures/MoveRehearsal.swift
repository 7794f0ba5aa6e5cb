package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What would happen if a running ticket moved to another version of its procedure: nothing is kept.
package struct MoveRehearsal: Sendable {
    package var from: Procedure
    package var to: Procedure
    package var office: Office
    package var actor: Actor
    package var now: Instant

    package init(from: Procedure, to: Procedure, office: Office, actor: Actor, now: Instant) {
        self.from = from
        self.to = to
        self.office = office
        self.actor = actor
        self.now = now
    }

    /// The ticket after the move.
    /// - Throws: the refusal that the move itself would meet.
    package func ticket(
        after steps: [StepID: StepID], _ state: TicketState
    ) throws(Refusal) -> TicketState {
        let context = EngineContext(
            procedure: from, office: office, actor: actor, recorded: max(now, state.latestStart),
            successor: to)
        let move = MoveToVersion(version: to.version, steps: steps, reason: "—")
        return try Engine.decide(state, .move(move), in: context).state
    }

    /// The row of the new version for each row: the one with the same id, else none.
    package static func proposal(for row: StepID, in procedure: Procedure) -> StepID? {
        procedure.step(row)?.id
    }
}

extension TicketState {
    /// The rows in which the ticket stands, and the one it comes back to from a programme of work.
    package var standingRows: [StepID] {
        var rows: [StepID] = []
        for row in positions.map(\.step) + [parking?.step].compactMap(\.self) where !rows.contains(row) {
            rows.append(row)
        }
        return rows
    }

    /// The clock of a page may lie a moment behind that of the last command.
    fileprivate var latestStart: Instant {
        positions.map(\.turnStart).max() ?? .earliest
    }
}
