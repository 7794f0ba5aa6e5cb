/// The paper or screen that a sheet is drawn for; lengths in points (on a screen, pixels).
package struct SheetFormat: Sendable, Hashable {
    package var width: Double
    /// nil: one page as long as it needs.
    package var height: Double?
    package var margin: Double
    package var textSize: Double
    package var headSize: Double
    package var labelSize: Double
    package var symbolWidth: Double
    package var symbolHeight: Double
    /// Between two lines that run side by side.
    package var track: Double
    /// The narrowest and widest column of a performer.
    package var column: ClosedRange<Double>
    /// The identity block stands before the table, on a page of its own.
    package var hasIdentity: Bool
    /// Room in each row for what a running ticket adds: its state, its real time, its papers.
    package var isLive: Bool

    var leading: Double { textSize * 1.22 }
    var padding: Double { textSize * 0.5 }
    var text: TextMeasure.Style { .init(size: textSize) }
    var bold: TextMeasure.Style { .init(size: textSize, isBold: true) }
    var head: TextMeasure.Style { .init(size: headSize, isBold: true) }
    var label: TextMeasure.Style { .init(size: labelSize) }
    var miniHeight: Double { symbolHeight * 0.72 }

    private static func paper(width: Double, height: Double) -> SheetFormat {
        SheetFormat(
            width: width, height: height, margin: 34, textSize: 8, headSize: 8, labelSize: 7,
            symbolWidth: 36, symbolHeight: 18, track: 4.5, column: 58...84, hasIdentity: true, isLive: false)
    }

    /// A4 on its side.
    package static let a4 = paper(width: 842, height: 595)
    /// F4 (folio, 215 × 330 mm) on its side: what many regional offices print on.
    package static let f4 = paper(width: 935.5, height: 609.5)
    /// The table alone, in one piece, for a page on a screen.
    package static let screen = SheetFormat(
        width: 1112, height: nil, margin: 1, textSize: 13, headSize: 13, labelSize: 12, symbolWidth: 48,
        symbolHeight: 26, track: 5, column: 80...104, hasIdentity: false, isLive: false)
    /// The same with room for a running ticket.
    package static var liveScreen: SheetFormat {
        var format = screen
        format.isLive = true
        return format
    }
}
