@testable import SheetLayout

/// Everything that must hold of any drawn sheet; each broken promise is one sentence.
struct SheetChecks {
    let content: SheetContent
    let sheet: DrawnSheet

    var problems: [String] {
        rows + flows + ends + connectors
            + sheet.pages.enumerated().flatMap { place, page in
                PageChecks(page: page).problems.map { "page \(place + 1): \($0)" }
            }
    }

    private var rows: [String] {
        let drawn = sheet.pages.flatMap { $0.rows.map(\.row) }
        return drawn == Array(content.rows.indices) ? [] : ["rows are \(drawn)"]
    }

    /// Each way leaves its row's symbol; only ways that found no room of their own share a line.
    private var flows: [String] {
        let leaving = sheet.pages.flatMap { page in
            page.arrows.filter { $0.role == .flow && page.symbols[$0.from].role == .act }
        }
        var problems: [String] = []
        for flow in content.flows {
            let own = leaving.filter {
                $0.fromRow == flow.from && Set($0.options).isSuperset(of: flow.options)
            }
            if own.isEmpty { problems.append("no arrow for the way \(flow)") }
        }
        return leaving.count > content.flows.count ? problems + ["arrows that are no ways"] : problems
    }

    /// Each line leads between the rows of one way of the procedure, and not to some other symbol of them.
    private var ends: [String] {
        sheet.pages.enumerated().flatMap { place, page in
            page.arrows.filter { $0.role == .flow }.compactMap { arrow in
                let from = page.symbols[arrow.from]
                let to = page.symbols[arrow.to]
                let leaves = from.role == .offPage || from.role == .act && from.row == arrow.fromRow
                guard let target = arrow.toRow else {
                    let isExit = to.role == .exit && to.row == arrow.fromRow
                    return leaves && isExit ? nil : "page \(place + 1): a way out ends at \(to)"
                }
                let isWay = content.flows.contains { $0.from == arrow.fromRow && $0.to == .row(target) }
                let first = page.symbols.first { $0.role == .act && $0.row == target }
                let arrives = to.role == .offPage || to == first
                return leaves && isWay && arrives
                    ? nil : "page \(place + 1): the line from row \(arrow.fromRow) to \(target) ends at \(to)"
            }
        }
    }

    /// A letter stands at the end of one page's line and at the beginning of another's.
    private var connectors: [String] {
        var ends: [String: [Int]] = [:]
        var starts: [String: [Int]] = [:]
        var ways: [String: Set<[Int?]>] = [:]
        for (place, page) in sheet.pages.enumerated() {
            for (index, symbol) in page.symbols.enumerated() where symbol.role == .offPage {
                let letter = symbol.word?.lines.joined() ?? ""
                for arrow in page.arrows where arrow.from == index || arrow.to == index {
                    ways[letter, default: []].insert([arrow.fromRow, arrow.toRow])
                }
                if page.arrows.contains(where: { $0.to == index }) { ends[letter, default: []].append(place) }
                if page.arrows.contains(where: { $0.from == index }) {
                    starts[letter, default: []].append(place)
                }
            }
        }
        return Set(ends.keys).union(starts.keys).sorted().compactMap { letter in
            let (end, start) = (ends[letter] ?? [], starts[letter] ?? [])
            return end.count == 1 && start.count == 1 && end != start && ways[letter]?.count == 1
                ? nil : "connector \(letter) ends on \(end), starts on \(start)"
        }
    }
}

/// The same for one page.
struct PageChecks {
    let page: DrawnPage

    private static let hair = 0.06

    var problems: [String] { boxes + bounds + page.arrows.enumerated().flatMap { arrow($0, $1) } + tracks }

    private var symbols: [(name: String, frame: Box)] {
        page.symbols.enumerated().map { ("symbol \($0)", $1.frame) }
    }

    private var texts: [(name: String, frame: Box)] {
        page.texts.map { ("text “\($0.lines.joined(separator: " "))”", $0.frame) }
            + page.arrows.compactMap(\.label).map { ("label “\($0.lines.joined(separator: " "))”", $0.frame) }
    }

    private var boxes: [String] {
        let all = symbols + texts
        return all.indices.flatMap { first in
            all[(first + 1)...].filter { $0.frame.grown(by: -Self.hair).overlaps(all[first].frame) }
                .map { "\(all[first].name) and \($0.name) overlap" }
        }
    }

    private var bounds: [String] {
        let paper = Box(x: 0, y: 0, width: page.width, height: page.height)
        return (symbols + texts).filter {
            $0.frame.x < 0 || $0.frame.y < 0 || $0.frame.maxX > paper.maxX || $0.frame.maxY > paper.maxY
        }.map { "\($0.name) leaves the page" }
    }

    private func arrow(_ place: Int, _ arrow: PlacedArrow) -> [String] {
        let name = "arrow \(place)"
        guard let first = arrow.points.first, let last = arrow.points.last, arrow.points.count > 1 else {
            return ["\(name) has no length"]
        }
        var problems: [String] = []
        if !isOnEdge(first, page.symbols[arrow.from]) { problems.append("\(name) begins beside its symbol") }
        if !isOnEdge(last, page.symbols[arrow.to]) { problems.append("\(name) ends beside its symbol") }
        let pieces = Array(zip(arrow.points, arrow.points.dropFirst()))
        if let label = arrow.label, !pieces.contains(where: { isBeside(label, $0.0, $0.1) }) {
            problems.append("\(name) has its words “\(label.lines.joined(separator: " "))” elsewhere")
        }
        for (start, end) in pieces {
            if abs(start.x - end.x) > Self.hair, abs(start.y - end.y) > Self.hair {
                problems.append("\(name) is slanted")
            }
            for text in texts where text.frame.grown(by: -Self.hair).isCrossed(from: start, to: end) {
                problems.append("\(name) runs through \(text.name)")
            }
        }
        for (index, symbol) in page.symbols.enumerated() {
            let inside = symbol.frame.grown(by: -Self.hair)
            for (piece, (start, end)) in pieces.enumerated() where inside.isCrossed(from: start, to: end) {
                // The first and last piece may lie in the frame of their own symbol, not in the symbol.
                let isOwn =
                    index == arrow.from && piece == 0 || index == arrow.to && piece == pieces.count - 1
                if !isOwn || isInside(start, end, symbol) {
                    problems.append("\(name) runs through symbol \(index)")
                }
            }
        }
        return problems
    }

    /// Whether words stand within a line of their own height of a piece.
    private func isBeside(_ label: PlacedText, _ start: Point, _ end: Point) -> Bool {
        label.frame.grown(by: label.leading).isCrossed(from: start, to: end)
    }

    /// No two lines run in the same track.
    private var tracks: [String] {
        let pieces = page.arrows.enumerated().flatMap { place, arrow in
            zip(arrow.points, arrow.points.dropFirst()).map { (place, $0, $1) }
        }
        return pieces.indices.flatMap { first in
            pieces[(first + 1)...].filter { $0.0 != pieces[first].0 && isSame(pieces[first], $0) }
                .map { "arrows \(pieces[first].0) and \($0.0) run in one track" }
        }
    }

    private func isSame(_ one: (Int, Point, Point), _ other: (Int, Point, Point)) -> Bool {
        func common(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            min(max(a, b), max(c, d)) - max(min(a, b), min(c, d))
        }
        let isUpright = abs(one.1.x - one.2.x) < Self.hair && abs(other.1.x - other.2.x) < Self.hair
        let isLevel = abs(one.1.y - one.2.y) < Self.hair && abs(other.1.y - other.2.y) < Self.hair
        if isUpright, abs(one.1.x - other.1.x) < 1 {
            return common(one.1.y, one.2.y, other.1.y, other.2.y) > Self.hair
        }
        if isLevel, abs(one.1.y - other.1.y) < 1 {
            return common(one.1.x, one.2.x, other.1.x, other.2.x) > Self.hair
        }
        return false
    }

    private func isInside(_ start: Point, _ end: Point, _ symbol: PlacedSymbol) -> Bool {
        let frame = symbol.frame
        return (1...9).contains { step in
            let part = Double(step) / 10
            let x = abs(start.x + (end.x - start.x) * part - frame.center.x) / (frame.width / 2)
            let y = abs(start.y + (end.y - start.y) * part - frame.center.y) / (frame.height / 2)
            return symbol.symbol == .decision ? x + y < 0.98 : x < 0.7 && y < 0.9
        }
    }

    private func isOnEdge(_ point: Point, _ symbol: PlacedSymbol) -> Bool {
        guard symbol.symbol == .terminal else {
            let corners = symbol.corners
            return corners.indices.contains {
                distance(point, corners[$0], corners[($0 + 1) % corners.count]) < 0.1
            }
        }
        let frame = symbol.frame
        let radius = frame.height / 2
        let left = Point(x: frame.x + radius, y: frame.center.y)
        let right = Point(x: frame.maxX - radius, y: frame.center.y)
        return abs(distance(point, left, right) - radius) < 0.1
    }

    private func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        let along =
            length == 0 ? 0 : min(max(((point.x - start.x) * dx + (point.y - start.y) * dy) / length, 0), 1)
        let (x, y) = (point.x - start.x - along * dx, point.y - start.y - along * dy)
        return (x * x + y * y).squareRoot()
    }
}
