import HTTPServer
import Markup
import Phrases

/// A form whose token is not the visitor's any more: open too long, or signed out in between.
extension CommandPage {
    /// Nothing is carried out: its page comes again with what was typed and a token of its own, for those who
    /// may see that page.
    /// - Throws: `WebFailure.foreignForm` where another site sent it, or the visitor may not send it at all.
    static func expired(_ context: RequestContext) async throws -> Response {
        guard let name = CommandName(rawValue: context.parameters[0]) else { throw WebFailure.foreignForm }
        // What another site filled in must not come back as if the visitor had typed it.
        if let site = context.request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            throw WebFailure.foreignForm
        }
        do {
            try authorize(name, context)
        } catch WebFailure.signInFirst {
            return signInAgain(context)
        }
        let form = context.request.form
        var words = [Phrase.Fault.formExpired]
        if form.files.contains(where: { $0.size > 0 }) { words.append(Phrase.Fault.filesAgain) }
        let refused = RefusedForm(
            command: name, key: form[CommandForm.key], values: form.fields,
            errors: words.map { FieldError(field: "", text: context.text($0)) })
        guard var response = await page(with: refused, context) else {
            guard context.signedIn != nil || mayOpen(form[CommandForm.from], context) else {
                return signInAgain(context)
            }
            throw WebFailure.foreignForm
        }
        response.status = .forbidden
        return response
    }

    private static func mayOpen(_ from: String?, _ context: RequestContext) -> Bool {
        guard let target = try? Request(target: LocalPath.safe(from)) else { return false }
        let route = Routes.all.first { $0.method == .get && $0.match(target.path) != nil }
        return route.map { (try? context.requireAccess(to: $0)) != nil } ?? false
    }

    /// Nothing that was typed is repeated: who sits here now may be another.
    private static func signInAgain(_ context: RequestContext) -> Response {
        let title = context.text(Phrase.Fault.signedOut)
        let back = LocalPath.safe(context.request.form[CommandForm.from])
        let signIn = Button(context.text(Phrase.Act.signIn), .primary)
            .link(to: Place.signIn.path + "?ke=" + percentEncoded(back))
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.Fault.signedOutRemedy)))\
            \(Button.row([signIn]))
            """
        return context.page(title: title, current: nil, status: .forbidden, body: body)
    }
}
