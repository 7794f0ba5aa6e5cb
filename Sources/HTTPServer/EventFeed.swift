import CMicrohttpd
import Synchronization

/// Carries one stream of events to one connection, which is suspended while there is nothing to send.
///
/// As with `Exchange`, suspending and resuming happen under one lock, so that each suspension is resumed
/// once.
@safe
final class EventFeed: @unchecked Sendable {
    private struct State {
        var pending = ServerSentEvent.heartbeat
        var isWaiting = false
        var isEnded = false
        var pump: Task<Void, Never>?
    }

    let owner: String
    private nonisolated(unsafe) let connection: OpaquePointer
    private let backlog: Int
    private let state = Mutex(State())

    init(owner: String, connection: OpaquePointer, backlog: Int) {
        self.owner = owner
        unsafe self.connection = connection
        self.backlog = backlog
    }

    /// Begins to take events from the stream.
    func run(_ stream: EventStream) {
        let pump = Task {
            for await event in stream { append(event.bytes) }
            end()
        }
        let isEnded = state.withLock { state in
            state.pump = pump
            return state.isEnded
        }
        if isEnded { pump.cancel() }
    }

    /// Sends a comment if nothing else waits.
    func beat() {
        append(ServerSentEvent.heartbeat, unlessBusy: true)
    }

    /// Ends the stream after what waits; its source learns of it.
    func end() {
        let pump = state.withLock { state in
            state.isEnded = true
            wake(&state)
            return state.pump.take()
        }
        pump?.cancel()
    }

    private func append(_ bytes: [UInt8], unlessBusy: Bool = false) {
        let isOverrun = state.withLock { state in
            if state.isEnded || (unlessBusy && !state.pending.isEmpty) { return false }
            guard state.pending.count + bytes.count <= backlog else { return true }
            state.pending += bytes
            wake(&state)
            return false
        }
        // The browser reconnects and catches up, which is better than memory without end for a client that
        // never reads.
        if isOverrun { end() }
    }

    private func wake(_ state: inout State) {
        guard state.isWaiting else { return }
        state.isWaiting = false
        unsafe MHD_resume_connection(connection)
    }

    /// Fills the library's buffer; called by the connection's thread.
    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            if !state.pending.isEmpty {
                let count = min(buffer.count, state.pending.count)
                unsafe buffer.copyBytes(from: state.pending.prefix(count))
                state.pending.removeFirst(count)
                return count
            }
            if state.isEnded { return endOfStream }
            unsafe MHD_suspend_connection(connection)
            state.isWaiting = true
            return 0
        }
    }
}

/// `MHD_CONTENT_READER_END_OF_STREAM`, a macro with a cast.
private let endOfStream = -1

extension EventFeed {
    /// A response of the library that reads from this feed and tells the service when it is freed.
    func makeResponse(freed service: Service) -> OpaquePointer? {
        let link = unsafe Unmanaged.passRetained(FeedLink(self, service))
        let response = unsafe MHD_create_response_from_callback(
            .max, 2048, readFeed, link.toOpaque(), freeFeed)
        if unsafe response == nil { unsafe link.release() }
        return unsafe response
    }
}

/// What the library holds of a feed while its response lives.
private final class FeedLink {
    let feed: EventFeed
    let service: Service

    init(_ feed: EventFeed, _ service: Service) {
        self.feed = feed
        self.service = service
    }
}

private func readFeed(
    link: UnsafeMutableRawPointer?, position: UInt64, buffer: UnsafeMutablePointer<CChar>?, size: Int
) -> Int {
    guard let link = unsafe link else { return endOfStream }
    let feed = unsafe Unmanaged<FeedLink>.fromOpaque(link).takeUnretainedValue().feed
    return unsafe feed.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
}

private func freeFeed(link: UnsafeMutableRawPointer?) {
    guard let link = unsafe link else { return }
    let owned = unsafe Unmanaged<FeedLink>.fromOpaque(link).takeRetainedValue()
    owned.feed.abandon()
    owned.service.unregister(owned.feed)
}

extension EventFeed {
    /// Ends without touching the connection, which may be gone.
    fileprivate func abandon() {
        let pump = state.withLock { state in
            state.isEnded = true
            state.isWaiting = false
            return state.pump.take()
        }
        pump?.cancel()
    }
}
