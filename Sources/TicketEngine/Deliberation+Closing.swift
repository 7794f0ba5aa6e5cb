import OfficeModel
import OfficeTime
import SOPModel

/// Countersignatures, and everything about a ticket that is not one of its steps.
extension Deliberation {
    // MARK: countersign

    mutating func countersign(_ number: Int, by signer: PersonalReference?) throws(Refusal) {
        let pending = try pendingCountersign(number)
        try authorize(pending.assignees)
        emit(.countersigned(Countersigned(number: number, given: context.given, signer: signer)))
    }

    /// A refusal sends the paper back to the row that made it.
    mutating func refuseCountersign(
        _ number: Int, reason: String, by signer: PersonalReference?
    ) throws(Refusal) {
        try requireReason(reason)
        let pending = try pendingCountersign(number)
        try authorize(pending.assignees)
        try requireNotBeforePositions()
        emit(
            .countersignRefused(
                CountersignRefused(
                    number: number, given: context.given, reason: reason, signer: signer)))
        for position in state.positions where !isBefore(position.step, pending.step) {
            emit(
                .sentBack(
                    SentBack(
                        position: position.number, from: position.step, to: pending.step, stage: nil,
                        assignees: [], reason: reason, given: context.given,
                        withdrawn: pendingCountersigns(from: pending.step))))
        }
        try start(pending.step)
    }

    mutating func waiveCountersign(_ number: Int, reason: String) throws(Refusal) {
        try requireReason(reason)
        _ = try pendingCountersign(number)
        try authorizeChain()
        emit(.countersignWaived(CountersignWaived(number: number, reason: reason)))
    }

    private func pendingCountersign(_ number: Int) throws(Refusal) -> Countersign {
        try requirePhase(.open, .parked)
        guard let found = state.countersigns.first(where: { $0.number == number }) else {
            throw .noSuchCountersign(number)
        }
        guard found.standing == .pending else { throw .countersignSettled(number) }
        if happened.minute < found.since.minute { throw .happenedBefore(found.since) }
        return found
    }

    /// Countersignatures still waited for on papers of this row and later ones.
    func pendingCountersigns(from step: StepID) -> [Int] {
        var found: [Int] = []
        for one in state.countersigns where one.standing == .pending && !isBefore(one.step, step) {
            found.append(one.number)
        }
        return found
    }

    // MARK: knowing

    /// Marks what lies on the actor's desk to be known as seen, or on the desk of the one recorded for.
    mutating func markSeen() throws(Refusal) {
        if case .person = context.actor { try requirePerson() }
        let mine = state.informed.filter { desk in
            desk.seen == nil && (try? authorize([desk.assignee])) != nil
        }.map(\.assignee)
        guard !mine.isEmpty else { throw .nothingToSee }
        emit(.seen(Seen(assignees: mine.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })))
    }

    mutating func comment(_ text: String, _ files: [AttachmentReference]) throws(Refusal) {
        if text.isBlank, files.isEmpty { throw .fieldMissing("komentar") }
        if text.count > Self.longestText { throw .fieldTooLong("komentar", limit: Self.longestText) }
        if case .reporter = context.actor { try authorizeReporter() } else { try authorizeChain() }
        emit(.commented(Commented(text: text, files: files)))
    }

    // MARK: the end

    mutating func confirm(bySilence: Bool) throws(Refusal) {
        try requirePhase(.finished)
        if bySilence {
            guard context.actor == .clock else { throw .notTheReporter }
            guard let due = try silenceEnds(), due <= happened else { throw .notDue }
        } else {
            try authorizeReporter()
            try requireAfterFinish()
        }
        emit(.ticketConfirmed(TicketConfirmed(bySilence: bySilence)))
    }

    /// "Belum normal": the ticket goes back to the row that last said the network works.
    mutating func dispute(reason: String) throws(Refusal) {
        try requirePhase(.finished, .confirmed)
        try requireReason(reason)
        try authorizeReporter()
        try requireReopenable()
        try reopen(step: rowToRedo(), reason: reason, byReporter: true)
    }

    mutating func reopen(at step: StepID?, reason: String) throws(Refusal) {
        try requirePhase(.finished, .confirmed)
        try requireReason(reason)
        try authorizeChain()
        try requireReopenable()
        if let step, state.lastRecord(of: step) == nil { throw .notAnEarlierRow(step) }
        try reopen(step: step ?? rowToRedo(), reason: reason, byReporter: false)
    }

    private mutating func reopen(step: StepID, reason: String, byReporter: Bool) throws(Refusal) {
        emit(.ticketReopened(TicketReopened(step: step, reason: reason, byReporter: byReporter)))
        try start(step)
    }

    mutating func rate(_ score: Int, _ words: PersonalReference?) throws(Refusal) {
        try requirePhase(.finished, .confirmed)
        guard (1...5).contains(score) else { throw .scoreOutOfRange }
        try authorizeReporter()
        if state.score != nil, context.given != .own { throw .alreadyRated }
        emit(.ticketRated(TicketRated(score: score, words: words)))
    }

    mutating func cancel(reason: String) throws(Refusal) {
        try requirePhase(.open, .parked)
        try requireReason(reason)
        try authorizeSuperior()
        try requireNotBeforePositions()
        emit(.ticketCancelled(TicketCancelled(reason: reason)))
    }

    func silenceEnds() throws(Refusal) -> Instant? {
        try workingDays(office.settings.confirmAfterWorkingDays)
    }

    private func requireReopenable() throws(Refusal) {
        try requireAfterFinish()
        guard let last = try workingDays(office.settings.reopenWithinWorkingDays) else { return }
        if happened.minute > last.minute { throw .tooLateToReopen(last) }
    }

    private func requireAfterFinish() throws(Refusal) {
        if let finished = state.finishedAt, happened.minute < finished.minute {
            throw .happenedBefore(finished)
        }
    }

    private func workingDays(_ days: Int) throws(Refusal) -> Instant? {
        guard let finished = state.finishedAt else { return nil }
        return try reckon(
            .standard(StandardTime(upper: days, unit: .workingDays)), from: finished,
            in: office.calendar)
    }

    /// The row to run again: the last that showed a condition to hold; else the one whose decision or round
    /// led to the end; else the first that is not the reporter's own.
    private func rowToRedo() -> StepID {
        let done = state.records.filter { $0.ending == .completed }
        let proof = done.last { $0.products.contains { $0.kind == .condition && !$0.isMissing } }
        let turn = done.last { record in
            let step = procedure.step(record.step)
            return step?.decision != nil || step?.round != nil
        }
        let work = done.first { $0.turns.contains { !$0.assignees.contains(.reporter) } }
        return (proof ?? turn ?? work ?? done.first)?.step ?? procedure.steps.first?.id ?? StepID("")
    }
}
