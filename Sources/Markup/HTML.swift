/// A piece of HTML whose interpolated text is escaped unless it is marked otherwise.
///
/// For example:
///
///     let row: HTML = "<td class=\"\(kind)\">\(ticket.title)</td>"
///
/// - `String`, `Substring` and `Int` are escaped; `HTML`, `[HTML]` and `HTML?` (nil is nothing) go in as they
///   are.
/// - `\(raw: text)` is the one exception, meant to be found by a search. It must never hold what a person
///   wrote.
/// - Anything else, an optional text for one, does not compile: a page should say what it shows for
///   "nothing".
///
/// Escaping makes text safe between tags and inside a *quoted* attribute value. It cannot make it safe inside
/// `<script>`, `<style>`, a comment, an `on…` handler, a `style` attribute or an unquoted value: no value is
/// ever interpolated there. A link of `javascript:` needs no special character either, so `href` and `src`
/// are made from the program's own addresses, never from what a person wrote.
package struct HTML: Equatable, Sendable {
    var bytes: [UInt8]

    /// Nothing at all.
    package static let empty = HTML(bytes: [])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Makes a text node: every character that means something in HTML is escaped.
    package init(text: some StringProtocol) {
        bytes = []
        appendEscaped(text.utf8, to: &bytes)
    }

    /// Whether it holds nothing.
    package var isEmpty: Bool { bytes.isEmpty }

    /// Returns the UTF-8 bytes to send.
    package func render() -> [UInt8] { bytes }

    /// Puts the pieces one after another, with the separator between each two.
    package static func join(_ pieces: some Sequence<HTML>, separator: HTML = .empty) -> HTML {
        var joined = HTML.empty
        var isFirst = true
        for piece in pieces {
            if !isFirst { joined += separator }
            joined += piece
            isFirst = false
        }
        return joined
    }

    /// Appends a piece at the end.
    package static func += (left: inout HTML, right: HTML) {
        left.bytes.append(contentsOf: right.bytes)
    }

    /// Puts two pieces one after the other.
    package static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum += right
        return sum
    }
}

extension HTML: CustomStringConvertible {
    /// The HTML as a string, for tests and logs.
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
