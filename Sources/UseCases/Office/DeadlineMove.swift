package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// A deadline that a change of the calendar would move, for looking at before it is done.
package struct DeadlineMove: Sendable, Hashable {
    package var ticket: TicketID
    package var number: String
    package var title: String
    package var position: Int
    package var place: String?
    package var step: StepID
    package var before: Instant?
    package var after: Instant?
}

/// Works out what a change would do, without doing it.
package struct OfficePreview {
    package let office: Office
    package let now: Instant

    package init(office: Office, now: Instant) {
        self.office = office
        self.now = now
    }

    /// The office after the change.
    /// - Parameter history: the office's whole stream, oldest first; only undoing needs it.
    /// - Throws: `OfficeRefusal` as the command itself would.
    package func office(
        after change: OfficeChange, history: [OfficeEntry] = []
    ) throws(OfficeRefusal) -> Office {
        do {
            var after = office
            let events = try OfficeReshaping(office: office, now: now).events(for: change) { history }
            for event in events where after.isChanged(by: event) { after.apply(event) }
            try OfficeInvariants(before: office, after: after, events: events, now: now).check()
            return after
        } catch let refusal as OfficeRefusal {
            throw refusal
        } catch {
            throw .hoursUnusable
        }
    }

    /// What the new calendar moves in one ticket.
    package func moves(
        of state: TicketState, by procedure: Procedure, in after: Office, reason: String
    ) -> [DeadlineMove] {
        let context = EngineContext(procedure: procedure, office: after, actor: .clock, recorded: now)
        guard let ruling = try? Engine.decide(state, .moveDeadlines(reason: reason), in: context) else {
            return []
        }
        return ruling.issues.compactMap { issue in
            guard case .deadlineMoved(let event) = issue.entry.event,
                let position = state.position(event.position)
            else { return nil }
            let place = event.place.flatMap { name in position.places.first { $0.place == name } }
            return DeadlineMove(
                ticket: state.id, number: state.number, title: state.title, position: event.position,
                place: event.place, step: position.step,
                before: event.place == nil ? position.deadline : place?.deadline, after: event.deadline)
        }
    }
}
