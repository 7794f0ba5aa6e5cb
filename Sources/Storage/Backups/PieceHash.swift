import Crypto
import Dispatch
import Synchronization

/// The SHA-256 of a file that passes by piece by piece; of a large one it is reckoned on a thread of its own
/// while the next pieces are unpacked and written.
final class PieceHash: Sendable {
    /// How many pieces may wait to be hashed.
    private static let waitingLimit = 8

    private let hash = Mutex(SHA256())
    /// nil where the caller's own thread does it.
    private let queue: DispatchQueue?
    private let room = DispatchSemaphore(value: PieceHash.waitingLimit)

    /// - Parameter isAside: whether a thread of its own is worth it: for more than one piece.
    init(isAside: Bool) {
        queue = isAside ? DispatchQueue(label: "sigap.hash") : nil
    }

    /// Adds the next bytes; waits only where too many wait already.
    func update(_ piece: [UInt8]) {
        guard let queue else { return hash.withLock { $0.update(piece) } }
        room.wait()
        queue.async {
            self.hash.withLock { $0.update(piece) }
            self.room.signal()
        }
    }

    /// The digest of everything added; called once, at the end.
    func finish() -> Digest {
        queue?.sync {}
        return hash.withLock { $0.finish() }
    }
}
