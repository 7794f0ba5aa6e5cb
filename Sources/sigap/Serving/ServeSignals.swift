import Dispatch
import Glibc

/// What the operator asks of a running server: Ctrl-C or SIGTERM to stop, SIGHUP to read the certificate
/// anew.
///
/// Unchecked because the sources are only kept alive: nobody touches them after they are made.
final class ServeSignals: @unchecked Sendable {
    enum Wish: Sendable {
        case stop
        case reload
    }

    /// What was asked, in its order.
    let wishes: AsyncStream<Wish>
    private let sources: [any DispatchSourceSignal]

    /// From now on the signals no longer end the process by themselves; neither does a reader that went away,
    /// nor a file that may not grow: the write fails, and is told.
    init() {
        let (wishes, asked) = AsyncStream.makeStream(of: Wish.self)
        self.wishes = wishes
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        sources = [(SIGINT, Wish.stop), (SIGTERM, .stop), (SIGHUP, .reload)].map { number, wish in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { asked.yield(wish) }
            source.activate()
            return source
        }
    }
}
