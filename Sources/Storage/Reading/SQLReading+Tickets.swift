import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// Lists of tickets, each in one of the orders of `TicketOrder`.
extension SQLReading {
    /// A count stops here: "more than ten thousand" is all a list needs to say, and counting on would read
    /// them all.
    package static let countLimit = 10_000

    package func tickets(_ query: TicketQuery) async throws -> [TicketRow] {
        try await pool.read { connection in try tickets(query, in: connection) }
    }

    func tickets(_ query: TicketQuery, in connection: Connection) throws -> [TicketRow] {
        guard let source = source(query), let walk = try TicketWalk(query, source.row, in: connection)
        else { return [] }
        var rows: [TicketRow] = []
        for leg in walk.legs where rows.count < query.limit {
            var found: [(place: TicketWalk.Place, ticket: TicketRow)] = []
            // One walk of the index for each phase: several at once would be sorted, every row of each.
            for part in parts(query) {
                found += try connection.all(
                    """
                    SELECT \(raw: Self.columns) FROM \(source.tables)
                    \(SQL.matching(source.conditions + leg.conditions + part))
                    ORDER BY \(raw: leg.order) LIMIT \(query.limit - rows.count)
                    """
                ) { row in
                    let ticket = try ticketRow(row)
                    return (
                        TicketWalk.Place(value: leg.value(of: ticket), row: try row.int64(0)), ticket
                    )
                }
            }
            if parts(query).count > 1 { found.sort { leg.precedes($0.place, $1.place) } }
            rows += found.prefix(query.limit - rows.count).map(\.ticket)
        }
        return rows
    }

    /// How many tickets match, at most `countLimit`.
    package func ticketCount(_ query: TicketQuery) async throws -> Int {
        try await pool.read { connection in
            guard let source = source(query) else { return 0 }
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
        /// The column that counts the tickets up.
        var row = "row"
        var conditions: [SQL] = []
    }

    /// The rule of `TicketReader.mayRead` as a condition, in front of register and search; none where all may
    /// be read.
    func readable(by reader: TicketReader) -> [SQL] {
        if reader.readsAll { return [] }
        var ways: [SQL] = ["ticket.secret = 0"]
        if !reader.procedures.isEmpty {
            ways.append("ticket.procedure IN \(list: reader.procedures.sorted())")
        }
        if !reader.assignees.isEmpty {
            let assignees = reader.assignees.map(\.text).sorted()
            ways.append(
                """
                ticket.id IN (SELECT ticket_reader.ticket FROM ticket_reader
                    WHERE ticket_reader.assignee IN \(list: assignees))
                """)
        }
        let either = ways.dropFirst().reduce(ways[0]) { $0 + " OR " + $1 }
        return ["(\(either))"]
    }

    /// Where the query's rows come from; nil where nothing can match.
    private func source(_ query: TicketQuery) -> Source? {
        var source = Source()
        source.conditions = readable(by: query.reader)
        if query.words.contains(where: { !$0.isWhitespace }) {
            guard let words = SearchWords(query.words) else { return nil }
            let index = Migration.ticketSearch
            source.row = search.row(index)
            source.tables = "\(raw: index) JOIN ticket ON ticket.row = \(raw: source.row)"
            source.conditions.append(search.matches(index, words.all))
        }
        source.conditions += conditions(query)
        return source
    }

    private func conditions(_ query: TicketQuery) -> [SQL] {
        var conditions: [SQL] = []
        if let version = query.otherThanVersion {
            conditions.append("(version IS NULL OR version <> \(version))")
        }
        if let procedure = query.procedure {
            // What still runs, or no report began, is few beside all that ever ran by the procedure: no walk
            // of its index then.
            conditions.append(
                query.otherThanVersion == nil && !query.isUnreported
                    ? "procedure = \(procedure)" : "procedure || '' = \(procedure)")
        }
        if let unit = query.unit { conditions.append("unit = \(unit.text)") }
        if let place = query.place { conditions.append("place = \(place.text)") }
        if let channel = query.channel { conditions.append("channel = \(channel.rawValue)") }
        if query.isUnreported { conditions.append("channel IS NULL") }
        if let complaint = query.complaint { conditions.append("complaint = \(complaint.rawValue)") }
        if let from = query.openedFrom { conditions.append("opened >= \(from)") }
        if let before = query.openedBefore { conditions.append("opened < \(before)") }
        if let late = query.lateAt { conditions.append("due < \(late)") }
        if query.isAtWork { conditions.append("id IN (SELECT ticket FROM open_step)") }
        if let step = query.step {
            let procedure: SQL = query.procedure.map { "procedure = \($0) AND " } ?? ""
            conditions.append("id IN (SELECT ticket FROM open_step WHERE \(procedure)step = \(step.text))")
        }
        if let waiting = query.waiting {
            conditions.append("id IN (SELECT ticket FROM open_step WHERE waiting = \(waiting.rawValue))")
        }
        return conditions
    }

    private func parts(_ query: TicketQuery) -> [[SQL]] {
        if query.phases.isEmpty { return [[]] }
        return Set(query.phases).map { ["phase = \($0.rawValue)"] }
    }

    static let columns = """
        ticket.row, ticket.id, number, title, procedure, unit, urgency, opened, updated, phase, step,
        assignee, deadline, paused, due, channel, complaint, secret
        """

    /// Reads the columns above.
    func ticketRow(_ row: borrowing Row) throws -> TicketRow {
        TicketRow(
            id: try row.identifier(1), number: try row.text(2), title: try row.text(3),
            procedure: try row.text(4), phase: try row.word(9),
            unit: try row.textIfPresent(5).map { UnitID($0) },
            urgency: try row.word(6), opened: try row.instant(7), updated: try row.instant(8),
            step: try row.textIfPresent(10).map { StepID($0) },
            assignee: row.isNull(11) ? nil : try row.assignee(11), deadline: try row.instantIfPresent(12),
            isPaused: try row.bool(13), due: try row.instantIfPresent(14),
            channel: row.isNull(15) ? nil : try row.word(15),
            complaint: row.isNull(16) ? nil : try row.word(16), isSecret: try row.bool(17))
    }
}
