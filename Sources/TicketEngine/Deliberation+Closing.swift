import OfficeModel
import OfficeTime
import SOPModel

/// Countersignatures, and everything about a ticket that is not one of its steps.
extension Deliberation {
    // MARK: countersign

    mutating func countersign(_ number: Int) throws(Refusal) {
        let pending = try pendingCountersign(number)
        try authorize(pending.assignees)
        emit(.countersigned(Countersigned(number: number, given: context.given)))
    }

    /// A refusal sends the paper back to the row that made it.
    mutating func refuseCountersign(_ number: Int, reason: String) throws(Refusal) {
        try requireReason(reason)
        let pending = try pendingCountersign(number)
        try authorize(pending.assignees)
        emit(.countersignRefused(CountersignRefused(number: number, given: context.given, reason: reason)))
        for position in state.positions {
            emit(
                .sentBack(
                    SentBack(
                        position: position.number, from: position.step, to: pending.step, stage: nil,
                        assignees: [], reason: reason, given: context.given)))
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

    // MARK: knowing

    /// Marks what lies on the actor's desk to be known as seen.
    mutating func markSeen() throws(Refusal) {
        try requirePerson()
        let mine = state.informed.filter { $0.seen == nil && isAmong([$0.assignee]) }.map(\.assignee)
        guard !mine.isEmpty else { throw .nothingToSee }
        emit(.seen(Seen(assignees: mine.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })))
    }

    mutating func comment(_ text: String, _ files: [AttachmentReference]) throws(Refusal) {
        if text.isBlank, files.isEmpty { throw .fieldMissing("komentar") }
        if text.count > Self.longestText { throw .fieldTooLong("komentar", limit: Self.longestText) }
        if case .reporter = context.actor { try authorizeReporter() } else { try authorizeChain() }
        emit(.commented(Commented(text: text, files: files)))
    }

    // MARK: reports

    mutating func join(_ report: ReportID) throws(Refusal) {
        try requirePhase(.open, .parked)
        try authorizeChain()
        if state.reports.contains(report) { throw .alreadyJoined }
        emit(.reportJoined(ReportJoined(report: report)))
    }

    // MARK: the end

    mutating func confirm(bySilence: Bool) throws(Refusal) {
        try requirePhase(.finished)
        if bySilence {
            guard context.actor == .clock else { throw .notTheReporter }
            guard let due = try silenceEnds(), due <= happened else { throw .notDue }
        } else {
            try authorizeReporter()
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
        emit(.ticketRated(TicketRated(score: score, words: words)))
    }

    mutating func cancel(reason: String) throws(Refusal) {
        try requirePhase(.open, .parked)
        try requireReason(reason)
        try authorizeChain()
        guard let post = context.actor.post, let held = office.posts[post] else { throw .notOnTheChain }
        guard held.isDesk || held.isHead || !office.subordinates(of: post).isEmpty else {
            throw .notOnTheChain
        }
        emit(.ticketCancelled(TicketCancelled(reason: reason)))
    }

    private func silenceEnds() throws(Refusal) -> Instant? {
        try workingDays(office.settings.confirmAfterWorkingDays)
    }

    private func requireReopenable() throws(Refusal) {
        guard let last = try workingDays(office.settings.reopenWithinWorkingDays) else { return }
        if happened > last { throw .tooLateToReopen(last) }
    }

    private func workingDays(_ days: Int) throws(Refusal) -> Instant? {
        guard let finished = state.finishedAt else { return nil }
        return try reckon(.standard(StandardTime(upper: days, unit: .workingDays)), from: finished)
    }

    /// The last finished row that produced a condition, or the first one that was finished.
    private func rowToRedo() -> StepID {
        let row = state.records.last { record in
            record.ending == .completed && record.products.contains { $0.kind == .condition && !$0.isMissing }
        }
        return row?.step ?? state.records.first { $0.ending == .completed }?.step ?? StepID("")
    }
}
