import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// What the month came to, and how the year went.
struct MonthCharts {
    let numbers: InsightNumbers
    let context: RequestContext

    private var language: Language { context.language }

    private func text(_ phrase: Phrase) -> String { language[phrase] }
    private func number(_ value: Int) -> String { language.number(value) }

    /// More are added up in a last row; the recap names them all.
    private static let mostRows = 10

    // MARK: the month

    var html: HTML {
        let month = numbers.thisMonth
        return """
            \(verdicts(month.total))\
            <div class="stack">\(table(Phrase.Insight.procedure, month.byProcedure, names.procedure))\
            \(table(Phrase.Insight.unit, month.byUnit, names.unit))</div>
            """
    }

    private var names: SummaryNames {
        SummaryNames(context: context, procedures: numbers.procedures, language: language)
    }

    private func verdicts(_ total: WorkCount) -> HTML {
        let month = language.name(of: numbers.month)
        let title = text(
            total.stepsJudged == 0
                ? Phrase.Insight.noVerdicts(month)
                : Phrase.Insight.verdicts(number(total[.timeYes]), number(total.stepsJudged), month))
        let bars = total.parts.map { part in
            let words = [
                "\(number(part.yes)) \(text(Phrase.Insight.yes))",
                "\(number(part.no)) \(text(Phrase.Insight.no))",
                "\(number(part.notJudged)) \(text(Phrase.Insight.none))",
            ]
            return Chart.Bar(
                name: text(part.words),
                pieces: [(part.yes, .good), (part.no, .bad), (part.notJudged, .quiet)],
                label: words.joined(separator: ", "))
        }
        let table = NumberTable(
            caption: title,
            columns: [
                Phrase.Insight.part, Phrase.Insight.yes, Phrase.Insight.no, Phrase.Insight.none,
            ].map(text),
            rows: total.parts.map { [text($0.words), number($0.yes), number($0.no), number($0.notJudged)] })
        let claimed = text(Phrase.Insight.claimed(number(total[.claimed]), number(total[.steps])))
        return """
            \(Chart.figure(title: title, drawing: Chart.bars(bars), table: table.html, language))\
            <p class="soft">\(claimed)</p>
            """
    }

    private func table(
        _ heading: Phrase, _ sums: [(key: String, count: WorkCount)], _ name: (String) -> String
    ) -> HTML {
        guard !sums.isEmpty else { return .empty }
        let columns = [
            heading, Phrase.Insight.opened, Phrase.Insight.finished, Phrase.Insight.inTime,
            Phrase.Insight.late,
            Phrase.Insight.steps, Phrase.Insight.share,
        ]
        let rows = names.rows(sums, most: Self.mostRows, name).map { sum in
            [
                sum.name, number(sum.count[.opened]), number(sum.count[.finished]),
                number(sum.count[.finishedInTime]), number(sum.count[.finishedLate]),
                number(sum.count[.steps]), sum.count.sharedInTime.map { "\($0)%" } ?? "–",
            ]
        }
        let caption = "\(text(heading)), \(language.name(of: numbers.month))"
        return NumberTable(caption: caption, columns: columns.map(text), rows: rows).html
    }

    // MARK: the year

    var year: HTML {
        let months = (0..<12).map { numbers.month.adding(months: $0 - 11) }
        let sums = Dictionary(
            numbers.year.by { $0.month.number }.map { ($0.key, $0.count) }, uniquingKeysWith: { $1 })
        let counts = months.map { sums[$0.number] ?? WorkCount() }
        return "\(tickets(months, counts))\(shares(months, counts))"
    }

    private func tickets(_ months: [CalendarMonth], _ counts: [WorkCount]) -> HTML {
        let total = numbers.year.total
        let title = text(Phrase.Insight.trend(number(total[.opened]), number(total[.finished])))
        let lines = [
            Chart.Line(
                name: text(Phrase.Insight.opened).lowercased(), values: counts.map { $0[.opened] },
                tone: .quiet),
            Chart.Line(
                name: text(Phrase.Insight.finished).lowercased(), values: counts.map { $0[.finished] },
                tone: .plain),
        ]
        let table = NumberTable(
            caption: title,
            columns: [
                Phrase.Insight.month, Phrase.Insight.opened, Phrase.Insight.finished, Phrase.Insight.late,
            ]
            .map(text),
            rows: zip(months, counts).map { month, count in
                [
                    language.name(of: month), number(count[.opened]), number(count[.finished]),
                    number(count[.finishedLate]),
                ]
            })
        return Chart.figure(
            title: title,
            drawing: Chart.lines(lines, points: months.map(language.shortName), title: title),
            table: table.html, language)
    }

    private func shares(_ months: [CalendarMonth], _ counts: [WorkCount]) -> HTML {
        guard let share = numbers.year.total.sharedInTime else { return .empty }
        let title = text(Phrase.Insight.shareTrend(number(share)))
        let line = Chart.Line(
            name: text(Phrase.Insight.inTime).lowercased(), values: counts.map(\.sharedInTime), tone: .good)
        let table = NumberTable(
            caption: title,
            columns: [Phrase.Insight.month, Phrase.Insight.steps, Phrase.Insight.inTime, Phrase.Insight.late]
                .map(text),
            rows: zip(months, counts).map { month, count in
                [
                    language.name(of: month), number(count[.steps]), number(count[.timeYes]),
                    number(count[.timeNo]),
                ]
            })
        return Chart.figure(
            title: title,
            drawing: Chart.lines(
                [line], points: months.map(language.shortName), scale: 100, unit: "%", title: title),
            table: table.html, language)
    }
}
