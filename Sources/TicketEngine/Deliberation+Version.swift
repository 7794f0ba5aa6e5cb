import OfficeModel
import OfficeTime
import SOPModel

/// Moving a running ticket to another version of its procedure (DESIGN rule 1).
extension Deliberation {
    /// Every open position gets its row in the version, or the whole move is refused with all obstacles.
    mutating func move(_ move: MoveToVersion) throws(Refusal) {
        try requirePhase(.open, .parked)
        try requireReason(move.reason)
        try authorizeSuperior()
        try requireNotBeforePositions()
        guard let version = context.successor, version.code == procedure.code,
            version.version == move.version, version.version != state.procedureVersion
        else { throw .cannotMove([.versionUnknown(move.version)]) }
        var context = self.context
        context.procedure = version
        context.expectedVersion = nil
        let there = try Deliberation(state: state, context: context)
        var obstacles: [MoveObstacle] = []
        var positions: [MovedPosition] = []
        for position in state.positions {
            if let moved = try there.moved(position, by: move, from: procedure, &obstacles) {
                positions.append(moved)
            }
        }
        let parking = state.parking.map { move.steps[$0.step] ?? $0.step }
        if let parking, version.step(parking) == nil { obstacles.append(.parkedRowMissing(parking)) }
        guard obstacles.isEmpty else { throw .cannotMove(obstacles) }
        emit(
            .ticketMoved(
                TicketMoved(
                    version: version.version, reason: move.reason, positions: positions, parking: parking)))
    }

    /// Where a position stands in this deliberation's procedure, which is the new version.
    private func moved(
        _ position: Position, by move: MoveToVersion, from old: Procedure, _ obstacles: inout [MoveObstacle]
    ) throws(Refusal) -> MovedPosition? {
        guard let index = index(of: move.steps[position.step] ?? position.step) else {
            obstacles.append(.targetMissing(position.step))
            return nil
        }
        let step = Row(procedure.steps, index)
        let before = obstacles.count
        if !step.hasRound, position.places.contains(where: { $0.result != nil }) {
            obstacles.append(.roundLost(position.step))
        }
        for name in absentPapers(for: step) { obstacles.append(.outputAbsent(step.id, name)) }
        let stage = stage(of: position, in: step, from: old)
        var assignees: [Assignee] = []
        do {
            assignees = try self.assignees(of: step, stage: stage)
        } catch {
            guard case .columnUnbound(let column) = error else { throw error }
            obstacles.append(.columnUnbound(step.id, column))
        }
        guard obstacles.count == before else { return nil }
        let places =
            !step.hasRound || !position.places.isEmpty ? position.places.map(\.place) : places(of: step)
        return MovedPosition(
            position: position.number, step: step.id, stage: stage, assignees: assignees,
            deadline: try deadline(of: step, from: position.start, pauses: position.spans),
            calendar: office.calendarVersion, places: !step.hasRound ? [] : places)
    }

    /// The same performer's turn where the new row has it at the same place, else the first who acts.
    private func stage(of position: Position, in step: Row, from old: Procedure) -> Int {
        let had = old.step(position.step)?.performers
        if let had, had.indices.contains(position.stage), step.performers.indices.contains(position.stage),
            had[position.stage].column == step.performers[position.stage].column
        {
            return position.stage
        }
        return firstStage(of: step)
    }

    /// Papers the row asks for that some row before it makes, and this ticket does not have.
    private func absentPapers(for step: Row) -> [String] {
        let made = procedure.steps.prefix { $0.id != step.id }.flatMap(\.outputs)
        return step.requirements.filter { requirement in
            requirement.kind == .document && requirement.isJudged
                && made.contains { $0.kind == .document && $0.name == requirement.name }
                && state.product(named: requirement.name) == nil
        }.map(\.name)
    }
}
