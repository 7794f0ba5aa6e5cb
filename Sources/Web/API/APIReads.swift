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
        return APIAnswer.json(
            page(rows, limit, next: { $0.id.text }, line: { APIModel.TicketLine($0) }))
    }

    /// The first of the rows, of which one more than the limit was asked for, and where the rest begins.
    private static func page<Row, Line>(
        _ rows: [Row], _ limit: Int, next: (Row) -> String, line: (Row) -> Line
    ) -> List<Line> {
        let shown = rows.prefix(limit)
        return List(items: shown.map(line), next: rows.count > limit ? shown.last.map(next) : nil)
    }

    private static func ticketQuery(_ context: RequestContext) throws -> TicketQuery {
        let values = context.request.query
        var query = TicketQuery(words: values["q"] ?? "", limit: try limit(values["limit"]))
        if let phase = values["phase"] {
            guard let known = TicketPhase(rawValue: phase) else { throw WebFailure.badQuery("phase") }
            query.phases = [known]
        }
        query.procedure = values["procedure"]
        query.unit = values["unit"].map { UnitID($0) }
        if let after = values["after"] {
            guard let id = TicketID(after) else { throw WebFailure.badQuery("after") }
            query.after = id
        }
        return query
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
        let limit = try limit(context.request.query["limit"])
        let after = try context.request.query["after"].map { text in
            guard let number = Int(text), number >= 0 else { throw WebFailure.badQuery("after") }
            return number
        }
        let lines = try await dossier(context).history.filter { $0.sequence > after ?? 0 }
            .prefix(limit + 1)
        let list = page(Array(lines), limit, next: { String($0.sequence) }) { line in
            APIModel.HistoryLine(
                sequence: line.sequence, kind: line.entry.event.kind, happened: line.entry.happened.timestamp,
                recorded: line.entry.recorded.timestamp, lateReason: line.lateReason)
        }
        return APIAnswer.json(list)
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
