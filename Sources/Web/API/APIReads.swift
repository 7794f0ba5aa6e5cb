import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What programs may read; the same the pages show.
enum APIReads {
    struct List<Item: Encodable>: Encodable {
        var items: [Item]
        /// Send it as `after` for the rest; absent at the end.
        var next: String?
    }

    static func tickets(_ context: RequestContext) async throws -> Response {
        var query = try ticketQuery(context)
        let limit = query.limit
        query.limit += 1
        let rows = try await context.site.reading.tickets(query)
        let order = query.order
        return APIAnswer.json(
            page(rows, limit, next: { $0.cursor(order).text }, line: { APIModel.TicketLine($0) }))
    }

    /// The first of the rows, of which one more than the limit was asked for, and where the rest begins.
    static func page<Row, Line>(
        _ rows: [Row], _ limit: Int, next: (Row) -> String, line: (Row) -> Line
    ) -> List<Line> {
        let shown = rows.prefix(limit)
        return List(items: shown.map(line), next: rows.count > limit ? shown.last.map(next) : nil)
    }

    /// A page of a list that is short and read whole: behind the row that the cursor names.
    /// - Throws: `WebFailure.badQuery` where that row is not in the list.
    static func page<Row, Line>(
        ofAll rows: [Row], _ context: RequestContext, key: (Row) -> String, line: (Row) -> Line
    ) throws -> List<Line> {
        let limit = try limit(context.request.query["limit"])
        var rest = rows[...]
        if let after = context.request.query["after"] {
            guard let index = rows.firstIndex(where: { key($0) == after }) else {
                throw WebFailure.badQuery("after")
            }
            rest = rows[(index + 1)...]
        }
        return page(Array(rest.prefix(limit + 1)), limit, next: key, line: line)
    }

    private static func ticketQuery(_ context: RequestContext) throws -> TicketQuery {
        let values = context.request.query
        var query = TicketQuery(
            words: values["q"] ?? "", reader: context.reader, limit: try limit(values["limit"]))
        if let phase = values["phase"] {
            guard let known = TicketPhase(rawValue: phase) else { throw WebFailure.badQuery("phase") }
            query.phases = [known]
        }
        query.procedure = values["procedure"]
        query.step = values["step"].map { StepID($0) }
        query.unit = values["unit"].map { UnitID($0) }
        query.place = values["place"].map { PlaceID($0) }
        query.waiting = try known(values["waiting"], "waiting")
        query.channel = try known(values["channel"], "channel")
        query.complaint = try known(values["complaint"], "complaint")
        query.order = try known(values["sort"], "sort") ?? .newest
        query.openedFrom = try day(values["from"], "from", context)
        query.openedBefore = try day(values["until"], "until", context, daysLater: 1)
        switch values["late"] {
        case "true": query.lateAt = context.now.cutToMinute
        case nil, "false": break
        default: throw WebFailure.badQuery("late")
        }
        if let after = values["after"] {
            guard let cursor = TicketCursor(after) else { throw WebFailure.badQuery("after") }
            query.after = cursor
        }
        return query
    }

    private static func known<Word: RawRepresentable<String>>(_ text: String?, _ name: String) throws -> Word?
    {
        guard let text else { return nil }
        guard let word = Word(rawValue: text) else { throw WebFailure.badQuery(name) }
        return word
    }

    /// The start of a day of the office's wall.
    private static func day(
        _ text: String?, _ name: String, _ context: RequestContext, daysLater: Int = 0
    ) throws -> Instant? {
        guard let text else { return nil }
        guard let date = CivilDate(text) else { throw WebFailure.badQuery(name) }
        return LocalTime(date: date.adding(days: daysLater), minute: 0).instant(in: context.zone)
    }

    static func limit(_ text: String?) throws -> Int {
        guard let text else { return 50 }
        guard let limit = Int(text), (1...200).contains(limit) else { throw WebFailure.badQuery("limit") }
        return limit
    }

    static func ticket(_ context: RequestContext) async throws -> Response {
        let dossier = try await dossier(context)
        guard
            let procedure = try await context.site.reading.procedure(
                dossier.state.procedure, version: dossier.state.procedureVersion)
        else { throw WebFailure.notFound }
        return APIAnswer.json(APIModel.Ticket(dossier.state, procedure))
    }

    static func history(_ context: RequestContext) async throws -> Response {
        let limit = try limit(context.request.query["limit"])
        let after = try context.request.query["after"].map { text in
            guard let number = Int(text), number >= 0 else { throw WebFailure.badQuery("after") }
            return number
        }
        let history = try await dossier(context).history
        let rows = APIModel.HistoryLine.rows(history)
        let lines = history.filter { $0.sequence > after ?? 0 }.prefix(limit + 1)
        let list = page(Array(lines), limit, next: { String($0.sequence) }) { line in
            APIModel.HistoryLine(line, step: rows[line.sequence])
        }
        return APIAnswer.json(list)
    }

    private static func dossier(_ context: RequestContext) async throws -> TicketDossier {
        guard let id = TicketID(context.parameters[0]),
            let dossier = try await context.site.reading.ticket(id), context.mayRead(dossier.state)
        else { throw WebFailure.notFound }
        return dossier
    }

    static func desk(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let limit = try limit(context.request.query["limit"])
        let after = try context.request.query["after"].map { text in
            guard let cursor = DeskCursor(text) else { throw WebFailure.badQuery("after") }
            return cursor
        }
        let rows = try await context.site.reading.desk(
            of: signedIn.assignees(in: context.office), after: after, limit: limit + 1)
        return APIAnswer.json(
            page(rows, limit, next: { DeskCursor(behind: $0).text }, line: { APIModel.DeskLine($0) }))
    }

    static let standings = ["received", "accepted", "joined", "forwarded", "closed"]

    static func reports(_ context: RequestContext) async throws -> Response {
        let values = context.request.query
        let limit = try limit(values["limit"])
        var query = ReportQuery(standing: values["standing"], limit: limit + 1)
        if let standing = query.standing, !standings.contains(standing) {
            throw WebFailure.badQuery("standing")
        }
        if let after = values["after"] {
            guard let id = ReportID(after) else { throw WebFailure.badQuery("after") }
            query.after = id
        }
        let rows = try await context.site.reading.reports(query)
        return APIAnswer.json(
            page(rows, limit, next: { $0.id.text }, line: { APIModel.ReportLine($0) }))
    }

    /// What everybody may be told of outages that reach over several offices.
    static func outages(_ context: RequestContext) async throws -> Response {
        let rows = try await context.site.reading.outages(limit: outagesKnown)
        let list = try page(ofAll: rows, context, key: { $0.ticket.text }) { row in
            OutageLine(
                ticket: row.ticket.text, scope: row.outage?.scope.rawValue, notice: row.outage?.words,
                units: row.units.map(\.text).sorted(), reports: row.reports, since: row.since.timestamp)
        }
        return APIAnswer.json(list)
    }

    /// More outages over several offices at once are no longer told apart.
    private static let outagesKnown = 1_000

    private struct OutageLine: Encodable {
        var ticket: String
        var scope: String?
        var notice: String?
        var units: [String]
        var reports: Int
        var since: String
    }

    static func procedures(_ context: RequestContext) async throws -> Response {
        let sorted = context.office.procedures.values.sorted { $0.code < $1.code }
        let list = try page(ofAll: sorted, context, key: \.code) {
            ProcedureLine(code: $0.code, version: $0.version, since: $0.since.timestamp)
        }
        return APIAnswer.json(list)
    }

    private struct ProcedureLine: Encodable {
        var code: String
        var version: Int
        var since: String
    }

    static func procedure(_ context: RequestContext) async throws -> Response {
        guard let procedure = try await context.procedure(context.parameters[0]) else {
            throw WebFailure.notFound
        }
        return .json(Array(procedure.json().utf8))
    }

    static func session(_ context: RequestContext) async throws -> Response {
        let signedIn = context.signedIn
        return APIAnswer.json(
            SessionAnswer(
                person: signedIn?.person.id.text, name: signedIn?.person.name,
                post: signedIn?.acting?.post.text, csrf: context.csrf))
    }

    private struct SessionAnswer: Encodable {
        var person: String?
        var name: String?
        var post: String?
        /// For `X-CSRF-Token`, which sending files takes.
        var csrf: String
    }
}
