import OfficeTime

/// What comes next in many stories that run beside each other: a heap, soonest first.
struct CueLine: Sendable {
    /// One thing to be done.
    struct Cue: Sendable {
        var moment: Instant
        /// Counts up, so that two of the same moment keep their order.
        var number: Int
        /// Which story, by its place among those that run.
        var story: Int
        /// Whether it is time itself that acts.
        var isClock: Bool
    }

    private var heap: [Cue] = []
    private var count = 0

    var first: Cue? { heap.first }

    mutating func add(_ story: Int, at moment: Instant, isClock: Bool) {
        count += 1
        heap.append(Cue(moment: moment, number: count, story: story, isClock: isClock))
        var child = heap.count - 1
        while child > 0, case let parent = (child - 1) / 2, precedes(child, parent) {
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeFirst() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while case let left = 2 * parent + 1, left < heap.count {
            let child = left + 1 < heap.count && precedes(left + 1, left) ? left + 1 : left
            guard precedes(child, parent) else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (heap[left], heap[right])
        return left.moment == right.moment ? left.number < right.number : left.moment < right.moment
    }
}
