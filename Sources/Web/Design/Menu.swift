import Markup
import Phrases

/// The quieter ways out, behind one button; it opens without a script.
struct Menu: Sendable {
    /// One way out.
    enum Item: Sendable {
        case link(String, to: String, Icon?)
        /// Sends the form the menu stands in, to an address of its own when given.
        case submit(String, name: String?, value: String?, formAction: String?, Icon?)
        /// A heading that cannot be pressed.
        case label(String)
        /// Anything else, such as a small form.
        case other(HTML)
    }

    var title: HTML
    var items: [Item]
    var cssClass = ""

    init(title: HTML, items: [Item], cssClass: String = "") {
        self.title = title
        self.items = items
        self.cssClass = cssClass
    }

    /// A menu with an icon and the words "Lainnya" or others.
    init(_ words: String, icon: Icon = .more, items: [Item]) {
        self.init(title: "\(icon.html)\(words)", items: items)
    }

    var html: HTML {
        """
        <details class="menu \(cssClass)"><summary>\(title)</summary><div><ul class="items">\
        \(items.map(draw))</ul></div></details>
        """
    }

    private func draw(_ item: Item) -> HTML {
        switch item {
        case .link(let words, let address, let icon):
            "<li><a href=\"\(address)\">\(icon?.html)\(words)</a></li>"
        case .submit(let words, let name, let value, let formAction, let icon):
            """
            <li><button\(.attributes(["name": name, "value": value, "formaction": formAction]))>\
            \(icon?.html)\(words)</button></li>
            """
        case .label(let words): "<li class=\"label\">\(words)</li>"
        case .other(let html): "<li>\(html)</li>"
        }
    }
}

/// A part of a page that stays closed until someone wants it.
enum Fold {
    /// Draws a line with the title that opens the body.
    static func html(_ title: String, isOpen: Bool = false, _ body: HTML) -> HTML {
        """
        <details class="fold"\(.attribute("open", if: isOpen))><summary>\(Icon.right.html)\(title)\
        </summary><div>\(body)</div></details>
        """
    }
}
