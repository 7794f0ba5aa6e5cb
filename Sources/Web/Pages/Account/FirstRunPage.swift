import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// The one-time link that `sigap serve` prints for an empty folder: the first administrator.
enum FirstRunPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard try await isOpen(context) else { return gone(context) }
        return page([], context)
    }

    static func found(_ context: RequestContext) async throws -> Response {
        guard try await isOpen(context) else { return gone(context) }
        let form = context.request.form
        let name = (form["name"] ?? "").trimmingWhitespace
        let login = (form["login"] ?? "").trimmingWhitespace.lowercased()
        let entry = NewPassword(context: context)
        var errors: [FieldError] = []
        if name.isEmpty || name.unicodeScalars.count > 200 || name.contains(where: \.isNewline) {
            errors.append(FieldError(field: "name", text: context.text(Phrase.Access.nameMissing)))
        }
        if !Login.isUsable(login) {
            errors.append(
                FieldError(
                    field: "login",
                    text: context.text(Phrase.OfficeFault.loginUnusable(String(login.prefix(40))))))
        }
        var password = ""
        switch entry.read(for: nil, alsoNot: [name, login]) {
        case .success(let typed): password = typed
        case .failure(let fault): errors.append(entry.error(fault))
        }
        guard errors.isEmpty else { return page(errors, context) }
        guard
            try await context.site.accounts.useAccessLink(tokenDigest: digest(context), at: context.now)
                != nil
        else { return gone(context) }
        return try await make(name, login, password, context)
    }

    private static func make(
        _ name: String, _ login: String, _ password: String, _ context: RequestContext
    ) async throws -> Response {
        let id = CommandID(context.newCommandID()) ?? CommandID(high: 0, low: 0)
        do throws(CommandFailure) {
            _ = try await context.site.ledger.submit(
                CommandEnvelope(
                    id: id, actor: .clock, command: .reshapeOffice(.found(name: name, login: login)),
                    digest: SHA256.digest(of: "found\n\(name)\n\(login)").bytes))
        } catch {
            if error == .officeRefused(.alreadyFounded) { return gone(context) }
            throw error
        }
        let office = try await context.site.reading.office()
        guard let person = office.logins[login] else { throw CommandFailure.storeFailed }
        try await NewPassword(context: context).keep(password, for: person, logins: [login])
        var response = Response.redirect(to: Place.setupStep(.identity).path)
        response.headers.add("set-cookie", try await SignInPage.open(person, context))
        return response
    }

    private static func digest(_ context: RequestContext) -> [UInt8] {
        SHA256.digest(of: context.parameters[0]).bytes
    }

    private static func isOpen(_ context: RequestContext) async throws -> Bool {
        let link = try await context.site.accounts.accessLink(tokenDigest: digest(context), at: context.now)
        return link?.purpose == .founding && !context.office.hasAdministrator
    }

    private static func gone(_ context: RequestContext) -> Response {
        SetPasswordPage.gone(
            context,
            remedy: context.office.hasAdministrator
                ? Phrase.Access.linkGoneRemedy : Phrase.Access.foundingGoneRemedy)
    }

    private static func page(_ errors: [FieldError], _ context: RequestContext) -> Response {
        let title = context.text(Phrase.Access.foundTitle)
        let form = Form(action: Place.found(token: context.parameters[0]).path, csrf: context.csrf)
        let name = line("name", Phrase.Access.yourName, Phrase.OfficeForm.nameHint, "name", errors, context)
        let login = line(
            "login", Phrase.OfficeForm.login, Phrase.OfficeForm.loginHint, "username", errors, context)
        let go = Button(context.text(Phrase.Access.foundNow), .primary).submit()
        let fields: HTML = """
            \(name)\(login)\(NewPassword(context: context).fields(errors))\(Button.row([go]))
            """
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.Access.foundLede)))\
            \(Form.errorSummary(errors, context.language))\(form.html(fields))
            """
        return .html(
            context.publicPage(title: title, body: body).render(),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func line(
        _ name: String, _ label: Phrase, _ hint: Phrase, _ autocomplete: String, _ errors: [FieldError],
        _ context: RequestContext
    ) -> HTML {
        Field(
            name: name, label: context.text(label), hint: context.text(hint),
            error: errors.first { $0.field == name }?.text,
            control: .line(
                Field.Line(
                    value: String((context.request.form[name] ?? "").prefix(200)), autocomplete: autocomplete,
                    maxLength: 200))
        ).html(context.language)
    }
}
