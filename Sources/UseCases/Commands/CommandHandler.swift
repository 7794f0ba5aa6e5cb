import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// Carries out one command inside one savepoint of the writer.
package enum CommandHandler {
    /// Does what the envelope asks, or throws `CommandFailure` and leaves it to the caller to undo the
    /// savepoint.
    package static func handle(
        _ envelope: CommandEnvelope, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        var desk = Desk(envelope: envelope, recorded: transaction.recorded)
        do {
            for entry in envelope.personal { try transaction.keep(entry) }
            return try desk.carryOut(envelope.command, in: &transaction)
        } catch let refusal as Refusal {
            throw CommandFailure.refused(refusal)
        } catch let refusal as ReportRefusal {
            throw CommandFailure.reportRefused(refusal)
        } catch let refusal as OfficeRefusal {
            throw CommandFailure.officeRefused(refusal)
        } catch let refusal as ProcedureRefusal {
            throw CommandFailure.procedureRefused(refusal)
        } catch let refusal as ProgramRefusal {
            throw CommandFailure.programRefused(refusal)
        }
    }
}

/// One command under way.
struct Desk {
    let envelope: CommandEnvelope
    let recorded: Instant
    /// By which version a case of the past ran; nil but where one is put in.
    var pastVersion: Int?
    /// When it is said to have happened.
    var happened: Instant { envelope.happened ?? recorded }

    mutating func carryOut(
        _ command: Command, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        switch command {
        case .receiveReport(let report): try receive(report, in: &transaction)
        case .recordAgenda(let report, let agenda): try record(agenda, of: report, in: &transaction)
        case .acceptReport(let report, let accept): try self.accept(report, accept, in: &transaction)
        case .joinReport(let report, let ticket): try join(report, to: ticket, in: &transaction)
        case .joinOutage(let ticket, let join): try self.join(join, to: ticket, in: &transaction)
        case .leaveTicket(let report, let reason): try leave(report, reason: reason, in: &transaction)
        case .forwardReport(let report, let target, let note):
            try forward(report, to: target, note: note, in: &transaction)
        case .closeReport(let report, let reason): try close(report, reason: reason, in: &transaction)
        case .openTicket(let ticket, let code, let open):
            try decide(.open(open), on: TicketState(id: ticket), by: code, in: &transaction)
        case .ticket(let ticket, let command): try decide(command, on: ticket, in: &transaction)
        case .recordLater(let steps): try recordLater(steps, in: &transaction)
        case .recordCase(let command): try recordCase(command, in: &transaction)
        case .splitPlace(let ticket, let split): try self.split(split, of: ticket, in: &transaction)
        case .changeOffice(let event): try change(event, in: &transaction)
        case .reshapeOffice(let change): try reshape(change, in: &transaction)
        case .removePersonal(let removal): try remove(removal, in: &transaction)
        case .destroyExpired(let reason): try destroyExpired(reason: reason, in: &transaction)
        case .setRetention(let retention): try set(retention, in: &transaction)
        case .procedure(let command): try carryOut(command, in: &transaction)
        case .program(let command): try carryOut(command, in: &transaction)
        }
    }

    // MARK: tickets

    func decide(
        _ command: TicketCommand, on id: TicketID, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard let state = try transaction.ticket(id) else { throw Refusal.noSuchTicket }
        return try decide(command, on: state, by: state.procedure, in: &transaction)
    }

    func decide(
        _ command: TicketCommand, on state: TicketState, by code: String,
        in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        if case .open = command, try transaction.ticket(state.id) != nil { throw Refusal.alreadyOpen }
        let version =
            state.version == 0
            ? pastVersion ?? transaction.office.procedure(code, at: happened)?.version
            : state.procedureVersion
        guard let version, let procedure = try transaction.procedure(code, version: version) else {
            throw ReportRefusal.procedureUnknown(code)
        }
        var context = EngineContext(
            procedure: procedure, office: transaction.office, actor: envelope.actor, given: envelope.given,
            happened: envelope.happened, lateReason: envelope.lateReason, recorded: recorded,
            expectedVersion: expectedVersion(of: state))
        context.recordsPast = pastVersion != nil
        if case .handOver(_, let handOver) = command {
            context.successor = try procedureInForce(handOver.procedure, in: transaction)
        }
        if case .move = command { context.successor = try procedureInForce(code, in: transaction) }
        var ruling = try Engine.decide(state, command, in: context)
        for request in ruling.numbers {
            ruling.fill(request, with: try number(request.series, in: &transaction))
        }
        return try store(ruling, from: state, in: &transaction)
    }

    /// The version that the sender saw is that of what the command is about, not of a ticket that it makes
    /// besides.
    private func expectedVersion(of state: TicketState) -> Int? {
        switch envelope.command {
        case .openTicket: return envelope.expectedVersion
        case .recordAgenda, .leaveTicket, .joinOutage: return nil
        case .joinReport(let report, _) where state.reports.contains(report): return nil
        default: return state.version == 0 ? nil : envelope.expectedVersion
        }
    }

    func procedureInForce(_ code: String, in transaction: some LedgerTransaction) throws -> Procedure? {
        guard let current = transaction.office.procedure(code, at: happened) else { return nil }
        return try transaction.procedure(code, version: current.version)
    }

    private func store(
        _ ruling: Ruling, from state: TicketState, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        var ruling = ruling
        let isFromOutside = envelope.actor.isOutsider
        if isFromOutside { ruling = try setApart(ruling, in: &transaction) }
        var after = ruling.state
        if isFromOutside || !ruling.numbers.isEmpty { after = refold(state, with: ruling) }
        try transaction.append(
            ruling.issues.filter { $0.ticket == after.id }.map(\.entry), to: after, given: envelope.given,
            lateReason: envelope.lateReason)
        var outcome = CommandOutcome(ticket: after.id, number: after.number, version: after.version)
        if let begun = ruling.successor {
            let successor = refold(TicketState(id: begun.id), with: ruling)
            try transaction.append(
                ruling.issues.filter { $0.ticket == successor.id }.map(\.entry), to: successor,
                given: envelope.given, lateReason: envelope.lateReason)
            outcome.successor = CommandOutcome.Successor(ticket: successor.id, number: successor.number)
        }
        return outcome
    }

    /// The state after events whose numbers have been filled in.
    private func refold(_ state: TicketState, with ruling: Ruling) -> TicketState {
        var state = state
        for issue in ruling.issues where issue.ticket == state.id { state.apply(issue.entry) }
        return state
    }

    private func number(
        _ series: NumberSeries, in transaction: inout some LedgerTransaction
    ) throws -> String {
        let zone = transaction.office.profile.zone
        let today = LocalTime(recorded, in: zone).date
        let year = String(today.year)
        switch series {
        case .ticket: return "T-\(year)-\(padded(try transaction.nextNumber(in: "tiket", period: year), 4))"
        case .register(let name):
            return "\(padded(try transaction.nextNumber(in: "register:" + name, period: year), 3))/\(year)"
        case .paper(let numbering):
            return numbering.pattern.number(
                code: numbering.code, order: try transaction.nextNumber(in: numbering.series, period: year),
                unit: transaction.office.profile.shortName, month: today.month, year: today.year)
        }
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    // MARK: the office

    private func change(
        _ event: OfficeEvent, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        switch envelope.actor {
        case .clock: break
        case .person(let person, _, _):
            guard transaction.office.people[person]?.roles.contains(.administrator) ?? false else {
                throw CommandFailure.notAllowed
            }
        case .reporter, .link: throw CommandFailure.notAllowed
        }
        try transaction.append(event, actor: envelope.actor)
        return CommandOutcome(version: transaction.office.version)
    }
}
