package import SOPModel

/// A sheet with everything in its place, ready to be drawn by whoever knows a medium.
package struct DrawnSheet: Sendable, Hashable {
    package var pages: [DrawnPage]
    package var textSize: Double
}

/// One page of a sheet.
package struct DrawnPage: Sendable, Hashable {
    package var width: Double
    package var height: Double
    /// The lines of tables, as boxes of no width or no height.
    package var rules: [Box] = []
    /// Boxes with the ground of a head.
    package var heads: [Box] = []
    package var texts: [PlacedText] = []
    package var symbols: [PlacedSymbol] = []
    package var arrows: [PlacedArrow] = []
    package var rows: [PlacedRow] = []
}

/// Lines of text in one style, one below the other.
package struct PlacedText: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
        case cell, head, title, question, label, symbol, note
    }

    package enum Anchor: Sendable, Hashable {
        case start, middle
    }

    package var lines: [String]
    /// Where the first line begins, or its middle, on its base line.
    package var at: Point
    package var leading: Double
    package var size: Double
    package var isBold = false
    package var anchor: Anchor = .start
    package var role: Role
    /// What it fills, for whoever must keep clear of it.
    package var frame: Box
}

/// One symbol in its place.
package struct PlacedSymbol: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
        /// A performer's act in a row.
        case act
        /// The capsule before a row at which a run may begin.
        case entry
        /// Where a way leaves the sheet.
        case exit
        /// One of a pair at a page break; its word is the pair's letter.
        case offPage
    }

    package var symbol: SheetContent.Symbol
    package var frame: Box
    package var role: Role
    /// The row it stands in; nil for a connector at a page break.
    package var row: Int?
    package var column: Int
    package var word: PlacedText?
}

/// A line between two symbols of the same page.
package struct PlacedArrow: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
        /// From row to row, or out of the sheet.
        case flow
        /// From one performer of a row to the next.
        case turn
        /// From the capsule where a run may begin.
        case entry
    }

    package var role: Role
    /// From the edge of one symbol to the edge of the other, level or upright from point to point.
    package var points: [Point]
    /// Places in the page's `symbols`.
    package var from: Int
    package var to: Int
    package var hasHead: Bool
    /// The rows that the whole way leads between, over page breaks too; nil where it leaves the sheet.
    package var fromRow: Int
    package var toRow: Int?
    /// The options of the row's decision that it stands for.
    package var options: [Int]
    package var label: PlacedText?
}

/// One row of the table on a page.
package struct PlacedRow: Sendable, Hashable {
    /// Its place in the content.
    package var row: Int
    package var id: StepID
    package var frame: Box
    /// The cell of the activity: what is pressed to see the events.
    package var activity: Box
    /// The part of the row that performers' symbols stand in.
    package var flow: Box
    /// Where a running ticket's state goes, and its real time: left end and middle of a base line.
    package var stateAt: Point
    package var realTimeAt: Point
    /// Where the small sheet of the n-th output goes, and the box of its words.
    package var papers: [Int: Box]
}
