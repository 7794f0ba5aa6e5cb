/// Says how wide a text will be; a parameter of the layout, so that the layout itself stays pure.
package struct TextMeasure: Sendable {
    /// How a text is set.
    package struct Style: Sendable, Hashable {
        /// Points.
        package var size: Double
        package var isBold: Bool

        package init(size: Double, isBold: Bool = false) {
            self.size = size
            self.isBold = isBold
        }
    }

    private let measure: @Sendable (String, Style) -> Double

    /// - Parameter measure: the width of one line, in points.
    package init(_ measure: @escaping @Sendable (String, Style) -> Double) {
        self.measure = measure
    }

    /// Readers have other fonts than the one that was measured: so much wider may theirs be.
    static let slack = 1.08

    /// The width to keep free for a line of text.
    package func width(_ text: String, _ style: Style) -> Double {
        text.isEmpty ? 0 : measure(text, style) * Self.slack
    }

    /// Breaks a text into lines that fit, between words, and inside a word only where it alone is too wide.
    package func lines(_ text: String, _ style: Style, within width: Double) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { paragraph(String($0), style, width) }
    }

    private func paragraph(_ text: String, _ style: Style, _ width: Double) -> [String] {
        let space = self.width(" ", style)
        var lines: [String] = []
        var line = ""
        var filled = 0.0
        for word in text.split(whereSeparator: \.isWhitespace) {
            for piece in pieces(String(word), style, width) {
                let wide = self.width(piece.text, style)
                if !line.isEmpty, piece.isWordStart, filled + space + wide <= width {
                    line += " " + piece.text
                    filled += space + wide
                } else {
                    if !line.isEmpty { lines.append(line) }
                    line = piece.text
                    filled = wide
                }
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func pieces(
        _ word: String, _ style: Style, _ width: Double
    ) -> [(text: String, isWordStart: Bool)] {
        guard self.width(word, style) > width, word.count > 1 else { return [(word, true)] }
        var pieces: [(text: String, isWordStart: Bool)] = []
        var rest = Substring(word)
        while !rest.isEmpty {
            var count = rest.count
            if self.width(String(rest), style) > width {
                // The widest beginning that fits, found by halving.
                var low = 1
                var high = rest.count
                while low < high {
                    let middle = (low + high + 1) / 2
                    if self.width(String(rest.prefix(middle)), style) <= width {
                        low = middle
                    } else {
                        high = middle - 1
                    }
                }
                count = breakPlace(rest, atMost: low)
            }
            pieces.append((String(rest.prefix(count)), pieces.isEmpty))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    /// After a stroke or hyphen where there is one: "Jaringan/Internet" breaks better there.
    private func breakPlace(_ text: Substring, atMost limit: Int) -> Int {
        let head = text.prefix(limit)
        guard let mark = head.lastIndex(where: { "/-.,_".contains($0) }) else { return limit }
        let count = head.distance(from: head.startIndex, to: mark) + 1
        return count * 2 > limit ? count : limit
    }
}

extension TextMeasure {
    /// Measures by the widths of Arial without asking any font: near enough for plain Latin text.
    ///
    /// For tests, and for machines without the font libraries' configuration.
    package static let arial = TextMeasure { text, style in
        let thousandths = text.unicodeScalars.reduce(0) { $0 + ArialWidths.width($1) }
        return Double(thousandths) / 1000 * style.size * (style.isBold ? 1.07 : 1)
    }
}

/// Advance widths of Arial in thousandths of the size, for the printable ASCII characters in order.
enum ArialWidths {
    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
        722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
        278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    static func width(_ scalar: Unicode.Scalar) -> Int {
        let place = Int(scalar.value) - 32
        if ascii.indices.contains(place) { return ascii[place] }
        return scalar.value < 0x2000 ? 600 : 1000
    }
}
