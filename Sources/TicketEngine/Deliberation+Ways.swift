import OfficeModel
import OfficeTime
import SOPModel

/// The quieter ways out of a step: back, aside into a programme of work, over to another SOP.
extension Deliberation {
    mutating func sendBack(_ number: Int, to target: ReturnTarget, reason: String) throws(Refusal) {
        try requirePhase(.open, .parked)
        try requireReason(reason)
        let position = try runningPosition(number)
        try authorize(position.assignees)
        let step = try step(position.step)
        switch target {
        case .previousPerformer:
            guard let last = position.turns.last(where: { $0.stage < position.stage }) else {
                throw .noPreviousPerformer
            }
            emit(
                .sentBack(
                    SentBack(
                        position: number, from: step.id, to: step.id, stage: last.stage,
                        assignees: try assignees(of: step, stage: last.stage), reason: reason,
                        given: context.given, withdrawn: [])))
        case .step(let id):
            guard isBefore(id, step.id), state.lastRecord(of: id) != nil else { throw .notAnEarlierRow(id) }
            emit(
                .sentBack(
                    SentBack(
                        position: number, from: step.id, to: id, stage: nil, assignees: [], reason: reason,
                        given: context.given, withdrawn: pendingCountersigns(from: id))))
            if let parking = state.parking, !isBefore(parking.step, id) {
                emit(.ticketUnparked(TicketUnparked(step: id)))
            }
            try start(id)
        }
    }

    // MARK: parking

    mutating func park(_ number: Int, _ entry: ParkingEntry) throws(Refusal) {
        try requirePhase(.open)
        if state.parking != nil { throw .alreadyParked }
        let position = try runningPosition(number)
        try authorizeSteering(position)
        try validate(entry)
        emit(.ticketParked(TicketParked(step: position.step, position: number, entry: entry)))
    }

    func validate(_ entry: ParkingEntry) throws(Refusal) {
        if entry.programme.isBlank { throw .fieldMissing("program") }
        guard (2000...2100).contains(entry.budgetYear) else {
            throw .fieldUnreadable("tahun_anggaran", .number)
        }
        if office.posts[entry.responsible] == nil { throw .unknownPost(entry.responsible) }
    }

    /// Comes back from the programme of work: the row that parked runs again as a new attempt.
    mutating func unpark() throws(Refusal) {
        guard let parking = state.parking else { throw .notParked }
        if happened.minute < parking.since.minute { throw .happenedBefore(parking.since) }
        try requirePerson()
        guard context.actor.post == parking.entry.responsible || isOnTheChain else { throw .notOnTheChain }
        emit(.ticketUnparked(TicketUnparked(step: parking.step)))
        try start(parking.step)
    }

    // MARK: hand-over

    mutating func handOver(_ number: Int, _ handOver: HandOver) throws(Refusal) {
        try requirePhase(.open)
        try requireReason(handOver.reason)
        let position = try runningPosition(number)
        try authorizeSteering(position)
        try requireNotBeforePositions()
        try openSuccessor(handOver)
    }

    /// Ends this ticket and begins the other one, at the row its report or order begins at.
    ///
    /// Who may hand over may also begin the other; nothing else is asked of them there.
    mutating func openSuccessor(_ handOver: HandOver) throws(Refusal) {
        guard let successor = context.successor, successor.code == handOver.procedure,
            successor.code != procedure.code
        else { throw .handOverLeadsNowhere(handOver.procedure) }
        let sources: [Trigger.Source] = state.reports.isEmpty ? [.order, .report] : [.report, .order]
        guard
            let source = sources.first(where: { source in successor.triggers.contains { $0.source == source }
            })
        else { throw .handOverLeadsNowhere(handOver.procedure) }
        emit(
            .handedOver(
                HandedOver(ticket: handOver.ticket, procedure: handOver.procedure, reason: handOver.reason)))
        var context = self.context
        context.procedure = successor
        context.expectedVersion = nil
        let open = OpenTicket(
            source: source, title: state.title, unit: state.unit, place: state.place, urgency: state.urgency,
            reports: state.reports, since: happened, origin: state.id, places: places(in: successor),
            isSecret: state.isSecret)
        var other = try Deliberation(state: TicketState(id: handOver.ticket), context: context)
        try other.begin(open)
        let ruling = other.concluded()
        append(ruling)
        self.successor = ruling.state
    }

    /// What one OPD reported is not looked for at all others.
    private func places(in successor: Procedure) -> [String] {
        if !state.roundPlaces.isEmpty || state.reports.isEmpty { return state.roundPlaces }
        guard let unit = state.unit, let round = successor.steps.lazy.compactMap(\.round).first else {
            return []
        }
        if round.places == Round.allUnits { return [unit.text] }
        if let place = state.place { return [place.text] }
        return office.places.values.filter { $0.unit == unit }.map(\.id.text).sorted()
    }
}
