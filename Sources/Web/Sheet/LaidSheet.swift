import Markup
import Phrases
import SOPModel
package import SheetLayout
import Synchronization

/// A procedure's sheet laid out for the screen, with everything written that no ticket changes.
struct LaidSheet: Sendable {
    let content: SheetContent
    let page: DrawnPage
    /// Rules, heads, and the texts that stand outside the rows.
    let ground: HTML
    /// The texts of each row.
    let texts: [HTML]

    init(_ content: SheetContent, format: SheetFormat, measure: TextMeasure) {
        self.content = content
        page = DrawnSheet(content, format: format, measure: measure).pages[0]
        let heads = page.heads.map { SheetPen.path($0.corners, isClosed: true) }.joined()
        let rows = page.rows
        func row(_ text: PlacedText) -> Int? {
            rows.first { $0.frame.y <= text.frame.y && text.frame.maxY <= $0.frame.maxY + 0.1 }?.row
        }
        var loose: [HTML] = []
        var texts = rows.map { _ in [HTML]() }
        for text in page.texts {
            let drawn = SheetPen.text(text, Self.attributes(text))
            if text.role != .head, let row = row(text), texts.indices.contains(row) {
                texts[row].append(drawn)
            } else {
                loose.append(drawn)
            }
        }
        self.texts = texts.map { HTML.join($0) }
        ground = """
            <path class="head" d="\(heads)"/><path class="rule" d="\(SheetPen.rules(page.rules))"/>\
            <g class="th">\(loose)</g>
            """
    }

    private static func attributes(_ text: PlacedText) -> HTML {
        HTML.attributes([
            "class": text.role == .question ? "q" : text.anchor == .middle ? "m" : nil
        ])
    }
}

/// The sheets of procedures in force, laid out once each: laying out takes far longer than drawing.
///
/// A procedure in force never changes (DESIGN, rule 1); a draft may, and is then laid out anew.
package final class SheetShelf: Sendable {
    private struct Key: Hashable {
        var code: String
        var version: Int
        var language: Language
        var edition: SheetEdition
        var isLive: Bool
    }

    /// More sheets than an office has in force; beyond that, the shelf is cleared.
    private static let room = 96

    private let measure: TextMeasure
    private let sheets = Mutex<[Key: (procedure: Procedure, sheet: LaidSheet)]>([:])

    package init(measure: TextMeasure) { self.measure = measure }

    /// The sheet of a procedure; with room for a running ticket where `isLive`.
    func sheet(
        _ procedure: Procedure, language: Language, edition: SheetEdition = .running, isLive: Bool
    ) -> LaidSheet {
        let key = Key(
            code: procedure.code, version: procedure.version, language: language, edition: edition,
            isLive: isLive)
        if let known = sheets.withLock({ $0[key] }), known.procedure == procedure { return known.sheet }
        let content = SheetContent(procedure: procedure, language: language, edition: edition)
        let made = LaidSheet(content, format: isLive ? .liveScreen : .screen, measure: measure)
        sheets.withLock { sheets in
            if sheets.count >= Self.room { sheets.removeAll() }
            sheets[key] = (procedure, made)
        }
        return made
    }
}

extension Box {
    /// Clockwise from the upper left.
    var corners: [Point] {
        [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY)]
    }
}
