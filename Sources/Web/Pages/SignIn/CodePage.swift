import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// The second page of signing in: the code of the authenticator.
enum CodePage {
    /// Without a password before it, the page that asks for one.
    static func show(_ context: RequestContext) async throws -> Response {
        guard await pending(context) != nil else { return try await SignInPage.show(context) }
        return page(context, fault: nil)
    }

    static func enter(_ context: RequestContext) async throws -> Response {
        guard let pending = await pending(context),
            context.office.people[pending.person]?.isActive ?? false
        else { return try await SignInPage.show(context) }
        do {
            let isRight = try await CodeCheck(context: context).take(
                context.request.form["code"] ?? "", of: pending.person, login: pending.login)
            guard isRight else { return page(context, fault: Phrase.SecondFactor.wrong) }
        } catch let failure as WebFailure {
            guard let refusal = SignInPage.refusal(failure) else { throw failure }
            var response = page(context, fault: refusal.fault, status: refusal.status)
            response.headers["retry-after"] = failure.retrySeconds.map { String($0) }
            return response
        }
        await context.site.pendingSignIns.end(in: context.visitorKey)
        await SignInPage.noteSuccess(pending.login, context)
        return try await SignInPage.enter(pending.person, wanted: pending.wanted, context)
    }

    private static func pending(_ context: RequestContext) async -> PendingSignIns.Pending? {
        await context.site.pendingSignIns.pending(in: context.visitorKey, at: context.now)
    }

    private static func page(
        _ context: RequestContext, fault: Phrase?, status: Status = .unprocessableContent
    ) -> Response {
        let title = context.text(Phrase.SecondFactor.title)
        let wrong: HTML? = fault.map { Notice(.bad, context.text($0)).html }
        let submit = Button(context.text(Phrase.SignIn.title), .primary).submit()
        let form = Form(action: Place.signInCode.path, csrf: context.csrf).html(
            "\(field(context, hint: Phrase.SecondFactor.codeOrRecovery))\(Button.row([submit]))")
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.SecondFactor.askLede)))\(wrong)\
            <div class="stack">\(form)\
            <p class="soft small">\(context.text(Phrase.SecondFactor.lost))</p></div>
            """
        return .html(
            context.publicPage(title: title, body: body).render(), status: fault == nil ? .ok : status)
    }

    /// The field for a code; phones offer digits, and the code where they know it.
    static func field(_ context: RequestContext, hint: Phrase?, error: String? = nil) -> HTML {
        Field(
            name: "code", label: context.text(Phrase.SecondFactor.code), hint: hint.map(context.text) ?? "",
            error: error,
            control: .line(
                Field.Line(autocomplete: "one-time-code", inputMode: "numeric", look: "short", maxLength: 20))
        ).html(context.language)
    }
}
