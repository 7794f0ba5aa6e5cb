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
        let unit = UnitID(answers.value("unit", or: context.request.query["unit"] ?? ""))
        let form = context.form(.receiveReport, from: .report, multipart: true)
        let send = Button(context.text(Phrase.Reporting.send), .primary).submit()
        let inside: HTML = """
            \(answers.summary)\(fields(answers, context, unit: unit))\(Button.row([send]))
            """
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.Report.lede)))\
            \(try await OutageBanner.forReporters(unit, context))\(try await hint(unit, context))\
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

    private static func fields(_ answers: Answers, _ context: RequestContext, unit: UnitID) -> HTML {
        let now = context.parts(context.now).inputValue
        let unitControl = answers.select(
            "unit", Phrase.Reporting.unit, hint: Phrase.Reporting.unitHint, or: unit.text,
            context.unitOptions,
            narrowing: context.office.units.count > 12 ? Phrase.Reporting.filter : nil
        )
        let place = Field.Line(maxLength: 200, suggestions: places(of: unit, context))
        let phone = Field.Line(
            kind: .tel, autocomplete: "tel", inputMode: "tel", look: "short", maxLength: 120)
        let questions: [HTML] = [
            answers.radios("complaint", Phrase.Complaint.title, Complaint.options(context.language)),
            unitControl,
            answers.line(
                "place_text", Phrase.Report.place, hint: Phrase.Report.placeHint, isRequired: false, place),
            answers.paragraph(
                "text", Phrase.Reporting.whatHappened, hint: Phrase.Report.whatHint, rows: 3),
            answers.line(
                "since", Phrase.Report.since, hint: Phrase.Reporting.sinceHint, isRequired: false,
                Field.Line(kind: .dateTime, look: "short", latest: now)),
            answers.files("photos", Phrase.Report.photos, hint: Phrase.Report.photosHint, accept: "image/*"),
            answers.line("name", Phrase.Report.name, Field.Line(autocomplete: "name", maxLength: 120)),
            answers.line(
                "post", Phrase.Reporting.post, isRequired: false,
                Field.Line(autocomplete: "organization-title", maxLength: 120)),
            answers.line("contact", Phrase.Report.phone, hint: Phrase.Report.phoneHint, phone),
        ]
        return HTML.join(questions)
    }

    /// Places known by name; all of them where no unit is chosen yet, but not more than a thin line bears.
    private static func places(of unit: UnitID, _ context: RequestContext) -> [String] {
        let known = context.office.places.values.filter {
            $0.isActive && ($0.unit == nil || unit.text.isEmpty || $0.unit == unit)
        }
        return known.map(\.name).sortedByName { ($0, "") }.prefix(100).map(\.self)
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
