import Dispatch
import Glibc
import Synchronization

/// Work on many pieces, spread over the cores, that gives its answers in the order of the pieces.
///
/// Each core has a thread of its own beside the caller's, which goes on meanwhile. Only so many pieces are
/// under way at a time, so that memory stays the same however many there are.
struct OrderedWork<Piece: Sendable, Answer: Sendable> {
    private let queues: [DispatchQueue]
    private let work: @Sendable (Piece) -> Answer
    /// The oldest first.
    private var underWay: [PieceUnderWay<Answer>] = []
    private var begun = 0

    /// - Parameters:
    ///   - label: what its threads are called.
    ///   - work: what is done with one piece; many at once.
    init(label: String, _ work: @escaping @Sendable (Piece) -> Answer) {
        queues = (0..<Self.cores).map { DispatchQueue(label: "\(label).\($0)") }
        self.work = work
    }

    /// More than these would wait for the caller, who does a tenth of the work.
    private static var cores: Int { min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Each thread has its next piece waiting when it is done with one.
    private var limit: Int { 2 * queues.count }

    /// Begins work on the next piece.
    /// - Returns: the answer to the oldest piece where enough others are under way; otherwise nil.
    mutating func begin(_ piece: Piece) -> Answer? {
        let one = PieceUnderWay<Answer>()
        let work = self.work
        queues[begun % queues.count].async { one.finish(work(piece)) }
        begun += 1
        underWay.append(one)
        return underWay.count > limit ? next() : nil
    }

    /// Waits for the answer to the oldest piece that was begun; nil where none is left.
    mutating func next() -> Answer? { underWay.isEmpty ? nil : underWay.removeFirst().wait() }
}

/// One piece's answer, as soon as there is one.
private final class PieceUnderWay<Answer: Sendable>: Sendable {
    private let answer = Mutex<Answer?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    func finish(_ found: Answer) {
        answer.withLock { $0 = found }
        isDone.signal()
    }

    /// Called once.
    func wait() -> Answer? {
        isDone.wait()
        return answer.withLock { $0 }
    }
}
