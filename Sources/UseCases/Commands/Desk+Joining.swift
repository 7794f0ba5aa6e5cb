import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// One outage, many reports: joining by the reporters themselves, leaving, and what is confidential.
extension Desk {
    /// Stands as the reason where a confidential letter makes its ticket confidential; papers and record are
    /// Indonesian.
    static let secretLetter = "Surat bersifat rahasia"

    func join(
        _ command: JoinOutage, to ticket: TicketID, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        if try transaction.report(command.report) != nil { throw ReportRefusal.alreadyReceived }
        try requireVersion(0)
        guard let state = try transaction.ticket(ticket) else { throw ReportRefusal.noSuchTicket }
        guard state.isOutage else { throw Refusal.noOutage }
        guard transaction.office.units[command.unit]?.isActive ?? false else {
            throw ReportRefusal.unitUnknown
        }
        guard try isAffected(command.unit, by: state, in: transaction) else {
            throw ReportRefusal.notAffected
        }
        let complaint = try state.reports.first.flatMap { try transaction.report($0) }?.complaint ?? .other
        let event = ReportReceived(
            channel: .web, complaint: complaint, unit: command.unit, place: nil, reporter: command.reporter,
            words: nil, photos: nil, since: nil, made: recorded, agenda: nil)
        try transaction.append(
            .reportReceived(event), to: command.report, actor: envelope.actor, happened: recorded)
        var outcome = try decide(.join(command.report), on: ticket, in: &transaction)
        try transaction.append(
            .reportJoined(ReportLinked(ticket: ticket)), to: command.report, actor: envelope.actor,
            happened: recorded)
        outcome.report = command.report
        outcome.code = transaction.trackingCode(of: command.report)
        return outcome
    }

    /// The offices whose reports are joined; everybody where the desk says so. A place may be that of any
    /// office.
    private func isAffected(
        _ unit: UnitID, by state: TicketState, in transaction: some LedgerTransaction
    ) throws -> Bool {
        switch state.outage?.scope {
        case .everybody, .place: return true
        case .units, nil: break
        }
        if state.unit == unit { return true }
        for id in state.reports where try transaction.report(id)?.unit == unit { return true }
        return false
    }

    func leave(
        _ id: ReportID, reason: String, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        guard let report = try transaction.report(id) else { throw ReportRefusal.noSuchReport }
        guard case .joined(let ticket) = report.standing else { throw ReportRefusal.notJoined }
        if envelope.actor != .reporter(id) { try requireDesk(in: transaction) }
        try requireVersion(report.version)
        var outcome = try decide(.leave(id, reason: reason), on: ticket, in: &transaction)
        try transaction.append(
            .reportLeft(ReportLeaving(ticket: ticket, reason: reason)), to: id, actor: envelope.actor,
            happened: happened)
        outcome.report = id
        return outcome
    }

    /// A letter that is entered as confidential after its report was accepted makes the ticket so too.
    func keepSecret(
        _ report: Report, _ agenda: Agenda, in transaction: inout some LedgerTransaction
    ) throws {
        guard agenda.sensitivity == .confidential, let ticket = report.standing.ticket,
            let state = try transaction.ticket(ticket), !state.isSecret
        else { return }
        _ = try decide(.classify(isSecret: true, reason: Self.secretLetter), on: ticket, in: &transaction)
    }
}
