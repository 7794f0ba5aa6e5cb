import HTTPServer
import Markup
import Phrases
import UseCases

/// Entering what came by letter, telephone, word of mouth, WhatsApp or e-mail, with its real time.
enum EnterReportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard context.mayRunInbox else { throw WebFailure.forbidden }
        let title = context.text(Phrase.EnterReport.title)
        let answers = context.answers(.receiveReport)
        let form = context.form(.receiveReport, from: .enterReport, multipart: true)
        let save = Button(context.text(Phrase.EnterReport.save), .primary).submit()
        let letter = Fold.html(
            context.text(Phrase.Agenda.title), isOpen: hasAgenda(answers),
            AgendaFields.html(answers, nil, context))
        let inside: HTML = "\(answers.summary)\(fields(answers, context))\(letter)\(Button.row([save]))"
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.EnterReport.lede)))\
            \(form.html(inside))
            """
        return context.page(title: title, current: .reports, body: body)
    }

    private static func fields(_ answers: Answers, _ context: RequestContext) -> HTML {
        let now = context.parts(context.now).inputValue
        let channels: [Channel] = [.whatsApp, .phone, .letter, .word, .email]
        let ways = channels.map {
            Field.Option(value: $0.rawValue, title: context.text($0.phrase), icon: $0.icon)
        }
        let moment = Field.Line(kind: .dateTime, look: "short", latest: now)
        let words = Field.Line(autocomplete: "off", maxLength: 120)
        let questions: [HTML] = [
            answers.radios("channel", Phrase.EnterReport.channel, ways),
            answers.line(
                "made", Phrase.EnterReport.made, hint: Phrase.EnterReport.madeHint, or: now, moment),
            LateFields.reason(answers),
            answers.paragraph(
                "text", Phrase.EnterReport.text, hint: Phrase.EnterReport.textHint, rows: 8),
            answers.radios("complaint", Phrase.Complaint.title, Complaint.options(context.language)),
            answers.select(
                "unit", Phrase.Inbox.unit, context.unitOptions, narrowing: Phrase.Reporting.filter),
            place(answers, context),
            answers.line("since", Phrase.Report.since, isRequired: false, moment),
            answers.line("name", Phrase.EnterReport.name, words),
            answers.line("post", Phrase.EnterReport.post, isRequired: false, words),
            answers.line(
                "contact", Phrase.EnterReport.contact, hint: Phrase.EnterReport.contactHint, words),
            answers.files("photos", Phrase.Inbox.photos),
        ]
        return HTML.join(questions)
    }

    /// From the list where there is one; what stands on none is written.
    private static func place(_ answers: Answers, _ context: RequestContext) -> HTML {
        let known = context.placeOptions
        let suggestions = known.isEmpty ? context.placeSuggestions() : []
        let written = answers.line(
            "place_text", Phrase.Report.place, isRequired: false,
            Field.Line(maxLength: 200, suggestions: suggestions))
        guard !known.isEmpty else { return written }
        let chosen = answers.select(
            "place", Phrase.EnterReport.place, hint: Phrase.EnterReport.placeHint, isRequired: false, known)
        return "\(chosen)\(written)"
    }

    private static func hasAgenda(_ answers: Answers) -> Bool {
        guard let refused = answers.refused else { return false }
        return refused.values.pairs.contains { $0.name.hasPrefix("agenda.") && !$0.value.isEmpty }
            || refused.errors.contains { $0.field.hasPrefix("agenda.") }
    }
}
