/// The lines between the symbols of a sheet, cut into pieces that fill the cells they cross.
///
/// A cell of a table cannot know how tall its neighbours are, so each cell draws its own piece from edge to
/// edge: the style sheet stretches the pieces, and they meet at the borders.
struct SheetLines: Sendable {
    /// One piece in one cell; the raw value is its class in the style sheet.
    enum Piece: String, Sendable, Hashable {
        /// From the upper edge to the symbol.
        case up = "up arrive"
        /// From the symbol to the lower edge.
        case down = "down"
        /// From the upper edge to the height at which lines run sideways.
        case from = "from"
        /// From that height to the symbol.
        case to = "to arrive"
        /// At that height, to the left or right edge.
        case left = "left"
        case right = "right"
        /// At the height of the symbol, to the left or right edge.
        case inLeft = "in-left"
        case inRight = "in-right"
        /// The same, with the head of an arrow at the symbol.
        case arriveLeft = "in-left arrive"
        case arriveRight = "in-right arrive"

        /// Where the line comes from, in rows above the cell; nil for one within the row.
        var rowsAbove: Int? {
            switch self {
            case .down: 0
            case .up, .from, .to, .left, .right: 1
            case .inLeft, .inRight, .arriveLeft, .arriveRight: nil
            }
        }
    }

    private var pieces: [[[Piece]]]

    /// Finds the pieces for a sheet; marks outside its columns are left out.
    init(_ sheet: SheetModel) {
        pieces = sheet.rows.map { _ in sheet.columns.map { _ in [] } }
        for (row, content) in sheet.rows.enumerated() {
            let columns = content.marks.map(\.column).filter(sheet.columns.indices.contains)
            for (from, to) in zip(columns, columns.dropFirst()) where from != to {
                runSideways(row, from: from, to: to)
            }
            guard content.leadsToNext, row + 1 < sheet.rows.count, let last = columns.last else { continue }
            let next = sheet.rows[row + 1].marks.map(\.column).first(where: sheet.columns.indices.contains)
            if let next { runDown(row, from: last, to: next) }
        }
    }

    /// The pieces in one cell.
    func pieces(row: Int, column: Int) -> [Piece] { pieces[row][column] }

    private mutating func runSideways(_ row: Int, from: Int, to: Int) {
        let isRightward = to > from
        pieces[row][from].append(isRightward ? .inRight : .inLeft)
        for between in (min(from, to) + 1)..<max(from, to) { pieces[row][between] += [.inLeft, .inRight] }
        pieces[row][to].append(isRightward ? .arriveLeft : .arriveRight)
    }

    private mutating func runDown(_ row: Int, from: Int, to: Int) {
        pieces[row][from].append(.down)
        guard from != to else {
            pieces[row + 1][to].append(.up)
            return
        }
        let isRightward = to > from
        pieces[row + 1][from] += [.from, isRightward ? .right : .left]
        for between in (min(from, to) + 1)..<max(from, to) { pieces[row + 1][between] += [.left, .right] }
        pieces[row + 1][to] += [isRightward ? .left : .right, .to]
    }
}
