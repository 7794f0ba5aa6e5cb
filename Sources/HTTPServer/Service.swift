import Dispatch
import Synchronization

/// What all connections of a server share: the handler, the limits, and who has to be answered before it
/// stops.
final class Service: Sendable {
    let configuration: ServerConfiguration
    let handler: Handler
    /// Makes the answer to what the server itself refuses.
    private let refusalPage: @Sendable (RequestRefusal) -> Response
    /// Left when the last request was answered and sent.
    let open = DispatchGroup()
    /// Who is connected.
    let doors: Doorkeeper
    private let registry = Mutex(Registry())

    /// How many requests have begun; while it stands still, only idle connections are left.
    let begun = Atomic(0)

    /// How far a server is on its way out.
    private enum Stage {
        case serving
        /// Requests are served, and each answer asks its connection to end; no stream begins.
        case draining
        /// Requests are refused.
        case stopping
    }

    private struct Registry {
        var stage = Stage.serving
        var waiting: [ObjectIdentifier: Exchange] = [:]
        var feeds: [ObjectIdentifier: EventFeed] = [:]
        /// In the order they came.
        var feedsByOwner: [String: [EventFeed]] = [:]

        /// - Returns: whether it was there.
        mutating func remove(_ feed: EventFeed) -> Bool {
            guard feeds.removeValue(forKey: ObjectIdentifier(feed)) != nil else { return false }
            let rest = feedsByOwner[feed.owner, default: []].filter { $0 !== feed }
            feedsByOwner[feed.owner] = rest.isEmpty ? nil : rest
            return true
        }
    }

    init(
        configuration: ServerConfiguration, refusalPage: @escaping @Sendable (RequestRefusal) -> Response,
        handler: @escaping Handler
    ) {
        self.configuration = configuration
        self.refusalPage = refusalPage
        self.handler = handler
        doors = Doorkeeper(configuration)
    }

    var isDraining: Bool { registry.withLock { $0.stage != .serving } }
    var isStopping: Bool { registry.withLock { $0.stage == .stopping } }

    /// Notes that a request waits for its handler.
    ///
    /// - Returns: false once the server stops.
    func register(_ exchange: Exchange) -> Bool {
        registry.withLock { registry in
            guard registry.stage != .stopping else { return false }
            registry.waiting[ObjectIdentifier(exchange)] = exchange
            return true
        }
    }

    func unregister(_ exchange: Exchange) {
        // The removed reference outlives the lock: the last one runs code of its own when it goes.
        _ = registry.withLock { $0.waiting.removeValue(forKey: ObjectIdentifier(exchange)) }
    }

    /// Notes a live stream. Of one owner's, the oldest makes room: a page that was left shows only at the
    /// next heartbeat, and must not keep out the page that is open now.
    ///
    /// - Returns: false if there are too many of all owners, or the server stops.
    func register(_ feed: EventFeed) -> Bool {
        let limits = configuration.streams
        let (isIn, oldest) = registry.withLock { registry -> (Bool, EventFeed?) in
            guard registry.stage == .serving else { return (false, nil) }
            let own = registry.feedsByOwner[feed.owner, default: []]
            let oldest = own.count < limits.perOwner ? nil : own.first
            if let oldest { _ = registry.remove(oldest) }
            guard registry.feeds.count < limits.total else { return (false, oldest) }
            registry.feeds[ObjectIdentifier(feed)] = feed
            registry.feedsByOwner[feed.owner, default: []].append(feed)
            return (true, oldest)
        }
        oldest?.end()
        return isIn
    }

    func unregister(_ feed: EventFeed) {
        let isRemoved = registry.withLock { $0.remove(feed) }
        if isRemoved { feed.end() }
    }

    /// Writes to every idle stream.
    func beat() {
        for feed in feeds() { feed.beat() }
    }

    /// Asks every connection to end with its next answer, and ends the streams.
    func drain() {
        registry.withLock { registry in
            if registry.stage == .serving { registry.stage = .draining }
        }
        for feed in feeds() { feed.end() }
    }

    /// Lets no request in any more; those in work go on.
    func close() {
        registry.withLock { $0.stage = .stopping }
        for feed in feeds() { feed.end() }
    }

    /// Answers every request that still waits for its handler. After this no connection is suspended.
    func abortWaiting() {
        let waiting = registry.withLock { registry in
            defer { registry.waiting = [:] }
            return Array(registry.waiting.values)
        }
        for exchange in waiting { exchange.abort() }
    }

    /// The answer to what the server itself refuses.
    func answer(to refusal: RequestRefusal, target: String = "") -> Response {
        var refusal = refusal
        refusal.target = target
        var response = refusalPage(refusal)
        if refusal.closesConnection { response.headers["connection"] = "close" }
        if refusal.status == .methodNotAllowed {
            response.headers["allow"] =
                response.headers["allow"] ?? Method.allCases.map(\.rawValue).joined(separator: ", ")
        }
        return response
    }

    private func feeds() -> [EventFeed] {
        registry.withLock { Array($0.feeds.values) }
    }
}
