/// The ways of a procedure as a graph over the positions of its rows.
struct FlowGraph {
    enum Way: Hashable {
        case row(Int)
        /// The end, a programme of work or another procedure.
        case exit
        /// A row that does not exist: reported elsewhere, and taken as a way out so that one fault is one
        /// finding.
        case unknown
    }

    /// The ways out of each row.
    let ways: [[Way]]
    /// The rows at which a run begins; the first row where no trigger names a row that exists.
    let entries: [Int]

    init(_ procedure: Procedure) {
        let positions = Dictionary(
            procedure.steps.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        ways = procedure.steps.indices.map { Self.ways(of: $0, in: procedure, positions) }
        let named = procedure.triggers.compactMap { positions[$0.entry] }
        entries = named.isEmpty && !procedure.steps.isEmpty ? [0] : named
    }

    private static func ways(of index: Int, in procedure: Procedure, _ positions: [StepID: Int]) -> [Way] {
        let step = procedure.steps[index]
        func way(_ target: FlowTarget) -> Way {
            guard case .step(let id) = target else { return .exit }
            return positions[id].map(Way.row) ?? .unknown
        }
        guard let decision = step.decision else {
            if let next = step.next { return [way(next)] }
            return [index + 1 < procedure.steps.count ? .row(index + 1) : .exit]
        }
        let targets = decision.options.map(\.target)
        // A parked ticket goes on with the row's `lanjut` if one is written.
        let afterParking = targets.contains(.park) ? step.next.map { [way($0)] } ?? [] : []
        return targets.map(way) + afterParking
    }

    func rows(after index: Int) -> [Int] {
        ways[index].compactMap { if case .row(let next) = $0 { next } else { nil } }
    }

    /// The rows a run comes to from these, they included, without stepping on the rows to avoid.
    func reachable(from starts: [Int], avoiding avoided: Set<Int> = []) -> Set<Int> {
        var reached: Set<Int> = []
        var waiting = starts.filter { !avoided.contains($0) }
        while let index = waiting.popLast() {
            guard reached.insert(index).inserted else { continue }
            waiting += rows(after: index).filter { !avoided.contains($0) && !reached.contains($0) }
        }
        return reached
    }

    /// The rows that come after one; the row itself only where a loop leads back to it.
    func following(_ index: Int) -> Set<Int> {
        reachable(from: rows(after: index))
    }

    /// The rows from which a run can come to an end.
    func rowsWithExit() -> Set<Int> {
        var before = Array(repeating: [Int](), count: ways.count)
        for index in ways.indices {
            for next in rows(after: index) { before[next].append(index) }
        }
        var found: Set<Int> = []
        var waiting = ways.indices.filter {
            ways[$0].isEmpty || ways[$0].contains(.exit) || ways[$0].contains(.unknown)
        }
        while let index = waiting.popLast() {
            guard found.insert(index).inserted else { continue }
            waiting += before[index]
        }
        return found
    }
}
