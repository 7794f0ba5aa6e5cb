import OfficeModel
package import OfficeTime
import SOPModel

/// One event with what its line says about it.
package struct TicketEntry: Sendable, Hashable {
    package var happened: Instant
    package var recorded: Instant
    package var actor: Actor
    package var event: TicketEvent

    package init(happened: Instant, recorded: Instant, actor: Actor, event: TicketEvent) {
        self.happened = happened
        self.recorded = recorded
        self.actor = actor
        self.event = event
    }
}

extension TicketState {
    /// Adds one event to the state; computes no deadline and refuses nothing.
    package mutating func apply(_ entry: TicketEntry) {
        version += 1
        switch entry.event {
        case .ticketOpened(let event): open(event)
        case .stepStarted(let event): start(event)
        case .stageCompleted(let event): complete(event, entry)
        case .stepCompleted(let event): complete(event, entry)
        case .stepSkipped(let event): skip(event, entry)
        case .sentBack(let event): sendBack(event, entry)
        case .stepPaused(let event): pause(event, entry)
        case .stepResumed(let event): resume(event, entry)
        case .ticketParked(let event): park(event, entry)
        case .ticketUnparked:
            parking = nil
            phase = .open
        case .informed(let event):
            informed += event.assignees.map {
                InformedDesk(step: event.step, assignee: $0, since: entry.happened)
            }
        case .seen(let event): see(event, entry)
        case .countersignRequested(let event): requestCountersign(event, entry)
        case .countersigned(let event): settle(event.number, .signed(event.given, at: entry.happened))
        case .countersignRefused(let event):
            settle(event.number, .refused(event.given, reason: event.reason, at: entry.happened))
        case .countersignWaived(let event): settle(event.number, .waived(reason: event.reason))
        case .placeStarted(let event): startPlace(event, entry)
        case .placeFinished(let event): finishPlace(event, entry)
        case .stepEscalated(let event): escalate(event)
        case .deadlineMoved(let event): moveDeadline(event)
        case .handedOver(let event):
            closeAll(as: .handedOver, entry)
            phase = .handedOver
            successor = event.ticket
        case .reportJoined(let event): join(event, entry)
        case .reportLeft(let event): leave(event)
        case .outageMarked(let event): outage = event.outage
        case .ticketClassified(let event): isSecret = event.isSecret
        case .ticketFinished(let event):
            phase = .finished
            outcome = event.outcome
            finishedAt = entry.happened
        case .ticketConfirmed: phase = .confirmed
        case .ticketRated(let event): score = event.score
        case .ticketReopened:
            phase = .open
            finishedAt = nil
            outcome = nil
        case .ticketCancelled:
            closeAll(as: .cancelled, entry)
            parking = nil
            phase = .cancelled
        case .commented: break
        case .ticketMoved(let event): move(event)
        }
        if entry.happened > lastHappened { lastHappened = entry.happened }
    }

    private mutating func open(_ event: TicketOpened) {
        number = event.number
        procedure = event.procedure
        procedureVersion = event.version
        source = event.source
        title = event.title
        unit = event.unit
        place = event.place
        urgency = event.urgency
        reports = event.reports
        since = event.since
        origin = event.origin
        roundPlaces = event.places
        isSecret = event.isSecret ?? false
    }

    private mutating func join(_ event: ReportJoined, _ entry: TicketEntry) {
        reports.append(event.report)
        if entry.actor == .reporter(event.report) { followers.insert(event.report) }
    }

    private mutating func leave(_ event: ReportLeft) {
        reports.removeAll { $0 == event.report }
        followers.remove(event.report)
    }

    private mutating func escalate(_ event: StepEscalated) {
        change(event.position) {
            $0.escalation = event.level
            if !$0.escalatedTo.contains(event.to) { $0.escalatedTo.append(event.to) }
        }
    }

    private mutating func start(_ event: StepStarted) {
        var position = Position(
            number: event.position, step: event.step, attempt: event.attempt, stage: event.stage,
            assignees: event.assignees, start: event.start, turnStart: event.start, deadline: event.deadline,
            calendar: event.calendar)
        position.firstStage = event.stage
        position.places = event.places.map { RoundPlace(place: $0) }
        positions.append(position)
        nextPosition = max(nextPosition, event.position + 1)
    }

    private mutating func complete(_ event: StageCompleted, _ entry: TicketEntry) {
        note(event.fields, event.products)
        if let position = position(event.position) { know(position.assignees, at: entry.happened) }
        change(event.position) {
            $0.turns.append(
                TurnRecord(
                    stage: event.stage, assignees: $0.assignees, actor: entry.actor, given: event.given,
                    end: entry.happened, turn: event.turn, note: event.note))
            $0.requirements.merge(event.requirements)
            $0.products.merge(event.products)
            $0.fields.merge(event.fields)
            $0.answer = event.answer
            $0.stage = event.nextStage
            $0.assignees = event.nextAssignees
            $0.turnStart = entry.happened
            $0.returnReason = nil
        }
    }

    private mutating func complete(_ event: StepCompleted, _ entry: TicketEntry) {
        note(event.fields, event.products)
        guard let index = positions.firstIndex(where: { $0.number == event.position }) else { return }
        let position = positions.remove(at: index)
        know(position.assignees, at: entry.happened)
        var record = StepRecord(closing: position, as: .completed, entry)
        record.turns.append(
            TurnRecord(
                stage: event.stage, assignees: position.assignees, actor: entry.actor, given: event.given,
                end: entry.happened, turn: event.turn, note: event.note))
        record.requirements.merge(event.requirements)
        record.products.merge(event.products)
        record.fields.merge(event.fields)
        record.answer = event.answer
        record.verdict = event.verdict
        record.minutes = event.minutes
        forgetFields(before: record)
        records.append(record)
    }

    /// Who acts on a ticket knows of it: nothing is left on that desk only to be seen.
    private mutating func know(_ assignees: [Assignee], at moment: Instant) {
        for index in informed.indices
        where informed[index].seen == nil && assignees.contains(informed[index].assignee) {
            informed[index].seen = moment
        }
    }

    /// What an earlier attempt recorded and this one did not ask for any more counts no longer.
    private mutating func forgetFields(before record: StepRecord) {
        guard record.attempt > 1,
            let earlier = records.last(where: { $0.step == record.step && $0.ending == .completed })
        else { return }
        for field in earlier.fields where !record.fields.contains(where: { $0.name == field.name }) {
            fields.removeAll { $0 == field }
        }
    }

    /// Records data, and the teams that products form.
    private mutating func note(_ newFields: [FieldRecord], _ products: [Product]) {
        fields.merge(newFields)
        for product in products {
            if case .team(let people) = product.content { teams[ColumnID(product.name)] = people }
        }
    }

    private mutating func skip(_ event: StepSkipped, _ entry: TicketEntry) {
        records.append(
            StepRecord(
                step: event.step, attempt: attempts(of: event.step) + 1, start: entry.happened,
                end: entry.happened, recorded: entry.recorded, ending: .skipped(reason: event.reason)))
    }

    private mutating func sendBack(_ event: SentBack, _ entry: TicketEntry) {
        for number in event.withdrawn { settle(number, .superseded) }
        if let stage = event.stage {
            change(event.position) {
                $0.stage = stage
                $0.assignees = event.assignees
                $0.turnStart = entry.happened
                $0.returnReason = event.reason
            }
            return
        }
        close(event.position, as: .sentBack(reason: event.reason), entry)
    }

    private mutating func pause(_ event: StepPaused, _ entry: TicketEntry) {
        change(event.position) {
            $0.pauses.append(
                PauseRecord(from: entry.happened, to: nil, reason: event.reason, deadline: $0.deadline))
        }
    }

    private mutating func resume(_ event: StepResumed, _ entry: TicketEntry) {
        change(event.position) {
            if let last = $0.pauses.indices.last { $0.pauses[last].to = entry.happened }
            $0.deadline = event.deadline
            $0.calendar = event.calendar
        }
    }

    private mutating func moveDeadline(_ event: DeadlineMoved) {
        if let place = event.place {
            return changePlace(place, at: event.position) { $0.deadline = event.deadline }
        }
        change(event.position) {
            $0.deadline = event.deadline
            $0.calendar = event.calendar
        }
    }

    private mutating func move(_ event: TicketMoved) {
        procedureVersion = event.version
        if let step = event.parking { parking?.step = step }
        for moved in event.positions {
            change(moved.position) { position in
                position.step = moved.step
                if position.stage != moved.stage { position.firstStage = moved.stage }
                position.stage = moved.stage
                position.assignees = moved.assignees
                position.deadline = moved.deadline
                position.calendar = moved.calendar
                let known = position.places
                position.places = moved.places.map { id in
                    known.first { $0.place == id } ?? RoundPlace(place: id)
                }
            }
        }
    }

    private mutating func park(_ event: TicketParked, _ entry: TicketEntry) {
        if let position = event.position { close(position, as: .parked, entry) }
        parking = Parking(step: event.step, entry: event.entry, since: entry.happened)
        phase = .parked
    }

    private mutating func see(_ event: Seen, _ entry: TicketEntry) {
        for index in informed.indices
        where informed[index].seen == nil && event.assignees.contains(informed[index].assignee) {
            informed[index].seen = entry.happened
        }
    }

    private mutating func requestCountersign(_ event: CountersignRequested, _ entry: TicketEntry) {
        for index in countersigns.indices
        where countersigns[index].step == event.step && countersigns[index].column == event.column
            && countersigns[index].standing == .pending
        {
            countersigns[index].standing = .superseded
        }
        countersigns.append(
            Countersign(
                number: event.number, step: event.step, column: event.column, assignees: event.assignees,
                papers: event.papers, since: entry.happened))
    }

    private mutating func settle(_ number: Int, _ standing: Countersign.Standing) {
        guard let index = countersigns.firstIndex(where: { $0.number == number }) else { return }
        countersigns[index].standing = standing
    }

    private mutating func startPlace(_ event: PlaceStarted, _ entry: TicketEntry) {
        changePlace(event.place, at: event.position) {
            $0.start = entry.happened
            $0.deadline = event.deadline
            $0.by = entry.actor
        }
    }

    private mutating func finishPlace(_ event: PlaceFinished, _ entry: TicketEntry) {
        changePlace(event.result.place, at: event.position) {
            if $0.start == nil { $0.start = entry.happened }
            $0.by = entry.actor
            $0.result = event.result
            $0.end = entry.happened
            $0.minutes = event.minutes
            $0.inTime = event.inTime
        }
    }

    private mutating func changePlace(_ place: String, at number: Int, _ body: (inout RoundPlace) -> Void) {
        change(number) { position in
            guard let index = position.places.firstIndex(where: { $0.place == place }) else { return }
            body(&position.places[index])
        }
    }

    private mutating func change(_ number: Int, _ body: (inout Position) -> Void) {
        guard let index = positions.firstIndex(where: { $0.number == number }) else { return }
        body(&positions[index])
    }

    private mutating func close(_ number: Int, as ending: StepRecord.Ending, _ entry: TicketEntry) {
        guard let index = positions.firstIndex(where: { $0.number == number }) else { return }
        records.append(StepRecord(closing: positions.remove(at: index), as: ending, entry))
    }

    private mutating func closeAll(as ending: StepRecord.Ending, _ entry: TicketEntry) {
        for position in positions { records.append(StepRecord(closing: position, as: ending, entry)) }
        positions = []
    }
}

extension StepRecord {
    init(closing position: Position, as ending: Ending, _ entry: TicketEntry) {
        self.init(
            step: position.step, attempt: position.attempt, start: position.start, end: entry.happened,
            recorded: entry.recorded, deadline: position.deadline, ending: ending, turns: position.turns,
            requirements: position.requirements, products: position.products, places: position.places,
            fields: position.fields, pauses: position.pauses)
    }
}

extension [Product] {
    /// Adds what was made; what was made anew takes the place of what it was before.
    mutating func merge(_ newer: [Product]) {
        if !isEmpty { removeAll { old in newer.contains { $0.name == old.name && $0.kind == old.kind } } }
        append(contentsOf: newer)
    }
}

extension [RequirementRecord] {
    mutating func merge(_ newer: [RequirementRecord]) {
        if !isEmpty { removeAll { old in newer.contains { $0.name == old.name } } }
        append(contentsOf: newer)
    }
}

extension [FieldRecord] {
    mutating func merge(_ newer: [FieldRecord]) {
        for field in newer {
            if let index = firstIndex(where: { $0.name == field.name }) {
                self[index] = field
            } else {
                append(field)
            }
        }
    }
}
