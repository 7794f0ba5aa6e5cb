import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// What the desk does with reports.
extension Desk {
    /// The longest a note of the desk may be, in characters.
    static let longestNote = 4_000

    /// No disturbance that an office still works on began in a year before, and no letter about one.
    private static let earliestYear = 2000

    func receive(
        _ command: ReceiveReport, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        if try transaction.report(command.id) != nil { throw ReportRefusal.alreadyReceived }
        try requireVersion(0)
        let office = transaction.office
        if let unit = command.unit, !(office.units[unit]?.isActive ?? false) {
            throw ReportRefusal.unitUnknown
        }
        if let place = command.place, office.places[place] == nil { throw ReportRefusal.placeUnknown }
        if command.words == nil { throw ReportRefusal.textMissing }
        if command.reporter == nil { throw ReportRefusal.reporterMissing }
        let made = command.made ?? recorded
        if happened > recorded { throw Refusal.happenedInFuture }
        if made > recorded { throw ReportRefusal.madeInFuture }
        try requireDated(command, by: office)
        try authorizeChannel(command, in: transaction)
        try requireLateReason(for: made)
        let event = ReportReceived(
            channel: command.channel, complaint: command.complaint, unit: command.unit, place: command.place,
            reporter: command.reporter, words: command.words, photos: command.photos, since: command.since,
            made: made, agenda: command.agenda)
        try transaction.append(
            .reportReceived(event), to: command.id, actor: envelope.actor, happened: made)
        return CommandOutcome(
            report: command.id, code: transaction.trackingCode(of: command.id), version: 1)
    }

    /// What a report looks back on lies behind it, and not so far that a year must be mistyped.
    private func requireDated(_ command: ReceiveReport, by office: Office) throws {
        if let since = command.since {
            if since > recorded { throw ReportRefusal.sinceInFuture }
            let date = LocalTime(since, in: office.profile.zone).date
            if date.year < Self.earliestYear { throw ReportRefusal.sinceTooEarly }
        }
        try requireDated(command.agenda, by: office)
    }

    /// A letter that came is dated today at the latest, by the office's own day.
    private func requireDated(_ agenda: Agenda?, by office: Office) throws {
        guard let date = agenda?.letterDate else { return }
        if date > LocalTime(recorded, in: office.profile.zone).date { throw ReportRefusal.letterInFuture }
        if date.year < Self.earliestYear { throw ReportRefusal.letterTooEarly }
    }

    /// Anybody may report through the web; what comes by another way is entered by somebody of the office.
    private func authorizeChannel(
        _ command: ReceiveReport, in transaction: some LedgerTransaction
    ) throws {
        let saysWhen = command.made != nil && !envelope.isMadeByClock
        if command.channel == .web, !saysWhen, command.agenda == nil { return }
        guard let person = envelope.actor.person, transaction.office.people[person]?.isActive ?? false,
            let post = envelope.actor.post,
            transaction.office.capacity(of: person, in: post, at: recorded) != nil
        else { throw CommandFailure.notAllowed }
    }

    func record(
        _ agenda: Agenda, of id: ReportID, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        try requireDesk(in: transaction)
        guard let report = try transaction.report(id) else { throw ReportRefusal.noSuchReport }
        try requireVersion(report.version)
        try requireDated(agenda, by: transaction.office)
        try requireLateReason(for: happened)
        try transaction.append(.agendaRecorded(agenda), to: id, actor: envelope.actor, happened: happened)
        try keepSecret(report, agenda, in: &transaction)
        return CommandOutcome(report: id, version: report.version + 1)
    }

    func accept(
        _ id: ReportID, _ command: AcceptReport, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let report = try waitingReport(id, in: transaction)
        try requireVersion(report.version)
        let code = try procedureCode(command.procedure, in: transaction)
        let open = OpenTicket(
            source: .report, title: command.title, unit: report.unit, place: report.place,
            urgency: command.urgency, reports: [id], since: report.made, isSecret: report.isSecret)
        let outcome = try decide(.open(open), on: TicketState(id: command.ticket), by: code, in: &transaction)
        try transaction.append(
            .reportAccepted(ReportLinked(ticket: command.ticket)), to: id, actor: envelope.actor,
            happened: happened)
        return CommandOutcome(
            ticket: outcome.ticket, number: outcome.number, report: id, version: outcome.version)
    }

    /// The procedure named, or the only one in force that a report begins.
    private func procedureCode(_ named: String?, in transaction: some LedgerTransaction) throws -> String {
        var fitting: [String] = []
        let office = transaction.office
        for code in Set(office.procedures.keys).union(office.shelves.keys) {
            guard let current = office.procedure(code, at: happened) else { continue }
            let procedure = try transaction.procedure(code, version: current.version)
            if procedure?.triggers.contains(where: { $0.source == .report }) ?? false { fitting.append(code) }
        }
        if let named {
            guard fitting.contains(named) else { throw ReportRefusal.procedureUnknown(named) }
            return named
        }
        guard let only = fitting.first else { throw ReportRefusal.noProcedure }
        guard fitting.count == 1 else { throw ReportRefusal.chooseProcedure(fitting.sorted()) }
        return only
    }

    func join(
        _ id: ReportID, to ticket: TicketID, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let report = try waitingReport(id, in: transaction)
        guard let state = try transaction.ticket(ticket) else { throw ReportRefusal.noSuchTicket }
        var outcome = try decide(.join(id), on: ticket, in: &transaction)
        if report.isSecret, !state.isSecret {
            outcome = try decide(
                .classify(isSecret: true, reason: Self.secretLetter), on: ticket, in: &transaction)
        }
        try transaction.append(
            .reportJoined(ReportLinked(ticket: ticket)), to: id, actor: envelope.actor, happened: happened)
        outcome.report = id
        return outcome
    }

    func forward(
        _ id: ReportID, to target: ForwardTarget, note: String, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let report = try waitingReport(id, in: transaction)
        try requireVersion(report.version)
        try requireNote(note)
        try transaction.append(
            .reportForwarded(ReportForwarded(to: target, note: note)), to: id, actor: envelope.actor,
            happened: happened)
        return CommandOutcome(report: id, version: report.version + 1)
    }

    func close(
        _ id: ReportID, reason: String, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let report = try waitingReport(id, in: transaction)
        try requireVersion(report.version)
        try requireNote(reason)
        try transaction.append(
            .reportClosed(ReportClosed(reason: reason)), to: id, actor: envelope.actor, happened: happened)
        return CommandOutcome(report: id, version: report.version + 1)
    }

    /// A place of a round gets a report and a ticket of its own; the round goes on.
    func split(
        _ split: SplitPlace, of id: TicketID, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard let state = try transaction.ticket(id) else { throw Refusal.noSuchTicket }
        let result = PlaceResult(
            place: split.place, outcome: .ownTicket(split.accept.ticket), checked: split.checked,
            note: split.note, acknowledgement: split.acknowledgement)
        var outcome = try decide(
            .finishPlace(position: split.position, result), on: state, by: state.procedure, in: &transaction)
        let unit = UnitID(split.place)
        let event = ReportReceived(
            channel: .round, complaint: split.complaint,
            unit: transaction.office.units[unit] == nil ? nil : unit, place: nil, reporter: nil, words: nil,
            photos: nil, since: nil, made: happened, agenda: nil)
        try transaction.append(
            .reportReceived(event), to: split.report, actor: envelope.actor, happened: happened)
        let code = try procedureCode(split.accept.procedure, in: transaction)
        let open = OpenTicket(
            source: .report, title: split.accept.title, unit: event.unit, urgency: split.accept.urgency,
            reports: [split.report], since: happened, origin: id, isSecret: state.isSecret)
        let opened = try decide(
            .open(open), on: TicketState(id: split.accept.ticket), by: code, in: &transaction)
        try transaction.append(
            .reportAccepted(ReportLinked(ticket: split.accept.ticket)), to: split.report,
            actor: envelope.actor, happened: happened)
        outcome.report = split.report
        outcome.number = opened.number
        return outcome
    }

    // MARK: who may

    private func waitingReport(
        _ id: ReportID, in transaction: some LedgerTransaction
    ) throws -> Report {
        try requireDesk(in: transaction)
        guard let report = try transaction.report(id) else { throw ReportRefusal.noSuchReport }
        guard report.standing == .received else { throw ReportRefusal.alreadyHandled }
        if happened < report.made { throw Refusal.happenedBefore(report.made) }
        try requireLateReason(for: happened)
        return report
    }

    /// What is put in more than 15 minutes after it happened says why (DESIGN rule 7).
    private func requireLateReason(for moment: Instant) throws {
        guard recorded.minute - moment.minute > 15, envelope.lateReason.allSatisfy(\.isWhitespace) else {
            return
        }
        throw Refusal.lateReasonMissing
    }

    func requireDesk(in transaction: some LedgerTransaction) throws {
        guard let person = envelope.actor.person, transaction.office.people[person]?.isActive ?? false,
            let post = envelope.actor.post, transaction.office.posts[post]?.isDesk ?? false,
            transaction.office.capacity(of: person, in: post, at: happened) == envelope.actor.capacity,
            envelope.actor.capacity != nil
        else { throw CommandFailure.notAllowed }
        if happened > recorded { throw Refusal.happenedInFuture }
    }

    /// The sender saw the report as it stands; joining is about the ticket, and the engine looks at that one.
    func requireVersion(_ actual: Int) throws {
        guard let expected = envelope.expectedVersion, expected != actual else { return }
        throw Refusal.stale(expected: expected, actual: actual)
    }

    func requireNote(_ note: String) throws {
        if note.allSatisfy(\.isWhitespace) { throw ReportRefusal.reasonMissing }
        if note.count > Self.longestNote { throw ReportRefusal.textTooLong(limit: Self.longestNote) }
    }
}
