import Markup
import Phrases
import Testing

@testable import Web

@Suite struct `Lines between the symbols of a sheet` {
    private func sheet(_ columns: [[Int]], columnCount: Int = 3, leads: Bool = true) -> SheetModel {
        let rows = columns.enumerated().map { place, marks in
            SheetModel.Row(
                id: "\(place)", number: "\(place)", text: "Langkah",
                marks: marks.map { .init(column: $0, symbol: .process) }, leadsToNext: leads)
        }
        return SheetModel(columns: (0..<columnCount).map { "Kolom \($0)" }, rows: rows, caption: "")
    }

    @Test func `a step of the same column is straight below`() {
        let lines = SheetLines(sheet([[1], [1]]))
        #expect(lines.pieces(row: 0, column: 1) == [.down])
        #expect(lines.pieces(row: 1, column: 1) == [.up])
        #expect(lines.pieces(row: 1, column: 0).isEmpty)
    }

    @Test(arguments: [(0, 2, SheetLines.Piece.right, SheetLines.Piece.left), (2, 0, .left, .right)])
    func `a step of another column is reached sideways, through the columns between`(
        from: Int, to: Int, leaving: SheetLines.Piece, arriving: SheetLines.Piece
    ) {
        let lines = SheetLines(sheet([[from], [to]]))
        #expect(lines.pieces(row: 0, column: from) == [.down])
        #expect(lines.pieces(row: 1, column: from) == [.from, leaving])
        #expect(lines.pieces(row: 1, column: 1) == [.left, .right])
        #expect(lines.pieces(row: 1, column: to) == [arriving, .to])
    }

    @Test func `several performers of a row are joined in the order in which they act`() {
        let lines = SheetLines(sheet([[2, 0]]))
        #expect(lines.pieces(row: 0, column: 2) == [.inLeft])
        #expect(lines.pieces(row: 0, column: 1) == [.inLeft, .inRight])
        #expect(lines.pieces(row: 0, column: 0) == [.arriveRight])
    }

    @Test func `nothing is drawn where the flow does not go on`() {
        let lines = SheetLines(sheet([[0], [1]], leads: false))
        #expect((0..<3).allSatisfy { lines.pieces(row: 1, column: $0).isEmpty })
    }

    @Test func `a row without marks and a mark outside the columns break nothing`() {
        let lines = SheetLines(sheet([[0], [], [7], [1]]))
        #expect(lines.pieces(row: 0, column: 0).isEmpty)
        #expect(lines.pieces(row: 3, column: 1).isEmpty)
    }

    @Test func `the line down from a decision carries the answer it stands for`() {
        var model = sheet([[0], [1]])
        model.rows[0].marks = [.init(column: 0, symbol: .decision)]
        model.rows[0].answers = [
            .init(words: "Ya", target: "9", targetRow: "9"),
            .init(words: "Tidak", target: "1", targetRow: "1"),
        ]
        let page = SheetTable(model: model).html(.indonesian).description
        #expect(page.contains("<small class=\"way\">Tidak</small>"))
    }

    @Test(arguments: [
        ("1", SheetModel.State.done, false), ("2", .skipped, true), ("2", .done, true),
    ])
    func `the line to the next row is only that of the way the ticket went`(
        taken: String, next: SheetModel.State, isOut: Bool
    ) {
        var model = sheet([[0], [1], [1]])
        model.rows[0].state = .done
        model.rows[1].state = next
        model.rows[0].answers = ["1", "2"].map {
            .init(words: $0, target: $0, targetRow: $0, state: $0 == taken ? .taken : .notTaken)
        }
        let page = SheetTable(model: model).html(.indonesian).description
        #expect(page.contains("ln down out") == isOut)
        #expect(page.contains("ln to arrive out") == isOut)
        #expect(model.isPassedBy(below: 1) == (next == .skipped))
    }
}
