import CQREncode

/// A QR code (ISO/IEC 18004) of a text: a square of dark and light modules, without its quiet zone.
package struct QRMatrix: Sendable, Hashable {
    /// Modules on each side.
    package let width: Int
    /// Row by row from the top, each from the left.
    private let dark: [Bool]

    /// The light border that readers need, in modules.
    package static let quietZone = 4

    /// The smallest code that holds the text with medium correction of errors; nil where none does.
    package init?(_ text: String) {
        guard !text.utf8.contains(0), let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { unsafe QRcode_free(code) }
        width = Int(unsafe code.pointee.width)
        let count = width * width
        guard let data = unsafe code.pointee.data else { return nil }
        dark = (0..<count).map { unsafe data[$0] & 1 == 1 }
    }

    package func isDark(row: Int, column: Int) -> Bool { dark[row * width + column] }

    /// Its dark modules as the path of an SVG whose unit is one module: one stroke along each run.
    package var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, isDark(row: row, column: column) { column += 1 }
                path += "M\(start) \(row)h\(column - start)v1h\(start - column)z"
            }
        }
        return path
    }
}
