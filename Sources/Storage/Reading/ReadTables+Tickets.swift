import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What of a ticket's row changes after it was opened.
private struct TicketProgress: Equatable {
    var phase: TicketPhase
    var step: StepID?
    var assignee: Assignee?
    var deadline: Instant?
    var isPaused: Bool
    /// The earliest deadline whose clock runs.
    var due: Instant?
    /// The version of the procedure.
    var version: Int
    var isSecret: Bool

    init(_ state: TicketState) {
        let first = state.positions.first
        phase = state.phase
        version = state.procedureVersion
        step = first?.step
        assignee = first?.assignees.first
        deadline = first?.deadline
        isPaused = first?.isPaused ?? false
        due = state.positions.filter { !$0.isPaused }.compactMap(\.deadline).min()
        isSecret = state.isSecret
    }
}

/// One row of `desk` but for the ticket.
struct DeskEntry: Hashable {
    var kind: DeskRow.Kind
    var assignee: Assignee
    var position: Int
    var step: StepID
    var since: Instant
    /// `DeskEntry.never` without a deadline.
    var due: Instant
    var isPaused: Bool
    /// Was here before, and came back.
    var isAgain = false

    /// The column `paused` holds both: 1 for a pause, 2 for what came back.
    var marks: Int { (isPaused ? Self.pausedMark : 0) + (isAgain ? Self.againMark : 0) }

    static let pausedMark = 1
    static let againMark = 2

    /// Sorts behind every deadline.
    static let never = Instant(milliseconds: .max)
}

extension ReadTables {
    /// Writes what events changed in a ticket's rows; what stayed the same is not touched.
    func write(
        _ entries: [TicketEntry], from before: TicketFold, to after: TicketFold, office: Office,
        in transaction: WriterTransaction
    ) throws {
        if before.head == .none {
            try open(after, office: office, in: transaction)
        } else {
            try move(from: before, to: after, in: transaction)
        }
        try writeInsight(entries, from: before, to: after, office: office, in: transaction)
        let old = before.deskEntries
        let new = after.deskEntries
        for entry in old where !new.contains(entry) {
            try transaction.run(
                """
                DELETE FROM desk WHERE assignee = \(entry.assignee.text) AND due = \(entry.due)
                    AND ticket = \(after.state.id) AND kind = \(entry.kind.rawValue)
                    AND position = \(entry.position)
                """)
        }
        for entry in new where !old.contains(entry) {
            try transaction.run(
                """
                INSERT INTO desk (assignee, due, ticket, kind, position, step, since, paused)
                VALUES (\(entry.assignee.text), \(entry.due), \(after.state.id), \(entry.kind.rawValue),
                    \(entry.position), \(entry.step.text), \(entry.since), \(entry.marks))
                """)
        }
        try writeRecorded(entries, from: before, in: transaction)
        try writeReaders(from: before.state, to: after.state, in: transaction)
        try writeOutage(from: before.state, to: after.state, in: transaction)
        try writePersonal(entries, from: before, to: after, in: transaction)
    }

    private func open(_ fold: TicketFold, office: Office, in transaction: WriterTransaction) throws {
        let state = fold.state
        let progress = TicketProgress(state)
        let origin = try origin(of: state, in: transaction.connection)
        let row = try transaction.connection.first(
            """
            INSERT INTO ticket (id, number, title, procedure, unit, urgency, opened, updated, phase, step,
                assignee, deadline, paused, due, channel, complaint, place, version, secret)
            VALUES (\(state.id), \(state.number), \(state.title), \(state.procedure), \(state.unit?.text),
                \(state.urgency.rawValue), \(state.since), \(fold.updated), \(progress.phase.rawValue),
                \(progress.step?.text), \(progress.assignee?.text), \(progress.deadline),
                \(progress.isPaused), \(progress.due), \(origin.channel), \(origin.complaint),
                \(state.place?.text), \(progress.version), \(progress.isSecret))
            RETURNING row
            """
        ) { row in try row.int64(0) }
        guard let row else { throw DatabaseError(.other, details: "the ticket got no row") }
        let procedure = try ProcedureFiles.title(
            state.procedure, version: state.procedureVersion, in: transaction.connection)
        let unit = state.unit.flatMap { office.units[$0]?.name } ?? ""
        let place = state.place.flatMap { office.places[$0]?.name } ?? ""
        try transaction.run(
            search.add(
                Migration.ticketSearch, row,
                [state.number, state.title, unit, procedure, place].joined(separator: " ")))
    }

    private func move(
        from before: TicketFold, to after: TicketFold, in transaction: WriterTransaction
    ) throws {
        let old = TicketProgress(before.state)
        let new = TicketProgress(after.state)
        var change: SQL = "UPDATE ticket SET updated = \(after.updated)"
        if new != old {
            change =
                change
                    + """
                    , step = \(new.step?.text), assignee = \(new.assignee?.text), deadline = \(new.deadline),
                    paused = \(new.isPaused), version = \(new.version), secret = \(new.isSecret)
                    """
        }
        // These two stand in indexes, which a statement that names them writes even where they stay the same.
        if new.phase != old.phase { change = change + ", phase = \(new.phase.rawValue)" }
        if new.due != old.due { change = change + ", due = \(new.due)" }
        try transaction.run(change + " WHERE id = \(after.state.id)")
    }

    // MARK: recorded for others

    private func writeRecorded(
        _ entries: [TicketEntry], from before: TicketFold, in transaction: WriterTransaction
    ) throws {
        guard entries.contains(where: { $0.event.given?.isForAnother ?? false }) else { return }
        var state = before.state
        var sequence = before.head.sequence
        for entry in entries {
            sequence += 1
            let act = entry.event.actForAnother(in: state)
            state.apply(entry)
            guard let act, let person = entry.actor.person else { continue }
            try transaction.run(
                """
                INSERT INTO recorded_for (person, recorded, ticket, seq, step, assignee, happened)
                VALUES (\(person.text), \(entry.recorded), \(before.state.id), \(sequence),
                    \(act.step.text), \(act.assignee.text), \(entry.happened))
                """)
        }
    }
}

extension TicketEvent {
    /// How it was given, where its kind says so.
    fileprivate var given: Given? {
        switch self {
        case .stageCompleted(let event): event.given
        case .stepCompleted(let event): event.given
        case .sentBack(let event): event.given
        case .countersigned(let event): event.given
        case .countersignRefused(let event): event.given
        default: nil
        }
    }

    /// For whom it was put in, where that is somebody else.
    fileprivate func actForAnother(in state: TicketState) -> (step: StepID, assignee: Assignee)? {
        guard given?.isForAnother ?? false else { return nil }
        switch self {
        case .stageCompleted(let event): return state.act(at: event.position)
        case .stepCompleted(let event): return state.act(at: event.position)
        case .sentBack(let event): return state.act(at: event.position)
        case .countersigned(let event): return state.act(on: event.number)
        case .countersignRefused(let event): return state.act(on: event.number)
        default: return nil
        }
    }
}

extension TicketState {
    fileprivate func act(at number: Int) -> (step: StepID, assignee: Assignee)? {
        guard let position = position(number), let assignee = position.assignees.first else { return nil }
        return (position.step, assignee)
    }

    fileprivate func act(on countersign: Int) -> (step: StepID, assignee: Assignee)? {
        guard let asked = countersigns.first(where: { $0.number == countersign }),
            let assignee = asked.assignees.first
        else { return nil }
        return (asked.step, assignee)
    }
}

extension TicketFold {
    /// The ticket's rows on all desks.
    var deskEntries: Set<DeskEntry> {
        var entries: Set<DeskEntry> = []
        for position in state.positions {
            for assignee in position.assignees { entries.insert(entry(.work, assignee, position)) }
            for post in escalations[position.number] ?? [] {
                entries.insert(entry(.escalated, .post(post), position))
            }
        }
        for (index, desk) in state.informed.enumerated() where desk.seen == nil {
            entries.insert(
                DeskEntry(
                    kind: .informed, assignee: desk.assignee, position: index, step: desk.step,
                    since: desk.since,
                    due: DeskEntry.never, isPaused: false))
        }
        if state.phase == .cancelled || state.phase == .handedOver { return entries }
        for asked in state.countersigns where asked.standing == .pending {
            for assignee in asked.assignees {
                entries.insert(
                    DeskEntry(
                        kind: .countersign, assignee: assignee, position: asked.number, step: asked.step,
                        since: asked.since, due: DeskEntry.never, isPaused: false))
            }
        }
        return entries
    }

    private func entry(_ kind: DeskRow.Kind, _ assignee: Assignee, _ position: Position) -> DeskEntry {
        DeskEntry(
            kind: kind, assignee: assignee, position: position.number, step: position.step,
            since: position.turnStart, due: position.deadline ?? DeskEntry.never, isPaused: position.isPaused,
            isAgain: state.cameBack(position))
    }
}
