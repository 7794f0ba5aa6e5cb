import Testing

@testable import Web

@Suite("Text that nobody sees")
struct UnseenTextTests {
    @Test(
        "It is left out of what is typed",
        arguments: [
            ("\u{202A}0812-0000-0001\u{202C}", "0812-0000-0001"),
            ("Sari \u{202E}gpj.exe", "Sari gpj.exe"),
            (" \u{200B}\u{FEFF}\u{2060} ", ""),
            ("\u{2068}satu\u{2069}\r\ndua\u{200F}", "satu\ndua"),
        ])
    func leftOut(typed: String, read: String) {
        #expect(typed.trimmingWhitespace == read)
    }

    @Test("Letters, signs and joined emoji stay", arguments: ["é — “kutip” … ✓", "👩\u{200D}🔧 baik", "ﬁ ｶ"])
    func stays(text: String) {
        #expect(text.trimmingWhitespace == text)
    }
}
