import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One-time links by which people set their own passwords.
enum Invitation {
    /// Somebody who can sign in, or will.
    struct Invited: Sendable {
        var person: OfficeModel.Person
        var login: String
        var hasPassword: Bool
    }

    static let validDays: Int64 = 7

    /// Everybody with an account name, by name.
    static func people(_ context: RequestContext) async throws -> [Invited] {
        let set = try await context.site.accounts.loginsWithPassword()
        let logins = Dictionary(grouping: context.office.logins.keys) { context.office.logins[$0] }
        return context.office.people.values.filter(\.isActive).compactMap { person in
            guard let own = logins[person.id]?.sorted(), let first = own.first else { return nil }
            return Invited(
                person: person, login: own.first { set.contains($0) } ?? first,
                hasPassword: own.contains { set.contains($0) })
        }.sortedByName { ($0.person.name, $0.person.id.text) }
    }

    static func html(_ context: RequestContext, back: Place) async throws -> HTML {
        let people = try await people(context)
        guard !people.isEmpty else {
            return EmptyState.html(Phrase.Setup.noPeople, context.language, icon: .person)
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficePages.people),
            columns: [Phrase.OfficePages.person, Phrase.OfficeForm.login, Phrase.Setup.standing].map(
                context.text),
            rows: people.map { invited in
                [
                    HTML(text: invited.person.name), HTML(text: invited.login),
                    HTML(
                        text: context.text(
                            invited.hasPassword ? Phrase.Setup.hasPassword : Phrase.Setup.hasNone)),
                ]
            }
        ).html
        guard people.contains(where: { !$0.hasPassword }) else {
            let finish = Button(context.text(Phrase.Setup.finish), .primary).link(to: Place.setup.path)
            return
                """
                \(Notice(.good, context.text(Phrase.Setup.everybodyHas)).html)\(table)\(Button.row([finish]))
                """
        }
        let make = Button(context.text(Phrase.Setup.makeLinks), .primary).submit()
        let form = Form(action: back.path, csrf: context.csrf, commandID: context.newCommandID())
        return "\(form.html(Button.row([make])))\(table)"
    }

    /// Makes a link for each, and shows them this once.
    ///
    /// A page that is loaded again sends its form again: the same form shows the same links, and ends none of
    /// them.
    static func links(_ people: [OfficeModel.Person], _ context: RequestContext) async throws -> HTML {
        let expires = context.now.adding(minutes: validDays * 24 * 60)
        var slips: [HTML] = []
        for person in people {
            guard let login = login(of: person.id, context) else { continue }
            let token = token(for: person, context)
            try await make(
                AccessLink(
                    tokenDigest: SHA256.digest(of: token).bytes, purpose: .password, person: person.id,
                    made: context.now, expires: expires), of: person, context)
            slips.append(slip(person, login, context.absolute(.setPassword(token: token)), context))
        }
        let until = context.language.stamp(context.parts(expires))
        return """
            <p>\(context.text(Phrase.Access.madeLede)) \(context.text(Phrase.Access.validUntil(until)))</p>\
            <ul class="slips">\(slips)</ul>\(Button.row([Button.print(context.language)]))
            """
    }

    /// By the same road as `make-password-link`, so that the office's history says who let whom in.
    private static func make(
        _ link: AccessLink, of person: OfficeModel.Person, _ context: RequestContext
    ) async throws {
        guard let signedIn = context.signedIn, let form = CommandID(context.formID) else {
            throw WebFailure.signInFirst
        }
        let id: CommandID = CommandIntake.derived(form, "tautan " + person.id.text)
        _ = try await context.site.ledger.submit(
            CommandEnvelope(
                id: id, actor: signedIn.actor, command: .program(.makePasswordLink(link)),
                digest: SHA256.digest(of: link.tokenDigest).bytes))
    }

    /// Always the same for one form and person, until the program starts again.
    private static func token(for person: OfficeModel.Person, _ context: RequestContext) -> String {
        Hex.text(HMAC.sha256(context.formID + " " + person.id.text, key: context.site.linkSecret).bytes)
    }

    private static func login(of person: PersonID, _ context: RequestContext) -> String? {
        context.office.logins.filter { $0.value == person }.keys.sorted().first
    }

    private static func slip(
        _ person: OfficeModel.Person, _ login: String, _ address: String, _ context: RequestContext
    ) -> HTML {
        let message = context.text(
            Phrase.Access.invitation(
                office: context.office.profile.name, name: person.name, login: login, address: address))
        let send: HTML =
            if let number = WhatsApp.number(person.phone) {
                Button(context.text(Phrase.Access.sendWhatsApp), icon: .speech).link(
                    to: WhatsApp.address(number, message: message))
            } else {
                "<p class=\"soft small\">\(context.text(Phrase.Access.noPhone))</p>"
            }
        let id = "tautan-" + person.id.text
        return """
            <li><h3>\(person.name)</h3><p>\(context.text(Phrase.OfficeForm.login)): <b>\(login)</b></p>\
            <p class="address" id="\(id)">\(address)</p>\
            \(Button.row([send, Button.copy(Phrase.Act.copyMessage, from: id, context.language)]))</li>
            """
    }
}

/// A password link for one person, by an administrator.
enum PasswordLinkMaking {
    static func make(_ context: RequestContext) async throws -> Response {
        guard let person = context.office.people[PersonID(context.parameters[0])], person.isActive else {
            throw WebFailure.notFound
        }
        let title = context.text(Phrase.Access.madeTitle)
        let hasLogin = context.office.logins.values.contains(person.id)
        let made =
            hasLogin
            ? try await Invitation.links([person], context)
            : Notice(.warn, context.text(Phrase.Access.noLogin)).html
        let back = Button(context.text(Phrase.RefusedRequest.back)).link(
            to: Place.officeItem("pegawai", person.id.text).path)
        return context.page(
            title: title, current: .office,
            body: """
                \(Page.header(title: title))<div class="stack">\(made)\(Button.row([back]))</div>
                """)
    }
}
