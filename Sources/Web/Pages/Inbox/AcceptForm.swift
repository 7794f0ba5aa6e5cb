import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The form by which a report becomes a ticket.
enum AcceptForm {
    static func html(_ report: Report, _ context: RequestContext) async throws -> HTML {
        let procedures = try await fitting(context)
        guard let only = procedures.first else {
            return Notice(.warn, context.text(Phrase.Inbox.noProcedure)).html
        }
        let answers = context.answers(.acceptReport, scope: "terima")
        var form = context.form(.acceptReport, from: .inboxReport(report.id))
        form.hidden.append(("report", report.id.text))
        let choice: HTML
        if procedures.count == 1 {
            form.hidden.append(("procedure", only.code))
            choice = """
                <div class="field"><p><b>\(context.text(Phrase.Inbox.procedure))</b></p>\
                <p>\(only.title)</p></div>
                """
        } else {
            let labels = ProcedureLabels(procedures)
            choice = answers.radios(
                "procedure", Phrase.Inbox.procedure,
                procedures.map { Field.Option(value: $0.code, title: labels[$0.code], hint: source($0)) })
        }
        let title = proposedTitle(report, context)
        // As the letter says, until the desk thinks otherwise.
        let letter = report.agenda.flatMap { Disposition.Urgency(rawValue: $0.sensitivity.rawValue) }
        let urgency = (letter ?? .normal).rawValue
        let fields: HTML = """
            <p class="soft">\(context.text(Phrase.Inbox.acceptLede))</p>\(answers.summary)\(choice)\
            \(answers.line("title", Phrase.Inbox.ticketTitle, or: title, Field.Line(maxLength: 200)))\
            \(answers.radios("urgency", Phrase.Inbox.urgency, or: urgency, urgencies(context)))\
            \(LateFields.html(answers, context))\
            \(Button.row([Button(context.text(Phrase.Act.accept), .primary, icon: .tick).submit()]))
            """
        return Page.section(context.text(Phrase.Inbox.acceptTitle), id: "terima", form.html(fields))
    }

    /// The procedures in force that a report begins.
    static func fitting(_ context: RequestContext) async throws -> [Procedure] {
        try await context.proceduresInForce(begunBy: .report)
    }

    /// Tells procedures of one title apart: number, and who works in them.
    private static func source(_ procedure: Procedure) -> String {
        let performers = procedure.columns.map(\.name).joined(separator: ", ")
        return [procedure.number, performers].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// A ticket's title goes on papers, and they are Indonesian whatever the reader's language.
    private static func proposedTitle(_ report: Report, _ context: RequestContext) -> String {
        let what = Language.indonesian[report.complaint.phrase]
        let unit = context.unitName(report.unit)
        return unit.isEmpty ? what : what + ", " + unit
    }

    private static func urgencies(_ context: RequestContext) -> [Field.Option] {
        let words: [(Disposition.Urgency, Phrase)] = [
            (.normal, Phrase.Urgency.normal), (.urgent, Phrase.Urgency.urgent),
            (.veryUrgent, Phrase.Urgency.veryUrgent),
        ]
        return words.map { Field.Option(value: $0.0.rawValue, title: context.text($0.1)) }
    }
}
