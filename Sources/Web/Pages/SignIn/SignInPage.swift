import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// Signing in and out.
enum SignInPage {
    static func show(_ context: RequestContext) async throws -> Response {
        if context.signedIn != nil { return .redirect(to: Place.desk.path) }
        return page(context, login: "", isWrong: false)
    }

    static func signIn(_ context: RequestContext) async throws -> Response {
        let login = context.request.form["login"] ?? ""
        let password = context.request.form["password"] ?? ""
        guard let cookie = try await cookie(login: login, password: password, context) else {
            return page(context, login: login, isWrong: true)
        }
        let back = context.request.form["ke"] ?? ""
        var response = Response.redirect(to: back.isEmpty ? Place.desk.path : LocalPath.safe(back))
        response.headers.add("set-cookie", cookie)
        return response
    }

    /// Opens a session and gives its cookie; nil where login and password do not fit.
    static func cookie(login: String, password: String, _ context: RequestContext) async throws -> String? {
        let login = login.lowercased().filter { !$0.isWhitespace }
        guard password.utf8.count <= 256, login.utf8.count <= 64 else { return nil }
        let account = try await context.site.accounts.account(login: login)
        if let until = account?.lockedUntil, until > context.now { throw WebFailure.tooMany }
        let isRight = await PasswordHasher.verify(
            password, against: account.map { PasswordHash(text: $0.passwordHash) })
        guard isRight, var account, context.office.people[account.person]?.isActive ?? false else {
            if var account { try await noteFailure(&account, context) }
            return nil
        }
        if account.failures > 0 {
            account.failures = 0
            account.lockedUntil = nil
            try await context.site.accounts.setAccount(account)
        }
        return try await open(account.person, context)
    }

    private static func open(_ person: PersonID, _ context: RequestContext) async throws -> String {
        let token = Randomness.token()
        let session = Session(
            tokenDigest: SHA256.digest(of: token).bytes, person: person,
            post: context.office.posts(of: person, at: context.now).first?.post, csrf: Randomness.token(),
            opened: context.now, lastSeen: context.now, isEnglish: context.language == .english)
        try await context.site.accounts.open(session)
        return Cookie.line(Cookie.session, token, days: nil, isSecure: context.site.options.isSecure)
    }

    /// Five wrong passwords in a row lock the account for a minute.
    private static func noteFailure(_ account: inout Account, _ context: RequestContext) async throws {
        account.failures += 1
        if account.failures >= 5 {
            account.failures = 0
            account.lockedUntil = context.now.adding(minutes: 1)
        }
        try await context.site.accounts.setAccount(account)
    }

    static func signOut(_ context: RequestContext) async throws -> Response {
        if let token = context.request.cookies[Cookie.session] {
            try await context.site.accounts.close(tokenDigest: SHA256.digest(of: token).bytes)
        }
        var response = Response.redirect(to: Place.home.path)
        response.headers.add(
            "set-cookie", Cookie.line(Cookie.session, "", days: 0, isSecure: context.site.options.isSecure))
        return response
    }

    private static func page(_ context: RequestContext, login: String, isWrong: Bool) -> Response {
        let language = context.language
        let title = context.text(Phrase.SignIn.title)
        let account = Field(
            name: "login", label: context.text(Phrase.SignIn.account),
            control: .line(Field.Line(value: login, autocomplete: "username")))
        let password = Field(
            name: "password", label: context.text(Phrase.SignIn.password),
            control: .line(Field.Line(kind: .password, autocomplete: "current-password")))
        let form = Form(
            action: Place.signIn.path, csrf: context.csrf,
            hidden: [("ke", context.request.query["ke"] ?? context.request.form["ke"] ?? "")])
        let wrong: HTML? = isWrong ? Notice(.bad, context.text(Phrase.SignIn.wrong)).html : nil
        let fields: HTML = """
            \(account.html(language))\(password.html(language))\(Button(title, .primary).submit())
            """
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.SignIn.lede)))\(wrong)\(form.html(fields))
            """
        return .html(
            context.publicPage(title: title, body: body).render(),
            status: isWrong ? .unprocessableContent : .ok)
    }
}
