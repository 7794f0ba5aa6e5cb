import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// One report: who, where, what, since when; and what the desk does with it.
enum InboxReportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = ReportID(context.parameters[0]),
            let dossier = try await context.site.reading.report(id)
        else { throw WebFailure.notFound }
        let report = dossier.report
        let title = proposedTitle(report, context)
        let facts = KeyValues.html([
            (context.text(Phrase.Inbox.unit), HTML(text: context.unitName(report.unit))),
            (context.text(Phrase.Ticket.place), HTML(text: context.placeName(report.place))),
            (context.text(Phrase.Inbox.reporter), HTML(text: reporterName(dossier))),
            (context.text(Phrase.Inbox.contact), HTML(text: dossier.reporter?.contact ?? "")),
        ])
        let body: HTML = """
            \(Page.header(over: context.text(report.channel.phrase), title: title))\
            <div class="stack">\(facts)<blockquote>\(dossier.words)</blockquote>\
            \(try await accept(report, title, context))</div>
            """
        return context.page(title: title, current: .reports, body: body)
    }

    private static func reporterName(_ dossier: ReportDossier) -> String {
        guard let reporter = dossier.reporter else { return "" }
        return reporter.post.isEmpty ? reporter.name : reporter.name + ", " + reporter.post
    }

    /// "Internet mati · Dinas Pendidikan": what the ticket will be called unless the desk says otherwise.
    static func proposedTitle(_ report: Report, _ context: RequestContext) -> String {
        let unit = context.unitName(report.unit)
        let what = Language.indonesian[report.complaint.phrase]
        return unit.isEmpty ? what : what + ", " + unit
    }

    private static func accept(
        _ report: Report, _ title: String, _ context: RequestContext
    ) async throws -> HTML {
        guard report.standing == .received else { return .empty }
        var procedures: [Procedure] = []
        for code in context.office.procedures.keys.sorted() {
            guard let procedure = try await context.procedure(code),
                procedure.triggers.contains(where: { $0.source == .report })
            else { continue }
            procedures.append(procedure)
        }
        guard let only = procedures.first else {
            return Notice(.warn, context.text(Phrase.Inbox.noProcedure)).html
        }
        let answers = context.answers(.acceptReport, scope: "terima")
        var form = context.form(.acceptReport, from: .inboxReport(report.id))
        form.hidden.append(("report", report.id.text))
        let choice: HTML
        if procedures.count == 1 {
            form.hidden.append(("procedure", only.code))
            choice = "<p>\(context.text(Phrase.Inbox.procedure)): <b>\(only.title)</b></p>"
        } else {
            choice = answers.radios(
                "procedure", Phrase.Inbox.procedure,
                procedures.map { Field.Option(value: $0.code, title: $0.title) })
        }
        let urgencies: [Field.Option] = [
            Field.Option(value: "biasa", title: context.text(Phrase.Urgency.normal)),
            Field.Option(value: "segera", title: context.text(Phrase.Urgency.urgent)),
            Field.Option(value: "sangat-segera", title: context.text(Phrase.Urgency.veryUrgent)),
        ]
        let fields: HTML = """
            \(answers.summary)\(choice)\(answers.line("title", Phrase.Inbox.ticketTitle, or: title))\
            \(answers.radios("urgency", Phrase.Inbox.urgency, or: "biasa", urgencies))\
            \(Button.row([Button(context.text(Phrase.Act.accept), .primary).submit()]))
            """
        return Page.section(context.text(Phrase.Inbox.acceptTitle), form.html(fields))
    }
}
