import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// An order that holds for every report to come: rows before the one a report begins at, done once in a
/// ticket of their own and in force since.
struct StandingOrder: Sendable, Hashable {
    let ticket: TicketID
    /// When each of those rows was done.
    let since: [StepID: Instant]

    /// The newest that was in force when a report's ticket began; asks nothing where no row can be one.
    static func find(for scene: TicketScene) async throws -> StandingOrder? {
        let rows = rows(of: scene.procedure)
        guard scene.ground == .report, !rows.isEmpty else { return nil }
        var query = TicketQuery(procedure: scene.procedure.code, limit: 5)
        query.isUnreported = true
        let reading = scene.context.site.reading
        for found in try await reading.tickets(query) {
            guard found.channel == nil, [.finished, .confirmed].contains(found.phase),
                let state = try await reading.ticket(found.id)?.state, state.source == .order
            else { continue }
            let order = StandingOrder(state, of: rows)
            if let last = order.since.values.max(), last <= scene.state.since { return order }
        }
        return nil
    }

    /// Empty for a ticket that went on beyond those rows: that was an order for once.
    private init(_ state: TicketState, of rows: Set<StepID>) {
        ticket = state.id
        var since: [StepID: Instant] = [:]
        let isStanding = state.records.allSatisfy { rows.contains($0.step) }
        for record in state.records where isStanding && record.ending == .completed {
            since[record.step] = record.end
        }
        self.since = since
    }

    /// The rows before the one a report begins at, where an order begins among them.
    private static func rows(of procedure: Procedure) -> Set<StepID> {
        func entry(_ source: Trigger.Source) -> Int? {
            procedure.triggers.first { $0.source == source }.flatMap { procedure.index(of: $0.entry) }
        }
        guard let report = entry(.report), let order = entry(.order), order < report else { return [] }
        return Set(procedure.steps[..<report].map(\.id))
    }
}
