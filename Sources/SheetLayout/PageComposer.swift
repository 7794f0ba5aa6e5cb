/// Lays out one page of the table: texts, symbols, and the lines between them.
struct PageComposer {
    private let content: SheetContent
    private let setting: SheetSetting
    private let plans: [RowPlan]
    private let rows: Range<Int>
    private let place: Int
    private let crossings: [PageCrossing]
    private let split: PageSplit
    private let firstPage: Int
    private let habit: WiringHabit

    private var page: DrawnPage
    /// Ways that found no room.
    private(set) var failed: Set<Int> = []
    private var wires: [Wire] = []
    /// The upper edge of each row of the page.
    private var tops: [Int: Double] = [:]
    private var strips: [(top: Double, height: Double)] = []

    private var format: SheetFormat { setting.format }
    private var columns: TableColumns { setting.columns }

    init(
        content: SheetContent, setting: SheetSetting, plans: [RowPlan], split: PageSplit, place: Int,
        crossings: [PageCrossing], firstPage: Int, habit: WiringHabit
    ) {
        self.content = content
        self.setting = setting
        self.plans = plans
        self.split = split
        self.place = place
        self.crossings = crossings
        self.firstPage = firstPage
        self.habit = habit
        rows = split.pages[place]
        page = DrawnPage(width: setting.columns.pageWidth, height: setting.format.height ?? 0)
    }

    mutating func composed() -> DrawnPage {
        var y = format.margin
        TableHead(content: content, setting: setting).draw(at: y, on: &page)
        y += split.headHeight
        let arriving = crossings.filter { $0.toPage == place }
        let leaving = crossings.filter { $0.fromPage == place }
        let arrivals = strip(for: arriving.count, at: &y)
        frameStrip(arrivals)
        for row in rows {
            tops[row] = y
            RowWriter(setting: setting, row: row, plan: plans[row], content: content, top: y).write(on: &page)
            y += plans[row].height
        }
        let departures = strip(for: leaving.count, at: &y)
        for row in rows { placeSymbols(row) }
        connect(arriving, leaving, arrivals, departures)
        route()
        let needed = y + format.margin
        page.height = max(page.height, needed)
        return page
    }

    /// The lines of a strip, and moves on below it.
    private mutating func strip(for count: Int, at y: inout Double) -> [Box] {
        guard count > 0 else { return [] }
        let height = ConnectorStrip.height(format)
        return (0...(count - 1) / columns.performers.count).map { _ in
            defer { y += height }
            strips.append((y, height))
            return Box(x: columns.flow.x, y: y, width: columns.flow.width, height: height)
        }
    }

    /// A strip under the head belongs to the table: its outer edges go on.
    private mutating func frameStrip(_ boxes: [Box]) {
        guard let first = boxes.first, let last = boxes.last else { return }
        for x in [columns.number.x, columns.note.maxX] {
            page.rules.append(Box(x: x, y: first.y, width: 0, height: last.maxY - first.y))
        }
        page.rules.append(
            Box(x: columns.number.x, y: last.maxY, width: columns.note.maxX - columns.number.x, height: 0))
    }

    private func middle(_ row: Int) -> Double { (tops[row] ?? 0) + plans[row].middle }

    // MARK: symbols

    /// The first act of a row, the one its ways leave from, and its own connectors, by place on the page.
    private var firstActs: [Int: Int] = [:]
    private var leavingActs: [Int: Int] = [:]

    private mutating func placeSymbols(_ row: Int) {
        let content = content.rows[row]
        guard !content.marks.isEmpty else { return }
        let y = middle(row)
        var acts: [Int] = []
        for mark in content.marks {
            let center = Point(x: columns.performers[mark.column].middle, y: y)
            acts.append(page.symbols.count)
            page.symbols.append(
                PlacedSymbol(
                    symbol: mark.symbol,
                    frame: Box(center: center, width: format.symbolWidth, height: format.symbolHeight),
                    role: .act, row: row, column: mark.column))
        }
        firstActs[row] = acts[0]
        leavingActs[row] = acts[content.leaving]
        for (from, to) in zip(acts, acts.dropFirst()) {
            wires.append(
                Wire(role: .turn, from: from, to: to, fromRow: row, toRow: row, hasHead: !content.isJoint))
        }
        if content.isSideEntry { placeEntry(row, acts[0]) }
        placeBranches(row, acts[content.leaving])
    }

    private mutating func placeEntry(_ row: Int, _ act: Int) {
        let below = page.symbols[act].frame
        let width = setting.measure.width(content.heads.start, format.label) + format.textSize * 1.3
        let center = Point(
            x: below.center.x, y: below.y - format.track * 2.5 - format.miniHeight / 2)
        wires.append(
            Wire(
                role: .entry, from: page.symbols.count, to: act, startPort: Port(side: .bottom),
                goalPort: Port(side: .top), fromRow: row, toRow: row))
        page.symbols.append(
            mini(
                .terminal, Box(center: center, width: width, height: format.miniHeight),
                [content.heads.start],
                .entry, row, page.symbols[act].column))
    }

    private mutating func placeBranches(_ row: Int, _ act: Int) {
        let center = page.symbols[act].frame.center
        for branch in plans[row].branches.branches {
            let flow = content.flows[branch.flow]
            var wire = Wire(
                role: .flow, from: act, to: act, flow: branch.flow, startPort: branch.port, fromRow: row,
                toRow: nil)
            wire.label = branch.label.map { label($0, around: center) }
            if let exit = branch.exit {
                wire.to = page.symbols.count
                wire.isStraight = branch.port?.side == .bottom
                let frame = moved(exit.frame, to: center)
                page.symbols.append(
                    mini(exit.symbol, frame, exit.lines, .exit, row, page.symbols[act].column))
                wires.append(wire)
            } else if case .row(let target) = flow.to {
                wire.toRow = target
                pending.append((wire, target))
            }
        }
    }

    /// Ways to other rows, until all symbols stand.
    private var pending: [(wire: Wire, target: Int)] = []

    private func moved(_ box: Box, to center: Point) -> Box {
        Box(x: box.x + center.x, y: box.y + center.y, width: box.width, height: box.height)
    }

    private func label(_ words: BranchPlan.Words, around center: Point) -> PlacedText {
        let frame = moved(words.frame, to: center)
        let size = format.labelSize
        return PlacedText(
            lines: words.lines, at: Point(x: frame.x, y: frame.y + size * 0.92), leading: size * 1.15,
            size: size, role: .label, frame: frame)
    }

    private func mini(
        _ symbol: SheetContent.Symbol, _ frame: Box, _ lines: [String], _ role: PlacedSymbol.Role,
        _ row: Int?,
        _ column: Int
    ) -> PlacedSymbol {
        let size = format.labelSize
        let leading = size * 1.15
        let block = Double(lines.count) * leading
        let room = symbol == .connector ? frame.height - SymbolShape.shoulder(frame) * 0.6 : frame.height
        let first = frame.y + (room - block) / 2 + size * 0.93
        let word = PlacedText(
            lines: lines, at: Point(x: frame.center.x, y: first), leading: leading, size: size,
            anchor: .middle, role: .symbol, frame: frame)
        return PlacedSymbol(symbol: symbol, frame: frame, role: role, row: row, column: column, word: word)
    }

    // MARK: page breaks

    private mutating func connect(
        _ arriving: [PageCrossing], _ leaving: [PageCrossing], _ arrivals: [Box], _ departures: [Box]
    ) {
        var slots = ConnectorSlots(columns: columns.performers.count)
        for crossing in arriving.sorted(by: { goal($0) < goal($1) }) {
            let flow = content.flows[crossing.flow]
            guard case .row(let target) = flow.to, let goal = firstActs[target] else { continue }
            let slot = slots.take(near: page.symbols[goal].column)
            let note = "\(content.heads.page) \(crossing.fromPage + 1 + firstPage)"
            let connector = place(crossing.letter, slot, arrivals[slot.line], note, isBelow: false)
            wires.append(
                Wire(
                    role: .flow, from: connector, to: goal, flow: crossing.flow,
                    startPort: Port(side: .bottom), fromRow: flow.from, toRow: target))
        }
        slots = ConnectorSlots(columns: columns.performers.count)
        for (wire, target) in pending.sorted(by: { order($0.wire) < order($1.wire) }) {
            var wire = wire
            if let crossing = leaving.first(where: { $0.flow == wire.flow }) {
                let slot = slots.take(near: page.symbols[wire.from].column, leaning: leaning(wire))
                let note = "\(content.heads.page) \(crossing.toPage + 1 + firstPage)"
                wire.to = place(crossing.letter, slot, departures[slot.line], note, isBelow: true)
                wire.goalPort = Port(side: .top)
                wires.append(wire)
            } else if let goal = firstActs[target] {
                wire.to = goal
                wires.append(wire)
            }
        }
    }

    /// The row a crossing leads to, then its place among the ways.
    private func goal(_ crossing: PageCrossing) -> (Int, Int) {
        guard case .row(let target) = content.flows[crossing.flow].to else { return (0, crossing.flow) }
        return (target, crossing.flow)
    }

    /// The side on which a connector is looked for where the nearest ones are equally near.
    private func leaning(_ wire: Wire) -> Side {
        habit.connectorsBySide && wire.startPort?.side == .right ? .right : .left
    }

    /// What leaves straight below takes the connector straight below.
    private func order(_ wire: Wire) -> (Int, Int, Int) {
        let isBelow = wire.startPort == nil || wire.startPort?.side == .bottom
        return (isBelow ? 0 : 1, -wire.fromRow, wire.flow ?? 0)
    }

    private mutating func place(
        _ letter: String, _ slot: ConnectorSlots.Slot, _ strip: Box, _ note: String, isBelow: Bool
    ) -> Int {
        let x = columns.performers[slot.column].middle
        let height = format.miniHeight
        let y = isBelow ? strip.y + format.track * 2.6 : strip.y + format.labelSize * 1.4
        let frame = Box(
            x: x - format.symbolWidth * 0.33, y: y, width: format.symbolWidth * 0.66, height: height)
        page.symbols.append(mini(.connector, frame, [letter], .offPage, nil, slot.column))
        let size = format.labelSize * 0.9
        let width = setting.measure.width(note, .init(size: size))
        let top = isBelow ? frame.maxY + 1 : frame.y - size * 1.25
        page.texts.append(
            PlacedText(
                lines: [note], at: Point(x: x, y: top + size * 0.92), leading: size, size: size,
                anchor: .middle, role: .note,
                frame: Box(x: x - width / 2, y: top, width: width, height: size * 1.15)))
        return page.symbols.count - 1
    }

    // MARK: lines

    private mutating func route() {
        let notes = page.texts.filter { $0.role == .note }.map(\.frame)
        var wiring = PageWiring(
            symbols: page.symbols, wires: wires, notes: notes, grid: grid(), format: format, habit: habit)
        page.arrows = wiring.arrows(content)
        failed = wiring.failed
    }

    private func grid() -> PageGrid {
        var grid = PageGrid(columns: columns, format: format)
        for row in rows {
            let top = tops[row] ?? 0
            grid.add(
                row: row, from: top, to: top + plans[row].height,
                middle: content.rows[row].marks.isEmpty ? nil : middle(row))
        }
        for strip in strips { grid.add(strip: strip.top, height: strip.height) }
        for symbol in page.symbols where symbol.role != .act { grid.add(mini: symbol.frame) }
        return grid
    }
}

/// Which columns of a strip are taken by connectors.
private struct ConnectorSlots {
    struct Slot {
        var line: Int
        var column: Int
    }

    private let columns: Int
    private var taken: Set<Int> = []

    init(columns: Int) { self.columns = columns }

    mutating func take(near column: Int, leaning side: Side = .left) -> Slot {
        var line = 0
        while true {
            let free = (0..<columns).filter { !taken.contains(line * columns + $0) }
            let sign = side == .right ? -1 : 1
            if let best = free.min(by: { (abs($0 - column), sign * $0) < (abs($1 - column), sign * $1) }) {
                taken.insert(line * columns + best)
                return Slot(line: line, column: best)
            }
            line += 1
        }
    }
}
