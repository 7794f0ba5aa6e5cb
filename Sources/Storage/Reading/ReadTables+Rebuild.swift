import Crypto
import OfficeModel
import SOPModel
import TicketEngine
import UseCases

extension ReadTables {
    private static let tables = [
        "ticket", "desk", "recorded_for", "report", "procedure_file", "open_step", "step_fact", "wait_fact",
        "month_count", "ticket_text", "report_words", "ticket_reader", "outage",
        "personal_subject", "removal", "wake", "named_content",
    ]

    /// Throws the tables away and makes them anew from the events, in the order they were written.
    ///
    /// All in one transaction: meanwhile readers see the old rows, and no command is carried out.
    /// - Throws: `DatabaseError`, `EventLineFault`, `UnreadableEvent`.
    func rebuild(in transaction: WriterTransaction) throws {
        for table in ReadTables.tables { try transaction.run("DELETE FROM \(raw: table)") }
        for index in [Migration.ticketSearch, Migration.textSearch] {
            try transaction.run(search.clear(index))
        }
        try transaction.run(search.forgetAll(Migration.reportSearch))
        var rebuilding = Rebuilding(
            tables: self, transaction: transaction, codes: try TrackingCode.load(in: transaction))
        try EventStore.each(in: transaction.connection) { _, envelope in try rebuilding.visit(envelope) }
        try NamedContent.notePersonal(in: transaction)
    }
}

/// One walk over the whole record.
private struct Rebuilding {
    let tables: ReadTables
    let transaction: WriterTransaction
    let codes: TrackingCode
    private var office = OfficeFold()
    /// Streams beyond these are read again when an event of theirs comes.
    private var tickets = RecentlyUsed<TicketID, TicketFold>(capacity: 20_000)
    private var procedures: [LedgerMemory.ProcedureKey: Procedure] = [:]
    private var reports = RecentlyUsed<ReportID, ReportFold>(capacity: 20_000)

    init(tables: ReadTables, transaction: WriterTransaction, codes: TrackingCode) {
        self.tables = tables
        self.transaction = transaction
        self.codes = codes
    }

    mutating func visit(_ envelope: EventEnvelope) throws {
        // The digests are the verifier's business; rows need none.
        let head = StreamHead(sequence: envelope.sequence, digest: .zero)
        switch try kind(of: envelope.stream) {
        case Stream.office:
            let event = try EventCoding.officeEvent(envelope)
            office.apply(event, head: head)
            try tables.write(
                event, at: envelope.sequence, recorded: envelope.draft.recorded, in: transaction)
            if event.movesWakes { try WakeRows.lookAtAll(in: transaction) }
        case Stream.report: try visitReport(envelope, head)
        case Stream.ticket: try visitTicket(envelope, head)
        default: throw UnreadableEvent(envelope)
        }
        try NamedContent.note([envelope.draft], in: transaction)
    }

    private func kind(of stream: TimeOrderedID) throws -> String? {
        try transaction.connection.first("SELECT kind FROM stream WHERE id = \(stream)") { row in
            try row.text(0)
        }
    }

    private mutating func visitTicket(_ envelope: EventEnvelope, _ head: StreamHead) throws {
        let id = TicketID(envelope.stream)
        var fold = tickets.value(id) ?? TicketFold(id)
        try fold.catchUp(upTo: envelope.sequence - 1, in: transaction.connection)
        let before = fold
        let entry = try EventCoding.ticketEntry(envelope)
        fold.apply(entry, head: head)
        try tables.write([entry], from: before, to: fold, office: office.office, in: transaction)
        let state = fold.state
        try WakeRows.write(
            state, after: before.head == .none ? nil : before.state.phase,
            by: try procedure(state.procedure, version: state.procedureVersion), in: office.office,
            in: transaction)
        tickets.keep(fold, for: id)
    }

    private mutating func procedure(_ code: String, version: Int) throws -> Procedure? {
        let key = LedgerMemory.ProcedureKey(code: code, version: version)
        if let known = procedures[key] { return known }
        let procedure = try ProcedureFiles.procedure(code, version: version, in: transaction.connection)
        procedures[key] = procedure
        return procedure
    }

    private mutating func visitReport(_ envelope: EventEnvelope, _ head: StreamHead) throws {
        let id = ReportID(envelope.stream)
        var fold = reports.value(id) ?? ReportFold(id)
        try fold.catchUp(upTo: envelope.sequence - 1, in: transaction.connection)
        let before = fold
        fold.apply(
            try EventCoding.reportEvent(envelope), recorded: envelope.draft.recorded,
            late: envelope.draft.late ?? "", by: Actor(envelope.draft), head: head)
        try tables.write(
            from: before, to: fold, codes: codes, office: office.office, in: transaction)
        reports.keep(fold, for: id)
    }
}
