import Markup
import Phrases
import SOPModel
import SheetLayout

/// The drawn sheet in a page: what was laid out, and over it what a ticket adds.
///
/// Looks come from the style sheet's classes, so that it follows light, dark and print.
struct SheetDrawing {
    let laid: LaidSheet
    /// What a ticket adds to each row; empty for an SOP alone.
    let live: [LiveRow]
    let language: Language
    /// What the drawing shows, for those who do not see it.
    let title: String

    private static let tip = 8.0
    private var page: DrawnPage { laid.page }

    /// Draws the sheet; the frame that pans is around it.
    var html: HTML {
        let (width, height) = (SheetPen.number(page.width), SheetPen.number(page.height))
        let names = ["lembar-judul", "lembar-uraian"]
        return """
            <svg class="lembar" viewBox="0 0 \(width) \(height)" role="group" \
            aria-labelledby="\(names[0])" aria-describedby="\(names[1])">\
            <title id="\(names[0])">\(language[Phrase.DrawnSheet.title(title)])</title>\
            <desc id="\(names[1])">\(language[Phrase.DrawnSheet.description])</desc>\
            \(grounds)\(laid.ground)\(texts)\(arrows)\(symbols)\(labels)\(overlays)</svg>
            """
    }

    private func state(_ row: Int?) -> SheetModel.State {
        guard let row, live.indices.contains(row) else { return .waiting }
        return live[row].state
    }

    // MARK: rows

    private var grounds: HTML? {
        let current = page.rows.filter { state($0.row) == .current }
        guard !current.isEmpty else { return nil }
        let fields = current.map { SheetPen.path($0.frame.corners, isClosed: true) }.joined()
        let bars = current.map {
            let bar = Box(x: $0.frame.x, y: $0.frame.y, width: 4, height: $0.frame.height)
            return SheetPen.path(bar.corners, isClosed: true)
        }.joined()
        return "<path class=\"here\" d=\"\(fields)\"/><path class=\"bar\" d=\"\(bars)\"/>"
    }

    private var texts: [HTML] {
        laid.texts.enumerated().map { row, texts in
            state(row) == .skipped ? "<g class=\"out\">\(texts)</g>" : texts
        }
    }

    // MARK: lines and symbols

    /// Where a line stands in a run.
    private enum Passage: String, CaseIterable {
        case open = "way"
        case passed = "way passed"
        case notTaken = "way out"
    }

    private func passage(_ arrow: PlacedArrow) -> Passage {
        guard live.indices.contains(arrow.fromRow) else { return .open }
        let row = live[arrow.fromRow]
        switch row.state {
        case .done:
            guard !arrow.options.isEmpty, let option = row.option else { return .passed }
            return arrow.options.contains(option) ? .passed : .notTaken
        case .skipped: return .notTaken
        case .current: return arrow.role == .entry ? .passed : .open
        case .waiting: return .open
        }
    }

    private var arrows: [HTML] {
        let sorted = Dictionary(grouping: page.arrows, by: passage)
        return Passage.allCases.compactMap { passage in
            guard let arrows = sorted[passage] else { return nil }
            let lines = arrows.map { SheetPen.line($0, head: Self.tip) }.joined()
            let tips = arrows.map { SheetPen.head($0, size: Self.tip) }.joined()
            return """
                <g class="\(passage.rawValue)"><path d="\(lines)"/><path class="tip" d="\(tips)"/></g>
                """
        }
    }

    private var symbols: [HTML] {
        let classes: [(SheetModel.State, HTML)] = [
            (.waiting, "sy"), (.done, "sy done"), (.current, "sy now"), (.skipped, "sy skipped"),
        ]
        let sorted = Dictionary(grouping: page.symbols) { $0.role == .act ? state($0.row) : .waiting }
        let shapes: [HTML] = classes.compactMap { state, name in
            guard let symbols = sorted[state] else { return nil }
            return "<g class=\"\(name)\">\(symbols.map { SheetPen.shape($0) })</g>"
        }
        let words = page.symbols.compactMap(\.word).map { SheetPen.text($0, .empty) }
        let marks =
            (sorted[.done] ?? []).map { Icon.tick.placed(at: $0.frame.center, size: 15, "i good") }
            + (sorted[.current] ?? []).map { Icon.clock.placed(at: $0.frame.center, size: 16, "i on") }
        return shapes + marks + ["<g class=\"lb m\">\(words)</g>"]
    }

    private var labels: [HTML] {
        let labelled = page.arrows.filter { $0.label != nil }
        // Rules end at a label; in the current row its ground is the row's.
        let grounds = labelled.filter { state($0.fromRow) != .current }.compactMap(\.label).map {
            SheetPen.path($0.frame.grown(by: 1).corners, isClosed: true)
        }.joined()
        let texts: [HTML] = labelled.compactMap { arrow in
            guard let label = arrow.label else { return nil }
            let isTaken = passage(arrow) == .passed
            return SheetPen.text(label, HTML.attribute("class", isTaken ? "taken" : nil))
        }
        guard !texts.isEmpty else { return [] }
        return ["<path class=\"gap\" d=\"\(grounds)\"/><g class=\"lb\">\(texts)</g>"]
    }

    // MARK: what only a ticket has

    private var overlays: [HTML] {
        page.rows.flatMap { row -> [HTML] in
            guard live.indices.contains(row.row) else { return [] }
            let added = live[row.row]
            return [stateWord(row, added), realTime(row, added)].compactMap { $0 }
                + papers(row, added) + [link(row, added)].compactMap { $0 }
        }
    }

    private func stateWord(_ row: PlacedRow, _ added: LiveRow) -> HTML? {
        let (word, icon, name): (Phrase, Icon, HTML)
        switch added.state {
        case .current: (word, icon, name) = (Phrase.State.stepCurrent, .clock, "st now")
        case .done: (word, icon, name) = (Phrase.State.stepDone, .done, "st good")
        case .skipped: (word, icon, name) = (Phrase.State.stepSkipped, .closed, "st")
        case .waiting: return nil
        }
        let at = row.stateAt
        let size = 14.0
        let drawn = icon.placed(at: Point(x: at.x + size / 2, y: at.y - size * 0.32), size: size, "i")
        return """
            <g class="\(name)">\(drawn)<text x="\(SheetPen.number(at.x + size + 4))" \
            y="\(SheetPen.number(at.y))">\(added.standing ?? language[word])</text></g>
            """
    }

    /// The real time under the standard one, in the colour of its verdict, with its icon.
    private func realTime(_ row: PlacedRow, _ added: LiveRow) -> HTML? {
        guard let real = added.realTime else { return nil }
        let style = TextMeasure.Style(size: 12.5, isBold: true)
        let lines = TextMeasure.arial.lines(real.words, style, within: 74)
        let first = lines.first.map { TextMeasure.arial.width($0, style) } ?? 0
        let at = row.realTimeAt
        let size = 13.0
        let icon = real.verdict.icon.placed(
            at: Point(x: at.x - first / 2 - 1, y: at.y - size * 0.33), size: size, "i")
        let text = SheetPen.text(
            lines, at: Point(x: at.x + size / 2 + 1, y: at.y), leading: 14.5, HTML.attribute("class", "m"))
        return "<g class=\"re \(raw: real.verdict.tone)\">\(icon)\(text)</g>"
    }

    /// A small sheet before each paper, in the accent's colour and a link once it is made.
    private func papers(_ row: PlacedRow, _ added: LiveRow) -> [HTML] {
        row.papers.sorted { $0.key < $1.key }.flatMap { output, words -> [HTML] in
            let address = added.papers[output]
            let icon = Icon.paper.placed(
                at: Point(x: words.x - 10, y: words.y + 8), size: 16, address == nil ? "i" : "i made")
            guard let address else { return [icon] }
            let frame = Box(
                x: words.x - 20, y: words.y - 3, width: words.width + 20, height: words.height + 6)
            return [icon, hit(frame, address, laid.content.rows[row.row].outputs[output].title)]
        }
    }

    private func link(_ row: PlacedRow, _ added: LiveRow) -> HTML? {
        guard let address = added.address else { return nil }
        let content = laid.content.rows[row.row]
        let word: Phrase? =
            switch added.state {
            case .waiting: nil
            case .done: Phrase.State.stepDone
            case .current: Phrase.State.stepCurrent
            case .skipped: Phrase.State.stepSkipped
            }
        let state = added.standing ?? word.map { language[$0] }
        let parts = [content.number + " " + content.text, state, added.realTime?.words]
        return hit(row.activity, address, parts.compactMap { $0 }.joined(separator: ", "))
    }

    private func hit(_ frame: Box, _ address: String, _ name: String) -> HTML {
        """
        <a href="\(address)" aria-label="\(name)"><rect class="hit" x="\(SheetPen.number(frame.x))" \
        y="\(SheetPen.number(frame.y))" width="\(SheetPen.number(frame.width))" \
        height="\(SheetPen.number(frame.height))"/></a>
        """
    }
}

extension Icon {
    /// The icon in a drawing, around a place.
    func placed(at center: Point, size: Double, _ cssClass: String) -> HTML {
        """
        <svg class="\(cssClass)" x="\(SheetPen.number(center.x - size / 2))" \
        y="\(SheetPen.number(center.y - size / 2))" width="\(SheetPen.number(size))" \
        height="\(SheetPen.number(size))" viewBox="0 0 24 24" aria-hidden="true">\(shape)</svg>
        """
    }
}
