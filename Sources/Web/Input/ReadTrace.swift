import Synchronization

/// Which fields of a command were asked for.
final class ReadTrace: Sendable {
    private let noted = Mutex<Set<String>>([])

    func note(_ path: String) { noted.withLock { _ = $0.insert(path) } }

    var paths: Set<String> { noted.withLock { $0 } }
}
