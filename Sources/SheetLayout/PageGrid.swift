/// The tracks of a page: where lines may run.
struct PageGrid {
    private(set) var xs: [Double] = []
    /// Level tracks; a lane too close to one that leads to a port would look like the same line.
    var ys: [Double] {
        ports + lanes.filter { lane in !ports.contains { abs($0 - lane) < 2 } }
    }
    private var ports: [Double] = []
    private var lanes: [Double] = []
    private(set) var extents: [Int: ClosedRange<Double>] = [:]
    private let format: SheetFormat

    /// Upright tracks: the middle of each column, its symbols' other ports, and lanes beside its borders.
    init(columns: TableColumns, format: SheetFormat) {
        self.format = format
        for span in columns.performers {
            let quarter = format.symbolWidth / 4
            xs += [span.middle, span.middle - quarter, span.middle + quarter]
            let gap = (span.width - format.symbolWidth) / 2
            var lane = format.track * 0.8
            while lane <= gap - 3 {
                xs += [span.x + lane, span.maxX - lane]
                lane += format.track
            }
        }
    }

    /// Level tracks of a row: its symbols' ports, and lanes above and below them.
    mutating func add(row: Int, from top: Double, to bottom: Double, middle: Double?) {
        extents[row] = top...bottom
        guard let middle else {
            addLanes(from: top + 3, to: bottom - 3)
            return
        }
        let quarter = format.symbolHeight / 4
        let half = format.symbolHeight / 2
        ports += [middle, middle - quarter, middle + quarter]
        addLanes(from: top + 3, to: middle - half - 3)
        addLanes(from: middle + half + 4, to: bottom - 3)
    }

    mutating func add(strip top: Double, height: Double) { addLanes(from: top + 3, to: top + height - 3) }

    /// The ports at the sides of a small symbol.
    mutating func add(mini frame: Box) { ports.append(frame.center.y) }

    private mutating func addLanes(from start: Double, to end: Double) {
        var y = start
        while y <= end {
            lanes.append(y)
            y += format.track
        }
    }

    /// The extent of the rows from one to the other; nil where one is on another page.
    func extent(_ first: Int, _ second: Int) -> ClosedRange<Double>? {
        guard let one = extents[first], let other = extents[second] else { return nil }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
}

/// A line to be found between two symbols of a page.
struct Wire {
    var role: PlacedArrow.Role
    /// Places in the page's symbols.
    var from: Int
    var to: Int
    /// Its place among the content's flows.
    var flow: Int?
    /// nil: any free one.
    var startPort: Port?
    var goalPort: Port?
    var fromRow: Int
    var toRow: Int?
    var hasHead = true
    var label: PlacedText?
    /// The exit stands right below its symbol.
    var isStraight = false
}

/// How the lines of a page are laid where there is a choice; none is the best for every page.
struct WiringHabit: Sendable, Hashable {
    /// A connector stands on the side by which its line leaves the symbol.
    var connectorsBySide = false
    /// Long ways are laid before short ones.
    var longestFirst = false

    /// All but the usual one, in the order in which they are tried.
    static let others = [
        WiringHabit(connectorsBySide: true), WiringHabit(longestFirst: true),
        WiringHabit(connectorsBySide: true, longestFirst: true),
    ]
}

/// Finds all lines of one page, those with the least choice first.
struct PageWiring {
    private let habit: WiringHabit
    private let symbols: [PlacedSymbol]
    private let wires: [Wire]
    private let grid: PageGrid
    private let format: SheetFormat
    private var router: FlowRouter
    private(set) var failed: Set<Int> = []

    init(
        symbols: [PlacedSymbol], wires: [Wire], notes: [Box], grid: PageGrid, format: SheetFormat,
        habit: WiringHabit
    ) {
        self.habit = habit
        self.symbols = symbols
        self.wires = wires
        self.grid = grid
        self.format = format
        let labels = wires.compactMap { $0.label?.frame }
        // A symbol's place among the obstacles is its place among the symbols.
        router = FlowRouter(
            xs: grid.xs, ys: grid.ys,
            obstacles: symbols.map { $0.frame.grown(by: 2.5) } + labels.map { $0.grown(by: 1) }
                + notes.map { $0.grown(by: 1) })
    }

    mutating func arrows(_ content: SheetContent) -> [PlacedArrow] {
        var found: [Int: PlacedArrow] = [:]
        for place in wires.indices.sorted(by: { rank($0) < rank($1) }) {
            let wire = wires[place]
            guard let points = points(wire) else {
                if let flow = wire.flow { failed.insert(flow) }
                continue
            }
            let flow = wire.flow.map { content.flows[$0] }
            found[place] = PlacedArrow(
                role: wire.role, points: points, from: wire.from, to: wire.to, hasHead: wire.hasHead,
                fromRow: wire.fromRow, toRow: wire.toRow, options: flow?.options ?? [], label: wire.label)
        }
        return wires.indices.compactMap { found[$0] }
    }

    /// Turns, entries and exits have their place; then the shortest ways; ways back last.
    private func rank(_ place: Int) -> (Int, Double, Int) {
        let wire = wires[place]
        switch wire.role {
        case .entry: return (0, 0, place)
        case .turn: return (1, 0, place)
        case .flow:
            if wire.isStraight { return (0, 1, place) }
            let (from, to) = (symbols[wire.from].frame.center, symbols[wire.to].frame.center)
            let isBack = to.y < from.y
            let isStraight = abs(from.x - to.x) < 1
            let length = abs(to.y - from.y) + (isStraight ? 0 : 30)
            return (isBack ? 3 : 2, habit.longestFirst ? -length : length, place)
        }
    }

    private mutating func points(_ wire: Wire) -> [Point]? {
        let reserved = Set(wires.filter { $0.from == wire.to }.compactMap(\.startPort))
        let starts = ports(wire.from, wire.startPort, wire, reserved: taken(at: wire.from), isStart: true)
        let goals = ports(wire.to, wire.goalPort, wire, reserved: reserved, isStart: false)
        let all = -Double.infinity...Double.infinity
        let near = wire.toRow.flatMap { grid.extent(wire.fromRow, $0) }
        if let near, let found = router.route(from: starts, to: goals, within: near) { return found.points }
        return router.route(from: starts, to: goals, within: all)?.points
    }

    private func taken(at symbol: Int) -> Set<Port> {
        Set(wires.filter { $0.from == symbol }.compactMap(\.startPort))
    }

    private func ports(
        _ place: Int, _ fixed: Port?, _ wire: Wire, reserved: Set<Port>, isStart: Bool
    ) -> [FlowRouter.End] {
        let symbol = symbols[place]
        let isBack = symbols[wire.to].frame.center.y < symbols[wire.from].frame.center.y - 1
        let ports = fixed.map { [$0] } ?? SymbolShape.ports(symbol.symbol).filter { !reserved.contains($0) }
        let arrowRun = isStart || !wire.hasHead ? 3.2 : format.track * 1.35
        return ports.compactMap { port in
            if wire.role == .turn, port.side.isUpright { return nil }
            if symbol.role != .act, port.offset != 0 { return nil }
            let point = SymbolShape.point(symbol.symbol, symbol.frame, port)
            let run = isStart ? max(arrowRun, wordsAway(wire, point, port)) : arrowRun
            return FlowRouter.End(
                point: point, port: port, run: run,
                cost: cost(port, isStart: isStart, isBack: isBack), own: [place])
        }
    }

    /// How far an upright line runs until it stands beside the first of its words.
    private func wordsAway(_ wire: Wire, _ point: Point, _ port: Port) -> Double {
        guard let label = wire.label, port.side.isUpright else { return 0 }
        return port.side == .bottom
            ? label.frame.y + label.size / 2 - point.y : point.y - label.frame.maxY + label.size / 2
    }

    private func cost(_ port: Port, isStart: Bool, isBack: Bool) -> Double {
        var cost = port.offset == 0 ? 0.0 : 9.0
        // Downwards a line leaves below and arrives above; upwards it keeps to the sides.
        if isBack {
            if port.side.isUpright { cost += 12 }
        } else if port.side == (isStart ? Side.top : .bottom) {
            cost += 24
        }
        return cost
    }
}
