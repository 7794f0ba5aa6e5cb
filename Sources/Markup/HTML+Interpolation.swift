extension HTML: ExpressibleByStringInterpolation {
    /// Takes a literal of the source code as HTML.
    package init(stringLiteral value: String) {
        self.init(bytes: Array(value.utf8))
    }

    /// Takes what an interpolated literal gathered.
    package init(stringInterpolation: Interpolation) {
        self.init(bytes: stringInterpolation.bytes)
    }

    /// Gathers the bytes of an interpolated literal, escaping each value by its type.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        /// Reserves for the literal and a short value in each gap.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Appends a part of the source code as it is.
        package mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        /// Appends text, escaped.
        package mutating func appendInterpolation(_ text: some StringProtocol) {
            appendEscaped(text.utf8, to: &bytes)
        }

        /// Appends a number in decimal digits without grouping.
        package mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Appends a piece of HTML as it is.
        package mutating func appendInterpolation(_ piece: HTML) {
            bytes.append(contentsOf: piece.bytes)
        }

        /// Appends a piece of HTML, or nothing for nil.
        package mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { bytes.append(contentsOf: piece.bytes) }
        }

        /// Appends pieces of HTML one after another.
        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        /// Appends trusted markup as it is; it must never hold what a person wrote.
        package mutating func appendInterpolation(raw markup: String) {
            bytes.append(contentsOf: markup.utf8)
        }
    }
}
