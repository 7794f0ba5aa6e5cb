import Phrases
import SOPModel

/// What a field of a command is called on its form; fields of a step are called as the SOP calls them.
struct FieldLabels {
    let command: CommandName
    /// The row of a step's form.
    var step: Step?

    func label(_ field: String) -> Phrase {
        let parts = field.split(separator: ".").map(String.init)
        guard let first = parts.first else { return Phrase.Label.whole }
        if command.isOfPrograms, let label = Self.programLabels[field] { return label }
        if command.isOfOffice, let label = Self.officeLabel(field, of: command) { return label }
        switch first {
        case "fields" where parts.count > 1: return question(parts[1])
        case "requirements" where parts.count > 1: return requirement(parts)
        case "outputs" where parts.count > 1: return output(parts)
        case "columns" where parts.count > 1: return Phrase.Moving.column(parts[1])
        case "rows" where parts.count > 1: return Phrase.Moving.row(parts[1])
        case "answer": return question
        case "reason": return reason
        case "text": return text
        case "to": return command == .forwardReport ? Phrase.Inbox.forwardTo : Phrase.Label.target
        case "note" where command == .forwardReport: return Phrase.Inbox.forwardNote
        default: return Self.labels[field] ?? Self.labels[parts[parts.count - 1]] ?? Phrase(both: field)
        }
    }

    // MARK: by command

    private var reason: Phrase {
        switch command {
        case .disputeTicket: Phrase.Tracking.disputeReason
        case .closeReport: Phrase.Inbox.closeReason
        default: Phrase.Label.reason
        }
    }

    private var text: Phrase {
        switch command {
        case .comment: Phrase.Tracking.writeText
        case .keepProcedure: Phrase.Upload.labelText
        case .rateTicket: Phrase.Tracking.rateWords
        default: Phrase.Label.text
        }
    }

    // MARK: by the row

    private var question: Phrase {
        guard let question = step?.decision?.question, !question.isEmpty else { return Phrase.Label.answer }
        return Phrase(both: question)
    }

    private func question(_ name: String) -> Phrase {
        Phrase(both: step?.fields.first { $0.name == name }?.question ?? name)
    }

    private func requirement(_ parts: [String]) -> Phrase {
        guard let step, let index = Int(parts[1]), step.requirements.indices.contains(index) else {
            return Phrase.Label.requirement
        }
        return Phrase(both: step.requirements[index].name)
    }

    /// "Berita acara", or "Berita acara: hasil uji" for one of several fields of an output.
    private func output(_ parts: [String]) -> Phrase {
        guard let step, let index = Int(parts[1]), step.outputs.indices.contains(index) else {
            return parts.count > 2
                ? Self.labels[parts[parts.count - 1]] ?? Phrase.Label.output : Phrase.Label.output
        }
        let output = step.outputs[index]
        let name = output.title.isEmpty ? output.name : output.title
        guard parts.count > 2, parts.last != "text", let part = Self.labels[parts[parts.count - 1]] else {
            return Phrase(both: name)
        }
        return Phrase(
            id: name + ": " + part.indonesian.lowercased(), en: name + ": " + part.english.lowercased())
    }

    /// Fields whose answer is chosen, not typed.
    static let choices: Set = [
        "complaint", "unit", "channel", "procedure", "urgency", "to", "ticket", "kind", "outcome", "source",
        "answer", "score", "step", "agenda.sensitivity", "parking.responsible", "approved_by",
        "scope", "sensitivity",
    ]

    // MARK: for all commands

    /// By the whole dotted name, or by its last part.
    private static let labels: [String: Phrase] = reportLabels.merging(ticketLabels) { first, _ in first }
        .merging(privacyLabels) { first, _ in first }

    private static let privacyLabels: [String: Phrase] = [
        "classification": Phrase.Privacy.code, "reports": Phrase.Privacy.reports,
        "values": Phrase.Privacy.values,
        "active_years": Phrase.Privacy.active, "inactive_years": Phrase.Privacy.inactive,
        "permanent": Phrase.Privacy.permanent, "standard": Phrase.Privacy.isStandard,
        "procedures": Phrase.Privacy.procedures,
    ]

    private static let reportLabels: [String: Phrase] = [
        "since": Phrase.Label.since, "made": Phrase.Label.made, "unit": Phrase.Label.unit,
        "place": Phrase.Label.place, "place_text": Phrase.Label.place, "places": Phrase.Label.places,
        "name": Phrase.Label.name, "post": Phrase.Label.post, "contact": Phrase.Label.contact,
        "channel": Phrase.Label.channel, "complaint": Phrase.Label.complaint, "photos": Phrase.Report.photos,
        "report": Phrase.Label.report, "title": Phrase.Label.title, "urgency": Phrase.Inbox.urgency,
        "procedure": Phrase.Inbox.procedure, "code": Phrase.Label.code,
        "agenda.letter_number": Phrase.Agenda.letterNumber, "agenda.letter_date": Phrase.Agenda.letterDate,
        "agenda.agenda_number": Phrase.Agenda.agendaNumber,
        "agenda.sensitivity": Phrase.Agenda.sensitivity, "agenda.sender": Phrase.Agenda.sender,
        "agenda.scan": Phrase.Agenda.scan, "agenda": Phrase.Agenda.title,
    ]

    private static let ticketLabels: [String: Phrase] = [
        "ticket": Phrase.Label.ticket, "position": Phrase.Label.position, "step": Phrase.Label.step,
        "note": Phrase.Label.note, "files": Phrase.Label.files, "kind": Phrase.Label.pauseKind,
        "reference": Phrase.Label.reference, "provider": Phrase.Providers.provider,
        "outcome": Phrase.Label.outcome, "what": Phrase.Label.repaired,
        "checked": Phrase.Label.checklist, "number": Phrase.Label.number, "score": Phrase.Label.score,
        "source": Phrase.Label.source, "happened": Phrase.Label.happened,
        "late_reason": Phrase.Label.lateReason, "given": Phrase.Label.given,
        "given.ordered_by": Phrase.Label.orderedBy, "given.medium": Phrase.Label.medium,
        "scan": Phrase.Label.scan, "signature": Phrase.Label.signature, "photo": Phrase.Label.photo,
        "programme": Phrase.Label.programme, "budget_year": Phrase.Label.budgetYear,
        "responsible": Phrase.Label.responsible, "review": Phrase.Label.review,
        "parking": Phrase.Label.programme, "acknowledged": Phrase.Label.acknowledged,
        "visits": Phrase.Visits.title,
        "steps": Phrase.Later.steps, "scope": Phrase.Outage.scope, "notice": Phrase.Outage.notice,
        "sensitivity": Phrase.Secrecy.sensitivity, "requirements": Phrase.Label.requirement,
        "outputs": Phrase.Label.output,
        "fields": Phrase.Label.whole, "devices": Phrase.Label.devices,
        "devices.kind": Phrase.Label.deviceKind, "direction": Phrase.Label.direction,
        "brand": Phrase.Label.brand, "serial": Phrase.Label.serial, "asset_code": Phrase.Label.assetCode,
        "target": Phrase.Label.target, "instructions": Phrase.Label.instructions,
        "test": Phrase.Label.test, "people": Phrase.Label.people, "period": Phrase.Label.period,
        "by": Phrase.Label.orderedBy, "missing": Phrase.Label.reason, "ticked": Phrase.Label.requirement,
        "reporter_confirmed": Phrase.Label.test, "command_id": Phrase.Label.whole,
        "expected_version": Phrase.Label.version, "version": Phrase.Label.version,
        "effective": Phrase.Enforcing.effective, "approved_by": Phrase.Enforcing.approvedBy,
    ]
}
