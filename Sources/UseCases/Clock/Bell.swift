import Synchronization

/// Wakes the one task that waits for it, at once or, where nobody waits just now, the next time somebody
/// does.
package final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    package func ring() {
        let waiting = state.withLock { state in
            state.isRung = state.waiting == nil
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Returns when the bell was rung. Of two who wait, the first is sent away by the second.
    package func wait() async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> [CheckedContinuation<Void, Never>] in
                let earlier = state.waiting.map { [$0] } ?? []
                if state.isRung {
                    state.isRung = false
                    state.waiting = nil
                    return earlier + [continuation]
                }
                state.waiting = continuation
                return earlier
            }
            for one in ready { one.resume() }
        }
    }
}
