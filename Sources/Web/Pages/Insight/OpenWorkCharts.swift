import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What is open now: by row, by SOP, by unit, and what it waits for.
struct OpenWorkCharts {
    let numbers: InsightNumbers
    let context: RequestContext

    /// Longer charts say less; the table has all.
    private static let mostBars = 10

    /// What lies together in one bar.
    private struct Sum {
        var name: String
        /// Nil where no list shows what was counted.
        var address: String?
        var count = 0
        var late = 0
        /// What belongs to none of the others, a ticket without an OPD for one.
        var isWithout = false
    }

    private var language: Language { context.language }

    var html: HTML {
        "\(figures)\(bySteps)\(byProcedures)\(byUnits)\(byWaits)"
    }

    private func number(_ value: Int) -> String { language.number(value) }

    // MARK: the four figures

    private var figures: HTML {
        let all: [(Int, Phrase, String)] = [
            (numbers.openCount, Phrase.Insight.openSteps, address { $0.isAtWork = true }),
            (numbers.lateCount, Phrase.Insight.lateSteps, address { $0.isLateOnly = true }),
            (numbers.waitingCount, Phrase.Insight.waitingSteps, "#menunggu"),
            (numbers.parked, Phrase.Insight.parked, address { $0.standing = .parked }),
        ]
        let items: [HTML] = all.map { count, words, address in
            "<li><a href=\"\(address)\"><b>\(number(count))</b> \(context.text(words))</a></li>"
        }
        return "<ul class=\"figures\">\(items)</ul>"
    }

    private func address(_ narrow: (inout RegisterFilter) -> Void) -> String {
        var filter = RegisterFilter()
        narrow(&filter)
        return filter.address()
    }

    // MARK: charts

    private var bySteps: HTML {
        let sums = sums { work in
            (
                work.procedure + " " + work.step.text,
                numbers.procedures.words(work.step, of: work.procedure),
                address {
                    $0.procedure = work.procedure
                    $0.step = work.step
                }
            )
        }
        let title = Phrase.Insight.bySteps(number(numbers.openCount), number(numbers.lateCount))
        return figure(sums, title, Phrase.Insight.step)
    }

    private var byProcedures: HTML {
        let sums = sums { work in
            (
                work.procedure, numbers.procedures.title(work.procedure),
                address {
                    $0.procedure = work.procedure
                    $0.isAtWork = true
                }
            )
        }
        let title = Phrase.Insight.byProcedures(number(sums.count), most: Self.leader(sums))
        return figure(sums, title, Phrase.Insight.procedure)
    }

    private var byUnits: HTML {
        let sums = sums { work in
            let name = work.unit.map(context.names.unit) ?? context.text(Phrase.Insight.noUnit)
            let list = work.unit.map { unit in
                address {
                    $0.unit = unit
                    $0.isAtWork = true
                }
            }
            return (work.unit?.text ?? "", name, list)
        }
        let count = sums.count { !$0.isWithout }
        guard count > 0 else { return .empty }
        let title = Phrase.Insight.byUnits(number(count), most: Self.leader(sums))
        return figure(sums, title, Phrase.Insight.unit)
    }

    /// The name of what has more than any other; nil where none leads alone.
    private static func leader(_ sums: [Sum]) -> String? {
        let named = sums.filter { !$0.isWithout }
        guard named.count > 1, named[0].count > named[1].count else { return nil }
        return named[0].name
    }

    private var byWaits: HTML {
        guard numbers.waitingCount > 0 else { return .empty }
        let sums: [Sum] = PauseReason.Kind.allCases.compactMap { kind in
            let count = numbers.open.filter { $0.waiting == kind }.reduce(0) { $0 + $1.count }
            guard count > 0 else { return nil }
            return Sum(
                name: context.text(kind.phrase), address: address { $0.waiting = kind }, count: count)
        }
        let title = Phrase.Insight.byWaits(number(numbers.waitingCount))
        return "<div id=\"menunggu\">\(figure(sums, title, Phrase.Insight.reason))</div>"
    }

    /// Adds up what has the same key, the most first; what has none is the last.
    private func sums(_ key: (OpenWork) -> (key: String, name: String, address: String?)) -> [Sum] {
        var sums: [String: Sum] = [:]
        for work in numbers.open {
            let (key, name, address) = key(work)
            sums[key, default: Sum(name: name, address: address, isWithout: key.isEmpty)].count += work.count
            sums[key]?.late += work.late
        }
        let sorted = sums.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
        return sorted.filter { !$0.isWithout } + sorted.filter(\.isWithout)
    }

    /// As many as a chart has bars; what belongs to none of the others is always among them.
    private static func shown(_ sums: [Sum]) -> [Sum] {
        guard sums.count > mostBars, let last = sums.last, last.isWithout else {
            return Array(sums.prefix(mostBars))
        }
        return sums.prefix(mostBars - 1) + [last]
    }

    private func figure(_ sums: [Sum], _ title: Phrase, _ heading: Phrase) -> HTML {
        guard !sums.isEmpty else { return .empty }
        let bars = Self.shown(sums).map { sum in
            Chart.Bar(
                name: sum.name, pieces: [(sum.late, .bad), (sum.count - sum.late, .plain)],
                label: sum.late == 0
                    ? number(sum.count)
                    : context.text(Phrase.Insight.openAndLate(number(sum.count), number(sum.late))))
        }
        let words = context.text(title)
        let table = DataTable(
            caption: words,
            columns: [
                .init(title: context.text(heading)),
                .init(title: context.text(Phrase.Insight.open), isNumber: true),
                .init(title: context.text(Phrase.Insight.late), isNumber: true),
            ],
            rows: sums.map { sum in
                .init(
                    title: sum.name, address: sum.address,
                    cells: [HTML(text: number(sum.count)), HTML(text: number(sum.late))])
            })
        return Chart.figure(
            title: words, drawing: Chart.bars(bars), table: table.html(language), language)
    }
}
