import Markup

/// The box in which one acts, or reads why not: a small line, the words of the step, then the body.
enum NowSection {
    static func html(id: String = "sekarang", over: String, title: String, _ body: HTML) -> HTML {
        let above: HTML? = over.isEmpty ? nil : "<p class=\"soft small\">\(over)</p>"
        return "<section class=\"now\" id=\"\(id)\">\(above)<h2>\(title)</h2>\(body)</section>"
    }
}
