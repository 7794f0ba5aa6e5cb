import Testing

@testable import Markup

@Suite("HTML escapes by default")
struct HTMLTests {
    @Test("A page is cut at its gaps alone, whatever its text")
    func gaps() {
        let page: HTML = "<p>\("\u{FF}ÿ<")\(HTML.gap)</p>\(HTML.gap)"
        let around = page.renderAroundGaps().map { String(decoding: $0, as: UTF8.self) }
        #expect(around == ["<p>\u{FF}ÿ&lt;", "</p>", ""])
        let plain: HTML = "<b>tanpa</b>"
        #expect(plain.renderAroundGaps().map { Array($0) } == [plain.render()])
    }

    @Test(
        "Text means itself",
        arguments: [
            ("biasa saja", "biasa saja"),
            ("a & b", "a &amp; b"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\"kutip\"", "&quot;kutip&quot;"),
            ("Jum'at", "Jum&#39;at"),
            ("&amp;", "&amp;amp;"),
            ("", ""),
            ("&", "&amp;"),
            ("<<>>", "&lt;&lt;&gt;&gt;"),
            ("baris\n\tdua\r\n", "baris\n\tdua\r\n"),
            ("nol\u{0}di tengah", "nol\u{FFFD}di tengah"),
            ("\u{1B}[31m", "\u{FFFD}[31m"),
            ("hapus\u{7F}", "hapus\u{FFFD}"),
            ("c1\u{80}\u{9F}x", "c1\u{FFFD}\u{FFFD}x"),
            ("\u{85}", "\u{FFFD}"),
            ("\u{A0}±°«é", "\u{A0}±°«é"),
            ("À Á Â ß ñ", "À Á Â ß ñ"),
            ("✓ 漢字 🛠️", "✓ 漢字 🛠️"),
            ("≥ 1 & ≤ 2", "≥ 1 &amp; ≤ 2"),
        ])
    func textMeansItself(text: String, escaped: String) {
        let page: HTML = "<p>\(text)</p>"
        #expect(page.description == "<p>\(escaped)</p>")
        #expect(HTML(text: text).description == escaped)
    }

    @Test("A sign is escaped wherever it stands in a long text", arguments: 0..<50)
    func signAnywhere(place: Int) {
        var scalars = Array(repeating: "x", count: 50)
        scalars[place] = "<"
        let escaped = scalars.joined().split(separator: "<", omittingEmptySubsequences: false).joined(
            separator: "&lt;")
        #expect(HTML(text: scalars.joined()).description == escaped)
        scalars[place] = "\u{90}"
        let replaced = scalars.joined().split(separator: "\u{90}", omittingEmptySubsequences: false)
        #expect(HTML(text: scalars.joined()).description == replaced.joined(separator: "\u{FFFD}"))
    }

    @Test("Every ASCII character that is not a control or one of five stays as it is")
    func plainCharactersStay() {
        for byte in UInt8(0x20)..<0x7F where !Array("&<>\"'".utf8).contains(byte) {
            #expect(HTML(text: String(UnicodeScalar(byte))).render() == [byte])
        }
    }

    @Test("A part of a text is escaped like the whole")
    func substringIsEscaped() {
        let page: HTML = "\("x<y>z".dropFirst())"
        #expect(page.description == "&lt;y&gt;z")
    }

    @Test("A quoted attribute value cannot be left")
    func attributeCannotBeLeft() {
        let value = "\" onmouseover='alert(1)' x=\""
        let page: HTML = "<a title=\"\(value)\" lang='\(value)'>"
        let escaped = "&quot; onmouseover=&#39;alert(1)&#39; x=&quot;"
        #expect(page.description == "<a title=\"\(escaped)\" lang='\(escaped)'>")
    }

    @Test("HTML goes into HTML as it is, once escaped")
    func htmlGoesInAsItIs() {
        let inner: HTML = "<b>\("<")</b>"
        let page: HTML = "<p>\(inner)</p>"
        #expect(page.description == "<p><b>&lt;</b></p>")
    }

    @Test("Numbers, lists, nothing and raw markup go in by their type")
    func valuesByType() {
        let nothing: HTML? = nil
        let something: HTML? = "<i></i>"
        let items: [HTML] = ["<li>1", "<li>2"]
        let page: HTML = "\(-1200)|\(items)|\(nothing)|\(something)|\(raw: "<hr>")"
        #expect(page.description == "-1200|<li>1<li>2||<i></i>|<hr>")
    }

    @Test("A string that Swift does not keep as contiguous UTF-8 is escaped too")
    func lazyTextIsEscaped() {
        var bytes: [UInt8] = []
        appendEscaped("a<b".utf8.lazy.map { $0 }, to: &bytes)
        #expect(bytes == Array("a&lt;b".utf8))
    }

    @Test("Pieces are joined with the separator between them only")
    func piecesAreJoined() {
        #expect(HTML.join(["a", "b", "c"], separator: ", ").description == "a, b, c")
        #expect(HTML.join(["a"], separator: ", ").description == "a")
        #expect(HTML.join([]).isEmpty)
        #expect(("a" as HTML) + "b" == "ab")
    }

    @Test("Attributes stand in order, escaped, without those that have no value")
    func attributesStandInOrder() {
        let attributes = HTML.attributes(["href": "/tiket?a=1&b=\"2\"", "id": nil, "hidden": ""])
        #expect(attributes.description == " href=\"/tiket?a=1&amp;b=&quot;2&quot;\" hidden=\"\"")
        #expect(HTML.attribute("required", if: true).description == " required")
        #expect(HTML.attribute("required", if: false).isEmpty)
    }
}
