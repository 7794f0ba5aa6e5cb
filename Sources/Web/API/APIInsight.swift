import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Search, numbers and saved views for programs: the same the pages show.
enum APIInsight {
    // MARK: search

    struct Hit: Encodable {
        var kind: String
        var id: String
        var title: String
        /// The words it was found by, where they were written while a ticket ran, or in a report.
        var text: String?
    }

    static func search(_ context: RequestContext) async throws -> Response {
        // Nothing asked is nothing found, as on the page.
        let typed = context.request.query["q"] ?? ""
        let words = String(typed.filter { $0 != "\0" }.prefix(SearchPage.longest))
        let found = try await SearchResults.reading(words, context)
        var hits: [Hit] = []
        if let coded = found.coded {
            hits.append(
                Hit(
                    kind: "report", id: coded.report.id.text, title: coded.report.complaint.rawValue,
                    text: coded.words))
        }
        hits += found.record.reports.map {
            Hit(kind: "report", id: $0.report.id.text, title: $0.report.complaint.rawValue, text: $0.words)
        }
        hits += found.record.tickets.map {
            Hit(kind: "ticket", id: $0.id.text, title: $0.number + " " + $0.title)
        }
        hits += found.record.texts.map {
            Hit(
                kind: "text", id: $0.ticket.id.text, title: $0.ticket.number + " " + $0.ticket.title,
                text: $0.text)
        }
        hits += found.units.map { Hit(kind: "unit", id: $0.id.text, title: $0.name) }
        hits += found.places.map { Hit(kind: "place", id: $0.id.text, title: $0.name) }
        hits += found.procedures.map { Hit(kind: "procedure", id: $0, title: $0) }
        hits += found.people.map { Hit(kind: "person", id: $0.id.text, title: $0.name) }
        let list = try APIReads.page(
            ofAll: hits, context, key: { $0.kind + ":" + $0.id }, line: { $0 })
        let shown = Set(list.items.map(\.id))
        await context.noteAccess(to: found.reportsShown.filter { shown.contains($0.text) })
        return APIAnswer.json(list)
    }

    // MARK: numbers

    struct OpenLine: Encodable {
        var procedure: String
        var step: String
        var unit: String?
        var assignee: String?
        var waiting: String?
        var count: Int
        var late: Int
    }

    struct CountLine: Encodable {
        var month: String
        var procedure: String
        var unit: String?
        var complaint: String?
        var channel: String?
        /// By the names of the measures; what never happened is left out.
        var counts: [String: Int]

        init(_ line: MonthCount) {
            month = line.month.description
            procedure = line.procedure
            unit = line.unit?.text
            complaint = line.complaint?.rawValue
            channel = line.channel?.rawValue
            counts = line.count.named
        }
    }

    private struct InsightAnswer: Encodable {
        var open: [OpenLine]
        var parked: Int
        var months: [CountLine]
        var seal: SealLine?
    }

    private struct SealLine: Encodable {
        var day: String
        var digest: String

        init(_ note: SealNote) {
            day = note.day
            digest = note.digest
        }
    }

    static func insight(_ context: RequestContext) async throws -> Response {
        let numbers = try await InsightNumbers.reading(context)
        let open = numbers.open.map { work in
            OpenLine(
                procedure: work.procedure, step: work.step.text, unit: work.unit?.text,
                assignee: work.assignee?.text, waiting: work.waiting?.rawValue, count: work.count,
                late: work.late)
        }
        return APIAnswer.json(
            InsightAnswer(
                open: open, parked: numbers.parked, months: numbers.year.counts.map(CountLine.init),
                seal: numbers.seal.map(SealLine.init)))
    }

    private struct RecapAnswer: Encodable {
        var period: String
        var total: [String: Int]
        var lines: [CountLine]
        var seal: SealLine?
    }

    static func recap(_ context: RequestContext) async throws -> Response {
        let recap = try await Recap.reading(context.parameters[0], context)
        return APIAnswer.json(
            RecapAnswer(
                period: recap.period.text, total: recap.summary.total.named,
                lines: recap.summary.counts.map(CountLine.init), seal: recap.seal.map(SealLine.init)))
    }

    struct StepLine: Encodable {
        var month: String
        var ticket: String
        var number: String
        var procedure: String
        var unit: String?
        var step: String
        var attempt: Int
        var assignee: String?
        var happened: String
        var recorded: String
        var claimed: Bool
        var minutes: Int
        var verdict: Verdict

        init(_ fact: StepFact) {
            month = fact.month.description
            ticket = fact.ticket.text
            number = fact.number
            procedure = fact.procedure
            unit = fact.unit?.text
            step = fact.step.text
            attempt = fact.attempt
            assignee = fact.assignee?.text
            happened = fact.happened.timestamp
            recorded = fact.recorded.timestamp
            claimed = fact.isClaimed
            minutes = fact.minutes
            verdict = fact.verdict
        }
    }

    static func steps(_ context: RequestContext) async throws -> Response {
        guard let period = RecapPeriod(context.parameters[0]) else { throw WebFailure.notFound }
        let limit = try APIReads.limit(context.request.query["limit"])
        let after = try context.request.query["after"].map { text in
            guard let cursor = StepFactCursor(text) else { throw WebFailure.badQuery("after") }
            return cursor
        }
        let facts = try await context.site.reading.stepFacts(
            from: period.first, through: period.last, after: after, limit: limit + 1)
        return APIAnswer.json(
            APIReads.page(
                facts, limit, next: { StepFactCursor(behind: $0).text }, line: { StepLine($0) }))
    }

    // MARK: views

    struct ViewLine: Encodable {
        var name: String
        var address: String
    }

    static func views(_ context: RequestContext) async throws -> Response {
        guard let person = context.signedIn?.person.id else { throw WebFailure.signInFirst }
        let views = try await context.site.accounts.views(of: person)
        return APIAnswer.json(
            try APIReads.page(ofAll: views, context, key: \.name) {
                ViewLine(name: $0.name, address: $0.address)
            })
    }

    /// JSON with `name` and `address`, the address of a list as the page shows it.
    static func keepView(_ context: RequestContext) async throws -> Response {
        guard case .json(let bytes) = context.request.body else { throw WebFailure.notJSON }
        let values = try InputValues(json: bytes)
        let view = try RegisterViews.view(
            name: values.text("name") ?? "", address: values.text("address") ?? "")
        try await RegisterViews.keep(view, context)
        return APIAnswer.json(ViewLine(name: view.name, address: view.address), status: .created)
    }

    static func removeView(_ context: RequestContext) async throws -> Response {
        guard let person = context.signedIn?.person.id else { throw WebFailure.signInFirst }
        try await context.site.accounts.removeView(context.parameters[0], of: person)
        return Response(status: .noContent)
    }
}

extension WorkCount {
    /// By the names of the measures.
    fileprivate var named: [String: Int] {
        Dictionary(counted.map { ($0.measure.rawValue, $0.amount) }, uniquingKeysWith: { $1 })
    }
}
