import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// The quieter things the desk does with a report, each behind a fold that opens by itself when it was
/// refused.
struct ReportWays {
    let context: RequestContext
    let dossier: ReportDossier

    private var report: Report { dossier.report }

    // MARK: join

    /// Any open ticket, for an outage that reaches over several offices.
    func join(after same: LikelySame) async throws -> HTML {
        let open = try await context.site.reading.tickets(
            TicketQuery(phases: [.open, .parked], reader: context.reader, limit: 100))
        let title = context.text(Phrase.Inbox.joinTitle)
        guard !open.isEmpty else { return .empty }
        let likely = same.tickets.map(\.row.id)
        let ordered = open.filter { likely.contains($0.id) } + open.filter { !likely.contains($0.id) }
        let options = ordered.map { ticket in
            Field.Option(
                value: ticket.id.text,
                title: [ticket.number, ticket.title, context.unitName(ticket.unit)].filter { !$0.isEmpty }
                    .joined(separator: " · "))
        }
        let answers = answers(.joinReport, "gabung")
        return fold(
            title, .joinReport, lede: Phrase.Inbox.joinLede, answers,
            answers.select("ticket", Phrase.Inbox.otherTicket, options),
            Button(context.text(Phrase.Act.join), icon: .joined))
    }

    // MARK: send on, close

    var forward: HTML {
        let answers = answers(.forwardReport, "teruskan")
        let targets = ForwardTarget.allCases.map {
            Field.Option(value: $0.rawValue, title: context.text($0.phrase))
        }
        let fields: HTML = """
            \(answers.radios("to", Phrase.Inbox.forwardTo, targets))\
            \(answers.paragraph("note", Phrase.Inbox.forwardNote, hint: Phrase.Inbox.forwardHint, rows: 3))
            """
        return fold(
            context.text(Phrase.Inbox.forwardTitle), .forwardReport, lede: Phrase.Inbox.forwardLede, answers,
            fields, Button(context.text(Phrase.Act.sendOn), icon: .forward))
    }

    var close: HTML {
        let answers = answers(.closeReport, "tutup")
        let reason = answers.paragraph(
            "reason", Phrase.Inbox.closeReason, hint: Phrase.Inbox.closeHint, rows: 3)
        return fold(
            context.text(Phrase.Inbox.closeTitle), .closeReport, lede: nil, answers, reason,
            Button(context.text(Phrase.Act.close), .danger))
    }

    // MARK: agenda

    var agenda: HTML {
        let answers = answers(.recordAgenda, "agenda")
        return fold(
            context.text(Phrase.Agenda.title), .recordAgenda, lede: Phrase.Agenda.lede, answers,
            AgendaFields.html(answers, report.agenda, context), Button(context.text(Phrase.Agenda.save)),
            multipart: true)
    }

    // MARK: parts

    private func answers(_ command: CommandName, _ scope: String) -> Answers {
        context.answers(command, scope: scope)
    }

    private func fold(
        _ title: String, _ command: CommandName, lede: Phrase?, _ answers: Answers, _ fields: HTML,
        _ button: Button, multipart: Bool = false
    ) -> HTML {
        var form = context.form(command, from: .inboxReport(report.id), multipart: multipart)
        form.hidden.append(("report", report.id.text))
        let inside: HTML = """
            \(answers.summary)\(fields)\(LateFields.html(answers, context))\(Button.row([button.submit()]))
            """
        let note: HTML? = lede.map { "<p class=\"soft\">\(context.text($0))</p>" }
        return Fold.html(
            title, isOpen: answers.refused != nil,
            """
            \(note)\(form.html(inside))
            """)
    }
}

/// The fields of a letter in the agenda (domain: lembar disposisi).
enum AgendaFields {
    static func html(_ answers: Answers, _ agenda: Agenda?, _ context: RequestContext) -> HTML {
        let classes = Agenda.Sensitivity.allCases.map {
            Field.Option(value: $0.rawValue, title: context.text($0.phrase))
        }
        let today = context.parts(context.now).isoDate
        let date = Field.Line(kind: .date, look: "short", latest: today)
        let questions: [HTML] = [
            answers.line(
                "agenda.sender", Phrase.Agenda.sender, isRequired: false, or: agenda?.sender ?? "",
                Field.Line(maxLength: 200)),
            answers.line(
                "agenda.letter_number", Phrase.Agenda.letterNumber, isRequired: false,
                or: agenda?.letterNumber ?? "", Field.Line(look: "short", maxLength: 120)),
            answers.line(
                "agenda.letter_date", Phrase.Agenda.letterDate, isRequired: false,
                or: agenda?.letterDate?.description ?? "", date),
            answers.line(
                "agenda.agenda_number", Phrase.Agenda.agendaNumber, isRequired: false,
                or: agenda?.agendaNumber ?? "", Field.Line(look: "short", maxLength: 60)),
            answers.select(
                "agenda.sensitivity", Phrase.Agenda.sensitivity, isRequired: false,
                or: agenda?.sensitivity.rawValue ?? "", classes),
            answers.files("agenda.scan", Phrase.Agenda.scan, isMultiple: false),
        ]
        return HTML.join(questions)
    }
}
