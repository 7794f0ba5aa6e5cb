/// The head of the table: two lines, names of groups above the names of columns.
struct TableHead: Sendable {
    private let content: SheetContent
    private let setting: SheetSetting
    private let upper: Double
    private let lower: Double

    var height: Double { upper + lower }

    init(content: SheetContent, setting: SheetSetting) {
        self.content = content
        self.setting = setting
        let format = setting.format
        let style = setting.columns.head
        let leading = style.size * 1.2
        upper = (leading + format.padding).rounded(.up)
        let names = zip(setting.columns.performers, content.columns).map { span, name in
            setting.measure.lines(name, style, within: span.width - TableColumns.edges(format)).count
        }
        let lines = max(names.max() ?? 1, 1)
        lower = (Double(lines) * leading + format.padding * 1.2).rounded(.up)
    }

    func draw(at top: Double, on page: inout DrawnPage) {
        let columns = setting.columns
        let heads = content.heads
        let whole = Box(
            x: columns.number.x, y: top, width: columns.note.maxX - columns.number.x, height: height)
        page.heads.append(whole)
        for (span, name) in [
            (columns.number, heads.number), (columns.activity, heads.activity), (columns.note, heads.note),
        ] {
            write(name, span, top, height, on: &page)
        }
        let standard = TableColumns.Span(
            x: columns.requirements.x, width: columns.outputs.maxX - columns.requirements.x)
        write(heads.performers, columns.flow, top, upper, on: &page)
        write(heads.standard, standard, top, upper, on: &page)
        let below = top + upper
        for (span, name) in zip(columns.performers, content.columns) {
            write(name, span, below, lower, on: &page)
        }
        for (span, name) in [
            (columns.requirements, heads.requirements), (columns.time, heads.time),
            (columns.outputs, heads.outputs),
        ] {
            write(name, span, below, lower, on: &page)
        }
        rule(whole, below, on: &page)
    }

    private func rule(_ whole: Box, _ below: Double, on page: inout DrawnPage) {
        let columns = setting.columns
        page.rules.append(Box(x: whole.x, y: whole.y, width: whole.width, height: 0))
        page.rules.append(Box(x: whole.x, y: whole.maxY, width: whole.width, height: 0))
        page.rules.append(
            Box(x: columns.flow.x, y: below, width: columns.outputs.maxX - columns.flow.x, height: 0))
        let inner = columns.performers.dropFirst().map(\.x) + [columns.time.x, columns.outputs.x]
        let outer = [
            columns.number.x, columns.activity.x, columns.flow.x, columns.requirements.x, columns.note.x,
            columns.note.maxX,
        ]
        for x in inner { page.rules.append(Box(x: x, y: below, width: 0, height: whole.maxY - below)) }
        for x in outer { page.rules.append(Box(x: x, y: whole.y, width: 0, height: whole.height)) }
    }

    private func write(
        _ text: String, _ span: TableColumns.Span, _ top: Double, _ height: Double, on page: inout DrawnPage
    ) {
        let format = setting.format
        let style = setting.columns.head
        let leading = style.size * 1.2
        let inner = span.width - TableColumns.edges(format)
        let lines = setting.measure.lines(text, style, within: inner)
        guard !lines.isEmpty else { return }
        let block = Double(lines.count) * leading
        let first = top + (height - block) / 2 + style.size * 0.95
        page.texts.append(
            PlacedText(
                lines: lines, at: Point(x: span.middle, y: first), leading: leading, size: style.size,
                isBold: true, anchor: .middle, role: .head,
                frame: Box(
                    x: span.x + format.padding * 0.6, y: top + (height - block) / 2, width: inner,
                    height: block)))
    }
}
