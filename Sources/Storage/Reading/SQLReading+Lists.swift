package import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// Lists. Each query walks an index in the order of the list and stops at the limit.
extension SQLReading {
    package func reports(_ query: ReportQuery) async throws -> [ReportRow] {
        try await pool.read { connection in
            guard let conditions = try conditions(query, in: connection) else { return [] }
            let order: SQL = query.isOldestFirst ? "made, row" : "made DESC, row DESC"
            return try connection.all(
                """
                SELECT id, channel, complaint, unit, place, made, standing, ticket, agenda FROM report
                \(SQL.matching(conditions)) ORDER BY \(order) LIMIT \(query.limit)
                """, reportRow)
        }
    }

    func reportRow(_ row: borrowing Row) throws -> ReportRow {
        ReportRow(
            id: try row.identifier(0), channel: try row.word(1), complaint: try row.word(2),
            unit: try row.textIfPresent(3).map { UnitID($0) },
            place: try row.textIfPresent(4).map { PlaceID($0) }, made: try row.instant(5),
            standing: try row.text(6), ticket: try row.identifierIfPresent(7),
            agendaNumber: try row.text(8))
    }

    /// What the rows have to fulfil; nil where nothing can.
    private func conditions(_ query: ReportQuery, in connection: Connection) throws -> [SQL]? {
        var conditions: [SQL] = []
        if let standing = query.standing { conditions.append("standing = \(standing)") }
        if let unit = query.unit { conditions.append("unit = \(unit.text)") }
        if let after = query.madeAfter { conditions.append("made > \(after)") }
        if query.isPublic { conditions.append("secret = 0") }
        if let after = query.after {
            // Neither of the two ever changes, so nothing is missed or comes twice, whatever happens to it.
            let place = try connection.first("SELECT made, row FROM report WHERE id = \(after)") { row in
                (made: try row.instant(0), row: try row.int64(1))
            }
            guard let place else { return nil }
            conditions.append(
                query.isOldestFirst
                    ? "(made, row) > (\(place.made), \(place.row))"
                    : "(made, row) < (\(place.made), \(place.row))")
        }
        return conditions
    }

    package func desk(
        of assignees: [Assignee], after: DeskCursor?, limit: Int
    ) async throws -> [DeskRow] {
        try await pool.read { connection in
            var rows: [DeskRow] = []
            // One walk of the key for each desk; sorting them together would read every row of each.
            for assignee in Set(assignees) {
                rows += try connection.all(deskQuery(assignee, after, limit: limit)) { row in
                    try deskRow(row, assignee)
                }
            }
            rows.sort { $0.order < $1.order }
            return Array(rows.prefix(limit))
        }
    }

    private func deskQuery(_ assignee: Assignee, _ after: DeskCursor?, limit: Int) -> SQL {
        var conditions: [SQL] = ["desk.assignee = \(assignee.text)"]
        if let after {
            // The same place on the desk of somebody who comes later in the list is still to be shown.
            let isLater = assignee.text > after.assignee.text
            let due = after.deadline ?? DeskEntry.never
            conditions.append(
                """
                (desk.due, desk.ticket, desk.kind, desk.position) \(raw: isLater ? ">=" : ">")
                    (\(due), \(after.ticket), \(after.kind.rawValue), \(after.position))
                """)
        }
        return """
            SELECT desk.kind, desk.ticket, ticket.number, ticket.title, ticket.procedure, ticket.unit,
                ticket.urgency, desk.position, desk.step, desk.since, desk.due, desk.paused, ticket.secret
            FROM desk JOIN ticket ON ticket.id = desk.ticket
            \(SQL.matching(conditions))
            ORDER BY desk.due, desk.ticket, desk.kind, desk.position LIMIT \(limit)
            """
    }

    private func deskRow(_ row: borrowing Row, _ assignee: Assignee) throws -> DeskRow {
        let due = try row.instant(10)
        let marks = try row.int(11)
        return DeskRow(
            kind: try row.word(0), ticket: try row.identifier(1), number: try row.text(2),
            title: try row.text(3), procedure: try row.text(4),
            unit: try row.textIfPresent(5).map { UnitID($0) }, urgency: try row.word(6), assignee: assignee,
            position: try row.int(7), step: StepID(try row.text(8)), since: try row.instant(9),
            deadline: due == DeskEntry.never ? nil : due, isPaused: marks & DeskEntry.pausedMark != 0,
            isSecret: try row.bool(12), isAgain: marks & DeskEntry.againMark != 0)
    }

    package func recorded(by person: PersonID, limit: Int) async throws -> [RecordedRow] {
        let sql: SQL = """
            SELECT recorded_for.ticket, ticket.number, ticket.title, recorded_for.step, recorded_for.assignee,
                recorded_for.happened, recorded_for.recorded, ticket.secret
            FROM recorded_for JOIN ticket ON ticket.id = recorded_for.ticket
            WHERE recorded_for.person = \(person.text)
            ORDER BY recorded_for.recorded DESC, recorded_for.ticket DESC, recorded_for.seq DESC
            LIMIT \(limit)
            """
        return try await pool.read { connection in
            try connection.all(sql) { row in
                RecordedRow(
                    ticket: try row.identifier(0), number: try row.text(1), title: try row.text(2),
                    step: StepID(try row.text(3)), assignee: try row.assignee(4),
                    happened: try row.instant(5),
                    recorded: try row.instant(6), isSecret: try row.bool(7))
            }
        }
    }
}

extension SQLReading {
    package func outages(limit: Int) async throws -> [OutageRow] {
        try await pool.read { connection in
            let rows = try connection.all(
                """
                SELECT ticket, unit, place, scope, words, reports, since FROM outage
                ORDER BY since DESC, ticket DESC LIMIT \(limit)
                """, outageRow)
            return try rows.map { found in
                var row = found
                let units = try connection.all(
                    "SELECT unit FROM report WHERE ticket = \(row.ticket) AND unit IS NOT NULL"
                ) { try $0.text(0) }
                row.units = Set(units.map { UnitID($0) })
                return row
            }
        }
    }

    private func outageRow(_ row: borrowing Row) throws -> OutageRow {
        let words = try row.text(4)
        let scope = try row.textIfPresent(3).flatMap { Outage.Scope(rawValue: $0) }
        return OutageRow(
            ticket: try row.identifier(0), unit: try row.textIfPresent(1).map { UnitID($0) },
            place: try row.textIfPresent(2).map { PlaceID($0) },
            outage: scope.map { Outage(scope: $0, words: words) }, reports: try row.int(5),
            since: try row.instant(6), units: [])
    }
}

extension DeskRow {
    fileprivate struct Order: Comparable {
        var due: Instant
        var ticket: TicketID
        var kind: String
        var position: Int
        var assignee: String

        static func < (left: Order, right: Order) -> Bool {
            (left.due, left.ticket, left.kind, left.position, left.assignee)
                < (right.due, right.ticket, right.kind, right.position, right.assignee)
        }
    }

    fileprivate var order: Order {
        Order(
            due: deadline ?? DeskEntry.never, ticket: ticket, kind: kind.rawValue, position: position,
            assignee: assignee.text)
    }
}

extension SQL {
    /// A `WHERE` with all of these, or nothing.
    static func matching(_ conditions: [SQL]) -> SQL {
        guard var sum = conditions.first else { return "" }
        for condition in conditions.dropFirst() { sum = sum + " AND " + condition }
        return "WHERE " + sum
    }
}

extension Row {
    /// A column whose text is the raw value of an enumeration.
    func word<Word: RawRepresentable>(_ column: Int) throws(DatabaseError) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: try text(column)) else {
            throw DatabaseError(.unexpectedColumn, details: "column \(column) holds an unknown word")
        }
        return word
    }

    func assignee(_ column: Int) throws(DatabaseError) -> Assignee {
        guard let assignee = Assignee(text: try text(column)) else {
            throw DatabaseError(.unexpectedColumn, details: "column \(column) holds no assignee")
        }
        return assignee
    }
}
