import CMicrohttpd
import Dispatch
import Glibc
import Synchronization

/// Answers a request. It may take its time without holding a thread; it is cancelled when the server stops
/// first.
package typealias Handler = @Sendable (Request) async -> Response

/// Why a server could not start.
package enum ServerError: Error, Sendable, Equatable {
    /// The address is not one in digits.
    case badAddress(String)
    case addressInUse(address: String, port: UInt16)
    /// The folder for uploads is not there and could not be made.
    case spoolFolder(String)
    /// A certificate or key file cannot be read.
    case unreadable(String)
    /// The certificate or its key was refused, or the library had no means to start.
    case refused
    /// An error number of the system.
    case system(Int32)
}

/// An HTTP/1.1 server: libmicrohttpd does the protocol, an async handler answers.
///
/// It serves from the moment it is made until `stop`. What it refuses itself, it answers through `refusals`,
/// so that a program can show its own page; a few broken requests never reach it and get the library's
/// English text.
@safe
package final class Server: Sendable {
    /// The port it listens on.
    package let port: UInt16
    private let configuration: ServerConfiguration
    private let refusals: @Sendable (RequestRefusal) -> Response
    private let handler: Handler
    private let listener: Int32
    private let isSix: Bool
    private let state: Mutex<State>

    private struct State {
        /// nil once the server was stopped.
        var current: RunningDaemon?
        /// Those that still finish what they began before the certificate changed.
        var retired: [RunningDaemon] = []
    }

    /// Starts to serve.
    ///
    /// - Parameter refusals: makes the answer to a request that the server itself refuses.
    package init(
        configuration: ServerConfiguration,
        refusals: @escaping @Sendable (RequestRefusal) -> Response = { $0.plainResponse },
        handler: @escaping Handler
    ) throws(ServerError) {
        guard prepareSpool(configuration.spoolFolder) else { throw .spoolFolder(configuration.spoolFolder) }
        let isSix: Bool
        let listener: Int32
        if let inherited = configuration.inherited {
            (listener, isSix) = (inherited.descriptor, inherited.isSix)
        } else {
            (listener, isSix) = try listeningSocket(configuration.address, configuration.port)
        }
        let service = Service(configuration: configuration, refusalPage: refusals, handler: handler)
        do throws(ServerError) {
            let first = try RunningDaemon(service, listener, isSix: isSix)
            state = Mutex(State(current: first))
        } catch {
            close(listener)
            throw error
        }
        port = boundPort(listener)
        self.configuration = configuration
        self.refusals = refusals
        self.handler = handler
        self.listener = listener
        self.isSix = isSix
    }

    deinit {
        let all = takeAll()
        guard !all.isEmpty else { return }
        let listener = listener
        DispatchQueue.global().async {
            for one in all { one.stop(graceful: 0) }
            close(listener)
        }
    }

    /// Serves new connections with the certificate that now lies in the files. Those that are open end with
    /// their next answer, or when they were idle for long enough; no request fails.
    ///
    /// - Throws: `ServerError` where the files cannot be used; then everything goes on as before.
    package func renewCertificate() throws(ServerError) {
        let service = Service(configuration: configuration, refusalPage: refusals, handler: handler)
        let next = try RunningDaemon(service, listener, isSix: isSix)
        let last = state.withLock { state in
            let last = state.current.take()
            // Nothing to replace: the server was stopped meanwhile.
            guard let last else { return next }
            state.current = next
            state.retired.append(last)
            return last
        }
        last.takeNoMore()
        DispatchQueue.global().async { [weak self] in
            if last !== next { last.leave(within: Self.leaving) }
            last.stop(graceful: 10)
            self?.state.withLock { state in state.retired.removeAll { $0 === last } }
        }
    }

    /// Longer than any idle connection lives.
    private static let leaving = 90.0

    /// Stops: takes no more connections, ends the live streams, lets handlers finish for so long, answers the
    /// rest with 503, and returns when every thread of the library has ended. Later calls return at once.
    ///
    /// In that time each answer asks its connection to end, so that a client that goes on asking is told
    /// before it is cut off. On a socket of its own, who had connected by now is still served; on an
    /// inherited one, whoever listens next takes them.
    package func stop(graceful: Duration = .seconds(10)) async {
        let all = takeAll()
        guard !all.isEmpty else { return }
        let seconds = Double(graceful.components.seconds) + Double(graceful.components.attoseconds) / 1e18
        let adopted = configuration.inherited == nil ? listener : nil
        await withCheckedContinuation { continuation in
            let group = DispatchGroup()
            for (place, one) in all.enumerated() {
                DispatchQueue.global().async(group: group) {
                    one.stop(graceful: seconds, adopting: place == 0 ? adopted : nil)
                }
            }
            group.notify(queue: .global()) { continuation.resume() }
        }
        if adopted == nil { close(listener) }
    }

    /// The one that takes connections comes first.
    private func takeAll() -> [RunningDaemon] {
        state.withLock { state in
            guard let current = state.current.take() else { return [] }
            defer { state.retired = [] }
            return [current] + state.retired
        }
    }
}
