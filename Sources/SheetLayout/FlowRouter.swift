/// Finds ways for the lines of one page: along a grid of tracks, around everything that stands there.
///
/// Each line is the cheapest way through the grid (Dijkstra's algorithm) beside the lines found before it.
/// Two lines may cross at a right angle, which costs much; they never run in the same track at the same
/// place, and never bend on each other.
struct FlowRouter {
    /// The costs that make a line look as one drawn by hand: short, few corners, fewer crossings.
    private enum Cost {
        static let bend = 14.0
        static let crossing = 70.0
    }

    private let xs: [Double]
    private let ys: [Double]
    /// Whether the piece from a crossing of the grid to the next one right of it, or below it, is blocked.
    private var blockedRight: [Bool]
    private var blockedDown: [Bool]
    /// Whether an earlier line runs level, or upright, through a crossing of the grid; a corner does both.
    private var usedLevel: [Bool]
    private var usedUpright: [Bool]
    private let obstacles: [Box]

    /// - Parameters:
    ///   - xs: where lines may run upright. - ys: where they may run level.
    ///   - obstacles: what no line may run through: symbols and labels with the room they need around.
    init(xs: [Double], ys: [Double], obstacles: [Box]) {
        self.xs = Self.distinct(xs)
        self.ys = Self.distinct(ys)
        self.obstacles = obstacles
        let count = self.xs.count * self.ys.count
        blockedRight = Array(repeating: false, count: count)
        blockedDown = blockedRight
        usedLevel = blockedRight
        usedUpright = blockedRight
        for obstacle in obstacles { block(obstacle) }
    }

    private static func distinct(_ values: [Double]) -> [Double] {
        var kept: [Double] = []
        for value in values.sorted() where kept.last.map({ value - $0 > 0.05 }) ?? true { kept.append(value) }
        return kept
    }

    private mutating func block(_ box: Box) {
        for (row, y) in ys.enumerated() {
            let isInside = y > box.y && y < box.maxY
            let next = row + 1 < ys.count ? ys[row + 1] : y
            let isPassed = y < box.maxY && next > box.y
            guard isInside || isPassed else { continue }
            for (column, x) in xs.enumerated() {
                let right = column + 1 < xs.count ? xs[column + 1] : x
                if isInside, x < box.maxX, right > box.x { blockedRight[row * xs.count + column] = true }
                if isPassed, x > box.x, x < box.maxX { blockedDown[row * xs.count + column] = true }
            }
        }
    }

    /// One end of a line: a port, and the obstacles that are its own symbol and label.
    struct End {
        var point: Point
        var port: Port
        /// How far the line runs straight before it may bend.
        var run: Double
        /// What it costs to use this port instead of the best one.
        var cost = 0.0
        /// Places in `obstacles`.
        var own: Set<Int>
    }

    private struct Landing {
        var node: Int
        var end: Int
        var passed: [Int]
    }

    /// Finds the cheapest way from one of the starts to one of the goals, and keeps its track for itself.
    /// - Parameter rows: the part of the page to look in, from top to bottom.
    mutating func route(
        from starts: [End], to goals: [End], within rows: ClosedRange<Double>
    ) -> (points: [Point], start: Int, goal: Int)? {
        let landings = goals.enumerated().compactMap { landing($1, end: $0) }
        let takeoffs = starts.enumerated().compactMap { landing($1, end: $0) }
        guard !landings.isEmpty, !takeoffs.isEmpty else { return nil }
        // What a line passes before it may bend is no way back.
        let passed = takeoffs.flatMap(\.passed)
        use(passed, true)
        var search = Search(count: xs.count * ys.count)
        for takeoff in takeoffs {
            let start = starts[takeoff.end]
            search.reach(
                Search.state(takeoff.node, start.port.side.isUpright), cost: start.cost,
                from: -1 - takeoff.end)
        }
        let arrivals = Dictionary(
            landings.map { (Search.state($0.node, goals[$0.end].port.side.isUpright), $0) },
            uniquingKeysWith: { first, _ in first })
        var best: (cost: Double, state: Int, landing: Landing)?
        while let (cost, state) = search.next() {
            if let best, cost >= best.cost { break }
            if let landing = arrivals[state] {
                let whole = cost + goals[landing.end].cost
                if whole < best?.cost ?? .infinity { best = (whole, state, landing) }
            }
            expand(state, cost, rows, &search)
        }
        use(passed, false)
        guard let best else { return nil }
        let (nodes, takeoff) = search.path(to: best.state)
        let start = takeoffs.first { $0.end == takeoff } ?? takeoffs[0]
        let points = straightened(
            [starts[start.end].point] + nodes.map(point) + [goals[best.landing.end].point])
        guard keep(points) else { return nil }
        return (points, start.end, best.landing.end)
    }

    private mutating func use(_ nodes: [Int], _ isUsed: Bool) {
        for node in nodes {
            usedLevel[node] = isUsed
            usedUpright[node] = isUsed
        }
    }

    private func point(_ node: Int) -> Point { Point(x: xs[node % xs.count], y: ys[node / xs.count]) }

    /// The first crossing of the grid straight before a port that leaves the run it needs.
    private func landing(_ end: End, end place: Int) -> Landing? {
        let isUpright = end.port.side.isUpright
        let lines = isUpright ? xs : ys
        let along = isUpright ? end.point.x : end.point.y
        guard let line = lines.firstIndex(where: { abs($0 - along) < 0.06 }) else { return nil }
        let across = isUpright ? ys : xs
        let from = isUpright ? end.point.y : end.point.x
        let order = end.port.side.sign > 0 ? Array(across.indices) : across.indices.reversed()
        var passed: [Int] = []
        for step in order where (across[step] - from) * end.port.side.sign > 0.05 {
            let node = isUpright ? step * xs.count + line : line * xs.count + step
            if isUpright ? usedUpright[node] : usedLevel[node] { return nil }
            if abs(across[step] - from) >= end.run {
                let spot = point(node)
                let isFree = obstacles.indices.allSatisfy {
                    end.own.contains($0) || !obstacles[$0].isCrossed(from: end.point, to: spot)
                }
                return isFree ? Landing(node: node, end: place, passed: passed) : nil
            }
            if usedUpright[node] || usedLevel[node] { return nil }
            passed.append(node)
        }
        return nil
    }

    private func expand(_ state: Int, _ cost: Double, _ rows: ClosedRange<Double>, _ search: inout Search) {
        let (node, isUpright) = (state / 2, state % 2 == 1)
        // A corner needs a crossing that no other line uses.
        if !usedLevel[node], !usedUpright[node] {
            search.reach(Search.state(node, !isUpright), cost: cost + Cost.bend, from: state)
        }
        let (column, row) = (node % xs.count, node / xs.count)
        if isUpright {
            if row + 1 < ys.count, !blockedDown[node], ys[row + 1] <= rows.upperBound {
                step(state, to: node + xs.count, cost, ys[row + 1] - ys[row], &search)
            }
            if row > 0, !blockedDown[node - xs.count], ys[row - 1] >= rows.lowerBound {
                step(state, to: node - xs.count, cost, ys[row] - ys[row - 1], &search)
            }
        } else {
            if column + 1 < xs.count, !blockedRight[node] {
                step(state, to: node + 1, cost, xs[column + 1] - xs[column], &search)
            }
            if column > 0, !blockedRight[node - 1] {
                step(state, to: node - 1, cost, xs[column] - xs[column - 1], &search)
            }
        }
    }

    private func step(
        _ state: Int, to node: Int, _ cost: Double, _ length: Double, _ search: inout Search
    ) {
        let isUpright = state % 2 == 1
        if isUpright ? usedUpright[node] : usedLevel[node] { return }
        let isCrossing = isUpright ? usedLevel[node] : usedUpright[node]
        search.reach(
            Search.state(node, isUpright), cost: cost + length + (isCrossing ? Cost.crossing : 0), from: state
        )
    }

    private func straightened(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        for point in points {
            if kept.last == point { continue }
            if kept.count > 1 {
                let (before, last) = (kept[kept.count - 2], kept[kept.count - 1])
                let isLevel = abs(before.y - last.y) < 0.06 && abs(last.y - point.y) < 0.06
                let isUpright = abs(before.x - last.x) < 0.06 && abs(last.x - point.x) < 0.06
                if isLevel || isUpright { kept.removeLast() }
            }
            kept.append(point)
        }
        return kept
    }

    /// Marks the track as used; false, with nothing marked, for a line that would run back over itself.
    private mutating func keep(_ points: [Point]) -> Bool {
        var level: Set<Int> = []
        var upright: Set<Int> = []
        for (start, end) in zip(points, points.dropFirst()) {
            let isUpright = abs(start.x - end.x) < 0.06
            for node in nodes(from: start, to: end, isUpright) {
                let isNew = isUpright ? upright.insert(node).inserted : level.insert(node).inserted
                if !isNew { return false }
            }
        }
        for node in level { usedLevel[node] = true }
        for node in upright { usedUpright[node] = true }
        return true
    }

    private func nodes(from start: Point, to end: Point, _ isUpright: Bool) -> [Int] {
        if isUpright {
            guard let column = xs.firstIndex(where: { abs($0 - start.x) < 0.06 }) else { return [] }
            let range = (min(start.y, end.y) - 0.06)...(max(start.y, end.y) + 0.06)
            return ys.indices.filter { range.contains(ys[$0]) }.map { $0 * xs.count + column }
        }
        guard let row = ys.firstIndex(where: { abs($0 - start.y) < 0.06 }) else { return [] }
        let range = (min(start.x, end.x) - 0.06)...(max(start.x, end.x) + 0.06)
        return xs.indices.filter { range.contains(xs[$0]) }.map { row * xs.count + $0 }
    }
}

/// The open ends of a search through the grid, cheapest first.
private struct Search {
    private var costs: [Double]
    private var origins: [Int]
    private var heap: [(cost: Double, state: Int)] = []

    /// A crossing of the grid, and whether the line runs upright there.
    static func state(_ node: Int, _ isUpright: Bool) -> Int { node * 2 + (isUpright ? 1 : 0) }

    init(count: Int) {
        costs = Array(repeating: .infinity, count: count * 2)
        origins = Array(repeating: 0, count: count * 2)
    }

    /// - Parameter from: the state before; −1 − n for the n-th start.
    mutating func reach(_ state: Int, cost: Double, from origin: Int) {
        guard cost < costs[state] else { return }
        costs[state] = cost
        origins[state] = origin
        heap.append((cost, state))
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func next() -> (cost: Double, state: Int)? {
        while let first = heap.first {
            let last = heap.removeLast()
            if !heap.isEmpty {
                heap[0] = last
                sink()
            }
            if first.cost <= costs[first.state] { return first }
        }
        return nil
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, least) {
                least = child
            }
            if least == parent { return }
            heap.swapAt(least, parent)
            parent = least
        }
    }

    /// Equal costs are told apart by place, so that the same sheet is drawn the same way each time.
    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        (heap[left].cost, heap[left].state) < (heap[right].cost, heap[right].state)
    }

    /// The crossings on the way, from the start on, and the start's place.
    func path(to state: Int) -> (nodes: [Int], start: Int) {
        var nodes: [Int] = []
        var here = state
        while true {
            nodes.append(here / 2)
            let origin = origins[here]
            if origin < 0 { return (nodes.reversed(), -1 - origin) }
            here = origin
        }
    }
}
