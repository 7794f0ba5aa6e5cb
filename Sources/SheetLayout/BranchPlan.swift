/// How the ways of one row leave its symbol: by which port, with which words beside them, into which exit.
///
/// All places are relative to the middle of the symbol.
struct BranchPlan: Sendable {
    /// Words in a box.
    struct Words: Sendable {
        var lines: [String]
        var frame: Box
    }

    /// A small symbol at which a way leaves the sheet.
    struct Exit: Sendable {
        var symbol: SheetContent.Symbol
        var lines: [String]
        var frame: Box
    }

    struct Branch: Sendable {
        /// Its place among the flows of the content.
        var flow: Int
        /// nil: the router chooses.
        var port: Port?
        var label: Words?
        var exit: Exit?
    }

    private(set) var branches: [Branch] = []
    /// How far the row's drawing reaches above and below the middle of its symbols.
    private(set) var above: Double
    private(set) var below: Double

    private let format: SheetFormat
    private let measure: TextMeasure
    private let column: Int
    private let columns: TableColumns
    /// Columns that have a symbol in this row.
    private let marked: Set<Int>
    private var free: [Port]
    /// The lower end of what stands below the symbol.
    private var bottom: Double

    init(
        row: Int, content: SheetContent, columns: TableColumns, format: SheetFormat, measure: TextMeasure
    ) {
        self.format = format
        self.measure = measure
        self.columns = columns
        let marks = content.rows[row].marks
        let leaving = content.rows[row].leaving
        let own = marks.isEmpty ? 0 : marks[leaving].column
        column = own
        marked = Set(marks.map(\.column))
        let gap = format.track * 2.7
        above = format.symbolHeight / 2 + gap
        below = above
        bottom = format.symbolHeight / 2
        let neighbours = [leaving - 1, leaving + 1].filter(marks.indices.contains).map { marks[$0].column }
        let busy = Set(neighbours.map { $0 < own ? Side.left : .right })
        free = Self.order.filter { !busy.contains($0.side) }
        if content.rows[row].isSideEntry { above += format.miniHeight + gap }
        guard !marks.isEmpty else {
            above = 0
            below = 0
            return
        }
        for flow in Self.ordered(content, row) { add(flow, content) }
        below = max(below, bottom + gap)
    }

    private static let order = [
        Port(side: .bottom), Port(side: .right), Port(side: .left), Port(side: .bottom, offset: 1),
        Port(side: .bottom, offset: -1), Port(side: .top, offset: 1), Port(side: .top, offset: -1),
    ]

    /// Ways out first, which take the place below the symbol; then forward, the nearest first; then back.
    private static func ordered(_ content: SheetContent, _ row: Int) -> [Int] {
        func rank(_ place: Int) -> (Int, Int, Int) {
            switch content.flows[place].to {
            case .exit: (0, 0, place)
            case .row(let target): target > row ? (1, target, place) : (2, -target, place)
            }
        }
        return content.flows.indices.filter { content.flows[$0].from == row }
            .sorted { rank($0) < rank($1) }
    }

    private mutating func add(_ place: Int, _ content: SheetContent) {
        let flow = content.flows[place]
        switch flow.to {
        case .exit(let word, let symbol): addExit(place, flow, word, symbol)
        case .row(let target):
            guard !flow.label.isEmpty else {
                branches.append(Branch(flow: place))
                return
            }
            let port = take(wanted(target, from: flow.from, content, flow.label))
            branches.append(
                Branch(flow: place, port: port, label: port.flatMap { label(flow.label, at: $0) }))
        }
    }

    private mutating func take(_ wanted: [Port]) -> Port? {
        guard let port = wanted.first(where: free.contains) ?? free.first else { return nil }
        free.removeAll { $0 == port }
        return port
    }

    private func wanted(_ target: Int, from row: Int, _ content: SheetContent, _ label: String) -> [Port] {
        let goal = content.rows[target].marks.first?.column ?? column
        let isRightward = goal > column || (goal == column && target > row)
        let near = isRightward ? Side.right : .left
        let far = isRightward ? Side.left : .right
        let sides = [near, far].filter { width(at: Port(side: $0)) >= longestWord(label) }
        let open =
            sides.isEmpty ? [near, far].filter { width(at: Port(side: $0)) > format.labelSize * 4 } : sides
        let level = open.map { Port(side: $0) }
        let lower = [Port(side: .bottom), Port(side: .bottom, offset: isRightward ? 1 : -1)]
        return target > row ? [Port(side: .bottom)] + level + lower : level + lower
    }

    private func longestWord(_ label: String) -> Double {
        label.split(separator: " ").map { measure.width(String($0), format.label) }.max() ?? 0
    }

    // MARK: exits

    private mutating func addExit(
        _ place: Int, _ flow: SheetContent.Flow, _ word: String, _ symbol: SheetContent.Symbol
    ) {
        let isFirst = !branches.contains { $0.exit != nil }
        let port = isFirst ? take([Port(side: .bottom)]) : take([Port(side: .right), Port(side: .left)])
        let words = flow.label.isEmpty ? nil : port.flatMap { label(flow.label, at: $0) }
        let span = columns.performers[column]
        let lines = measure.lines(word, format.label, within: span.width - format.textSize * 2.2)
        let widest = lines.map { measure.width($0, format.label) }.max() ?? 0
        let width = max(widest + format.textSize * 1.3, format.symbolWidth * 0.85)
        let point = symbol == .connector ? format.miniHeight * 0.4 : 0
        let height = max(
            format.miniHeight, Double(lines.count) * format.labelSize * 1.15 + format.textSize * 0.5 + point)
        let top = bottom + format.track * (flow.label.isEmpty || !isFirst ? 2.6 : 1.2)
        let frame = Box(x: -width / 2, y: top, width: width, height: height)
        bottom = frame.maxY
        branches.append(
            Branch(
                flow: place, port: port, label: words, exit: Exit(symbol: symbol, lines: lines, frame: frame))
        )
    }

    // MARK: labels

    /// The room beside a line that leaves by a port.
    private func width(at port: Port) -> Double {
        let own = columns.performers[column].width
        let gap = (own - format.symbolWidth) / 2
        let shift = Double(abs(port.offset)) * format.symbolWidth / 4
        switch port.side {
        case .left, .right:
            let next = column + (port.side == .right ? 1 : -1)
            guard columns.performers.indices.contains(next) else { return gap - 4 }
            return marked.contains(next)
                ? 2 * gap - 4 : min(own * 1.15, own * 1.5 - format.symbolWidth / 2 - 6)
        case .top, .bottom:
            let isOpen = isRightOpen(port)
            return (isOpen ? own - 8 : own / 2 - 5) - shift
        }
    }

    /// Whether words beside an upright line may reach into the next column on their side.
    private func isRightOpen(_ port: Port) -> Bool {
        port.offset < 0 ? column > 0 : column + 1 < columns.performers.count
    }

    private mutating func label(_ text: String, at port: Port) -> Words? {
        var width = max(width(at: port), format.labelSize * 1.5)
        var isLeft = port.side == .left || port.offset < 0
        if port.side == .bottom, port.offset == 0, !isRightOpen(port), column > 0 {
            // In the last column the words stand on the other side of the line.
            let own = columns.performers[column].width
            if measure.width(text, format.label) > width {
                isLeft = true
                width = own - 8
            }
        }
        let lines = measure.lines(text, format.label, within: width)
        let widest = min(lines.map { measure.width($0, format.label) }.max() ?? 0, width)
        let height = Double(lines.count) * format.labelSize * 1.15
        var x = Double(port.offset) * format.symbolWidth / 4 + (isLeft ? -widest - 3 : 3)
        var y = 0.0
        switch port.side {
        case .bottom:
            y = bottom + 2
            bottom = y + height + 1
        case .top:
            y = -format.symbolHeight / 2 - height - 2
        case .left, .right:
            x = port.side == .right ? format.symbolWidth / 2 + 3 : -format.symbolWidth / 2 - widest - 3
            y = -height - 2
        }
        above = max(above, -y + format.track * 1.3)
        return Words(lines: lines, frame: Box(x: x, y: y, width: widest, height: height))
    }
}
