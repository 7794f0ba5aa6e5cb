import Dispatch
import Glibc
import Synchronization

/// Writes log lines to the standard error without making a request wait.
///
/// A reader that does not keep up loses lines, not requests.
final class RequestLogWriter: Sendable {
    private static let longestBacklog = 10_000

    private let queue = DispatchQueue(label: "sigap.log")
    private let waiting = Mutex(0)

    func write(_ line: String) {
        let isTaken = waiting.withLock { waiting in
            guard waiting < Self.longestBacklog else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { return }
        queue.async {
            Terminal.write(line + "\n", to: STDERR_FILENO)
            self.waiting.withLock { $0 -= 1 }
        }
    }

    /// Waits until everything is written.
    func flush() {
        queue.sync {}
    }
}
