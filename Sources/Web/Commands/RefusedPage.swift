import HTTPServer
import Markup
import Phrases

/// What is wrong with a form whose own page cannot say it.
enum RefusedPage {
    static func show(_ errors: [FieldError], _ context: RequestContext) -> Response {
        let title = Form.summaryTitle(errors, context.language)
        let items: [HTML] = errors.map { "<li>\($0.text)</li>" }
        let back = LocalPath.safe(context.request.form[CommandForm.from])
        let body: HTML = """
            \(Page.header(title: title))<div class="errors" role="alert">\(Icon.alert.html)\
            <ul class="items">\(items)</ul></div>\(typed(context))\
            <p><a href="\(back)">\(context.text(Phrase.RefusedRequest.back))</a></p>
            """
        return context.page(title: title, current: nil, body: body)
    }

    /// What the visitor typed in sentences, to be copied: another was quicker, or the page is not theirs any
    /// more.
    private static func typed(_ context: RequestContext) -> HTML? {
        let texts = context.request.form.fields.pairs
            .filter {
                !secret.contains($0.name) && $0.value.trimmingWhitespace.contains(where: \.isWhitespace)
            }
        guard !texts.isEmpty else { return nil }
        let said: [HTML] = texts.map { "<p class=\"said\">\($0.value.trimmingWhitespace)</p>" }
        return """
            <section><h2>\(context.text(Phrase.RefusedRequest.typed))</h2>\
            <p class="soft">\(context.text(Phrase.RefusedRequest.copyTyped))</p>\(said)</section>
            """
    }

    /// What is never shown back, whatever it holds.
    private static let secret: Set = ["password", "new", "again", "pin", "secret", "csrf"]

    /// Whether a page says all that is wrong: one that does not hold the refused form would keep it to
    /// itself.
    static func tells(_ errors: [FieldError], in response: Response) -> Bool {
        guard response.status == .ok, let bytes = response.body.text,
            response.headers["content-type"]?.hasPrefix("text/html") ?? false
        else { return false }
        return errors.allSatisfy { error in
            let text: HTML = "\(error.text)"
            return bytes.contains(text.render())
        }
    }
}
