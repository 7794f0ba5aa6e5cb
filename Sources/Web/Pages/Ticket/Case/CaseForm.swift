import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The form of a finished case of the past: the report, the case, and every row of the SOP.
struct CaseForm {
    let context: RequestContext
    let procedure: Procedure
    /// Whether another SOP could be chosen.
    let hasChoice: Bool

    private var answers: Answers { context.answers(.recordCase) }

    /// By a report where the SOP has such a beginning.
    private var trigger: Trigger? {
        procedure.triggers.first { $0.source == .report } ?? procedure.triggers.first
    }

    var html: HTML {
        get async throws {
            var form = context.form(.recordCase, from: .recordCase, multipart: true)
            form.hasConditions = true
            form.hidden += [
                ("procedure", procedure.code), ("version", String(procedure.version)),
                ("source", (trigger?.source ?? .report).rawValue),
            ]
            let save = Button(context.text(Phrase.Case.save), .primary).submit()
            return form.html(
                """
                \(answers.summary)<div class="stack">\(chosen)\
                \(trigger?.source == .report ? report : order)\(theCase)\(rows)</div>\
                \(Button.row([save], withinReach: true))
                """)
        }
    }

    private var chosen: HTML {
        let link: HTML = """
            <a href="\(Place.procedure(code: procedure.code).path)">\(procedure.title)</a>
            """
        let other: HTML? =
            hasChoice
            ? "<p><a href=\"\(Place.recordCase.path)\">\(context.text(Phrase.Case.other))</a></p>" : nil
        return "<div>\(KeyValues.html([(context.text(Phrase.Case.choose), link)]))\(other)</div>"
    }

    // MARK: how it began

    private var report: HTML {
        let channels: [Channel] = [.letter, .phone, .word, .whatsApp, .email]
        let ways = channels.map {
            Field.Option(value: $0.rawValue, title: context.text($0.phrase), icon: $0.icon)
        }
        let words = Field.Line(autocomplete: "off", maxLength: 120)
        let questions: [HTML] = [
            answers.radios("channel", Phrase.Case.channel, ways),
            answers.line("made", Phrase.Case.made, moment),
            answers.paragraph("text", Phrase.EnterReport.text, hint: Phrase.EnterReport.textHint, rows: 4),
            answers.radios("complaint", Phrase.Complaint.title, Complaint.options(context.language)),
            answers.select(
                "unit", Phrase.Inbox.unit, context.unitOptions, narrowing: Phrase.Reporting.filter),
            answers.line(
                "place_text", Phrase.Report.place, isRequired: false,
                Field.Line(maxLength: 200, suggestions: context.placeSuggestions())),
            answers.line("since", Phrase.Report.since, isRequired: false, moment),
            answers.line("name", Phrase.EnterReport.name, words),
            answers.line("post", Phrase.EnterReport.post, isRequired: false, words),
            answers.line(
                "contact", Phrase.EnterReport.contact, hint: Phrase.Case.contactHint, isRequired: false, words
            ),
            Fold.html(
                context.text(Phrase.Agenda.title), isOpen: touches("agenda."),
                AgendaFields.html(answers, nil, context)),
        ]
        return Page.section(context.text(Phrase.Case.report), HTML.join(questions))
    }

    private var order: HTML {
        var questions = [answers.line("made", Phrase.Case.begun, moment)]
        // A round names its places itself.
        if !procedure.steps.contains(where: { $0.round != nil }) {
            questions.append(
                answers.select(
                    "unit", Phrase.Begin.unit, isRequired: false, context.unitOptions,
                    narrowing: Phrase.Reporting.filter))
        }
        return Page.section(context.text(Phrase.Case.report), HTML.join(questions))
    }

    private var moment: Field.Line {
        Field.Line(kind: .dateTime, look: "short", latest: context.parts(context.now).inputValue)
    }

    // MARK: the case

    private var theCase: HTML {
        let urgencies = Disposition.Urgency.allCases.map {
            Field.Option(value: $0.rawValue, title: context.text($0.words))
        }
        let questions: [HTML] = [
            answers.line(
                "title", Phrase.Inbox.ticketTitle, hint: Phrase.Case.titleHint,
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.radios("urgency", Phrase.Inbox.urgency, or: "biasa", urgencies),
            answers.line(
                "happened", Phrase.Case.accepted, hint: Phrase.Case.acceptedHint, isRequired: false, moment),
            answers.line(
                "late_reason", Phrase.Case.reason, hint: Phrase.Case.reasonHint, Field.Line(maxLength: 200)),
            answers.files("scan", Phrase.Case.scan, hint: Phrase.Case.scanHint, isMultiple: false),
        ]
        return Page.section(context.text(Phrase.Case.theCase), HTML.join(questions))
    }

    private func touches(_ prefix: String) -> Bool {
        guard let refused = answers.refused else { return false }
        return refused.values.pairs.contains { $0.name.hasPrefix(prefix) && !$0.value.isEmpty }
            || refused.errors.contains { $0.field.hasPrefix(prefix) }
    }

    // MARK: the rows

    private var rows: HTML {
        guard let trigger else { return .empty }
        let scene = TicketScene(
            context: context, actor: context.signedIn?.actor, place: .recordCase,
            state: TicketState(id: TicketID(high: 0, low: 0)), history: [], procedure: procedure, reports: [],
            personal: [:], procedures: [], begunThisMonth: 0, products: [])
        let turns = CaseTurn.all(of: procedure, from: trigger)
        let parts = turns.enumerated().map { place, turn in
            CaseTurnForm(
                turn: turn, scene: scene, path: "steps.\(place)",
                refused: answers.refused.map { $0.part("steps.\(place)") }
            ).html
        }
        return Page.section(
            context.text(Phrase.Case.steps),
            """
            <div class="stack"><p class="soft">\(context.text(Phrase.Case.stepsLede))</p>\(parts)</div>
            """)
    }
}
