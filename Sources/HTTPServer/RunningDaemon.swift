import CMicrohttpd
import Dispatch
import Glibc
import Synchronization

/// One daemon of the library together with what its callbacks point at.
@safe
final class RunningDaemon: @unchecked Sendable {
    private static let pause: useconds_t = 10_000
    /// Who asked nothing for so long is idle: a client that goes on asking does so at once.
    private static let quietSeconds = 0.5

    private let daemon: OpaquePointer
    private let service: Service
    private let heartbeat: any DispatchSourceTimer
    private let rounds: any DispatchSourceTimer
    private let isStopped = Mutex(false)
    private let quiesced = Mutex<Bool>(false)

    /// Starts to take connections of a socket, which others may listen on too.
    /// - Throws: `ServerError` where a file cannot be read or the library refuses.
    init(_ service: Service, _ listener: Int32, isSix: Bool) throws(ServerError) {
        guard let daemon = unsafe try startDaemon(service, listener, isSix: isSix) else { throw .refused }
        unsafe self.daemon = daemon
        self.service = service
        let pause = service.configuration.streams.heartbeat.components
        let nanoseconds = Int(pause.seconds) * 1_000_000_000 + Int(pause.attoseconds / 1_000_000_000)
        heartbeat = Self.timer(every: .nanoseconds(nanoseconds)) { service.beat() }
        // Nobody stays a tenth longer than they may.
        rounds = Self.timer(every: .milliseconds(service.configuration.headSeconds * 100)) {
            service.doors.closeLate()
        }
    }

    private static func timer(
        every interval: DispatchTimeInterval, _ work: @escaping @Sendable () -> Void
    ) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { work() }
        timer.activate()
        return timer
    }

    /// Takes no more connections and waits until those it has are gone, for so many seconds at most, or until
    /// somebody stops it.
    func leave(within seconds: Double) {
        takeNoMore()
        service.drain()
        let end = DispatchTime.now() + seconds
        while DispatchTime.now() < end, !isStopped.withLock({ $0 }),
            unsafe cmicrohttpd_connections(daemon) > 0
        {
            usleep(Self.pause)
        }
    }

    /// Blocks until everything has ended; a second call returns at once. The order matters: the library
    /// aborts the process if it is stopped while a connection is suspended.
    ///
    /// - Parameter listener: a socket that nobody else listens on. Who waits in its line is taken over, and
    ///   then it is closed, so that whoever comes later is told at once.
    func stop(graceful seconds: Double, adopting listener: Int32? = nil) {
        let isFirst = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return !isStopped
        }
        guard isFirst else { return }
        let end = DispatchTime.now() + seconds
        heartbeat.cancel()
        rounds.cancel()
        takeNoMore()
        service.drain()
        if let listener {
            if seconds > 0 { adoptWaiting(on: listener) }
            close(listener)
        }
        waitForQuiet(until: end)
        service.close()
        _ = service.open.wait(timeout: end)
        service.abortWaiting()
        // Time for the last answers to leave; a client that does not read them is cut off.
        _ = service.open.wait(timeout: .now() + 2)
        unsafe MHD_stop_daemon(daemon)
    }

    /// Leaves whoever comes from now on to others.
    func takeNoMore() {
        quiesced.withLock { isQuiet in
            guard !isQuiet else { return }
            isQuiet = true
            let own = unsafe MHD_quiesce_daemon(daemon)
            if own >= 0 { close(own) }
        }
    }

    private func adoptWaiting(on listener: Int32) {
        while true {
            var address = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let isTaken = unsafe withUnsafeMutableBytes(of: &address) { bytes in
                let place = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
                let client = unsafe accept(listener, place, &length)
                guard client >= 0, let place = unsafe place else { return false }
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                _ = fcntl(client, F_SETFL, fcntl(client, F_GETFL) | O_NONBLOCK)
                // The library closes what it cannot take.
                _ = unsafe MHD_add_connection(daemon, client, place, length)
                return true
            }
            guard isTaken else { return }
        }
    }

    /// Until no connection is left, or only such as ask nothing and wait for nothing.
    private func waitForQuiet(until end: DispatchTime) {
        var asked = -1
        var since = DispatchTime.now()
        while DispatchTime.now() < end, unsafe cmicrohttpd_connections(daemon) > 0 {
            let now = service.begun.load(ordering: .relaxed)
            if now != asked { (asked, since) = (now, DispatchTime.now()) }
            let isIdle = service.open.wait(timeout: .now()) == .success
            if isIdle, DispatchTime.now() > since + Self.quietSeconds { return }
            usleep(Self.pause)
        }
    }
}
