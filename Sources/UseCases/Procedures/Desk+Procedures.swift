package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What the office does with its procedures.
extension Desk {
    func carryOut(
        _ command: ProcedureCommand, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard transaction.office.mayKeepProcedures(envelope.actor, at: recorded) else {
            throw CommandFailure.notAllowed
        }
        try requireNow(transaction.office)
        switch command {
        case .keep(let file): try keep(file, in: &transaction)
        case .enforce(let enforce): try self.enforce(enforce, in: &transaction)
        case .withdraw(let withdraw): try self.withdraw(withdraw, in: &transaction)
        }
        return CommandOutcome(version: transaction.office.version)
    }

    /// The library changes now: when a version counts from is a field of its own, and lies never in the past.
    private func requireNow(_ office: Office) throws {
        if let expected = envelope.expectedVersion, expected != office.version {
            throw Refusal.stale(expected: expected, actual: office.version)
        }
        guard let happened = envelope.happened else { return }
        if happened > recorded { throw Refusal.happenedInFuture }
        let earliest = recorded.adding(minutes: -15)
        if happened < earliest { throw Refusal.happenedBefore(earliest) }
    }

    // MARK: drafts

    private func keep(_ file: String, in transaction: inout some LedgerTransaction) throws {
        guard file.utf8.count <= ProcedureCommand.largestFile else { throw CommandFailure.invalidValue }
        let (procedure, findings) = Procedure.read(yaml: file, file: "")
        guard let procedure, !findings.hasErrors else { throw ProcedureRefusal.faulty(findings) }
        let shelf = transaction.office.shelves[procedure.code] ?? ProcedureShelf()
        if shelf.files[procedure.version] == file {
            throw ProcedureRefusal.sameAsKept(version: procedure.version)
        }
        guard procedure.version >= shelf.nextVersion else {
            throw ProcedureRefusal.versionTooLow(
                code: procedure.code, version: procedure.version, next: shelf.nextVersion)
        }
        try transaction.append(
            .procedureDrafted(
                ProcedureDraft(code: procedure.code, version: procedure.version, file: file)),
            actor: envelope.actor)
    }

    // MARK: in force

    private func enforce(
        _ command: EnforceProcedure, in transaction: inout some LedgerTransaction
    ) throws {
        let office = transaction.office
        let shelf = try shelf(command.code, in: office)
        guard let file = shelf.files[command.version] else {
            throw ProcedureRefusal.noSuchVersion(code: command.code, version: command.version)
        }
        let (read, findings) = Procedure.read(yaml: file, file: "")
        guard let procedure = read, !findings.hasErrors else { throw ProcedureRefusal.faulty(findings) }
        let since = try since(command, office)
        guard let approver = command.approvedBy else { throw ProcedureRefusal.approverMissing }
        guard office.posts[approver]?.isActive ?? false else { throw ProcedureRefusal.approverUnknown }
        let standing = shelf.standing(of: command.version, at: recorded)
        if case .inForce = standing { throw ProcedureRefusal.alreadyInForce(version: command.version) }
        let binding = try binding(of: procedure, with: command.columns, office)
        if case .planned = standing {
            // The day is set anew: the old plan is taken back first, so that it cannot come true as well.
            try transaction.append(
                .procedureWithdrawn(
                    ProcedureWithdrawal(
                        code: command.code, version: command.version, at: recorded, reason: "")),
                actor: envelope.actor)
        }
        if binding != office.bindings[command.code] {
            try transaction.append(
                .columnsBound(code: command.code, binding: binding), actor: envelope.actor)
        }
        try transaction.append(
            .procedureEnforced(
                ProcedureInForce(
                    code: command.code, version: command.version, file: file, since: since,
                    approvedBy: approver)),
            actor: envelope.actor)
    }

    /// Today means now: what already began today began by the version before.
    private func since(_ command: EnforceProcedure, _ office: Office) throws -> Instant {
        guard let since = command.since, since > recorded else {
            guard let since = command.since else { return recorded }
            let zone = office.profile.zone
            guard LocalTime(since, in: zone).date == LocalTime(recorded, in: zone).date else {
                throw ProcedureRefusal.sinceInPast
            }
            return recorded
        }
        return since
    }

    /// What the office bound before, and what is bound now for columns it did not; a column that is bound
    /// stays as it is, because the version in force may run by it until the day comes.
    private func binding(
        of procedure: Procedure, with columns: [ColumnID: Assignee], _ office: Office
    ) throws -> Binding {
        var binding = office.fillers(of: procedure.code)
        for (id, assignee) in columns.sorted(by: { $0.key < $1.key }) {
            guard procedure.column(id) != nil else { throw ProcedureRefusal.noSuchColumn(id) }
            if office.isGivenUp(assignee) { throw ProcedureRefusal.teamGivenUp(id) }
            guard office.knows(assignee) else { throw ProcedureRefusal.assigneeUnknown(id) }
            if binding.columns[id]?.isEmpty ?? true { binding.columns[id] = [assignee] }
        }
        let unbound = procedure.unboundColumns(binding)
        guard unbound.isEmpty else { throw ProcedureRefusal.unbound(unbound) }
        return binding
    }

    // MARK: withdrawn

    private func withdraw(
        _ command: WithdrawProcedure, in transaction: inout some LedgerTransaction
    ) throws {
        let shelf = try shelf(command.code, in: transaction.office)
        guard shelf.files[command.version] != nil else {
            throw ProcedureRefusal.noSuchVersion(code: command.code, version: command.version)
        }
        switch shelf.standing(of: command.version, at: recorded) {
        case .draft, .planned, .inForce: break
        case .dropped, .superseded, .withdrawn:
            throw ProcedureRefusal.nothingToWithdraw(version: command.version)
        }
        guard command.reason.contains(where: { !$0.isWhitespace }) else {
            throw ProcedureRefusal.reasonMissing
        }
        try transaction.append(
            .procedureWithdrawn(
                ProcedureWithdrawal(
                    code: command.code, version: command.version, at: recorded, reason: command.reason)),
            actor: envelope.actor)
    }

    private func shelf(_ code: String, in office: Office) throws -> ProcedureShelf {
        guard let shelf = office.shelves[code] else { throw ProcedureRefusal.noSuchProcedure(code) }
        return shelf
    }
}

extension Office {
    /// Who may keep versions of procedures, put them in force and take them back.
    ///
    /// The administrator runs the system, and the head approves what the office runs by (DESIGN rule 14);
    /// moving tickets is another matter, and is the chain's.
    package func mayKeepProcedures(_ actor: Actor, at moment: Instant) -> Bool {
        switch actor {
        case .clock: return true
        case .reporter, .link: return false
        case .person(let id, let post, _):
            guard let person = people[id], person.isActive, !person.roles.contains(.auditor) else {
                return false
            }
            if person.roles.contains(.administrator) { return true }
            guard let post, posts[post]?.isHead ?? false else { return false }
            return capacity(of: id, in: post, at: moment) != nil
        }
    }

    /// The post by which SOPs come into force where nobody is named: the head that stands under no other; nil
    /// where there is none, or several.
    package var approvingPost: PostID? {
        let heads = posts.values.filter { $0.isActive && $0.isHead && !isUnderHead($0) }
        return heads.count == 1 ? heads.first?.id : nil
    }

    private func isUnderHead(_ post: Post) -> Bool {
        var seen: Set<PostID> = [post.id]
        var above = post.superior
        while let id = above, seen.insert(id).inserted, let superior = posts[id] {
            if superior.isActive, superior.isHead { return true }
            above = superior.superior
        }
        return false
    }

    /// The event with who approves it, where it puts an SOP in force and names nobody.
    func approving(_ event: OfficeEvent) -> OfficeEvent {
        guard case .procedureEnforced(var enforced) = event, enforced.approvedBy == nil else { return event }
        enforced.approvedBy = approvingPost
        return .procedureEnforced(enforced)
    }

    /// Who fills the columns of a procedure that comes into force: where only a team that was given up
    /// stood, nobody does. Tickets that lie with it go on.
    package func fillers(of code: String) -> Binding {
        guard var binding = bindings[code] else { return Binding() }
        guard teams.values.contains(where: { !$0.isActive && binding.names(.team($0.id)) }) else {
            return binding
        }
        binding.columns = working(binding.columns)
        binding.rows = binding.rows.mapValues(working).filter { !$0.value.isEmpty }
        return binding
    }

    private func working(_ columns: [ColumnID: [Assignee]]) -> [ColumnID: [Assignee]] {
        columns.mapValues { $0.filter { !isGivenUp($0) } }.filter { !$0.value.isEmpty }
    }

    /// Whether it is a team that does no new work.
    fileprivate func isGivenUp(_ assignee: Assignee) -> Bool {
        guard case .team(let id) = assignee, let team = teams[id] else { return false }
        return !team.isActive
    }

    /// Whether a column can be filled by it now; what was bound before may be out of use.
    fileprivate func knows(_ assignee: Assignee) -> Bool {
        switch assignee {
        case .post(let post): posts[post]?.isActive ?? false
        case .team(let team): teams[team]?.isActive ?? false
        case .person(let person): people[person]?.isActive ?? false
        case .reporter: true
        }
    }
}

extension Procedure {
    /// The columns that nobody would fill: not the reporter's, not bound, and no row forms a team for them.
    package func unboundColumns(_ binding: Binding?) -> [Column] {
        columns.filter { column in
            !column.isReporter && binding?.columns[column.id]?.isEmpty ?? true && !formsTeam(for: column.id)
        }
    }

    /// Whether a row forms a team for this column, which then needs no binding.
    package func formsTeam(for column: ColumnID) -> Bool {
        steps.contains { step in
            step.outputs.contains { $0.kind == .team && $0.name == column.text }
        }
    }
}
