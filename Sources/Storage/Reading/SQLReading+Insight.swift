import Crypto
import OfficeModel
package import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// Open work, counted months, finished rows and the newest seal.
extension SQLReading {
    package func openWork(at now: Instant) async throws -> [OpenWork] {
        try await pool.read { connection in
            try connection.all(
                """
                SELECT procedure, step, unit, assignee, waiting, count(*),
                    sum(CASE WHEN waiting IS NULL AND due < \(now.cutToMinute) THEN 1 ELSE 0 END)
                FROM open_step GROUP BY procedure, step, unit, assignee, waiting
                """
            ) { row in
                OpenWork(
                    procedure: try row.text(0), step: StepID(try row.text(1)),
                    unit: try row.textIfPresent(2).map { UnitID($0) },
                    assignee: row.isNull(3) ? nil : try row.assignee(3),
                    waiting: row.isNull(4) ? nil : try row.word(4), count: try row.int(5),
                    late: try row.int(6))
            }
        }
    }

    package func monthCounts(
        from first: CalendarMonth, through last: CalendarMonth
    ) async throws -> [MonthCount] {
        let measures = Measure.allCases
        return try await pool.read { connection in
            try connection.all(
                """
                SELECT month, procedure, unit, complaint, channel,
                    \(raw: measures.map(\.rawValue).joined(separator: ", "))
                FROM month_count WHERE month >= \(first.number) AND month <= \(last.number)
                ORDER BY month, procedure, unit, complaint, channel
                """
            ) { row in
                var count = WorkCount()
                for (place, measure) in measures.enumerated() { count[measure] = try row.int(5 + place) }
                let unit = try row.text(2)
                return MonthCount(
                    month: try row.month(0), procedure: try row.text(1),
                    unit: unit.isEmpty ? nil : UnitID(unit), complaint: Complaint(rawValue: try row.text(3)),
                    channel: Channel(rawValue: try row.text(4)), count: count)
            }
        }
    }

    package func stepFacts(
        from first: CalendarMonth, through last: CalendarMonth, after: StepFactCursor?, limit: Int
    ) async throws -> [StepFact] {
        var conditions: [SQL] = [
            "ticket.secret = 0", "month >= \(first.number)", "month <= \(last.number)",
        ]
        if let after {
            conditions.append(
                "(month, step_fact.ticket, seq) > (\(after.month.number), \(after.ticket), \(after.sequence))"
            )
        }
        let all = SQL.matching(conditions)
        return try await pool.read { connection in
            try connection.all(
                """
                SELECT step_fact.month, step_fact.ticket, step_fact.seq, ticket.number, step_fact.procedure,
                    step_fact.unit, step_fact.step, step_fact.attempt, step_fact.assignee,
                    step_fact.happened, step_fact.recorded, step_fact.minutes, step_fact.requirements,
                    step_fact.in_time, step_fact.output, step_fact.claimed
                FROM step_fact JOIN ticket ON ticket.id = step_fact.ticket
                \(all)
                ORDER BY step_fact.month, step_fact.ticket, step_fact.seq LIMIT \(limit)
                """, stepFact)
        }
    }

    private func stepFact(_ row: borrowing Row) throws -> StepFact {
        StepFact(
            month: try row.month(0), ticket: try row.identifier(1), sequence: try row.int(2),
            number: try row.text(3), procedure: try row.text(4),
            unit: try row.textIfPresent(5).map { UnitID($0) }, step: StepID(try row.text(6)),
            attempt: try row.int(7), assignee: row.isNull(8) ? nil : try row.assignee(8),
            happened: try row.instant(9), recorded: try row.instant(10), minutes: try row.int(11),
            verdict: Verdict(
                requirements: try row.word(12), inTime: try row.word(13), output: try row.word(14)),
            isClaimed: try row.bool(15))
    }

    package func newestSeal() async throws -> SealNote? {
        try await pool.read { connection in
            try SealStore.newest(in: connection).map { SealNote(day: $0.day, digest: $0.digest.hex) }
        }
    }
}

extension Row {
    func month(_ column: Int) throws(DatabaseError) -> CalendarMonth {
        guard let month = CalendarMonth(number: try int(column)) else {
            throw DatabaseError(.unexpectedColumn, details: "column \(column) holds no month")
        }
        return month
    }
}
