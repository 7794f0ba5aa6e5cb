/// Writes one row's rules and texts onto its page.
struct RowWriter {
    let setting: SheetSetting
    let row: Int
    let plan: RowPlan
    let content: SheetContent
    let top: Double

    private var format: SheetFormat { setting.format }
    private var columns: TableColumns { setting.columns }

    func write(on page: inout DrawnPage) {
        let height = plan.height
        let left = columns.number.x
        page.rules.append(Box(x: left, y: top + height, width: columns.note.maxX - left, height: 0))
        for span in columns.all { page.rules.append(Box(x: span.x, y: top, width: 0, height: height)) }
        page.rules.append(Box(x: columns.note.maxX, y: top, width: 0, height: height))

        var papers: [Int: Box] = [:]
        for cell in plan.cells { write(cell, height, &papers, on: &page) }
        let activity = plan.cells[1]
        let time = plan.cells[3]
        page.rows.append(
            PlacedRow(
                row: row, id: content.rows[row].id,
                frame: Box(x: left, y: top, width: columns.note.maxX - left, height: height),
                activity: Box(x: activity.span.x, y: top, width: activity.span.width, height: height),
                flow: Box(x: columns.flow.x, y: top, width: columns.flow.width, height: height),
                stateAt: Point(
                    x: activity.span.x + format.padding, y: reservedLine(activity, 1)),
                realTimeAt: Point(x: time.span.middle, y: reservedLine(time, 2)), papers: papers))
    }

    /// The upper edge of a cell's text, which stands in the middle of the row's height.
    private func start(_ cell: RowPlan.Cell) -> Double {
        top + (plan.height - RowPlan.height(cell, format.leading)) / 2
    }

    /// The base line of the first of the reserved lines, which follow the text.
    private func reservedLine(_ cell: RowPlan.Cell, _ count: Int) -> Double {
        start(cell) + RowPlan.height(cell, format.leading) - Double(count) * format.leading
            + format.textSize * 0.96
    }

    private func write(
        _ cell: RowPlan.Cell, _ height: Double, _ papers: inout [Int: Box], on page: inout DrawnPage
    ) {
        var y = start(cell)
        for paragraph in cell.paragraphs {
            let block = Double(paragraph.lines.count) * format.leading
            let x = cell.isCentred ? cell.span.middle : cell.span.x + format.padding + paragraph.indent
            let width = cell.span.width - 2 * format.padding - paragraph.indent
            let frame = Box(
                x: cell.span.x + format.padding + paragraph.indent, y: y, width: width, height: block)
            if let paper = paragraph.paper { papers[paper] = frame }
            page.texts.append(
                PlacedText(
                    lines: paragraph.lines, at: Point(x: x, y: y + format.textSize * 0.96),
                    leading: format.leading, size: format.textSize,
                    anchor: cell.isCentred ? .middle : .start, role: paragraph.role, frame: frame))
            y += block + format.leading * 0.2
        }
    }
}
