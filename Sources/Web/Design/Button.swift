import Markup
import Phrases

/// What a person can press. A page has one primary button.
struct Button: Sendable {
    enum Weight: String, Sendable {
        case primary, secondary, quiet, danger
    }

    var title: String
    var weight: Weight = .secondary
    var icon: Icon?

    init(_ title: String, _ weight: Weight = .secondary, icon: Icon? = nil) {
        self.title = title
        self.weight = weight
        self.icon = icon
    }

    /// A button that sends the form it stands in, with a name and value where the form has several.
    func submit(name: String? = nil, value: String? = nil, formAction: String? = nil) -> HTML {
        let more = HTML.attributes(["name": name, "value": value, "formaction": formAction])
        return "<button class=\"\(cssClass)\"\(more)>\(icon?.html)\(title)</button>"
    }

    /// A link that looks like a button, for going somewhere.
    func link(to address: String) -> HTML {
        "<a class=\"\(cssClass)\" href=\"\(address)\">\(icon?.html)\(title)</a>"
    }

    /// A button that copies the text of the element `id`; it shows itself only where the script runs.
    static func copy(_ title: Phrase, from id: String, _ language: Language) -> HTML {
        let words = HTML.attributes([
            "data-copy": "#" + id, "data-done": language[Phrase.Act.copied],
            "data-failed": language[Phrase.Act.copyFailed],
        ])
        return """
            <button type="button" class="button" hidden\(words)>\(Icon.copy.html)\(language[title])</button>
            <span role="status" class="soft"></span>
            """
    }

    /// A button that prints the page; it shows itself only where the script runs.
    static func print(_ language: Language) -> HTML {
        """
        <button type="button" class="button primary" hidden data-print>\(Icon.print.html)\
        \(language[Phrase.Act.print])</button>
        """
    }

    /// Puts buttons in a row, stacked on a phone; `withinReach` keeps them above the tabs under the thumb.
    static func row(_ buttons: [HTML], withinReach: Bool = false) -> HTML {
        "<div class=\"actions\(withinReach ? " reach" : "")\">\(buttons)</div>"
    }

    private var cssClass: String { weight == .secondary ? "button" : "button \(weight.rawValue)" }
}
