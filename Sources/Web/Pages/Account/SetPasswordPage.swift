import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// A one-time link by which somebody sets their own password, without mail.
enum SetPasswordPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let person = try await person(context) else { return gone(context) }
        return page(person, [], context)
    }

    static func set(_ context: RequestContext) async throws -> Response {
        guard let person = try await person(context) else { return gone(context) }
        let entry = NewPassword(context: context)
        let password: String
        switch entry.read(for: person.id) {
        case .success(let typed): password = typed
        case .failure(let fault): return page(person, [entry.error(fault)], context)
        }
        // Of two at once, one gets it.
        let used = try await context.site.accounts.useAccessLink(
            tokenDigest: digest(context), at: context.now)
        guard used?.person == person.id else { return gone(context) }
        try await entry.keep(password, for: person.id, logins: logins(person.id, context))
        try await context.site.accounts.closeSessions(of: person.id, except: nil)
        // Who has a second factor is asked for it: the link stands for the password alone.
        return try await SignInPage.proceed(
            Account(login: logins(person.id, context).first ?? "", person: person.id, passwordHash: ""),
            wanted: "", context)
    }

    private static func digest(_ context: RequestContext) -> [UInt8] {
        SHA256.digest(of: context.parameters[0]).bytes
    }

    private static func person(_ context: RequestContext) async throws -> OfficeModel.Person? {
        let link = try await context.site.accounts.accessLink(tokenDigest: digest(context), at: context.now)
        guard let link, link.purpose == .password,
            let person = link.person.flatMap({ context.office.people[$0] }),
            person.isActive, !logins(person.id, context).isEmpty
        else { return nil }
        return person
    }

    private static func logins(_ person: PersonID, _ context: RequestContext) -> [String] {
        context.office.logins.filter { $0.value == person }.keys.sorted()
    }

    private static func page(
        _ person: OfficeModel.Person, _ errors: [FieldError], _ context: RequestContext
    ) -> Response {
        let title = context.text(Phrase.Access.setTitle)
        let login = logins(person.id, context).first ?? ""
        let account = KeyValues.html([(context.text(Phrase.Access.account), "<b>\(login)</b>")])
        let save = Button(context.text(Phrase.Access.set), .primary).submit()
        let form = Form(
            action: Place.setPassword(token: context.parameters[0]).path, csrf: context.csrf,
            hidden: [("username", login)])
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.Access.setLede(person.name))))\
            <div class="stack">\(Form.errorSummary(errors, context.language))\(account)\
            \(form.html("\(NewPassword(context: context).fields(errors))\(Button.row([save]))"))</div>
            """
        return .html(
            context.publicPage(title: title, body: body).render(),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func gone(_ context: RequestContext, remedy: Phrase = Phrase.Access.linkGoneRemedy) -> Response {
        let title = context.text(Phrase.Access.linkGone)
        let body: HTML = """
            \(Page.header(title: title))<p>\(context.text(remedy))</p>\
            <p><a href="\(Place.signIn.path)">\(context.text(Phrase.Act.signIn))</a></p>
            """
        return .html(context.publicPage(title: title, body: body).render(), status: .gone)
    }
}
