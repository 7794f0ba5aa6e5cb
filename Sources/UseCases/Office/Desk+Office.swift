import OfficeModel
import OfficeTime
import TicketEngine

/// What an administrator does with the office.
extension Desk {
    func reshape(
        _ change: OfficeChange, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        try requireAdministrator(for: change, in: transaction)
        let before = transaction.office
        try requireSeen(in: transaction) { OverwrittenValue(of: change, in: $0) }
        if happened > recorded { throw Refusal.happenedInFuture }
        switch change {
        case .release(let leaver, _, nil): try requireNothingByName(leaver, in: transaction)
        case .person(let person, _) where !person.isActive && before.people[person.id]?.isActive ?? false:
            try requireNothingByName(person.id, in: transaction)
        default: break
        }
        let now = transaction.recorded
        var after = before
        var events: [OfficeEvent] = []
        let sender = envelope.actor.person
        let wanted = try OfficeReshaping(office: before, now: now, sender: sender).events(for: change) {
            try transaction.officeHistory()
        }.map(before.approving)
        // What changes nothing is no event.
        for event in wanted where after.isChanged(by: event) {
            after.apply(event)
            events.append(event)
        }
        try OfficeInvariants(before: before, after: after, events: events, now: now).check()
        if let sender { try OwnPower(of: sender, in: before).check(events) }
        for case .teamSet(let team) in events
        where !team.isActive && before.teams[team.id]?.isActive ?? true {
            try requireNothingOpen(for: team.id, in: transaction)
        }
        for event in events { try transaction.append(event, actor: envelope.actor) }
        for case .calendarSet(_, let reason) in events { try moveDeadlines(reason, in: &transaction) }
        return CommandOutcome(version: transaction.office.version)
    }

    /// Work that lies on nobody else must not stay behind with one who left.
    private func requireNothingByName(
        _ leaver: PersonID, in transaction: some LedgerTransaction
    ) throws {
        let office = transaction.office
        func isTaken(_ assignee: Assignee) -> Bool {
            guard case .person(let person) = assignee else { return true }
            let now = office.standIn(for: person)
            return now != leaver && office.people[now]?.isActive ?? false
        }
        let left = try transaction.openTickets().count { ticket in
            guard let state = try transaction.ticket(ticket) else { return false }
            return state.positions.contains { position in
                position.assignees.contains {
                    if case .person(let person) = $0 { office.standIn(for: person) == leaver } else { false }
                } && !position.assignees.contains(where: isTaken)
            }
        }
        if left > 0 { throw OfficeRefusal.workByName(leaver, tickets: left) }
    }

    /// Work must not wait for a team that is no longer there.
    private func requireNothingOpen(
        for team: TeamID, in transaction: some LedgerTransaction
    ) throws {
        let waiting = try transaction.openTickets().count { ticket in
            guard let state = try transaction.ticket(ticket) else { return false }
            return state.positions.contains { $0.assignees.contains(.team(team)) }
                || state.countersigns.contains {
                    $0.standing == .pending && $0.assignees.contains(.team(team))
                }
        }
        if waiting > 0 { throw OfficeRefusal.teamWork(team, tickets: waiting) }
    }

    /// Nothing that the sender did not see is written over; what others changed elsewhere is no hindrance.
    func requireSeen(
        in transaction: some LedgerTransaction, _ value: (Office) -> OverwrittenValue?
    ) throws {
        let office = transaction.office
        if let expected = envelope.expectedVersion, expected > office.version {
            throw Refusal.stale(expected: expected, actual: office.version)
        }
        try UnseenChanges(seen: envelope.expectedVersion, office: office).check(
            history: { try transaction.officeHistory() }, value: value)
    }

    /// The first administrator is made by the program itself, everything else by an administrator.
    private func requireAdministrator(
        for change: OfficeChange, in transaction: some LedgerTransaction
    ) throws {
        switch (envelope.actor, change) {
        case (.clock, _): break
        case (.person(let person, _, _), _):
            guard case .found = change else {
                let known = transaction.office.people[person]
                guard known?.isActive ?? false, known?.roles.contains(.administrator) ?? false else {
                    throw CommandFailure.notAllowed
                }
                return
            }
            throw CommandFailure.notAllowed
        case (.reporter, _), (.link, _): throw CommandFailure.notAllowed
        }
    }

    /// Open steps get the deadline of the calendar that holds from now on (DESIGN rule 8).
    private func moveDeadlines(_ reason: String, in transaction: inout some LedgerTransaction) throws {
        let clock = Desk(
            envelope: CommandEnvelope(
                id: envelope.id, actor: .clock, command: envelope.command, digest: envelope.digest),
            recorded: recorded)
        for ticket in try transaction.openTickets() {
            do {
                _ = try clock.decide(.moveDeadlines(reason: reason), on: ticket, in: &transaction)
            } catch is Refusal {
                // Nothing of it runs by the calendar.
            }
        }
    }
}

extension Office {
    /// Whether an event sets anything to another value.
    func isChanged(by event: OfficeEvent) -> Bool {
        switch event {
        case .profileSet(let value): value != profile
        case .calendarSet(let value, _): !(calendar?.calendar.isSame(as: value) ?? false)
        case .postSet(let post): posts[post.id] != post
        case .personSet(let person): people[person.id] != person
        case .holderAppointed(let holding): !holdings.contains(holding)
        case .holderEnded, .procedureDrafted, .procedureWithdrawn, .personalDataRemoved, .tokenSet,
            .webhookSet, .webhookRetried, .passwordLinkMade, .sessionsEnded, .secondFactorRemoved:
            true
        case .retentionSet(let value): retention != value
        case .teamSet(let team): teams[team.id] != team
        case .unitSet(let unit): units[unit.id] != unit
        case .placeSet(let place): places[place.id] != place
        case .providerSet(let provider): providers[provider.id] != provider
        case .routineSet(let routine): routines[routine.id] != routine
        case .procedureEnforced(let procedure): procedures[procedure.code]?.version != procedure.version
        case .columnsBound(let code, let binding): bindings[code] != binding
        case .settingsSet(let value): settings != value
        case .loginGiven(let person, let login, let replaced):
            logins[login.lowercased()] != person || (replaced ?? []).contains { logins[$0] == person }
        }
    }
}

extension OfficeCalendar {
    /// The same hours and days, whatever the version.
    fileprivate func isSame(as other: OfficeCalendar) -> Bool {
        zone == other.zone && week == other.week && overrides == other.overrides && daysOff == other.daysOff
    }
}
