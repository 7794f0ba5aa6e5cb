import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// The public report: short enough for one phone, and nothing to sign in to.
enum ReportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let title = context.text(Phrase.Report.title)
        guard context.office.units.values.contains(where: \.isActive) else {
            return .html(context.publicPage(title: title, body: notReady(title, context)).render())
        }
        let answers = context.answers(.receiveReport)
        let answered = try await context.answeredUnits()
        let asked = context.request.query["unit"] ?? ReportProposal.unit(answered)
        let unit = UnitID(answers.value("unit", or: asked))
        let proposal = ReportProposal(answered, for: unit, context)
        let form = context.form(.receiveReport, from: .report, multipart: true)
        let send = Button(context.text(Phrase.Reporting.send), .primary).submit()
        let inside: HTML = """
            \(answers.summary)\(fields(answers, context, unit: unit, proposal))\(Button.row([send]))
            """
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.Report.lede)))\
            \(try await OutageBanner.forReporters(unit, context))\(try await hint(unit, context))\
            \(proposal.line.map { Notice(.info, context.text($0)).html })\
            \(form.html(inside))
            """
        return .html(context.publicPage(title: title, body: body).render())
    }

    /// An office without OPDs: a question nobody can answer would stop every reporter.
    private static func notReady(_ title: String, _ context: RequestContext) -> HTML {
        let phone = context.office.profile.phone
        let call: HTML? = phone.isEmpty ? nil : "<a class=\"button\" href=\"tel:\(phone)\">\(phone)</a>"
        return """
            \(Page.header(title: title))\
            \(EmptyState.html(Phrase.Reporting.notReady, context.language, icon: .horn, action: call))
            """
    }

    private static func fields(
        _ answers: Answers, _ context: RequestContext, unit: UnitID, _ proposal: ReportProposal
    ) -> HTML {
        let units = proposal.units(context.unitOptions)
        let now = context.parts(context.now).inputValue
        let unitControl = answers.select(
            "unit", Phrase.Reporting.unit, hint: Phrase.Reporting.unitHint, or: unit.text,
            units, narrowing: units.count > 12 ? Phrase.Reporting.filter : nil
        )
        let known = context.placeSuggestions(of: unit.text.isEmpty ? nil : unit)
        let place = Field.Line(maxLength: 200, suggestions: known)
        let placeHint = known.isEmpty ? Phrase.Report.placeHint : Phrase.Report.knownPlaceHint
        let phone = Field.Line(
            kind: .tel, autocomplete: "tel", inputMode: "tel", look: "short", maxLength: 120)
        let questions: [HTML] = [
            answers.radios("complaint", Phrase.Complaint.title, Complaint.options(context.language)),
            unitControl,
            answers.line(
                "place_text", Phrase.Report.place, hint: placeHint, isRequired: false, place),
            answers.paragraph(
                "text", Phrase.Reporting.whatHappened, hint: Phrase.Report.whatHint, rows: 3),
            answers.line(
                "since", Phrase.Report.since, hint: Phrase.Reporting.sinceHint, isRequired: false,
                Field.Line(kind: .dateTime, look: "short", latest: now)),
            answers.files("photos", Phrase.Report.photos, hint: Phrase.Report.photosHint, accept: "image/*"),
            answers.line(
                "name", Phrase.Report.name, or: proposal.name,
                Field.Line(autocomplete: "name", maxLength: 120)),
            answers.line(
                "post", Phrase.Reporting.post, isRequired: false, or: proposal.post,
                Field.Line(autocomplete: "organization-title", maxLength: 120)),
            answers.line(
                "contact", Phrase.Report.phone, hint: Phrase.Report.phoneHint, or: proposal.contact, phone),
        ]
        return HTML.join(questions)
    }

    /// Whether the unit has reported within the last hours: nothing personal, only that and when.
    private static func hint(_ unit: UnitID, _ context: RequestContext) async throws -> HTML {
        guard let known = context.office.units[unit], known.isActive else { return .empty }
        let recent = try await context.site.reading.reports(
            ReportQuery(
                unit: unit, madeAfter: context.now.adding(minutes: -recentMinutes), isPublic: true, limit: 1))
        guard let last = recent.first else { return .empty }
        return Notice(
            .info, context.text(Phrase.Reporting.alreadyReported(known.name, context.age(last.made))),
            more: "<p>\(context.text(Phrase.Reporting.willBeJoined))</p>"
        ).html
    }

    private static let recentMinutes: Int64 = 4 * 60
}
