import Markup
import SheetLayout

/// Writes the parts of a drawn sheet as SVG.
///
/// Numbers are cut to a tenth: a twentieth of a point is seen by nobody, and the page is lighter.
enum SheetPen {
    /// A number as SVG writes it: `12`, `12.5`.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
    }

    /// A path through points, closed for a shape.
    static func path(_ points: [Point], isClosed: Bool = false) -> String {
        var path = ""
        var last: Point?
        for point in points {
            if let last, abs(last.x - point.x) < 0.05 {
                path += "V" + number(point.y)
            } else if let last, abs(last.y - point.y) < 0.05 {
                path += "H" + number(point.x)
            } else {
                path += (last == nil ? "M" : "L") + number(point.x) + " " + number(point.y)
            }
            last = point
        }
        return path + (isClosed ? "z" : "")
    }

    /// All rules of a page in one path.
    static func rules(_ rules: [Box]) -> String {
        merged(rules).map { path([Point(x: $0.x, y: $0.y), Point(x: $0.maxX, y: $0.maxY)]) }.joined()
    }

    /// Rules that go on in the same line become one.
    private static func merged(_ rules: [Box]) -> [Box] {
        var upright: [Double: [Box]] = [:]
        var level: [Box] = []
        for rule in rules {
            if rule.width == 0 { upright[rule.x, default: []].append(rule) } else { level.append(rule) }
        }
        var joined: [Box] = []
        for x in upright.keys.sorted() {
            for rule in (upright[x] ?? []).sorted(by: { $0.y < $1.y }) {
                if let last = joined.last, last.x == x, rule.y <= last.maxY + 0.05 {
                    joined[joined.count - 1].height = max(last.maxY, rule.maxY) - last.y
                } else {
                    joined.append(rule)
                }
            }
        }
        return level + joined
    }

    /// The outline of a symbol.
    static func shape(_ symbol: PlacedSymbol, _ attributes: HTML = .empty) -> HTML {
        let frame = symbol.frame
        guard symbol.symbol == .terminal else {
            return "<path\(attributes) d=\"\(path(symbol.corners, isClosed: true))\"/>"
        }
        return """
            <rect\(attributes) x="\(number(frame.x))" y="\(number(frame.y))" \
            width="\(number(frame.width))" height="\(number(frame.height))" \
            rx="\(number(frame.height / 2))"/>
            """
    }

    /// The line of an arrow; it ends where its head begins.
    static func line(_ arrow: PlacedArrow, head: Double) -> String {
        var points = arrow.points
        if arrow.hasHead, points.count > 1 {
            let (before, end) = (points[points.count - 2], points[points.count - 1])
            points[points.count - 1] = Point(
                x: end.x - (end.x - before.x).signum * head * 0.8,
                y: end.y - (end.y - before.y).signum * head * 0.8)
        }
        return path(points)
    }

    /// The head of an arrow: a triangle whose point touches the symbol.
    static func head(_ arrow: PlacedArrow, size: Double) -> String {
        guard arrow.hasHead, arrow.points.count > 1 else { return "" }
        let (before, end) = (arrow.points[arrow.points.count - 2], arrow.points[arrow.points.count - 1])
        let (dx, dy) = ((end.x - before.x).signum, (end.y - before.y).signum)
        let half = size * 0.42
        let back = Point(x: end.x - dx * size, y: end.y - dy * size)
        return path(
            [
                end, Point(x: back.x + dy * half, y: back.y + dx * half),
                Point(x: back.x - dy * half, y: back.y - dx * half),
            ], isClosed: true)
    }

    /// Lines of text; `attributes` says how they look.
    static func text(_ text: PlacedText, _ attributes: HTML) -> HTML {
        self.text(text.lines, at: text.at, leading: text.leading, attributes)
    }

    static func text(_ lines: [String], at: Point, leading: Double, _ attributes: HTML) -> HTML {
        let x = number(at.x)
        let first: HTML = "<text\(attributes) x=\"\(x)\" y=\"\(number(at.y))\">\(lines.first ?? "")"
        let step = number(leading)
        let rest: [HTML] = lines.dropFirst().map { "<tspan x=\"\(x)\" dy=\"\(step)\">\($0)</tspan>" }
        return "\(first)\(rest)</text>"
    }
}

extension Double {
    /// −1, 0 or 1, with differences too small to see taken for none.
    fileprivate var signum: Double { abs(self) < 0.05 ? 0 : self < 0 ? -1 : 1 }
}
