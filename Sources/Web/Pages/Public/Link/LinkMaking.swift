import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// Making a personal link for a contact of the reporting office, by somebody on the ticket's chain.
enum LinkMaking {
    static func make(_ context: RequestContext) async throws -> Response {
        guard let id = TicketID(context.parameters[0]) else { throw WebFailure.notFound }
        let scene = try await TicketScene.load(context)
        guard isAllowed(scene) else { throw WebFailure.forbidden }
        let position = number("position", context).flatMap { scene.state.position($0) }
        let pending = number("number", context).flatMap { number in
            scene.state.countersigns.first { $0.number == number && $0.standing == .pending }
        }
        guard (position?.assignees ?? pending?.assignees ?? []).contains(.reporter) else {
            throw WebFailure.notFound
        }
        let pin = Self.pin()
        let link = CompletionLink(
            id: newID(context), ticket: id, position: position?.number,
            countersign: position == nil ? pending?.number : nil,
            pinHash: try await PasswordHasher.hash(pin).text,
            expires: context.now.adding(minutes: LinkGate.validDays * 24 * 60))
        try await context.site.accounts.addLink(link)
        return page(link, pin: pin, scene)
    }

    /// Whoever is on the ticket's chain, while somebody of the office looks at it.
    static func isAllowed(_ scene: TicketScene) -> Bool {
        scene.context.signedIn != nil && scene.allows(.comment(text: ".", files: []))
    }

    private static func number(_ field: String, _ context: RequestContext) -> Int? {
        context.request.form[field].flatMap { Int($0) }
    }

    /// Six digits, each as likely as the others.
    private static func pin() -> String {
        (0..<6).map { _ in String(Randomness.number(below: 10)) }.joined()
    }

    private static func newID(_ context: RequestContext) -> LinkID {
        let id = TimeOrderedID.next(atMilliseconds: context.now.milliseconds)
        return LinkID(high: id.high, low: id.low)
    }

    private static func page(_ link: CompletionLink, pin: String, _ scene: TicketScene) -> Response {
        let context = scene.context
        let title = context.text(Phrase.PersonalLink.madeTitle)
        let address = context.absolute(.link(link.id))
        let message = context.text(
            Phrase.PersonalLink.message(
                office: context.office.profile.name, number: scene.state.number, address: address))
        let contact = scene.reports.first?.reporter?.contact ?? ""
        let number = WhatsApp.number(contact) ?? ""
        let chat = Button(context.text(Phrase.PersonalLink.sendWhatsApp), .primary, icon: .speech)
            .link(to: WhatsApp.address(number, message: message))
        let until = context.language.stamp(context.parts(link.expires))
        let back = Button(context.text(Phrase.PersonalLink.backToTicket)).link(
            to: Place.ticket(link.ticket).path)
        let lede = context.text(Phrase.PersonalLink.madeLede)
        let copy = Button.copy(Phrase.Act.copyMessage, from: "pesan", context.language)
        let body: HTML = """
            \(Page.header(over: scene.state.number, title: title, lede: lede))\
            <div class="stack"><p>\(context.text(Phrase.PersonalLink.pin))</p>\
            <p><span class="code">\(pin)</span></p>\
            <p class="soft">\(context.text(Phrase.PersonalLink.shownOnce))</p>\
            <blockquote class="said" id="pesan">\(message)</blockquote>\
            <p class="soft">\(context.text(Phrase.PersonalLink.validUntil(until)))</p>\
            \(Button.row([chat, copy, back]))</div>
            """
        return context.page(title: title, current: .tickets, body: body)
    }
}
