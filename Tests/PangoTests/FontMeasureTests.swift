import Pango
import Testing

@Suite struct `Measuring words` {
    private let fonts = FontMeasure()

    @Test func `grows with the text, the size and the weight`() {
        let plain = fonts.width("Kepala Seksi", size: 10, isBold: false)
        #expect(plain > 50 && plain < 70)
        #expect(fonts.width("Kepala Seksi", size: 20, isBold: false) == 2 * plain)
        #expect(fonts.width("Kepala Seksi", size: 10, isBold: true) > plain)
        #expect(fonts.width("Kepala Seksi Jaringan", size: 10, isBold: false) > plain)
    }

    @Test func `has the widths of Arial`() {
        // 556 thousandths a digit, to within a hundredth.
        #expect(abs(fonts.width("0123456789", size: 100, isBold: false) - 556) < 6)
    }

    @Test func `takes any text`() {
        #expect(fonts.width("", size: 10, isBold: false) == 0)
        for text in ["a\u{0}b", "日本", "🙂", "\u{202E}abc", "e\u{301}"] {
            #expect(fonts.width(text, size: 10, isBold: false) > 0)
        }
    }

    @Test func `answers many at once`() async {
        let widths = await withTaskGroup(of: Double.self) { group in
            for place in 0..<64 {
                group.addTask { [fonts] in fonts.width("kata \(place % 4)", size: 9, isBold: place % 2 == 0) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(widths.count == 64 && widths.allSatisfy { $0 > 0 })
    }
}
