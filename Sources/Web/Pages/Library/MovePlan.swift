import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The running tickets on other versions of an SOP, and what would happen if they moved to the one in force.
struct MovePlan {
    /// One ticket of the plan.
    struct Candidate {
        var state: TicketState
        /// The version it runs by.
        var procedure: Procedure
        var outcome: Outcome
    }

    enum Outcome {
        /// The ticket as it would be.
        case goes(TicketState)
        case stays(Refusal)
    }

    /// A row in which one of the tickets stands, of the highest version that has it.
    struct OldRow {
        var step: Step
        var procedure: Procedure
    }

    /// As many tickets as one page shows.
    static let pageSize = 50

    let target: Procedure
    /// From each old row to a row of the target; a row left out has no place there yet.
    let steps: [StepID: StepID]
    private(set) var candidates: [Candidate] = []
    private(set) var rows: [OldRow] = []
    private(set) var hasMore = false

    /// Nil where no version is in force.
    /// - Parameter chosen: what somebody chose for a row, in place of the proposal.
    static func make(
        _ code: String, chosen: [StepID: StepID], _ context: RequestContext
    ) async throws -> MovePlan? {
        guard let target = try await context.procedure(code), let signedIn = context.signedIn else {
            return nil
        }
        let query = TicketQuery(
            phases: [.open, .parked], procedure: code, otherThanVersion: target.version, limit: pageSize + 1)
        let listed = try await context.site.reading.tickets(query)
        var tickets: [(state: TicketState, procedure: Procedure)] = []
        for row in listed.prefix(pageSize) {
            guard let state = try await context.site.reading.ticket(row.id)?.state,
                state.procedureVersion != target.version,
                let procedure = try await context.site.reading.procedure(
                    code, version: state.procedureVersion)
            else { continue }
            tickets.append((state, procedure))
        }
        let rows = oldRows(tickets)
        var steps: [StepID: StepID] = [:]
        for row in rows {
            let proposal = MoveRehearsal.proposal(for: row.step.id, in: target)
            steps[row.step.id] = chosen[row.step.id] ?? proposal
        }
        var plan = MovePlan(target: target, steps: steps)
        plan.hasMore = listed.count > pageSize
        plan.rows = rows
        plan.candidates = tickets.map { state, procedure in
            let rehearsal = MoveRehearsal(
                from: procedure, to: target, office: context.office, actor: signedIn.actor, now: context.now)
            do throws(Refusal) {
                let after = try rehearsal.ticket(after: steps, state)
                return Candidate(state: state, procedure: procedure, outcome: .goes(after))
            } catch {
                return Candidate(state: state, procedure: procedure, outcome: .stays(error))
            }
        }
        return plan
    }

    private init(target: Procedure, steps: [StepID: StepID]) {
        self.target = target
        self.steps = steps
    }

    private static func oldRows(_ tickets: [(state: TicketState, procedure: Procedure)]) -> [OldRow] {
        var rows: [StepID: OldRow] = [:]
        for (state, procedure) in tickets {
            for id in state.standingRows {
                guard let step = procedure.step(id) else { continue }
                if let known = rows[id], known.procedure.version >= procedure.version { continue }
                rows[id] = OldRow(step: step, procedure: procedure)
            }
        }
        return rows.values.sorted { left, right in
            let places = [left, right].map { $0.procedure.index(of: $0.step.id) ?? 0 }
            return (places[0], left.step.id) < (places[1], right.step.id)
        }
    }

    /// Whether the reader may move none of them, whatever rows are chosen.
    var isClosedToReader: Bool {
        !candidates.isEmpty
            && candidates.allSatisfy { candidate in
                switch candidate.outcome {
                case .stays(.notOnTheChain), .stays(.notInThisPost): true
                case .stays, .goes: false
                }
            }
    }

    var canMoveAny: Bool {
        candidates.contains { if case .goes = $0.outcome { true } else { false } }
    }

    /// What the reasons of a ticket that stays are told with.
    func scene(of candidate: Candidate, _ context: RequestContext) -> FaultScene {
        FaultScene(
            language: context.language, office: context.office, name: .moveTicket, values: InputValues(),
            procedure: candidate.procedure, successor: target,
            stamp: { context.language.stamp(context.parts($0)) })
    }
}
