/// Where the columns of the table lie.
struct TableColumns: Sendable {
    /// Left edge and width.
    struct Span: Sendable, Hashable {
        var x: Double
        var width: Double
        var maxX: Double { x + width }
        var middle: Double { x + width / 2 }
    }

    let number: Span
    let activity: Span
    let performers: [Span]
    let requirements: Span
    let time: Span
    let outputs: Span
    let note: Span
    /// How the heads are set: smaller than the format says where a column is too narrow for its longest word.
    let head: TextMeasure.Style
    /// Wider than the format's where many performers need it.
    let pageWidth: Double

    /// All columns from left to right.
    var all: [Span] { [number, activity] + performers + [requirements, time, outputs, note] }
    var flow: Span {
        Span(x: activity.maxX, width: requirements.x - activity.maxX)
    }

    init(_ content: SheetContent, _ format: SheetFormat, _ measure: TextMeasure) {
        let count = Double(max(content.columns.count, 1))
        let numberWidth = format.textSize * 2.9
        let needed = format.textSize * 46
        let words = content.columns.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        let widest = words.map { measure.width(String($0), format.head) }.max() ?? 0
        var performer = min(
            max(widest + format.padding * 2, format.column.lowerBound), format.column.upperBound)
        let room = format.width - 2 * format.margin - numberWidth
        if room - count * performer < needed {
            performer = max(format.column.lowerBound, (room - needed) / count)
        }
        head = Self.head(format, widest: widest, within: performer - Self.edges(format))
        let texts = max(room - count * performer, needed)
        pageWidth = texts + count * performer + numberWidth + 2 * format.margin

        let hasNotes = content.rows.contains { !$0.note.isEmpty }
        let weights = [2.9, 1.4, format.isLive ? 1.05 : 0.85, 1.5, hasNotes ? 1.0 : 0.72]
        let unit = texts / weights.reduce(0, +)
        var x = format.margin
        func next(_ width: Double) -> Span {
            defer { x += width }
            return Span(x: x, width: width)
        }
        number = next(numberWidth)
        activity = next(unit * weights[0])
        performers = (0..<max(content.columns.count, 1)).map { _ in next(performer) }
        requirements = next(unit * weights[1])
        time = next(unit * weights[2])
        outputs = next(unit * weights[3])
        note = next(unit * weights[4])
    }

    /// What a head leaves free on both sides together.
    static func edges(_ format: SheetFormat) -> Double { format.padding * 1.2 }

    /// A quarter smaller at most; a longer word is broken.
    private static func head(
        _ format: SheetFormat, widest: Double, within room: Double
    ) -> TextMeasure.Style {
        var style = format.head
        // A little less than would just fit: widths do not shrink quite in step.
        if widest > room { style.size *= max(room / widest * 0.99, 0.75) }
        return style
    }
}
