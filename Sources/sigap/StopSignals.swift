import Dispatch
import Glibc

/// Waits for Ctrl-C or SIGTERM.
struct StopSignals: Sendable {
    private let arrivals: AsyncStream<Void>

    /// From now on the signals no longer end the process by themselves; neither does a reader that went away.
    init() {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        self.arrivals = arrivals
        unsafe signal(SIGPIPE, SIG_IGN)
        let sources = [SIGINT, SIGTERM].map { number in
            unsafe signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { arrived.yield() }
            source.activate()
        }
        arrived.onTermination = { _ in for source in sources { source.cancel() } }
    }

    /// Returns when the first of them has arrived.
    func wait() async {
        for await _ in arrivals { return }
    }
}
