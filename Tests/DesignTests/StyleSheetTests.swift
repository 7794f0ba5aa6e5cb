import EmbeddedFiles
import Testing

@Suite struct `The style sheet` {
    private static let text = ["sigap.css", "kantor.css"].map {
        String(decoding: EmbeddedFile.named("Assets/" + $0)?.bytes ?? [], as: UTF8.self)
    }.joined(separator: "\n")
    /// The rules after the tokens, without the conditions, which cannot hold a token.
    private static let rules = text.split(separator: "\n").drop { !$0.contains("---- Ground ----") }
        .filter { !$0.contains("@media") && !$0.contains("@page") }

    @Test func `names colours and sizes by tokens only`() {
        #expect(Self.rules.count > 100)
        let literals = Self.rules.filter { $0.contains(/#[0-9a-f]{3}|rgba?\(|[0-9](?:rem|px|pt|mm)\b/) }
        #expect(literals.isEmpty)
    }

    @Test func `uses no token that is not defined, and defines none for nothing`() {
        let used = Set(Self.text.matches(of: /var\((--[a-z0-9-]+)/).map { String($0.1) })
        let defined = Set(Self.text.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
        #expect(used == defined)
    }

    @Test(arguments: [
        "prefers-color-scheme: dark", "prefers-contrast: more", "prefers-reduced-motion", "forced-colors",
        "print",
    ])
    func `answers to what the reader prefers`(condition: String) {
        #expect(Self.text.contains("@media (\(condition)") || Self.text.contains("@media \(condition)"))
    }

    @Test func `asks no other host for anything`() {
        #expect(!Self.text.contains("url(") && !Self.text.contains("@import"))
    }
}
