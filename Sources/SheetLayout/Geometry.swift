/// A place on a page, in points from its upper left corner.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle on a page.
package struct Box: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    init(center: Point, width: Double, height: Double) {
        self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }

    package var maxX: Double { x + width }
    package var maxY: Double { y + height }
    package var center: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// The same box, larger on every side (smaller for a negative margin).
    package func grown(by margin: Double) -> Box {
        Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// Whether the insides of the two have anything in common; touching edges do not count.
    package func overlaps(_ other: Box) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// Whether an upright or level line from one point to another runs through the inside.
    package func isCrossed(from start: Point, to end: Point) -> Bool {
        min(start.x, end.x) < maxX && max(start.x, end.x) > x && min(start.y, end.y) < maxY
            && max(start.y, end.y) > y
    }
}

/// A side of a symbol, where a line leaves or arrives.
enum Side: Sendable, Hashable, CaseIterable {
    case top, bottom, left, right

    var isUpright: Bool { self == .top || self == .bottom }
    /// The direction away from the symbol along its axis.
    var sign: Double { self == .top || self == .left ? -1 : 1 }
}

/// A place on the edge of a symbol: a side, and a quarter of the symbol's size before or behind its middle.
struct Port: Sendable, Hashable {
    var side: Side
    /// −1, 0 or 1.
    var offset = 0
}

extension DrawnPage {
    /// How often two lines of the page cross.
    package var crossings: Int {
        let pieces = arrows.enumerated().flatMap { place, arrow in
            zip(arrow.points, arrow.points.dropFirst()).map { (arrow: place, from: $0, to: $1) }
        }
        let level = pieces.filter { abs($0.from.y - $0.to.y) < 0.06 }
        let upright = pieces.filter { abs($0.from.x - $0.to.x) < 0.06 }
        return level.reduce(0) { sum, one in
            sum
                + upright.count { other in
                    one.arrow != other.arrow
                        && Self.isBetween(other.from.x, one.from.x, one.to.x)
                        && Self.isBetween(one.from.y, other.from.y, other.to.y)
                }
        }
    }

    private static func isBetween(_ value: Double, _ one: Double, _ other: Double) -> Bool {
        value > min(one, other) + 0.06 && value < max(one, other) - 0.06
    }
}
