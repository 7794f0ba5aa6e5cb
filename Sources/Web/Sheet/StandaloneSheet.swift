import Markup
package import Phrases
package import SOPModel
package import SheetLayout

/// An SOP sheet as an SVG file of its own: readable without the program, and without anything from outside.
package enum StandaloneSheet {
    private static let fonts = "Arial, 'Liberation Sans', Roboto, sans-serif"
    private static let gap = 14.0

    /// Draws the identity block and the table, pages one below the other, as UTF-8 bytes.
    ///
    /// Looks are presentation attributes: no style sheet, no script, no reference to anything outside.
    package static func svg(
        _ procedure: Procedure, language: Language, format: SheetFormat = .a4, measure: TextMeasure
    ) -> [UInt8] {
        let content = SheetContent(procedure: procedure, language: language)
        let sheet = DrawnSheet(content, format: format, measure: measure)
        let width = sheet.pages.map(\.width).max() ?? 0
        let height = sheet.pages.reduce(0) { $0 + $1.height + gap } - gap
        var pages: [HTML] = []
        var y = 0.0
        for page in sheet.pages {
            pages.append("<g transform=\"translate(0 \(SheetPen.number(y)))\">\(draw(page))</g>\n")
            y += page.height + gap
        }
        let (wide, high) = (SheetPen.number(width), SheetPen.number(height))
        let name = [procedure.number, procedure.title].filter { !$0.isEmpty }.joined(separator: " ")
        let document: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(wide)pt" height="\(high)pt" \
            viewBox="0 0 \(wide) \(high)" lang="\(language.rawValue)" font-family="\(fonts)" fill="#000">
            <title>\(language[Phrase.DrawnSheet.title(name)])</title>
            \(pages)</svg>

            """
        return document.render()
    }

    private static func draw(_ page: DrawnPage) -> HTML {
        let heads: [HTML] = page.heads.map {
            "<path fill=\"#e8ecef\" d=\"\(SheetPen.path($0.corners, isClosed: true))\"/>"
        }
        let paper = Box(x: 0, y: 0, width: page.width, height: page.height)
        let texts = page.texts.map { SheetPen.text($0, look($0)) }
        let lines = page.arrows.map { SheetPen.line($0, head: 5) }.joined()
        let points = page.arrows.map { SheetPen.head($0, size: 5) }.joined()
        let symbols = page.symbols.map { SheetPen.shape($0) }
        let words = page.symbols.compactMap(\.word).map { SheetPen.text($0, look($0)) }
        let labels = page.arrows.compactMap(\.label)
        let grounds = labels.map { SheetPen.path($0.frame.grown(by: 0.6).corners, isClosed: true) }.joined()
        let labelWords = labels.map { SheetPen.text($0, look($0)) }
        return """
            <path fill="#fff" stroke="#c8ced3" stroke-width=".5" d="\
            \(SheetPen.path(paper.corners, isClosed: true))"/>\(heads)
            <path fill="none" stroke="#000" stroke-width=".6" stroke-linecap="square" d="\
            \(SheetPen.rules(page.rules))"/>
            <path fill="#fff" d="\(grounds)"/><g>\(texts)</g>
            <path fill="none" stroke="#000" stroke-width=".9" d="\(lines)"/><path d="\(points)"/>
            <g fill="#fff" stroke="#000" stroke-width="1">\(symbols)</g><g>\(words)\(labelWords)</g>
            """
    }

    private static func look(_ text: PlacedText) -> HTML {
        HTML.attributes([
            "font-size": SheetPen.number(text.size), "font-weight": text.isBold ? "700" : nil,
            "font-style": text.role == .question ? "italic" : nil,
            "text-anchor": text.anchor == .middle ? "middle" : nil,
        ])
    }
}
