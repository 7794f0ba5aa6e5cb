import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// Signing in and out.
enum SignInPage {
    static func show(_ context: RequestContext) async throws -> Response {
        if context.signedIn != nil { return .redirect(to: Place.desk.path) }
        return try await page(context, login: "", fault: nil)
    }

    static func signIn(_ context: RequestContext) async throws -> Response {
        let form = context.request.form
        var login = form["login"] ?? ""
        var password = form["password"] ?? ""
        if let account = form["account"], let common = DemoSignIn.password(context) {
            login = account
            password = common
        }
        let account: Account?
        do {
            account = try await self.account(login: login, password: password, context)
        } catch let failure as WebFailure {
            guard let refusal = refusal(failure) else { throw failure }
            var response = try await page(
                context, login: login, fault: refusal.fault, status: refusal.status)
            response.headers["retry-after"] = failure.retrySeconds.map { String($0) }
            return response
        }
        guard let account else { return try await page(context, login: login, fault: Phrase.SignIn.wrong) }
        return try await proceed(account, wanted: form["ke"] ?? "", context)
    }

    /// What the page says where a password or code was not looked at; nil for any other failure.
    static func refusal(_ failure: WebFailure) -> (fault: Phrase, status: Status)? {
        switch failure {
        case .tooMany: (Phrase.SignIn.tooMany, .tooManyRequests)
        case .guessedAt: (Phrase.SignIn.guessedAt, .tooManyRequests)
        case .passwordsBusy: (Phrase.SignIn.busy, .serviceUnavailable)
        default: nil
        }
    }

    /// After the right password: in, or on to the code.
    static func proceed(
        _ account: Account, wanted: String, _ context: RequestContext
    ) async throws -> Response {
        guard try await CodeCheck.factor(of: account.person, context) != nil else {
            await noteSuccess(account.login, context)
            return try await enter(account.person, wanted: wanted, context)
        }
        await context.site.pendingSignIns.begin(
            account.person, login: account.login, wanted: wanted, in: context.visitorKey, at: context.now)
        return .redirect(to: Place.signInCode.path)
    }

    /// Opens a session and leads on; to one's own account where somebody else took the second factor away.
    static func enter(_ person: PersonID, wanted: String, _ context: RequestContext) async throws -> Response
    {
        var target = wanted.isEmpty ? Place.desk.path : LocalPath.safe(wanted)
        if let removal = try await context.site.accounts.secondFactorRemoval(of: person), !removal.isTold {
            target = Place.accountCode.path
            try await context.site.accounts.noteRemovalTold(to: person)
        }
        var response = Response.redirect(to: target)
        response.headers.add("set-cookie", try await open(person, context))
        return response
    }

    /// The account that login and password open; nil where they do not fit.
    ///
    /// The attempt stays counted until `noteSuccess`: a password alone is no success where a code is asked.
    /// An unknown login takes as long as a wrong password, and is counted like one, so that neither time nor
    /// answer tells which logins there are.
    /// - Throws: `WebFailure.tooMany` where this browser guessed too often, `.guessedAt` where others guess
    ///   at the account, `.passwordsBusy`.
    static func account(
        login: String, password: String, _ context: RequestContext
    ) async throws -> Account? {
        let login = login.lowercased().filter { !$0.isWhitespace }
        guard password.utf8.count <= 256, login.utf8.count <= 64, !login.isEmpty else { return nil }
        let site = context.site
        let limit = Limited.wrongPassword(login: login)
        guard await site.limits.take(limit, by: context) else { throw WebFailure.tooMany }
        let isKnown = try await context.isKnownBrowser(for: login)
        let account: Account?
        do {
            try await site.pace.take(
                login: login, from: context.lineSender(isKnown: isKnown), at: context.now)
            account = try await site.accounts.account(login: login)
            let isRight = try await context.verify(
                password, against: account.map { PasswordHash(text: $0.passwordHash) }, isKnown: isKnown)
            guard isRight else { return nil }
        } catch let failure as WebFailure {
            // The holder who waited in vain has not used up an attempt.
            await site.limits.giveBack(limit, of: context)
            throw failure
        }
        guard let account, context.office.people[account.person]?.isActive ?? false else { return nil }
        if let until = account.lockedUntil, until > context.now { throw WebFailure.tooMany }
        return account
    }

    /// What was counted for the one who signs in is forgotten, and the browser is remembered.
    static func noteSuccess(_ login: String, _ context: RequestContext) async {
        await context.site.limits.forget(.wrongPassword(login: login), of: context)
        await context.site.pace.noteSuccess(login: login)
        await context.rememberBrowser(for: login)
    }

    /// Opens a session and gives its cookie; the one this browser had before ends.
    static func open(_ person: PersonID, _ context: RequestContext) async throws -> String {
        if let before = context.request.cookies[context.site.options.sessionCookie] {
            try await context.site.accounts.close(tokenDigest: SHA256.digest(of: before).bytes)
        }
        let token = Randomness.token()
        let session = Session(
            tokenDigest: SHA256.digest(of: token).bytes, person: person,
            post: context.office.posts(of: person, at: context.now).first?.post, csrf: Randomness.token(),
            opened: context.now, lastSeen: context.now, isEnglish: context.language == .english)
        try await context.site.accounts.open(session)
        return Cookie.line(
            context.site.options.sessionCookie, token, days: nil, isSecure: context.site.options.isSecure)
    }

    static func signOut(_ context: RequestContext) async throws -> Response {
        if let token = context.request.cookies[context.site.options.sessionCookie] {
            try await context.site.accounts.close(tokenDigest: SHA256.digest(of: token).bytes)
        }
        var response = Response.redirect(to: Place.home.path)
        response.headers.add(
            "set-cookie",
            Cookie.line(
                context.site.options.sessionCookie, "", days: 0, isSecure: context.site.options.isSecure))
        return response
    }

    // MARK: the page

    private static func page(
        _ context: RequestContext, login: String, fault: Phrase?, status: Status = .unprocessableContent
    ) async throws -> Response {
        let title = context.text(Phrase.SignIn.title)
        let wrong: HTML? = fault.map { Notice(.bad, context.text($0)).html }
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.SignIn.lede)))\(wrong)<div class="stack">\
            \(form(context, login: login))<p class="soft small">\(context.text(Phrase.SignIn.forgotten))</p>\
            \(try await DemoSignIn.html(context))</div>
            """
        return .html(
            context.publicPage(title: title, body: body).render(), status: fault == nil ? .ok : status)
    }

    private static func form(_ context: RequestContext, login: String) -> HTML {
        let language = context.language
        let account = Field(
            name: "login", label: context.text(Phrase.SignIn.account),
            control: .line(
                Field.Line(value: String(login.prefix(64)), autocomplete: "username", look: "short")))
        let password = Field(
            name: "password", label: context.text(Phrase.SignIn.password),
            control: .line(Field.Line(kind: .password, autocomplete: "current-password", look: "short")))
        let form = Form(action: Place.signIn.path, csrf: context.csrf, hidden: [("ke", wanted(context))])
        let submit = Button(context.text(Phrase.SignIn.title), .primary).submit()
        return form.html("\(account.html(language))\(password.html(language))\(Button.row([submit]))")
    }

    /// Where the visitor wanted to go.
    static func wanted(_ context: RequestContext) -> String {
        context.request.query["ke"] ?? context.request.form["ke"] ?? ""
    }
}
