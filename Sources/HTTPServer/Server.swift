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
    private let running: Mutex<Running?>

    /// Starts to serve.
    ///
    /// - Parameter refusals: makes the answer to a request that the server itself refuses.
    package init(
        configuration: ServerConfiguration,
        refusals: @escaping @Sendable (RequestRefusal) -> Response = { $0.plainResponse },
        handler: @escaping Handler
    ) throws(ServerError) {
        guard prepareSpool(configuration.spoolFolder) else { throw .spoolFolder(configuration.spoolFolder) }
        let service = Service(configuration: configuration, refusalPage: refusals, handler: handler)
        let listener = try listeningSocket(configuration.address, configuration.port)
        port = boundPort(listener.socket)
        guard let daemon = unsafe try startDaemon(service, listener.socket, isSix: listener.isSix) else {
            close(listener.socket)
            throw .refused
        }
        running = unsafe Mutex(Running(daemon: daemon, service: service))
    }

    deinit {
        guard let running = running.withLock({ $0.take() }) else { return }
        DispatchQueue.global().async { running.stop(graceful: 0) }
    }

    /// Stops: takes no more connections, ends the live streams, lets handlers finish for so long, answers the
    /// rest with 503, and returns when every thread of the library has ended. Later calls return at once.
    package func stop(graceful: Duration = .seconds(10)) async {
        guard let running = running.withLock({ $0.take() }) else { return }
        let seconds = Double(graceful.components.seconds) + Double(graceful.components.attoseconds) / 1e18
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                running.stop(graceful: seconds)
                continuation.resume()
            }
        }
    }
}

/// The library's daemon together with what its callbacks point at.
@safe
private final class Running: @unchecked Sendable {
    private let daemon: OpaquePointer
    private let service: Service
    private let heartbeat: any DispatchSourceTimer

    init(daemon: OpaquePointer, service: Service) {
        unsafe self.daemon = daemon
        self.service = service
        heartbeat = DispatchSource.makeTimerSource()
        let pause = service.configuration.streams.heartbeat.components
        let nanoseconds = Int(pause.seconds) * 1_000_000_000 + Int(pause.attoseconds / 1_000_000_000)
        let interval = DispatchTimeInterval.nanoseconds(nanoseconds)
        heartbeat.schedule(deadline: .now() + interval, repeating: interval)
        heartbeat.setEventHandler { service.beat() }
        heartbeat.activate()
    }

    /// Blocks until everything has ended. The order matters: the library aborts the process if it is stopped
    /// while a connection is suspended.
    func stop(graceful seconds: Double) {
        heartbeat.cancel()
        let listener = unsafe MHD_quiesce_daemon(daemon)
        service.close()
        _ = service.open.wait(timeout: .now() + seconds)
        service.abortWaiting()
        // Time for the last answers to leave; a client that does not read them is cut off.
        _ = service.open.wait(timeout: .now() + 2)
        unsafe MHD_stop_daemon(daemon)
        if listener >= 0 { close(listener) }
    }
}
