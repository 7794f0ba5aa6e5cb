import Dispatch
import Glibc

/// Waits for Ctrl-C or SIGTERM.
///
/// Unchecked because the sources are only kept alive: nobody touches them after they are made.
final class StopSignals: @unchecked Sendable {
    private let arrivals: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    /// From now on the signals no longer end the process by themselves; neither does a reader that went away,
    /// nor a file that may not grow: the write fails, and is told.
    init() {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        self.arrivals = arrivals
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { arrived.yield() }
            source.activate()
            return source
        }
    }

    /// Returns when the first of them has arrived.
    func wait() async {
        for await _ in arrivals { return }
    }
}
