extension DrawnSheet {
    /// Lays out a sheet: same content, format and measure, same sheet.
    ///
    /// Rows that leave too little room for their lines are made higher and everything is laid out again. A
    /// way that finds no room even then ends at a connector that names the row it leads to.
    package init(_ content: SheetContent, format: SheetFormat, measure: TextMeasure) {
        let columns = TableColumns(content, format, measure)
        let setting = SheetSetting(format: format, measure: measure, columns: columns)
        var composer = SheetComposer(content: content, setting: setting)
        self.init(pages: composer.pages(), textSize: format.textSize)
    }
}

/// Puts rows on pages, and tries again with more room where lines found none.
struct SheetComposer {
    private var content: SheetContent
    private let setting: SheetSetting
    private var plans: [RowPlan]

    private static let attempts = 2

    init(content: SheetContent, setting: SheetSetting) {
        self.content = content
        self.setting = setting
        plans = []
        plan()
    }

    private mutating func plan() {
        let extras = plans.map(\.extra)
        plans = content.rows.indices.map { RowPlan(row: $0, content: content, setting: setting) }
        for (place, extra) in extras.enumerated() { plans[place].extra = extra }
    }

    mutating func pages() -> [DrawnPage] {
        let identity =
            setting.format.hasIdentity ? [IdentityPage(content: content, setting: setting).page] : []
        // A failing way is tried with more room, then becomes a connector: the number of rounds is bounded.
        for round in 0...(2 * content.flows.count + 2) * (Self.attempts + 1) {
            let (pages, failed) = compose(firstPage: identity.count)
            if failed.isEmpty { return numbered(identity + pages) }
            if round % (Self.attempts + 1) == Self.attempts { detour(failed) } else { makeRoom(failed) }
        }
        return numbered(identity + compose(firstPage: identity.count).pages)
    }

    private mutating func makeRoom(_ failed: Set<Int>) {
        for flow in failed {
            plans[content.flows[flow].from].extra += setting.format.track * 3
            if case .row(let target) = content.flows[flow].to {
                plans[target].extra += setting.format.track * 3
            }
        }
    }

    /// What found no way to its row ends at a connector; what found none to its connector shares another's.
    private mutating func detour(_ failed: Set<Int>) {
        for flow in failed.sorted(by: >) {
            switch content.flows[flow].to {
            case .row(let target):
                let number = content.rows[target].number
                let word = content.heads.toRow + " " + (number.isEmpty ? "#\(target + 1)" : number)
                content.flows[flow].to = .exit(word: word, symbol: .connector)
            case .exit(let word, _): share(flow, word)
            }
        }
        plans = []
        plan()
    }

    private mutating func share(_ flow: Int, _ word: String) {
        let row = content.flows[flow].from
        for other in content.flows.indices where other != flow && content.flows[other].from == row {
            guard case .exit(let first, _) = content.flows[other].to else { continue }
            content.flows[other].to = .exit(word: first + " / " + word, symbol: .connector)
            content.flows[other].label += " / " + content.flows[flow].label
            content.flows[other].options += content.flows[flow].options
            content.flows.remove(at: flow)
            return
        }
    }

    private func compose(firstPage: Int) -> (pages: [DrawnPage], failed: Set<Int>) {
        let split = PageSplit(plans: plans, content: content, setting: setting)
        let crossings = PageCrossing.all(content, split)
        var pages: [DrawnPage] = []
        var failed: Set<Int> = []
        for place in split.pages.indices {
            let best = Self.best { habit in
                var composer = PageComposer(
                    content: content, setting: setting, plans: plans, split: split, place: place,
                    crossings: crossings, firstPage: firstPage, habit: habit)
                return (composer.composed(), composer.failed)
            }
            pages.append(best.page)
            failed.formUnion(best.failed)
        }
        return (pages, failed)
    }

    /// The page as drawn by the first habit that lets no lines cross, else by the one that lets the fewest.
    private static func best(
        _ compose: (WiringHabit) -> (page: DrawnPage, failed: Set<Int>)
    ) -> (page: DrawnPage, failed: Set<Int>) {
        var best = compose(WiringHabit())
        var faults = (best.failed.count, best.page.crossings)
        for habit in WiringHabit.others where faults != (0, 0) {
            let other = compose(habit)
            let found = (other.failed.count, other.page.crossings)
            if found < faults {
                best = other
                faults = found
            }
        }
        return best
    }

    private func numbered(_ pages: [DrawnPage]) -> [DrawnPage] {
        guard setting.format.height != nil else { return pages }
        let style = TextMeasure.Style(size: setting.format.labelSize)
        return pages.enumerated().map { place, page in
            var page = page
            let text = "\(content.identity.title) · \(content.heads.page) \(place + 1)/\(pages.count)"
            let wanted = setting.measure.lines(text, style, within: page.width - 2 * setting.format.margin)
            let line = wanted.last ?? ""
            let width = setting.measure.width(line, style)
            let x = page.width - setting.format.margin - width
            let y = page.height - setting.format.margin * 0.45
            page.texts.append(
                PlacedText(
                    lines: [line], at: Point(x: x, y: y), leading: style.size, size: style.size, role: .note,
                    frame: Box(x: x, y: y - style.size, width: width, height: style.size * 1.2)))
            return page
        }
    }
}

/// Which rows stand on which page of the table.
struct PageSplit: Sendable {
    private(set) var pages: [Range<Int>] = []
    let headHeight: Double

    init(plans: [RowPlan], content: SheetContent, setting: SheetSetting) {
        headHeight = TableHead(content: content, setting: setting).height
        let strip = ConnectorStrip.height(setting.format) * 2
        guard let height = setting.format.height else {
            pages = [plans.indices]
            return
        }
        let room = height - 2 * setting.format.margin - headHeight
        if plans.reduce(0, { $0 + $1.height }) <= room {
            pages = [plans.indices]
            return
        }
        let heights = plans.map(\.height)
        pages = Self.filled(heights, upTo: room - strip)
        // As many pages as are needed, and about equally full.
        var limit = heights.reduce(0, +) / Double(pages.count)
        while limit < room - strip {
            let even = Self.filled(heights, upTo: limit)
            if even.count <= pages.count {
                pages = even
                return
            }
            limit += 6
        }
    }

    private static func filled(_ heights: [Double], upTo limit: Double) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var first = 0
        var filled = 0.0
        for (place, height) in heights.enumerated() {
            if place > first, filled + height > limit {
                pages.append(first..<place)
                first = place
                filled = 0
            }
            filled += height
        }
        return pages + [first..<heights.count]
    }

    func page(of row: Int) -> Int { pages.firstIndex { $0.contains(row) } ?? 0 }
}

/// A way that leads from one page of the table to another, over a pair of connectors with one letter.
struct PageCrossing: Sendable {
    var flow: Int
    var letter: String
    var fromPage: Int
    var toPage: Int

    static func all(_ content: SheetContent, _ split: PageSplit) -> [PageCrossing] {
        var crossings: [PageCrossing] = []
        for (place, flow) in content.flows.enumerated() {
            guard case .row(let target) = flow.to else { continue }
            let (from, to) = (split.page(of: flow.from), split.page(of: target))
            guard from != to else { continue }
            crossings.append(
                PageCrossing(flow: place, letter: letter(crossings.count), fromPage: from, toPage: to))
        }
        return crossings
    }

    /// A … Z, then A2 … Z2.
    private static func letter(_ place: Int) -> String {
        let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26))
        return place < 26 ? "\(letter)" : "\(letter)\(place / 26 + 1)"
    }
}

/// The strip below or above a page's rows where its connectors stand, several lines of them if need be.
enum ConnectorStrip {
    static func height(_ format: SheetFormat) -> Double {
        (format.miniHeight + format.labelSize * 1.4 + format.track * 3.2).rounded(.up)
    }
}
