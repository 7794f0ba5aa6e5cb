import Markup
import Phrases

/// An official paper on the screen and on A4: letterhead, body, signatures. Papers are always Indonesian.
struct Paper: Sendable {
    /// *Kop*: who the paper comes from.
    struct Letterhead: Sendable {
        /// "Pemerintah Kabupaten …"
        var government: String
        /// "Dinas Komunikasi dan Informatika"
        var office: String
        var address: String
        /// The address of the logo; nil for none.
        var logo: String?
    }

    /// One signature block.
    struct Signature: Sendable {
        /// "Kotamobagu, 25 November 2026", "Mengetahui"; may be empty.
        var above = ""
        /// The post that signs, with Plt., Plh., a.n. where it applies.
        var post: String
        var name: String
        /// Rank and NIP, one line each.
        var under: [String] = []
        /// A drawn signature or the code of an electronic one.
        var image: (address: String, text: String)?
    }

    var letterhead: Letterhead
    var title: String
    var number = ""
    var body: HTML
    var signatures: [Signature] = []

    var html: HTML {
        let numberLine: HTML? = number.isEmpty ? nil : "<p class=\"middle\">Nomor: \(number)</p>"
        let signs: HTML? = signatures.isEmpty ? nil : "<div class=\"signs\">\(signatures.map(draw))</div>"
        return """
            <article class="paper" lang="id">\(kop)<h1>\(title)</h1>\(numberLine)\(body)\(signs)</article>
            """
    }

    /// The two-column list of a letter: Nomor, Sifat, Lampiran, Hal.
    static func fields(_ pairs: [(name: String, value: String)]) -> HTML {
        let items: [HTML] = pairs.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" }
        return "<dl class=\"fields\">\(items)</dl>"
    }

    /// A printed box, ticked or not, as on a disposition sheet.
    static func box(_ words: String, isTicked: Bool) -> HTML {
        """
        <li><span class="box" aria-hidden="true">\(isTicked ? "✓" : "")</span>\
        \(words)\(isTicked ? chosen : nil)</li>
        """
    }

    private static var chosen: HTML { "<span class=\"unseen\"> (dipilih)</span>" }

    private var kop: HTML {
        let logo: HTML? = letterhead.logo.map { "<img src=\"\($0)\" alt=\"\" width=\"68\" height=\"83\">" }
        return """
            <header class="kop">\(logo ?? "<span></span>")<div><span>\(letterhead.government)</span>\
            <b>\(letterhead.office)</b><small>\(letterhead.address)</small></div></header>
            """
    }

    private func draw(_ signature: Signature) -> HTML {
        let above: HTML? = signature.above.isEmpty ? nil : "<p>\(signature.above)</p>"
        let drawn: HTML =
            signature.image.map { "<img src=\"\($0.address)\" alt=\"\($0.text)\">" }
            ?? "<div class=\"space\"></div>"
        let under: [HTML] = signature.under.map { "<br>\($0)" }
        return "<div>\(above)<p>\(signature.post),</p>\(drawn)<p><b>\(signature.name)</b>\(under)</p></div>"
    }
}
