import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The recap for spreadsheets: every sum, and every finished row it is made of.
enum RecapCSV {
    /// More rows are left out, and the file's last line says so.
    static let limit = 20_000

    /// One line for each month, SOP, unit, kind and channel: a spreadsheet adds up what it likes.
    static func show(_ context: RequestContext) async throws -> Response {
        let recap = try await Recap.reading(context.parameters[0], context)
        let names = recap.names(context, context.language)
        let headings = [
            Phrase.Insight.month, Phrase.Insight.procedure, Phrase.Insight.unit, Phrase.Insight.complaint,
            Phrase.Lists.channel,
        ].map(context.text)
        let rows = recap.summary.counts.map { count in
            [
                count.month.description, names.procedure(count.procedure), names.unit(count.unit?.text ?? ""),
                names.complaint(count.complaint?.rawValue ?? ""),
                count.channel.map { context.text($0.phrase) } ?? "",
            ] + Measure.allCases.map { String(count.count[$0]) }
        }
        let table = CSVTable(headings: headings + Measure.allCases.map(\.rawValue), rows: rows)
        return table.response(named: "rekap-\(recap.period.text)")
    }

    static func showSteps(_ context: RequestContext) async throws -> Response {
        guard let period = RecapPeriod(context.parameters[0]) else {
            throw WebFailure.badRequest(Phrase.Recap.unknown)
        }
        let facts = try await context.site.reading.stepFacts(
            from: period.first, through: period.last, limit: limit + 1)
        let procedures = try await KnownProcedures.reading(
            facts.map { ($0.procedure, $0.step) }, in: context)
        let headings = [
            Phrase.Insight.month, Phrase.Lists.number, Phrase.Insight.procedure, Phrase.Insight.unit,
            Phrase.Lists.stepShort, Phrase.Lists.holder, Phrase.Clock.happened, Phrase.Clock.recorded,
            Phrase.Clock.claimedTimes, Phrase.Clock.actual, Phrase.Verdict.requirements,
            Phrase.Verdict.inTime, Phrase.Verdict.output,
        ].map(context.text)
        let rows = facts.prefix(limit).map { cells($0, procedures, context) }
        var table = CSVTable(headings: headings, rows: Array(rows))
        if facts.count > limit {
            table.remark = context.text(Phrase.Lists.csvLimit(context.language.number(limit)))
        }
        return table.response(named: "langkah-\(period.text)")
    }

    private static func cells(
        _ fact: StepFact, _ procedures: KnownProcedures, _ context: RequestContext
    ) -> [String] {
        [
            fact.month.description, fact.number, procedures.title(fact.procedure),
            fact.unit.map(context.names.unit) ?? "", procedures.words(fact.step, of: fact.procedure),
            fact.assignee.map(context.names.assignee) ?? "", context.sheetStamp(fact.happened),
            context.sheetStamp(fact.recorded),
            context.text(fact.isClaimed ? Phrase.State.yes : Phrase.State.no), String(fact.minutes),
            context.text(fact.verdict.requirements.listWords), context.text(fact.verdict.inTime.listWords),
            context.text(fact.verdict.output.listWords),
        ]
    }
}

extension Judgement {
    fileprivate var listWords: Phrase {
        switch self {
        case .yes: Phrase.State.yes
        case .no: Phrase.State.no
        case .notJudged: Phrase.State.notJudged
        }
    }
}
