import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// One command's view of the office: memory and database beneath, its own writes on top.
struct SQLTransaction: LedgerTransaction {
    let recorded: Instant
    var base: LedgerMemory.Base
    private(set) var changes = LedgerChanges()
    /// On whose desks something came, went or moved.
    private(set) var touchedDesks: Set<Assignee> = []
    /// Whether the office's own stream goes on, and with which procedures.
    private(set) var touchesOffice = false
    private(set) var touchedProcedures: Set<String> = []

    let writer: WriterTransaction
    private let memory: LedgerMemory
    private let tables: ReadTables
    private let origin: EventCoding.Origin
    /// Why the command is put in late.
    private let lateReason: String

    init(
        _ envelope: CommandEnvelope, at recorded: Instant, base: LedgerMemory.Base, memory: LedgerMemory,
        tables: ReadTables, writer: WriterTransaction
    ) {
        self.recorded = recorded
        self.base = base
        self.base.lastRecorded = recorded
        // A version put in force for later takes its turn with the first command after that time.
        self.base.office.office.settle(at: recorded)
        self.memory = memory
        self.tables = tables
        self.writer = writer
        lateReason = envelope.lateReason
        origin = EventCoding.Origin(command: envelope.id.streamID, recorded: recorded)
    }

    var office: Office { base.office.office }

    // MARK: reading

    func procedure(_ code: String, version: Int) throws -> Procedure? {
        try memory.procedure(.init(code: code, version: version), in: writer.connection)
    }

    func ticket(_ id: TicketID) throws -> TicketState? { try fold(id)?.state }

    func report(_ id: ReportID) throws -> Report? { try fold(id)?.report }

    func trackingCode(of report: ReportID) -> String { base.codes.code(of: report) }

    func openTickets() throws -> [TicketID] {
        // Rows that this command wrote are there already.
        try writer.connection.all(
            "SELECT id FROM ticket WHERE phase IN ('open', 'parked') ORDER BY row"
        ) { row in
            let id: TicketID = try row.identifier(0)
            return id
        }
    }

    func officeHistory() throws -> [OfficeEntry] {
        try EventStore.lines(of: Stream.officeID, in: writer.connection).map {
            try OfficeEntry($0.envelope())
        }
    }

    private func fold(_ id: TicketID) throws -> TicketFold? {
        try changes.tickets[id] ?? memory.ticket(id, in: writer.connection)
    }

    private func fold(_ id: ReportID) throws -> ReportFold? {
        try changes.reports[id] ?? memory.report(id, in: writer.connection)
    }

    // MARK: writing

    func nextNumber(in series: String, period: String) throws -> Int {
        Int(try NumberSeries.next(series, period: period, in: writer))
    }

    mutating func append(
        _ entries: [TicketEntry], to state: TicketState, given: Given, lateReason: String
    ) throws {
        guard !entries.isEmpty else { return }
        let before = try fold(state.id) ?? TicketFold(state.id)
        guard before.state.version + entries.count == state.version else {
            throw DatabaseError(.other, details: "the state is not the sum of its events")
        }
        let drafts = try entries.map { try EventCoding.draft($0, from: origin, late: lateReason) }
        let head = try EventStore.append(
            drafts, to: state.id.streamID, kind: Stream.ticket, after: before.head, in: writer)
        var after = before
        after.take(state, after: entries, head: head)
        try tables.write(entries, from: before, to: after, office: office, in: writer)
        try WakeRows.write(
            state, after: before.head == .none ? nil : before.state.phase,
            by: try procedure(state.procedure, version: state.procedureVersion), in: office, in: writer)
        try NamedContent.note(drafts, in: writer)
        try OutboxRows.write(entries, of: state, after: before.head.sequence, to: base.webhooks, in: writer)
        if state.isSecret, !before.state.isSecret { try OutboxRows.forget(state, in: writer) }
        changes.tickets[state.id] = after
        touchedDesks.formUnion(before.state.desks)
        touchedDesks.formUnion(state.desks)
    }

    mutating func append(
        _ event: ReportEvent, to report: ReportID, actor: Actor, happened: Instant
    ) throws {
        let before = try fold(report) ?? ReportFold(report)
        let draft = try EventCoding.draft(
            event, by: actor, happened: happened, from: origin, late: lateReason)
        let head = try EventStore.append(
            [draft], to: report.streamID, kind: Stream.report, after: before.head, in: writer)
        var after = before
        after.apply(event, recorded: recorded, late: lateReason, by: actor, head: head)
        try tables.write(from: before, to: after, codes: base.codes, office: office, in: writer)
        try NamedContent.note([draft], in: writer)
        try OutboxRows.write(
            event, of: after, happened: happened, recorded: recorded,
            isSecret: try isSecret(before.report) || isSecret(after.report), to: base.webhooks, in: writer)
        changes.reports[report] = after
    }

    /// Whether a report belongs to a confidential ticket.
    private func isSecret(_ report: Report) throws -> Bool {
        try report.standing.ticket.flatMap { try ticket($0) }?.isSecret ?? false
    }

    mutating func append(_ event: OfficeEvent, actor: Actor) throws {
        let draft = try EventCoding.draft(event, by: actor, from: origin)
        let head = try EventStore.append(
            [draft], to: Stream.officeID, kind: Stream.office, after: base.office.head, in: writer)
        try tables.write(event, at: head.sequence, recorded: recorded, in: writer)
        if event.movesWakes { try WakeRows.lookAtAll(in: writer) }
        if case .loginGiven(let person, let login, let replaced) = event {
            try AccountRows.rename(replaced ?? [], to: login, of: person, in: writer)
        }
        base.office.apply(event, head: head)
        base.office.office.settle(at: recorded)
        touchesOffice = true
        if let code = event.procedureCode { touchedProcedures.insert(code) }
    }

    func keep(_ entry: PersonalEntry) throws {
        try PersonalDataStore.keep(entry, in: writer)
        try NamedContent.note(entry, in: writer)
    }

    func personalValues(of report: ReportID) throws -> [KeptPersonal] {
        try PersonalSubjects.values(of: report, in: writer.connection)
    }

    func personalValue(_ id: PersonalID) throws -> KeptPersonal? {
        try PersonalSubjects.value(id, in: writer.connection)
    }

    func expiredPersonal(
        of procedure: String?, before moment: Instant, limit: Int
    ) throws -> [KeptPersonal] {
        try PersonalSubjects.expired(of: procedure, before: moment, limit: limit, in: writer.connection)
    }

    func removePersonal(_ ids: [PersonalID]) throws {
        for id in ids {
            try NamedContent.forget(id, in: writer)
            _ = try PersonalDataStore.remove(id.streamID, at: recorded, in: writer)
        }
    }
}

extension TicketState {
    /// On whose desks the ticket lies.
    fileprivate var desks: Set<Assignee> {
        Set(positions.flatMap { $0.assignees + $0.escalatedTo.map { .post($0) } })
            .union(informed.lazy.filter { $0.seen == nil }.map(\.assignee))
            .union(countersigns.lazy.filter { $0.standing == .pending }.flatMap(\.assignees))
    }
}

extension OfficeEvent {
    /// The procedure it is about; nil where it is about anything else.
    fileprivate var procedureCode: String? {
        switch self {
        case .procedureDrafted(let draft): draft.code
        case .procedureEnforced(let procedure): procedure.code
        case .procedureWithdrawn(let withdrawal): withdrawal.code
        case .columnsBound(let code, _): code
        default: nil
        }
    }
}

extension PersonalDataStore {
    /// Keeps a value whose id, salt and proof the sender's side made already.
    /// - Throws: `CommandFailure.invalidValue` where the proof is not that of the value; `DatabaseError`.
    static func keep(_ entry: PersonalEntry, in transaction: WriterTransaction) throws {
        guard SHA256.digest(of: entry.salt + Array(entry.value.utf8)).hex == entry.reference.digest else {
            throw CommandFailure.invalidValue
        }
        try transaction.run(
            """
            INSERT INTO personal (id, kind, value, salt)
            VALUES (\(entry.reference.id), \(entry.kind.rawValue), \(entry.value), \(entry.salt))
            """)
    }
}
