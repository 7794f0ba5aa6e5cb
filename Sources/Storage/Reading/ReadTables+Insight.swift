import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// One open row of a ticket, as lists of open work count it.
private struct OpenEntry: Hashable {
    var position: Int
    var step: StepID
    var assignee: Assignee?
    var due: Instant?
    var waiting: PauseReason.Kind?

    init(_ position: Position) {
        self.position = position.number
        step = position.step
        assignee = position.assignees.first
        due = position.deadline
        waiting = position.isPaused ? position.pauses.last?.reason.kind : nil
    }
}

/// Where a ticket came from: how its first report arrived, and what it complained of.
struct TicketOrigin {
    /// In the words of `Channel`; nil where no report began it.
    var channel: String?
    var complaint: String?
}

extension ReadTables {
    /// Writes open work, facts, sums and searched words.
    func writeInsight(
        _ entries: [TicketEntry], from before: TicketFold, to after: TicketFold, office: Office,
        in transaction: WriterTransaction
    ) throws {
        try writeOpen(from: before.state, to: after.state, in: transaction)
        var tally = FactTally(office: office, ticket: after.state)
        var state = before.state
        var sequence = before.head.sequence
        for entry in entries {
            sequence += 1
            let old = state
            state.apply(entry)
            tally.note(entry, sequence: sequence, from: old, to: state)
            try writeText(of: entry.event, ticket: state.id, sequence: sequence, in: transaction)
            try addWords(of: entry, in: transaction)
        }
        try write(tally, in: transaction)
    }

    /// How the ticket's first report came; read from the report's own row, written before it.
    func origin(of state: TicketState, in connection: Connection) throws -> TicketOrigin {
        guard let report = state.reports.first else { return TicketOrigin() }
        return try connection.first("SELECT channel, complaint FROM report WHERE id = \(report)") { row in
            TicketOrigin(channel: try row.text(0), complaint: try row.text(1))
        } ?? TicketOrigin()
    }

    private func writeOpen(
        from before: TicketState, to after: TicketState, in transaction: WriterTransaction
    ) throws {
        let old = Set(before.positions.map(OpenEntry.init))
        let new = Set(after.positions.map(OpenEntry.init))
        for entry in old.subtracting(new) {
            try transaction.run(
                "DELETE FROM open_step WHERE ticket = \(after.id) AND position = \(entry.position)")
        }
        for entry in new.subtracting(old) {
            try transaction.run(
                """
                INSERT INTO open_step (ticket, position, procedure, step, unit, assignee, due, waiting)
                VALUES (\(after.id), \(entry.position), \(after.procedure), \(entry.step.text),
                    \(after.unit?.text), \(entry.assignee?.text), \(entry.due), \(entry.waiting?.rawValue))
                """)
        }
    }

    // MARK: facts

    private func write(_ tally: FactTally, in transaction: WriterTransaction) throws {
        for fact in tally.steps { try write(fact, in: transaction) }
        for fact in tally.waits {
            try transaction.run(
                """
                INSERT INTO wait_fact (month, ticket, seq, position, reason, began, ended, minutes)
                VALUES (\(fact.month.number), \(tally.ticket.id), \(fact.sequence), \(fact.position),
                    \(fact.reason.rawValue), \(fact.began), \(fact.ended), \(fact.minutes))
                """)
        }
        guard !tally.counts.isEmpty else { return }
        let origin = try origin(of: tally.ticket, in: transaction.connection)
        for (month, count) in tally.counts.sorted(by: { $0.key < $1.key }) {
            try add(count, in: month, of: tally.ticket, origin, in: transaction)
        }
    }

    private func write(_ fact: StepFact, in transaction: WriterTransaction) throws {
        try transaction.run(
            """
            INSERT INTO step_fact (month, ticket, seq, procedure, unit, step, attempt, assignee, happened,
                recorded, minutes, requirements, in_time, output, claimed)
            VALUES (\(fact.month.number), \(fact.ticket), \(fact.sequence), \(fact.procedure),
                \(fact.unit?.text), \(fact.step.text), \(fact.attempt), \(fact.assignee?.text),
                \(fact.happened), \(fact.recorded), \(fact.minutes), \(fact.verdict.requirements.rawValue),
                \(fact.verdict.inTime.rawValue), \(fact.verdict.output.rawValue), \(fact.isClaimed))
            """)
    }

    private func add(
        _ count: WorkCount, in month: CalendarMonth, of ticket: TicketState, _ origin: TicketOrigin,
        in transaction: WriterTransaction
    ) throws {
        let counted = count.counted
        let names = counted.map(\.measure.rawValue).joined(separator: ", ")
        let sums = counted.map(\.measure.rawValue).map { "\($0) = month_count.\($0) + excluded.\($0)" }
            .joined(separator: ", ")
        try transaction.run(
            """
            INSERT INTO month_count (\(raw: names), month, procedure, unit, complaint, channel)
            VALUES (\(each: counted.map(\.amount)), \(month.number), \(ticket.procedure),
                \(ticket.unit?.text ?? ""), \(origin.complaint ?? ""), \(origin.channel ?? ""))
            ON CONFLICT (month, procedure, unit, complaint, channel) DO UPDATE SET \(raw: sums)
            """)
    }

    // MARK: words

    private func writeText(
        of event: TicketEvent, ticket: TicketID, sequence: Int64, in transaction: WriterTransaction
    ) throws {
        guard let text = TicketText(event) else { return }
        let row = try transaction.connection.first(
            """
            INSERT INTO ticket_text (ticket, seq, kind) VALUES (\(ticket), \(sequence), \(text.kind.rawValue))
            RETURNING row
            """
        ) { row in try row.int64(0) }
        guard let row else { throw DatabaseError(.other, details: "the text got no row") }
        try transaction.run(search.add(Migration.textSearch, row, text.text))
    }

    /// Indexes what a report says: its agenda, unit and place for good, the reporter's words while they are
    /// kept.
    func writeWords(of report: Report, office: Office, in transaction: WriterTransaction) throws {
        let row = try transaction.connection.first("SELECT row FROM report WHERE id = \(report.id)") { row in
            try row.int64(0)
        }
        guard let row else { throw DatabaseError(.other, details: "the report has no row") }
        var facts = [
            report.unit.flatMap { office.units[$0]?.name }, report.place.flatMap { office.places[$0]?.name },
        ]
        if let agenda = report.agenda { facts += [agenda.agendaNumber, agenda.letterNumber, agenda.sender] }
        var words = ""
        if let reference = report.words {
            words = try PersonalDataStore.value(of: reference.id.streamID, in: transaction.connection) ?? ""
            try transaction.run(
                """
                INSERT INTO report_words (personal, row) VALUES (\(reference.id), \(row))
                ON CONFLICT (personal) DO NOTHING
                """)
        }
        let put = search.put(
            Migration.reportSearch, row, facts.compactMap(\.self).joined(separator: " "), words)
        for statement in put { try transaction.run(statement) }
    }

    /// Indexes what a reporter said on a ticket with their report: who may find the one may find the other.
    private func addWords(of entry: TicketEntry, in transaction: WriterTransaction) throws {
        guard case .reporter(let report) = entry.actor, let reference = entry.event.outsidersWords else {
            return
        }
        let row = try transaction.connection.first("SELECT row FROM report WHERE id = \(report)") { row in
            try row.int64(0)
        }
        guard let row else { return }
        try transaction.run(
            """
            INSERT INTO report_words (personal, row) VALUES (\(reference.id), \(row))
            ON CONFLICT (personal) DO NOTHING
            """)
        try addWords(of: reference.id.streamID, row, in: transaction)
    }

    private func addWords(
        of id: TimeOrderedID, _ row: Int64, in transaction: WriterTransaction
    ) throws {
        guard let words = try PersonalDataStore.value(of: id, in: transaction.connection) else { return }
        try transaction.run(search.addWords(Migration.reportSearch, row, words))
    }

    /// Takes the words that were removed out of the index; what else the reporter said stays in it.
    ///
    /// Here, and not by a trigger: the schema is not trusted (`trusted_schema = OFF`), and so no trigger may
    /// write to an index of words.
    func forgetWords(_ id: PersonalID, in transaction: WriterTransaction) throws {
        let row = try transaction.connection.first("SELECT row FROM report_words WHERE personal = \(id)") {
            row in try row.int64(0)
        }
        guard let row else { return }
        try transaction.run(search.forget(Migration.reportSearch, row))
        // By way of the report: the list of words has no order by rows.
        let said = try transaction.connection.all(
            """
            SELECT report_words.personal
            FROM report JOIN personal_subject ON personal_subject.report = report.id
                JOIN report_words ON report_words.personal = personal_subject.personal
            WHERE report.row = \(row)
            """
        ) { row in try row.id(0) }
        for one in said.sorted() { try addWords(of: one, row, in: transaction) }
    }
}
