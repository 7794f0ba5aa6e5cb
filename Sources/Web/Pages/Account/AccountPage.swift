import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// One's own account: posts, password, and where it is signed in.
enum AccountPage {
    static func show(_ context: RequestContext) async throws -> Response {
        try await page([], context)
    }

    /// Changes one's own password; other sessions end.
    static func changePassword(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let person = signedIn.person.id
        let logins = context.office.logins.filter { $0.value == person }.keys.sorted()
        let entry = NewPassword(context: context)
        guard try await isCurrent(context) else {
            return try await page(
                [FieldError(field: "current", text: context.text(Phrase.Access.currentWrong))], context)
        }
        switch entry.read(for: person) {
        case .failure(let fault): return try await page([entry.error(fault)], context)
        case .success(let password):
            try await entry.keep(password, for: person, logins: logins)
            for login in logins { await context.rememberBrowser(for: login) }
            try await context.site.accounts.closeSessions(
                of: person, except: signedIn.session.tokenDigest)
            return .redirect(to: Place.account.path + "?sudah=sandi")
        }
    }

    /// Whether the form's field `current` holds the password now; guesses are counted before they are looked
    /// at.
    static func isCurrent(_ context: RequestContext) async throws -> Bool {
        let password = context.request.form["current"] ?? ""
        let logins = context.office.logins.filter { $0.value == context.signedIn?.person.id }.keys.sorted()
        guard password.utf8.count <= PasswordRule.longest, let login = logins.first else { return false }
        let limit = Limited.wrongPassword(login: login)
        guard await context.site.limits.take(limit, by: context) else { throw WebFailure.tooMany }
        for login in logins {
            guard let account = try await context.site.accounts.account(login: login) else { continue }
            let isRight = try await context.verify(
                password, against: PasswordHash(text: account.passwordHash), isKnown: true)
            if isRight {
                await context.site.limits.forget(limit, of: context)
                return true
            }
        }
        return false
    }

    /// Ends one session of one's own, or all others.
    static func endSession(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let own = try await context.site.accounts.sessions(of: signedIn.person.id)
        let word = context.request.form["session"] ?? ""
        if word == "others" {
            try await context.site.accounts.closeSessions(
                of: signedIn.person.id, except: signedIn.session.tokenDigest)
        } else if let session = own.first(where: { Hex.text($0.tokenDigest) == word }) {
            try await context.site.accounts.close(tokenDigest: session.tokenDigest)
        } else {
            throw WebFailure.notFound
        }
        return .redirect(to: Place.account.path + "?sudah=sesi")
    }

    // MARK: the page

    private static func page(_ errors: [FieldError], _ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let title = context.text(Phrase.Access.accountTitle)
        let logins = context.office.logins.filter { $0.value == signedIn.person.id }.keys.sorted()
        let facts = KeyValues.html([
            (context.text(Phrase.OfficePages.person), HTML(text: signedIn.person.name)),
            (context.text(Phrase.Access.account), HTML(text: logins.joined(separator: ", "))),
            (
                context.text(Phrase.OfficePages.postsHeld),
                .join(signedIn.holdings.map { HTML(text: context.title(of: $0)) }, separator: "<br>")
            ),
        ])
        let body: HTML = """
            \(Page.header(title: title))<div class="stack">\(told(context))\(ProgramNotice.html(context))\
            \(TokenRowWords.faults(context))\(facts)\(try await OwnPrograms.html(signedIn, context))\
            \(Page.section(context.text(Phrase.Access.changeTitle), password(errors, context)))\
            \(Page.section(
                context.text(Phrase.SecondFactor.title), try await secondFactor(signedIn, context)))\
            \(Page.section(context.text(Phrase.Access.sessions), try await sessions(signedIn, context)))</div>
            """
        return context.page(
            title: title, current: nil, status: errors.isEmpty ? .ok : .unprocessableContent, body: body)
    }

    private static func told(_ context: RequestContext) -> HTML? {
        switch context.request.query["sudah"] {
        case "sandi": Notice(.good, context.text(Phrase.Access.changed)).html
        case "sesi": Notice(.good, context.text(Phrase.Access.ended)).html
        default: nil
        }
    }

    private static func password(_ errors: [FieldError], _ context: RequestContext) -> HTML {
        let save = Button(context.text(Phrase.Access.set), .primary).submit()
        let form = Form(action: Place.accountPassword.path, csrf: context.csrf)
        let fields: HTML = """
            \(currentPassword(errors, context))\(NewPassword(context: context).fields(errors))\
            \(Button.row([save]))
            """
        return "\(Form.errorSummary(errors, context.language))\(form.html(fields))"
    }

    static func currentPassword(_ errors: [FieldError], _ context: RequestContext) -> HTML {
        Field(
            name: "current", label: context.text(Phrase.Access.current),
            error: errors.first { $0.field == "current" }?.text,
            control: .line(Field.Line(kind: .password, autocomplete: "current-password", look: "short"))
        ).html(context.language)
    }

    private static func secondFactor(_ signedIn: SignedIn, _ context: RequestContext) async throws -> HTML {
        let factor = try await CodeCheck.factor(of: signedIn.person.id, context)
        let standing =
            factor?.confirmed.map { Phrase.SecondFactor.on(context.language.stamp(context.parts($0))) }
            ?? Phrase.SecondFactor.off
        let manage = Button(context.text(Phrase.SecondFactor.manage)).link(to: Place.accountCode.path)
        return "<p>\(context.text(standing))</p>\(Button.row([manage]))"
    }

    private static func sessions(_ signedIn: SignedIn, _ context: RequestContext) async throws -> HTML {
        let sessions = try await context.site.accounts.sessions(of: signedIn.person.id)
        let rows = sessions.map { session -> [HTML] in
            let isThis = session.tokenDigest == signedIn.session.tokenDigest
            let form = Form(
                action: Place.accountSession.path, csrf: context.csrf,
                hidden: [("session", Hex.text(session.tokenDigest))]
            ).html(Button(context.text(Phrase.Access.end), .quiet).submit())
            return [
                HTML(text: context.text(isThis ? Phrase.Access.thisOne : Phrase.Access.otherOne)),
                HTML(text: context.language.stamp(context.parts(session.opened))),
                HTML(text: context.language.stamp(context.parts(session.lastSeen))), form,
            ]
        }
        let table = PlainTable(
            caption: context.text(Phrase.Access.sessionsLede),
            columns: [
                Phrase.Access.session, Phrase.Access.opened, Phrase.Access.lastSeen, Phrase.Access.act,
            ].map(context.text), rows: rows
        ).html
        guard sessions.count > 1 else { return table }
        let all = Form(
            action: Place.accountSession.path, csrf: context.csrf, hidden: [("session", "others")]
        ).html(Button.row([Button(context.text(Phrase.Access.endOthers)).submit()]))
        return "\(table)\(all)"
    }
}
