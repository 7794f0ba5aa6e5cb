import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// *Laporan*: where everything stands, what the month came to, and how the year went.
enum InsightPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let numbers = try await InsightNumbers.reading(context)
        let title = context.text(Phrase.Insight.title)
        let body: HTML =
            numbers.isEmpty
            ? EmptyState.html(Phrase.Insight.empty, context.language, icon: .chart)
            : "<div class=\"stack\">\(sections(numbers, context))</div>"
        return context.page(
            title: title, current: .insight,
            body: """
                \(LiveMark.html(.liveOffice, parts: [".page > .stack"], context))\
                \(Page.header(title: title, state: ways(context)))\(body)\(seal(numbers, context))
                """)
    }

    private static func ways(_ context: RequestContext) -> HTML {
        Button.row([
            Button(context.text(Phrase.Insight.recapThis), icon: .paper).link(to: Place.recapNow.path)
        ])
    }

    private static func sections(_ numbers: InsightNumbers, _ context: RequestContext) -> HTML {
        let open = OpenWorkCharts(numbers: numbers, context: context)
        let month = MonthCharts(numbers: numbers, context: context)
        return """
            \(Page.section(context.text(Phrase.Insight.now), open.html))\
            \(Page.section(context.text(Phrase.Insight.thisMonth), month.html))\
            \(Page.section(context.text(Phrase.Insight.year), month.year))
            """
    }

    private static func seal(_ numbers: InsightNumbers, _ context: RequestContext) -> HTML {
        guard let seal = numbers.seal else {
            return "<p class=\"soft small\">\(context.text(Phrase.Insight.unsealed))</p>"
        }
        return """
            <p class="soft small">\(context.text(Phrase.Insight.sealed(seal.day))): \
            <code class="digest">\(seal.digest)</code></p>
            """
    }
}

/// Everything the page shows, read once.
struct InsightNumbers {
    var open: [OpenWork]
    /// Tickets in a programme of work.
    var parked: Int
    var month: CalendarMonth
    /// The month and the eleven before it.
    var year: WorkSummary
    var procedures: KnownProcedures
    var seal: SealNote?

    static func reading(_ context: RequestContext) async throws -> InsightNumbers {
        let reading = context.site.reading
        let month = CalendarMonth(of: context.now, in: context.zone)
        let open = try await reading.openWork(at: context.now)
        let counts = try await reading.monthCounts(from: month.adding(months: -11), through: month)
        // Those without work too, so that two of one title are told apart even where only one has any.
        let named = Set(counts.map(\.procedure)).union(context.office.procedures.keys)
        let codes = open.map { ($0.procedure, StepID?.some($0.step)) } + named.map { ($0, nil) }
        // As many as the list holds that the number leads to.
        let parked = TicketQuery(phases: [.parked], reader: context.reader)
        return InsightNumbers(
            open: open, parked: try await reading.ticketCount(parked), month: month,
            year: WorkSummary(counts: counts),
            procedures: try await KnownProcedures.reading(codes, in: context),
            seal: try await reading.newestSeal())
    }

    var isEmpty: Bool { open.isEmpty && parked == 0 && year.counts.isEmpty }

    var thisMonth: WorkSummary { WorkSummary(counts: year.counts.filter { $0.month == month }) }

    var openCount: Int { open.reduce(0) { $0 + $1.count } }
    var lateCount: Int { open.reduce(0) { $0 + $1.late } }
    var waitingCount: Int { open.filter { $0.waiting != nil }.reduce(0) { $0 + $1.count } }
}
