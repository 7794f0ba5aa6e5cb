import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import Synchronization
import TicketEngine
import UseCases

/// `GET /langsung/lacak/:code`: tells the page of a report that something on it is new, and nothing else.
///
/// Nobody is signed in there. So it says neither who acted nor how much the office does, and is silent about
/// what the page would not show: a talk between posts, or anything of a confidential ticket.
enum LiveTracking {
    static func show(_ context: RequestContext) async throws -> Response {
        // Listens before it reads, so that nothing falls between.
        let changes = context.site.changes.changes()
        guard let (dossier, code) = try await TrackPage.found(context) else { throw WebFailure.notFound }
        let report = dossier.report.id
        let first = try await TrackScene.load(dossier, code: code, context).news
        let beginning = try await handling(dossier.report, context)
        let streams = context.site.publicStreams
        guard streams.enter() else { throw WebFailure.tooMany }
        let (stream, continuation) = EventStream.makeStream(bufferingPolicy: .bufferingNewest(4))
        // The page may be older than its stream: it compares what was seen.
        continuation.yield(LiveFeed.event(first, nil))
        let task = Task {
            var followed = beginning
            var seen = first.seen
            for await change in changes {
                guard change.reports.contains(report) || !followed.isDisjoint(with: change.tickets) else {
                    continue
                }
                guard
                    let now = try? await context.site.context(
                        context.request, context.parameters, isVisit: false),
                    let dossier = try? await now.site.reading.report(report)
                else { break }
                if let tickets = try? await handling(dossier.report, now) { followed = tickets }
                guard let news = try? await TrackScene.load(dossier, code: code, now).news, news.seen != seen
                else { continue }
                seen = news.seen
                if change.actor != .reporter(report) { continuation.yield(LiveFeed.event(news, nil)) }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in
            task.cancel()
            streams.leave()
        }
        return .events(stream, owner: "report:" + report.text)
    }

    /// The tickets that handle a report: the one it was accepted into, and those it was handed over to.
    private static func handling(_ report: Report, _ context: RequestContext) async throws -> Set<TicketID> {
        var tickets: Set<TicketID> = []
        var next = report.standing.ticket
        while let id = next, tickets.insert(id).inserted {
            next = try await context.site.reading.ticket(id)?.state.successor
        }
        return tickets
    }
}

extension TrackScene {
    /// Another text when the page says something else, and only then.
    var seen: String {
        let waiting = turns.map(\.number) + countersigns.map(\.number)
        let shown: HTML = """
            \(state)\(ending)\(nowSection)\(TrackStory(scene: self).html)\
            \(waiting.map(String.init).joined(separator: " "))
            """
        return String(SHA256.digest(of: shown.render()).hex.prefix(16))
    }

    fileprivate var news: LiveFeed.News {
        LiveFeed.News(text: text(Phrase.Live.changed(by: "")), seen: seen)
    }
}

/// How many streams are open that nobody signed in for: however many they are, the office keeps its own.
final class PublicStreams: Sendable {
    private static let limit = 200
    private let count = Mutex(0)

    /// Whether there is room for one more, which then has to leave.
    func enter() -> Bool {
        count.withLock { count in
            guard count < Self.limit else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        count.withLock { $0 -= 1 }
    }
}
