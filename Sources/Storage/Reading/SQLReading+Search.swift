import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// The search box: what the record holds of the words, newest first.
extension SQLReading {
    package func find(_ words: String, for reader: Reader, limit: Int) async throws -> Findings {
        guard let wanted = SearchWords(words) else { return Findings() }
        return try await pool.read { connection in
            let tickets = try tickets(
                TicketQuery(words: words, reader: reader.tickets, limit: limit), in: connection)
            let known = Set(tickets.map(\.id))
            var findings = Findings(tickets: tickets)
            findings.texts = try texts(wanted, for: reader.tickets, limit: limit, in: connection).filter {
                !known.contains($0.ticket.id)
            }
            guard reader.seesReports else { return findings }
            findings.reports = try reports(wanted, limit: limit, in: connection)
            return findings
        }
    }

    /// What was written on tickets; of each ticket the newest text that has all the words.
    private func texts(
        _ words: SearchWords, for reader: TicketReader, limit: Int, in connection: Connection
    ) throws -> [FoundText] {
        let index = Migration.textSearch
        let conditions = readable(by: reader) + [search.matches(index, words.all)]
        // Several may be of one ticket; texts of one ticket alone leave the others to more words.
        let rows = try connection.all(
            """
            SELECT \(raw: Self.columns), ticket_text.seq, ticket_text.kind
            FROM \(raw: index) JOIN ticket_text ON ticket_text.row = \(raw: search.row(index))
                JOIN ticket ON ticket.id = ticket_text.ticket
            \(SQL.matching(conditions)) ORDER BY \(raw: search.row(index)) DESC LIMIT \(limit * 5)
            """
        ) { row in
            (ticket: try ticketRow(row), sequence: try row.int(18), kind: try row.word(19) as TicketText.Kind)
        }
        var seen: Set<TicketID> = []
        var found: [FoundText] = []
        for row in rows where found.count < limit && seen.insert(row.ticket.id).inserted {
            let history = try cache.ticket(row.ticket.id, in: connection)?.history ?? []
            let event = history.first { $0.sequence == row.sequence }?.entry.event
            guard let text = event.flatMap({ TicketText($0) }) else { continue }
            found.append(
                FoundText(ticket: row.ticket, sequence: row.sequence, kind: row.kind, text: text.text))
        }
        return found
    }

    private func reports(
        _ words: SearchWords, limit: Int, in connection: Connection
    ) throws -> [FoundReport] {
        let index = Migration.reportSearch
        let rows = try connection.all(
            """
            SELECT report.id, channel, complaint, unit, place, made, standing, ticket, agenda
            FROM \(raw: index) JOIN report ON report.row = \(raw: search.row(index))
            WHERE \(search.matches(index, words.all))
            ORDER BY \(raw: search.row(index)) DESC LIMIT \(limit)
            """, reportRow)
        return try rows.map { report in
            FoundReport(report: report, words: try dossier(of: report.id, in: connection)?.words ?? "")
        }
    }
}
