import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// *Rekapitulasi*: what a period came to, as a printable paper with letterhead and signature.
enum RecapPage {
    static func showNow(_ context: RequestContext) async throws -> Response {
        let month = CalendarMonth(of: context.now, in: context.zone)
        return .redirect(to: Place.recap(RecapPeriod(month)).path)
    }

    static func show(_ context: RequestContext) async throws -> Response {
        var recap = try await Recap.reading(context.parameters[0], context)
        recap.remark = try await remark(recap, context)
        let words = recap.period.words(context.language)
        let title = "\(context.text(Phrase.Insight.recap)), \(words)"
        let body: HTML = """
            <div class="no-print"><p class="unseen"><b>\(title)</b></p>\(ways(recap, context))</div>\
            \(RecapPaper(recap: recap, context: context).html)
            """
        return context.page(title: title, current: .insight, body: body)
    }

    /// A period that has not begun, or one that ended before anything was recorded, has no numbers to sign.
    private static func remark(_ recap: Recap, _ context: RequestContext) async throws -> Phrase? {
        let period = recap.period
        let now = CalendarMonth(of: context.now, in: context.zone)
        if period.first > now { return Phrase.Recap.toCome }
        guard recap.summary.counts.isEmpty, period.last < now else { return nil }
        let earliest = period.first.adding(months: -12 * period.first.year)
        let before = try await context.site.reading.monthCounts(from: earliest, through: period.last)
        return before.isEmpty ? Phrase.Recap.beforeRecord : nil
    }

    private static func ways(_ recap: Recap, _ context: RequestContext) -> HTML {
        let period = recap.period
        let after = period.moved(by: 1)
        let isPast = after.first <= CalendarMonth(of: context.now, in: context.zone)
        let next: HTML? =
            isPast
            ? Button(context.text(Phrase.Recap.next), icon: .right).link(to: Place.recap(after).path) : nil
        let buttons: [HTML] = [
            Button.print(context.language),
            Button(context.text(Phrase.Recap.previous), icon: .back).link(
                to: Place.recap(period.moved(by: -1)).path),
            next ?? .empty,
            Button(context.text(Phrase.Recap.csv), icon: .download).link(to: Place.recapCSV(period).path),
            Button(context.text(Phrase.Recap.stepsCSV), icon: .download).link(
                to: Place.stepsCSV(period).path),
        ]
        return Button.row(buttons)
    }
}

/// The numbers of a period.
struct Recap {
    var period: RecapPeriod
    var summary: WorkSummary
    var procedures: KnownProcedures
    var seal: SealNote?
    /// Stands in place of numbers and signature.
    var remark: Phrase?

    /// - Throws: `WebFailure.badRequest` for a period that is not understood.
    static func reading(_ text: String, _ context: RequestContext) async throws -> Recap {
        guard let period = RecapPeriod(text) else { throw WebFailure.badRequest(Phrase.Recap.unknown) }
        let counts = try await context.site.reading.monthCounts(from: period.first, through: period.last)
        let codes = Set(counts.map(\.procedure)).map { ($0, StepID?.none) }
        return Recap(
            period: period, summary: WorkSummary(counts: counts),
            procedures: try await KnownProcedures.reading(codes, in: context),
            seal: try await context.site.reading.newestSeal())
    }

    func names(_ context: RequestContext, _ language: Language) -> SummaryNames {
        SummaryNames(context: context, procedures: procedures, language: language)
    }
}
