import Synchronization

/// Who waits for the writer, in the order they came; any thread may join.
final class WaitingLine<Element: Sendable>: Sendable {
    enum Added {
        /// Someone is at work and will come to it.
        case queued
        /// Nobody is at work: wake the writer.
        case first
        case closed
    }

    private struct State {
        var waiting: [Element] = []
        var isAtWork = false
        var isClosed = false
    }

    private let state = Mutex(State())

    func add(_ element: Element) -> Added {
        state.withLock { state in
            guard !state.isClosed else { return .closed }
            state.waiting.append(element)
            guard !state.isAtWork else { return .queued }
            state.isAtWork = true
            return .first
        }
    }

    /// The next ones, at most `limit`; an empty answer means that the writer may rest.
    func take(_ limit: Int) -> [Element] {
        state.withLock { state in
            state.isAtWork = !state.waiting.isEmpty
            guard state.waiting.count > limit else {
                defer { state.waiting = [] }
                return state.waiting
            }
            defer { state.waiting.removeFirst(limit) }
            return Array(state.waiting.prefix(limit))
        }
    }

    var count: Int {
        state.withLock { $0.waiting.count }
    }

    func close() {
        state.withLock { $0.isClosed = true }
    }
}
