import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Who reads a confidential ticket, and which outages others may join.
extension ReadTables {
    /// Only confidential tickets have rows; all others are read by everybody of the office.
    func writeReaders(
        from before: TicketState, to after: TicketState, in transaction: WriterTransaction
    ) throws {
        guard before.isSecret || after.isSecret else { return }
        let old = before.isSecret ? before.readers : []
        let new = after.isSecret ? after.readers : []
        for assignee in old.subtracting(new) {
            try transaction.run(
                "DELETE FROM ticket_reader WHERE assignee = \(assignee.text) AND ticket = \(after.id)")
        }
        for assignee in new.subtracting(old) {
            try transaction.run(
                "INSERT INTO ticket_reader (assignee, ticket) VALUES (\(assignee.text), \(after.id))")
        }
    }

    func writeOutage(
        from before: TicketState, to after: TicketState, in transaction: WriterTransaction
    ) throws {
        let old = before.told
        let new = after.told
        guard old != new else { return }
        if old != nil { try transaction.run("DELETE FROM outage WHERE ticket = \(after.id)") }
        guard let new else { return }
        try transaction.run(
            """
            INSERT INTO outage (ticket, unit, place, scope, words, reports, since)
            VALUES (\(after.id), \(after.unit?.text), \(after.place?.text),
                \(new.outage?.scope.rawValue), \(new.outage?.words ?? ""), \(new.reports), \(after.since))
            """)
    }
}

/// What is told of an outage.
private struct ToldOutage: Equatable {
    var outage: Outage?
    var reports: Int
}

extension TicketState {
    fileprivate var told: ToldOutage? {
        isOutage ? ToldOutage(outage: outage, reports: reports.count) : nil
    }
}
