import HTTPServer
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// A stream of what others change while a page is open (DESIGN, live updates).
///
/// Who listens is looked at anew for every change: who signed out, or may not read the ticket any more, hears
/// nothing.
enum LiveFeed {
    /// What the page is told: by whom, and where the ticket stands now.
    struct News: Encodable, Sendable {
        var text: String
        var version: Int?
        /// In place of a version: what the reader may see, as `TrackScene.seen` says it.
        var seen: String?
    }

    /// Opens a stream that tells what `news` says of each change; nil ends it.
    static func open(
        _ context: RequestContext, first: News? = nil,
        _ news: @escaping @Sendable (Change, RequestContext) async throws -> News?
    ) throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let (stream, continuation) = EventStream.makeStream(bufferingPolicy: .bufferingNewest(16))
        if let first { continuation.yield(event(first, nil)) }
        let since = context.request.headers["last-event-id"] ?? context.request.query["sejak"]
        let changes = context.site.changes.changes(after: since.flatMap { Int($0) })
        let me = signedIn.person.id
        let task = Task {
            for await change in changes where change.actor.person != me {
                guard
                    let now = try? await context.site.context(
                        context.request, context.parameters, isVisit: false),
                    now.signedIn?.person.id == me
                else { break }
                if let news = try? await news(change, now) { continuation.yield(event(news, change.number)) }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return .events(stream, owner: "person:" + me.text)
    }

    /// - Parameter number: of the change; nil where the reader may not know how many there were.
    static func event(_ news: News, _ number: Int?) -> ServerSentEvent {
        ServerSentEvent(name: "perubahan", id: number.map(String.init), data: JSONText.of(news))
    }
}

/// `GET /langsung/tiket/:id`: tells a ticket's page that somebody else acted.
enum LiveTicket {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = TicketID(context.parameters[0]),
            let dossier = try await context.site.reading.ticket(id), context.mayRead(dossier.state)
        else { throw WebFailure.notFound }
        // The page may be older than its stream: it compares the version with its own.
        let first = LiveFeed.News(
            text: words(dossier.history.last?.entry.actor, context), version: dossier.state.version)
        return try LiveFeed.open(context, first: first) { change, now in
            guard change.tickets.contains(id), let state = try await now.site.reading.ticket(id)?.state,
                now.mayRead(state)
            else { return nil }
            return LiveFeed.News(text: words(change.actor, now), version: state.version)
        }
    }

    private static func words(_ actor: Actor?, _ context: RequestContext) -> String {
        context.text(Phrase.Live.changed(by: actor.map(context.nameForStaff) ?? ""))
    }
}

/// `GET /langsung/meja`: tells a desk that something came, went or moved.
enum LiveDesk {
    static func show(_ context: RequestContext) async throws -> Response {
        let answered = Set(try await context.answeredUnits().map(\.unit.id))
        return try LiveFeed.open(context) { change, now in
            guard let signedIn = now.signedIn else { return nil }
            let mine = Set(signedIn.assignees(in: now.office))
                .union(UnitBelow.assignees(of: signedIn.acting?.post, in: now.office))
            let isInbox = !change.reports.isEmpty && now.mayRunInbox
            var isMine = isInbox || !mine.isDisjoint(with: change.desks)
            if !isMine { isMine = try await now.isOf(answered, change) }
            guard isMine, try await now.mayHear(change) else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

/// `GET /langsung/laporan`: tells the inbox that a report came in or was answered.
enum LiveInbox {
    static func show(_ context: RequestContext) async throws -> Response {
        try LiveFeed.open(context) { change, now in
            guard !change.reports.isEmpty, now.mayReadInbox, try await now.mayHear(change) else {
                return nil
            }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

/// `GET /langsung/laporan/:id`: tells the page of a report that somebody else decided about it.
enum LiveReport {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = ReportID(context.parameters[0]), try await context.site.reading.report(id) != nil
        else { throw WebFailure.notFound }
        return try LiveFeed.open(context) { change, now in
            guard change.reports.contains(id) else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

/// `GET /langsung/kantor`: tells lists and figures over all tickets that one of them changed.
enum LiveOffice {
    static func show(_ context: RequestContext) async throws -> Response {
        try LiveFeed.open(context) { change, now in
            guard !change.tickets.isEmpty, try await now.mayHear(change) else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

extension RequestContext {
    /// Whether a change touches a ticket that the visitor may read, or none at all.
    fileprivate func mayHear(_ change: Change) async throws -> Bool {
        if change.tickets.isEmpty { return true }
        for id in change.tickets {
            if let state = try await site.reading.ticket(id)?.state, mayRead(state) { return true }
        }
        return false
    }

    /// Whether a change touches a ticket of one of these OPDs.
    fileprivate func isOf(_ units: Set<UnitID>, _ change: Change) async throws -> Bool {
        if units.isEmpty { return false }
        for id in change.tickets {
            if let unit = try await site.reading.ticket(id)?.state.unit, units.contains(unit) { return true }
        }
        return false
    }

    /// Who acted, for people of the office: "Hadi, Kepala Bidang".
    func nameForStaff(_ actor: Actor) -> String {
        switch actor {
        case .person(let person, let post, let capacity):
            let name = office.people[person]?.name ?? person.text
            guard let post else { return name }
            let title = office.posts[post]?.name ?? post.text
            return name + ", " + (capacity?.sign.map { $0 + " " + title } ?? title)
        case .reporter: return text(Phrase.Live.reporter)
        case .link: return text(Phrase.Live.contact)
        case .clock: return text(Phrase.Post.clock)
        }
    }
}
