/// One row before it has a place: its texts in lines, and how high it must be.
struct RowPlan: Sendable {
    /// One cell: paragraphs of lines, centred in the height of the row.
    struct Cell: Sendable {
        struct Paragraph: Sendable {
            var lines: [String]
            var role = PlacedText.Role.cell
            var indent = 0.0
            /// The output whose paper stands before it.
            var paper: Int?
        }

        var span: TableColumns.Span
        var paragraphs: [Paragraph]
        var isCentred = false
        /// Lines kept free below the text for what a ticket adds.
        var reserved = 0
    }

    let cells: [Cell]
    let branches: BranchPlan
    /// More room for lines, found to be needed.
    var extra = 0.0
    private let textHeight: Double

    init(row place: Int, content: SheetContent, setting: SheetSetting) {
        let row = content.rows[place]
        let columns = setting.columns
        let isLive = setting.format.isLive
        let writer = CellWriter(setting: setting)
        var activity = writer.cell(columns.activity, [row.text])
        if !row.question.isEmpty, row.question != row.text {
            activity.paragraphs += writer.cell(columns.activity, [row.question], role: .question).paragraphs
        }
        activity.reserved = isLive ? 1 : 0
        var time = writer.cell(columns.time, [row.time], isCentred: true)
        time.reserved = isLive ? 2 : 0
        cells = [
            writer.cell(columns.number, [row.number], isCentred: true), activity,
            writer.cell(columns.requirements, row.requirements), time,
            writer.outputs(columns.outputs, row.outputs, isLive: isLive),
            writer.cell(columns.note, [row.note]),
        ]
        branches = BranchPlan(
            row: place, content: content, columns: columns, format: setting.format,
            measure: setting.measure)
        let leading = setting.format.leading
        textHeight =
            (cells.map { Self.height($0, leading) }.max() ?? 0) + 2 * setting.format.padding
    }

    var height: Double { max(textHeight, branches.above + branches.below + extra).rounded(.up) }

    /// How far below the row's upper edge the middle of its symbols lies.
    var middle: Double {
        let slack = height - branches.above - branches.below
        return (branches.above + slack / 2).rounded()
    }

    static func height(_ cell: Cell, _ leading: Double) -> Double {
        let lines = cell.paragraphs.reduce(0) { $0 + $1.lines.count } + cell.reserved
        let gaps = max(cell.paragraphs.count - 1, 0)
        return Double(lines) * leading + Double(gaps) * leading * 0.2
    }
}

/// What every part of a layout needs to know.
struct SheetSetting: Sendable {
    let format: SheetFormat
    let measure: TextMeasure
    let columns: TableColumns
}

/// Breaks the texts of cells into lines.
struct CellWriter: Sendable {
    let setting: SheetSetting

    func cell(
        _ span: TableColumns.Span, _ texts: [String], role: PlacedText.Role = .cell, isCentred: Bool = false
    ) -> RowPlan.Cell {
        let width = span.width - 2 * setting.format.padding
        let paragraphs = texts.map {
            RowPlan.Cell.Paragraph(
                lines: setting.measure.lines($0, setting.format.text, within: width), role: role)
        }
        return RowPlan.Cell(
            span: span, paragraphs: paragraphs.filter { !$0.lines.isEmpty }, isCentred: isCentred)
    }

    /// On a living sheet a paper has room for a small sheet before its name.
    func outputs(
        _ span: TableColumns.Span, _ outputs: [SheetContent.Output], isLive: Bool
    ) -> RowPlan.Cell {
        let paragraphs = outputs.enumerated().map { place, output in
            let indent = isLive && output.isPaper ? setting.format.textSize * 1.45 : 0
            let width = span.width - 2 * setting.format.padding - indent
            return RowPlan.Cell.Paragraph(
                lines: setting.measure.lines(output.title, setting.format.text, within: width),
                indent: indent, paper: output.isPaper ? place : nil)
        }
        return RowPlan.Cell(span: span, paragraphs: paragraphs.filter { !$0.lines.isEmpty })
    }
}
