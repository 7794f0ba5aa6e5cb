import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Keeps the tables that lists and desks are read from, in the same savepoint as the events they are made of.
package struct ReadTables: Sendable {
    let search: SearchDialect

    init(search: SearchDialect) {
        self.search = search
    }

    /// Writes what an office event changes.
    /// - Parameter sequence: the event's number in the office's stream.
    func write(
        _ event: OfficeEvent, at sequence: Int64, recorded: Instant, in transaction: WriterTransaction
    ) throws {
        switch event {
        case .procedureEnforced(let procedure): try ProcedureFiles.keep(procedure, in: transaction)
        case .personalDataRemoved(let removed): try forget(removed, at: sequence, in: transaction)
        case .unitSet(let unit): try writeContacts(of: unit, at: recorded, in: transaction)
        default: break
        }
    }

    /// Writes what a report's event changed.
    func write(
        from before: ReportFold, to after: ReportFold, codes: TrackingCode, office: Office,
        in transaction: WriterTransaction
    ) throws {
        let report = after.report
        try writePersonal(from: before, to: after, in: transaction)
        guard before.head == .none else {
            try transaction.run(
                """
                UPDATE report SET standing = \(report.standing.word), ticket = \(report.standing.ticket),
                    agenda = \(report.agenda?.agendaNumber ?? ""), secret = \(report.isSecret)
                WHERE id = \(report.id)
                """)
            if before.report.agenda != report.agenda {
                try writeWords(of: report, office: office, in: transaction)
            }
            return
        }
        try transaction.run(
            """
            INSERT INTO report (id, code, channel, complaint, unit, place, made, standing, ticket, agenda,
                secret)
            VALUES (\(report.id), \(codes.code(of: report.id)), \(report.channel.rawValue),
                \(report.complaint.rawValue), \(report.unit?.text), \(report.place?.text), \(report.made),
                \(report.standing.word), \(report.standing.ticket), \(report.agenda?.agendaNumber ?? ""),
                \(report.isSecret))
            """)
        try writeWords(of: report, office: office, in: transaction)
    }
}
