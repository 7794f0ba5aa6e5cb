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
        let query = try ticketQuery(context)
        let rows = try await context.site.reading.tickets(query)
        let next = rows.count == query.limit ? rows.last?.cursor(query.order).text : nil
        return APIAnswer.json(List(items: rows.map { APIModel.TicketLine($0) }, next: next))
    }

    private static func ticketQuery(_ context: RequestContext) throws -> TicketQuery {
        let values = context.request.query
        var query = TicketQuery(words: values["q"] ?? "", limit: try limit(values["limit"]))
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

    private static func limit(_ text: String?) throws -> Int {
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
        let lines = try await dossier(context).history.map { line in
            APIModel.HistoryLine(
                sequence: line.sequence, kind: line.entry.event.kind, happened: line.entry.happened.timestamp,
                recorded: line.entry.recorded.timestamp, lateReason: line.lateReason)
        }
        return APIAnswer.json(List(items: lines, next: nil))
    }

    private static func dossier(_ context: RequestContext) async throws -> TicketDossier {
        guard let id = TicketID(context.parameters[0]),
            let dossier = try await context.site.reading.ticket(id)
        else { throw WebFailure.notFound }
        return dossier
    }

    static func desk(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let rows = try await context.site.reading.desk(of: signedIn.assignees(in: context.office), limit: 200)
        return APIAnswer.json(List(items: rows.map { APIModel.DeskLine($0) }, next: nil))
    }

    static func reports(_ context: RequestContext) async throws -> Response {
        let values = context.request.query
        let query = ReportQuery(standing: values["standing"], limit: try limit(values["limit"]))
        let rows = try await context.site.reading.reports(query)
        return APIAnswer.json(List(items: rows.map { APIModel.ReportLine($0) }, next: nil))
    }

    static func procedures(_ context: RequestContext) async throws -> Response {
        let lines = context.office.procedures.values.sorted { $0.code < $1.code }.map {
            ProcedureLine(code: $0.code, version: $0.version, since: $0.since.timestamp)
        }
        return APIAnswer.json(List(items: lines, next: nil))
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
