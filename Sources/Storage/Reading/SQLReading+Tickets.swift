import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// Lists of tickets, newest first: in the order they were opened.
extension SQLReading {
    /// A count stops here: "more than ten thousand" is all a list needs to say, and counting on would read
    /// them all.
    package static let countLimit = 10_000

    package func tickets(_ query: TicketQuery) async throws -> [TicketRow] {
        try await pool.read { connection in
            guard let source = try source(query, in: connection) else { return [] }
            var rows: [(row: Int64, ticket: TicketRow)] = []
            // One walk of the index for each phase: several at once would be sorted, every row of each.
            for part in parts(query) {
                rows += try connection.all(
                    """
                    SELECT row, id, number, title, procedure, unit, urgency, opened, updated, phase, step,
                        assignee, deadline, paused, secret
                    FROM \(source.tables) \(SQL.matching(source.conditions + part))
                    ORDER BY \(raw: source.row) DESC LIMIT \(query.limit)
                    """, ticketRow)
            }
            rows.sort { $0.row > $1.row }
            return rows.prefix(query.limit).map(\.ticket)
        }
    }

    /// How many tickets match, at most `countLimit`.
    package func ticketCount(_ query: TicketQuery) async throws -> Int {
        try await pool.read { connection in
            guard let source = try source(query, in: connection) else { return 0 }
            var count = 0
            for part in parts(query) {
                count +=
                    try connection.first(
                        """
                        SELECT count(*) FROM (
                            SELECT 1 FROM \(source.tables) \(SQL.matching(source.conditions + part))
                            LIMIT \(SQLReading.countLimit)) AS found
                        """
                    ) { row in try row.int(0) } ?? 0
            }
            return min(count, SQLReading.countLimit)
        }
    }

    /// Where a list comes from: what each part of it shares.
    private struct Source {
        var tables: SQL = "ticket"
        /// The column that is walked, newest first.
        var row = "row"
        var conditions: [SQL] = []
    }

    /// Where the query's rows come from; nil where nothing can match.
    private func source(_ query: TicketQuery, in connection: Connection) throws -> Source? {
        var source = Source()
        let words = query.words.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "\0" } }
        if !words.isEmpty {
            let usable = words.filter { $0.contains { $0.isLetter || $0.isNumber } }
            if usable.isEmpty { return nil }
            let index = Migration.ticketSearch
            source.row = search.row(index)
            source.tables = "\(raw: index) JOIN ticket ON ticket.row = \(raw: source.row)"
            source.conditions.append(search.matches(index, usable))
        }
        if let procedure = query.procedure { source.conditions.append("procedure = \(procedure)") }
        if let unit = query.unit { source.conditions.append("unit = \(unit.text)") }
        if let from = query.openedFrom { source.conditions.append("opened >= \(from)") }
        if let before = query.openedBefore { source.conditions.append("opened < \(before)") }
        if let late = query.lateAt { source.conditions.append("due < \(late)") }
        if let readable = readable(by: query.reader) { source.conditions.append(readable) }
        if let after = query.after {
            let row = try connection.first("SELECT row FROM ticket WHERE id = \(after)") { row in
                try row.int64(0)
            }
            guard let row else { return nil }
            source.conditions.append("\(raw: source.row) < \(row)")
        }
        return source
    }

    /// The rule of `TicketReader.mayRead` as a condition; nil where all may be read.
    private func readable(by reader: TicketReader) -> SQL? {
        if reader.readsAll { return nil }
        var ways: [SQL] = ["secret = 0"]
        if !reader.procedures.isEmpty { ways.append("procedure IN \(list: reader.procedures.sorted())") }
        if !reader.assignees.isEmpty {
            let assignees = reader.assignees.map(\.text).sorted()
            ways.append(
                """
                ticket.id IN (SELECT ticket_reader.ticket FROM ticket_reader
                    WHERE ticket_reader.assignee IN \(list: assignees))
                """)
        }
        let either = ways.dropFirst().reduce(ways[0]) { $0 + " OR " + $1 }
        return "(\(either))"
    }

    private func parts(_ query: TicketQuery) -> [[SQL]] {
        if query.phases.isEmpty { return [[]] }
        return Set(query.phases).map { ["phase = \($0.rawValue)"] }
    }

    private func ticketRow(_ row: borrowing Row) throws -> (row: Int64, ticket: TicketRow) {
        let ticket = TicketRow(
            id: try row.identifier(1), number: try row.text(2), title: try row.text(3),
            procedure: try row.text(4), phase: try row.word(9),
            unit: try row.textIfPresent(5).map { UnitID($0) },
            urgency: try row.word(6), opened: try row.instant(7), updated: try row.instant(8),
            step: try row.textIfPresent(10).map { StepID($0) },
            assignee: row.isNull(11) ? nil : try row.assignee(11), deadline: try row.instantIfPresent(12),
            isPaused: try row.bool(13), isSecret: try row.bool(14))
        return (try row.int64(0), ticket)
    }
}
