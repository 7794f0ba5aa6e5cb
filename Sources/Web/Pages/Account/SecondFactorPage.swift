import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One's own second factor: setting it up, and turning it off.
enum SecondFactorPage {
    static func show(_ context: RequestContext) async throws -> Response {
        try await page([], context)
    }

    /// Makes a key; the password first, so that an open session on a strange desk binds no other phone.
    static func begin(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        guard try await AccountPage.isCurrent(context) else {
            return try await page([wrongNow(context)], context)
        }
        let factor = SecondFactor(
            secret: Randomness.bytes(OneTimeCodes.secretLength), made: context.now)
        _ = try await context.site.accounts.propose(factor, for: signedIn.person.id)
        return .redirect(to: Place.accountCode.path)
    }

    /// Turns it on by its first code, and shows the recovery codes this once.
    static func confirm(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let person = signedIn.person.id
        guard let factor = try await waiting(person, context) else {
            return .redirect(to: Place.accountCode.path)
        }
        guard await context.site.limits.take(.wrongPassword(login: login(context)), by: context) else {
            throw WebFailure.tooMany
        }
        let typed = (context.request.form["code"] ?? "").filter { $0 != " " }
        let codes = OneTimeCodes(secret: factor.secret)
        guard let step = codes.step(of: typed, at: context.now, after: factor.lastStep) else {
            return try await page([wrongCode(context)], context)
        }
        let recovery = RecoveryCode.fresh()
        var hashes: [String: String] = [:]
        for code in recovery { hashes[code.selector] = try await PasswordHasher.hash(code.secret).text }
        guard
            try await context.site.accounts.confirmSecondFactor(
                of: person, step: step, recovery: hashes, at: context.now)
        else { return .redirect(to: Place.accountCode.path) }
        await context.site.limits.forget(.wrongPassword(login: login(context)), of: context)
        try await context.site.accounts.closeSessions(of: person, except: signedIn.session.tokenDigest)
        return done(recovery, context)
    }

    /// Turns it off: by password and code, for either alone may be stolen.
    static func drop(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        guard try await AccountPage.isCurrent(context) else {
            return try await page([wrongNow(context)], context)
        }
        let isRight = try await CodeCheck(context: context).take(
            context.request.form["code"] ?? "", of: signedIn.person.id, login: login(context))
        guard isRight else { return try await page([wrongCode(context)], context) }
        try await context.site.accounts.dropSecondFactor(of: signedIn.person.id)
        return .redirect(to: Place.accountCode.path + "?sudah=lepas")
    }

    // MARK: what is typed

    static func login(_ context: RequestContext) -> String {
        let own = context.office.logins.filter { $0.value == context.signedIn?.person.id }
        return own.keys.sorted().first ?? ""
    }

    /// A key that nobody confirmed is forgotten after an hour.
    private static func waiting(
        _ person: PersonID, _ context: RequestContext
    ) async throws -> SecondFactor? {
        guard let factor = try await context.site.accounts.secondFactor(of: person),
            factor.confirmed == nil, context.now < factor.made.adding(minutes: 60)
        else { return nil }
        return factor
    }

    private static func wrongNow(_ context: RequestContext) -> FieldError {
        FieldError(field: "current", text: context.text(Phrase.Access.currentWrong))
    }

    private static func wrongCode(_ context: RequestContext) -> FieldError {
        FieldError(field: "code", text: context.text(Phrase.SecondFactor.wrong))
    }

    // MARK: the page

    private static func page(_ errors: [FieldError], _ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let title = context.text(Phrase.SecondFactor.title)
        let person = signedIn.person.id
        let content: HTML =
            if let factor = try await CodeCheck.factor(of: person, context) {
                try await turnedOn(factor, errors, context)
            } else if let factor = try await waiting(person, context) {
                setUp(factor, errors, context)
            } else {
                turnedOff(errors, context)
            }
        let back = Button(context.text(Phrase.Access.accountTitle), .quiet).link(to: Place.account.path)
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.SecondFactor.lede)))<div class="stack">\
            \(try await notices(signedIn, context))\(Form.errorSummary(errors, context.language))\(content)\
            \(Button.row([back]))</div>
            """
        return context.page(
            title: title, current: nil, status: errors.isEmpty ? .ok : .unprocessableContent, body: body)
    }

    private static func notices(_ signedIn: SignedIn, _ context: RequestContext) async throws -> HTML {
        var notices: [HTML] = []
        if context.request.query["sudah"] == "lepas" {
            notices.append(Notice(.good, context.text(Phrase.SecondFactor.dropped)).html)
        }
        if let removal = try await context.site.accounts.secondFactorRemoval(of: signedIn.person.id) {
            let who = removal.by.map(context.names.person) ?? context.text(Phrase.SecondFactor.server)
            let stamp = context.language.stamp(context.parts(removal.at))
            notices.append(Notice(.warn, context.text(Phrase.SecondFactor.takenAway(who, stamp))).html)
        }
        if try await context.owesSecondFactor() {
            notices.append(Notice(.warn, context.text(Phrase.SecondFactor.required)).html)
        }
        return .join(notices)
    }

    private static func turnedOff(_ errors: [FieldError], _ context: RequestContext) -> HTML {
        let form = Form(action: Place.accountCode.path, csrf: context.csrf).html(
            """
            \(AccountPage.currentPassword(errors, context))\
            \(Button.row([Button(context.text(Phrase.SecondFactor.begin), .primary).submit()]))
            """)
        return "<p>\(context.text(Phrase.SecondFactor.beginLede))</p>\(form)"
    }

    private static func setUp(
        _ factor: SecondFactor, _ errors: [FieldError], _ context: RequestContext
    ) -> HTML {
        let issuer = "SIGAP " + context.office.profile.shortName
        let address = OneTimeCodes.address(
            of: factor.secret, account: login(context), issuer: issuer.trimmingWhitespace)
        let key = Base32.text(factor.secret)
        let groups = stride(from: 0, to: key.count, by: 4).map {
            String(key.dropFirst($0).prefix(4))
        }.joined(separator: " ")
        let scan: HTML = """
            <p>\(context.text(Phrase.SecondFactor.scanLede))</p>\(QRPicture.html(address, context))\
            <p>\(context.text(Phrase.SecondFactor.byHand))</p>\
            \(KeyValues.html([(context.text(Phrase.SecondFactor.key), "<code>\(groups)</code>")]))
            """
        let form = Form(action: Place.accountCodeConfirm.path, csrf: context.csrf).html(
            """
            \(CodePage.field(context, hint: nil, error: errors.first { $0.field == "code" }?.text))\
            \(Button.row([Button(context.text(Phrase.SecondFactor.confirm), .primary).submit()]))
            """)
        return """
            \(Page.section(context.text(Phrase.SecondFactor.scan), scan))\
            \(Page.section(context.text(Phrase.SecondFactor.prove), form))
            """
    }

    private static func turnedOn(
        _ factor: SecondFactor, _ errors: [FieldError], _ context: RequestContext
    ) async throws -> HTML {
        let left = try await context.site.accounts.recoveryLeft(of: context.signedIn?.person.id ?? "")
        let since = context.language.stamp(context.parts(factor.confirmed ?? factor.made))
        let facts = KeyValues.html([
            (
                context.text(Phrase.SecondFactor.standing),
                HTML(text: context.text(Phrase.SecondFactor.on(since)))
            ),
            (
                context.text(Phrase.SecondFactor.recovery),
                HTML(text: context.text(Phrase.SecondFactor.left(left)))
            ),
        ])
        let code = CodePage.field(
            context, hint: Phrase.SecondFactor.codeOrRecovery,
            error: errors.first { $0.field == "code" }?.text)
        let form = Form(action: Place.accountCodeDrop.path, csrf: context.csrf).html(
            """
            \(AccountPage.currentPassword(errors, context))\(code)\
            \(Button.row([Button(context.text(Phrase.SecondFactor.drop), .danger).submit()]))
            """)
        return """
            \(facts)\(Page.section(
                context.text(Phrase.SecondFactor.drop),
                "<p>\(context.text(Phrase.SecondFactor.dropLede))</p>\(form)"))
            """
    }

    private static func done(_ recovery: [RecoveryCode], _ context: RequestContext) -> Response {
        let title = context.text(Phrase.SecondFactor.doneTitle)
        let codes: [HTML] = recovery.map { "<li><code>\($0.shown)</code></li>" }
        let go = Button(context.text(Phrase.SecondFactor.toAccount), .primary).link(to: Place.account.path)
        let body: HTML = """
            \(Page.header(title: title))<div class="stack">\
            <p>\(context.text(Phrase.SecondFactor.recoveryLede))</p><ol class="recovery">\(codes)</ol>\
            \(Button.row([go, Button.print(context.language)]))</div>
            """
        return context.page(title: title, current: nil, body: body)
    }
}
