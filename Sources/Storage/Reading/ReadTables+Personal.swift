import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Where each value of an outsider belongs, and since when its time runs.
extension ReadTables {
    /// Writes what a report's event says of its reporter's values.
    func writePersonal(
        from before: ReportFold, to after: ReportFold, in transaction: WriterTransaction
    ) throws {
        let report = after.report
        if before.head == .none {
            for reference in [report.reporter, report.words, report.photos].compactMap(\.self) {
                try add(reference.id, report: report.id, ticket: nil, procedure: "", in: transaction)
            }
        }
        guard before.report.standing != report.standing else { return }
        if let ticket = report.standing.ticket {
            let known = try transaction.connection.first(
                "SELECT procedure, phase, updated FROM ticket WHERE id = \(ticket)"
            ) { row in (try row.text(0), TicketPhase(rawValue: try row.text(1)), try row.instant(2)) }
            guard let (procedure, phase, updated) = known else { return }
            let ended = phase?.isEnded ?? false ? updated : nil
            try transaction.run(
                """
                UPDATE personal_subject SET ticket = \(ticket), procedure = \(procedure), ended = \(ended)
                WHERE report = \(report.id)
                """)
        } else {
            try transaction.run(
                "UPDATE personal_subject SET ended = \(after.changed) WHERE report = \(report.id)")
        }
    }

    /// Writes what a ticket's events say of outsiders' values, and whether their time runs.
    func writePersonal(
        _ entries: [TicketEntry], from before: TicketFold, to after: TicketFold,
        in transaction: WriterTransaction
    ) throws {
        let state = after.state
        for entry in entries {
            // What a reporter said belongs to their report: who removes that removes this.
            var report: ReportID?
            if case .reporter(let id) = entry.actor { report = id }
            for reference in entry.event.outsiders {
                try add(
                    reference.id, report: report, ticket: state.id, procedure: state.procedure,
                    in: transaction)
            }
        }
        guard before.state.phase.isEnded != state.phase.isEnded else { return }
        let ended = state.phase.isEnded ? after.updated : nil
        try transaction.run("UPDATE personal_subject SET ended = \(ended) WHERE ticket = \(state.id)")
    }

    /// The contacts a unit has now; the time of those it had runs.
    func writeContacts(
        of unit: OfficeUnit, at recorded: Instant, in transaction: WriterTransaction
    ) throws {
        try transaction.run(
            "UPDATE personal_subject SET ended = \(recorded) WHERE unit = \(unit.id.text) AND ended IS NULL")
        for contact in unit.allContacts {
            try transaction.run(
                """
                INSERT INTO personal_subject (personal, report, ticket, procedure, ended, unit)
                VALUES (\(contact.id), NULL, NULL, '', NULL, \(unit.id.text))
                ON CONFLICT (personal) DO UPDATE SET unit = \(unit.id.text), ended = NULL
                """)
        }
    }

    private func add(
        _ id: PersonalID, report: ReportID?, ticket: TicketID?, procedure: String,
        in transaction: WriterTransaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO personal_subject (personal, report, ticket, procedure, ended)
            VALUES (\(id), \(report), \(ticket), \(procedure), NULL) ON CONFLICT (personal) DO NOTHING
            """)
    }

    /// Values that were removed belong nowhere any more.
    func forget(
        _ removed: PersonalDataRemoved, at sequence: Int64, in transaction: WriterTransaction
    ) throws {
        for id in removed.values {
            try transaction.run("DELETE FROM personal_subject WHERE personal = \(id)")
            try forgetWords(id, in: transaction)
        }
        try transaction.run("INSERT INTO removal (number, seq) VALUES (\(removed.number), \(sequence))")
    }
}

extension TicketPhase {
    /// Nothing more is expected of it, and the time of what it keeps runs.
    var isEnded: Bool {
        switch self {
        case .open, .parked: false
        case .finished, .confirmed, .cancelled, .handedOver: true
        }
    }
}

/// Queries over `personal_subject`, for the writer and for readers.
enum PersonalSubjects {
    static func values(of report: ReportID, in connection: Connection) throws -> [KeptPersonal] {
        try connection.all(
            """
            SELECT personal.id, personal.kind, personal_subject.report, personal_subject.ticket,
                personal_subject.unit
            FROM personal_subject JOIN personal ON personal.id = personal_subject.personal
            WHERE personal_subject.report = \(report)
            """, kept)
    }

    static func value(_ id: PersonalID, in connection: Connection) throws -> KeptPersonal? {
        try connection.first(
            """
            SELECT personal.id, personal.kind, personal_subject.report, personal_subject.ticket,
                personal_subject.unit
            FROM personal_subject JOIN personal ON personal.id = personal_subject.personal
            WHERE personal_subject.personal = \(id)
            """, kept)
    }

    static func expired(
        of procedure: String?, before moment: Instant, limit: Int, in connection: Connection
    ) throws -> [KeptPersonal] {
        try connection.all(
            """
            SELECT personal.id, personal.kind, personal_subject.report, personal_subject.ticket,
                personal_subject.unit
            FROM personal_subject JOIN personal ON personal.id = personal_subject.personal
            WHERE personal_subject.procedure = \(procedure ?? "") AND personal_subject.ended IS NOT NULL
                AND personal_subject.ended < \(moment)
            ORDER BY personal_subject.ended LIMIT \(limit)
            """, kept)
    }

    private static func kept(_ row: borrowing Row) throws -> KeptPersonal {
        KeptPersonal(
            id: try row.identifier(0), kind: try row.word(1), report: try row.identifierIfPresent(2),
            ticket: try row.identifierIfPresent(3), unit: try row.textIfPresent(4).map { UnitID($0) })
    }
}
