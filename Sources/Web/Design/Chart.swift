import Markup
import Phrases

/// A picture of numbers, drawn here as SVG: a sentence above, direct labels, no legend, baseline at zero, the
/// same numbers as a table below.
///
/// Lengths across are shares of the width, heights are pixels, so that text keeps its size on a phone.
struct Chart: Sendable {
    /// One bar: a name, the pieces it is made of, and what is written at its end.
    struct Bar: Sendable {
        var name: String
        var pieces: [(amount: Int, tone: Tone)]
        var label: String

        var amount: Int { pieces.reduce(0) { $0 + $1.amount } }
    }

    /// Colour never stands alone: the label says the same in words.
    enum Tone: String, Sendable {
        case plain, good, bad, quiet
    }

    /// One line over the same points for all lines of a chart.
    struct Line: Sendable {
        var name: String
        /// Nil where there is no number: the line has a gap.
        var values: [Int?]
        var tone: Tone
    }

    /// The whole figure; `table` shows the same numbers.
    static func figure(
        title: String, drawing: HTML, table: HTML, _ language: Language
    ) -> HTML {
        """
        <figure class="chart"><figcaption><h3>\(title)</h3></figcaption>\(drawing)\
        \(Fold.html(language[Phrase.Insight.table], table))</figure>
        """
    }

    // MARK: bars

    private static let barHeight = 20
    /// Shares of the width, in hundredths of a percent; the rest is for the labels at the ends.
    private static let barRoom = 6_000
    /// What is there at all is seen.
    private static let leastWidth = 40

    /// Names stand above their bars as text of the page, for only that wraps.
    static func bars(_ bars: [Bar]) -> HTML {
        let most = max(bars.map(\.amount).max() ?? 0, 1)
        let rows: [HTML] = bars.map { bar in
            """
            <li><span>\(bar.name)<b class="only-phone" aria-hidden="true"> · \(bar.label)</b></span><svg class="plot" width="100%" height="\(barHeight)" role="img" \
            aria-label="\(bar.label)">\(draw(bar, most))</svg></li>
            """
        }
        return "<ul class=\"bars\">\(rows)</ul>"
    }

    private static func draw(_ bar: Bar, _ most: Int) -> HTML {
        var start = 0
        var pieces: [HTML] = []
        for piece in bar.pieces where piece.amount > 0 {
            let width = max(piece.amount * barRoom / most, leastWidth)
            pieces.append(
                """
                <rect class="\(piece.tone.rawValue)" x="\(percent(start))" y="3" width="\(percent(width))" \
                height="14"/>
                """)
            start += width
        }
        return "\(pieces)<text x=\"\(percent(start))\" dx=\"8\" y=\"15\">\(bar.label)</text>"
    }

    // MARK: lines

    private static let lineHeight = 180
    private static let lineTop = 24
    private static let lineBottom = 150
    /// Shares of the width: free at the left, and from the first point to the last. The words at the ends of
    /// the lines stand beyond the drawing, in room that the style leaves.
    private static let lineLeft = 400
    private static let lineRoom = 9_600

    /// `points` are the names below; `scale` is the top of the picture, the largest value where nil.
    static func lines(
        _ lines: [Line], points: [String], scale: Int? = nil, unit: String = "", title: String
    ) -> HTML {
        let most = max(scale ?? lines.flatMap(\.values).compactMap(\.self).max() ?? 0, 1)
        let frame = LineFrame(count: points.count, most: most, unit: unit)
        let names: [HTML] = points.enumerated().map { place, name in
            let isLast = place == points.count - 1
            let cssClass = (points.count - 1 - place).isMultiple(of: 3) || isLast ? "tick" : "tick only-wide"
            let x = percent(frame.across(place))
            return "<text class=\"\(cssClass)\" x=\"\(x)\" y=\"\(lineHeight - 8)\">\(name)</text>"
        }
        let drawn: [HTML] = zip(lines, baselines(lines, frame)).map { draw($0, $1, frame) }
        return """
            <svg class="plot" width="100%" height="\(lineHeight)" role="img" aria-label="\(title)">\
            <line class="base" x1="0" x2="100%" y1="\(lineBottom)" y2="\(lineBottom)"/>\(names)\(drawn)</svg>
            """
    }

    private struct LineFrame {
        var count: Int
        var most: Int
        var unit: String

        func across(_ place: Int) -> Int {
            count < 2 ? lineLeft : lineLeft + place * lineRoom / (count - 1)
        }

        func down(_ value: Int) -> Int { lineBottom - value * (lineBottom - lineTop) / most }
    }

    /// Where the label of each value stands, by line and place; of a gap it says nothing.
    private static func baselines(_ lines: [Line], _ frame: LineFrame) -> [[Int]] {
        var baselines = lines.map { [Int](repeating: 0, count: $0.values.count) }
        for place in 0..<frame.count {
            var here: [Int] = []
            var dots: [Int] = []
            for (index, line) in lines.enumerated() where line.values.indices.contains(place) {
                guard let value = line.values[place] else { continue }
                here.append(index)
                dots.append(frame.down(value))
            }
            let isLast = place == frame.count - 1
            let found = isLast ? ChartLabels.ends(dots) : ChartLabels.values(dots)
            for (index, baseline) in zip(here, found) { baselines[index][place] = baseline }
        }
        return baselines
    }

    private static func draw(_ line: Line, _ baselines: [Int], _ frame: LineFrame) -> HTML {
        var marks: [HTML] = []
        var before: (place: Int, value: Int)?
        for (place, value) in line.values.enumerated() {
            guard let value else {
                before = nil
                continue
            }
            if let before {
                marks.append(
                    """
                    <line class="\(line.tone.rawValue)" x1="\(percent(frame.across(before.place)))" \
                    y1="\(frame.down(before.value))" x2="\(percent(frame.across(place)))" \
                    y2="\(frame.down(value))"/>
                    """)
            }
            before = (place, value)
            marks.append(mark(line, place, value, baselines[place], frame))
        }
        return HTML.join(marks)
    }

    /// A dot with its value; the last says the line's name too.
    private static func mark(
        _ line: Line, _ place: Int, _ value: Int, _ baseline: Int, _ frame: LineFrame
    ) -> HTML {
        let x = percent(frame.across(place))
        let words = "\(value)\(frame.unit)"
        let isLast = place == frame.count - 1
        let label: HTML =
            isLast
            ? "<text class=\"end\" x=\"\(x)\" dx=\"8\" y=\"\(baseline)\">\(words) \(line.name)</text>"
            : "<text class=\"tick value only-wide\" x=\"\(x)\" y=\"\(baseline)\">\(words)</text>"
        return """
            <circle class="\(line.tone.rawValue)" cx="\(x)" cy="\(frame.down(value))" r="4"/>\(label)
            """
    }

    /// Hundredths of a percent as an attribute writes them.
    private static func percent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)") + "%"
    }
}

/// A table of numbers under its caption: names on the left, figures to the right.
struct NumberTable: Sendable {
    var caption: String
    var columns: [String]
    /// Each row's first cell is its name.
    var rows: [[String]]
    /// A last row that adds up.
    var sum: [String]?

    var html: HTML {
        let head: [HTML] = columns.enumerated().map { place, name in
            "<th scope=\"col\"\(place == 0 ? nil : Self.number)>\(name)</th>"
        }
        let foot: HTML? = sum.map { "<tfoot>\(draw($0))</tfoot>" }
        return """
            <table class="table numbers"><caption>\(caption)</caption><thead><tr>\(head)</tr></thead>\
            <tbody>\(rows.map(draw))</tbody>\(foot)</table>
            """
    }

    private static var number: HTML? { " class=\"num\"" }

    private func draw(_ row: [String]) -> HTML {
        let cells: [HTML] = zip(columns, row).dropFirst().map { column, cell in
            "<td class=\"num\" data-label=\"\(column)\"><span>\(cell)</span></td>"
        }
        return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>"
    }
}
