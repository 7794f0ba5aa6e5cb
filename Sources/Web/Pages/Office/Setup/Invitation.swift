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
        /// Their link that can still be used; a new one would end it.
        var link: AccessLink?
    }

    static let validDays: Int64 = 7

    /// Everybody with an account name, by name.
    static func people(_ context: RequestContext) async throws -> [Invited] {
        let set = try await context.site.accounts.loginsWithPassword()
        let open = try await context.site.accounts.openPasswordLinks(at: context.now)
        let links = Dictionary(grouping: open) { $0.person }
        let logins = Dictionary(grouping: context.office.logins.keys) { context.office.logins[$0] }
        return context.office.people.values.filter(\.isActive).compactMap { person in
            guard let own = logins[person.id]?.sorted(), let first = own.first else { return nil }
            return Invited(
                person: person, login: own.first { set.contains($0) } ?? first,
                hasPassword: own.contains { set.contains($0) }, link: links[person.id]?.first)
        }.sortedByName { ($0.person.name, $0.person.id.text) }
    }

    static func html(_ context: RequestContext, back: Place) async throws -> HTML {
        let people = try await people(context)
        guard !people.isEmpty else {
            return EmptyState.html(Phrase.Setup.noPeople, context.language, icon: .person)
        }
        let table = table(people, context)
        guard people.contains(where: { !$0.hasPassword }) else {
            return "\(Notice(.good, context.text(Phrase.Setup.everybodyHas)).html)\(table)"
        }
        let form = Form(action: back.path, csrf: context.csrf, commandID: context.newCommandID())
        let renews: HTML? =
            people.contains { $0.isWaiting }
            ? "<p class=\"soft\">\(context.text(Phrase.Setup.newLinkEnds))</p>" : nil
        let warning = LoopbackWarning.html(context)
        guard people.contains(where: { $0.isUninvited }) else {
            let told = Notice(.info, context.text(Phrase.Setup.everybodyInvited)).html
            return "\(warning)\(told)\(form.html("\(renews)\(table)"))"
        }
        let make = Button(context.text(Phrase.Setup.makeLinks), .primary).submit()
        return "\(warning)\(form.html("\(Button.row([make]))\(renews)\(table)"))"
    }

    /// Each with what they have; a new link for one person is a button of its own, in the form around it.
    private static func table(_ people: [Invited], _ context: RequestContext) -> HTML {
        var columns = [Phrase.OfficePages.person, Phrase.OfficeForm.login, Phrase.Setup.standing]
        let renews = people.contains { $0.isWaiting }
        if renews { columns.append(Phrase.Access.act) }
        let again = Button(context.text(Phrase.Setup.newLink), .quiet)
        return PlainTable(
            caption: context.text(Phrase.OfficePages.people), columns: columns.map(context.text),
            rows: people.map { invited -> [HTML] in
                let cells = [
                    HTML(text: invited.person.name), HTML(text: invited.login),
                    HTML(text: context.text(standing(of: invited, context))),
                ]
                guard renews else { return cells }
                let address = Place.passwordLink(invited.person.id).path
                return cells + [invited.isWaiting ? again.submit(formAction: address) : .empty]
            }
        ).html
    }

    private static func standing(of invited: Invited, _ context: RequestContext) -> Phrase {
        if invited.hasPassword { return Phrase.Setup.hasPassword }
        guard let link = invited.link else { return Phrase.Setup.hasNone }
        let language = context.language
        return Phrase.Setup.linkMade(
            language.stamp(context.parts(link.made), seenOn: context.parts(context.now)),
            until: language.shortDate(context.parts(link.expires)))
    }

    /// Whom the form that was sent invites: nobody who has a password or a link that can still be used, but
    /// for the links that this very form made before.
    static func wanted(_ context: RequestContext) async throws -> [OfficeModel.Person] {
        try await people(context).filter { invited in
            guard !invited.hasPassword, let link = invited.link else { return !invited.hasPassword }
            return link.tokenDigest == SHA256.digest(of: token(for: invited.person, context)).bytes
        }.map(\.person)
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
            \(LoopbackWarning.html(context))\
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

extension Invitation.Invited {
    /// Whether they have no way in yet.
    var isUninvited: Bool { !hasPassword && link == nil }
    /// Whether they have a link, and have not used it.
    var isWaiting: Bool { !hasPassword && link != nil }
}

/// Told before and beside links that somebody else is to open.
enum LoopbackWarning {
    /// nil where the address that the reader came by leads others here too.
    static func html(_ context: RequestContext) -> HTML? {
        guard context.isAtLoopback else { return nil }
        return Notice(.warn, context.text(Phrase.Setup.onlyHere(context.networkAddress))).html
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
