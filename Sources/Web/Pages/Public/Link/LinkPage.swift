import HTTPServer
import Markup
import OfficeModel
import Phrases
import TicketEngine
import UseCases

/// The page of a personal link: PIN first, then the one thing it was made for.
enum LinkPage {
    static func show(_ context: RequestContext) async throws -> Response {
        switch try await standing(context) {
        case .used: return notice(.good, Phrase.PersonalLink.used, Phrase.PersonalLink.usedLede, context)
        case .gone: return notice(.warn, Phrase.PersonalLink.gone, Phrase.PersonalLink.goneLede, context)
        case .open(let link):
            // A refused form brings its PIN back; whoever sends one chooses its page, so it is looked at
            // again.
            if let pin = context.refused?.value("pin"), try await LinkGate.opens(link, pin: pin, context) {
                return try await task(link, pin: pin, context)
            }
            return ask(link, wrong: nil, context)
        }
    }

    /// The PIN was sent.
    static func enter(_ context: RequestContext) async throws -> Response {
        guard case .open(let link) = try await standing(context) else { return try await show(context) }
        let pin = context.request.form["pin"] ?? ""
        guard try await LinkGate.opens(link, pin: pin, context) else {
            let left = LinkGate.allowedFailures - link.failures - 1
            guard left > 0 else {
                return notice(.warn, Phrase.PersonalLink.gone, Phrase.PersonalLink.goneLede, context)
            }
            return ask(link, wrong: Phrase.PersonalLink.wrongPIN(left), context)
        }
        return try await task(link, pin: pin, context)
    }

    private static func standing(_ context: RequestContext) async throws -> LinkGate.Standing {
        guard let id = LinkID(context.parameters[0]) else { return .gone }
        return try await LinkGate.standing(id, context)
    }

    // MARK: pages

    private static func ask(_ link: CompletionLink, wrong: Phrase?, _ context: RequestContext) -> Response {
        let title = context.text(Phrase.PersonalLink.title)
        let pin = Field(
            name: "pin", label: context.text(Phrase.PersonalLink.pin),
            hint: context.text(Phrase.PersonalLink.pinHint), error: wrong.map { context.text($0) },
            control: .line(
                Field.Line(autocomplete: "one-time-code", inputMode: "numeric", look: "code-in", maxLength: 6)
            ))
        let open = Button(context.text(Phrase.PersonalLink.open), .primary).submit()
        let form = Form(action: Place.link(link.id).path, csrf: context.csrf)
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.PersonalLink.lede)))\
            \(form.html("\(pin.html(context.language))\(Button.row([open]))"))
            """
        return .html(
            context.publicPage(title: title, body: body).render(),
            status: wrong == nil ? .ok : .unprocessableContent)
    }

    private static func task(
        _ link: CompletionLink, pin: String, _ context: RequestContext
    ) async throws -> Response {
        let scene = try await TicketScene.load(
            link.ticket, for: .link(link.id), at: .link(link.id), context)
        let proof: [(name: String, value: String)] = [("link", link.id.text), ("pin", pin)]
        var asked: HTML = .empty
        if let position = link.position.flatMap({ scene.state.position($0) }), !position.isPaused {
            asked = OutsiderStep(scene: scene, position: position, proof: proof).html
        } else if let pending = scene.state.countersigns.first(where: {
            $0.number == link.countersign && $0.standing == .pending
        }) {
            asked = OutsiderPaper(
                context: context, from: .link(link.id), ticket: scene.state, procedure: scene.procedure,
                pending: pending, proof: proof
            ).html { _ in nil }
        }
        guard !asked.isEmpty else {
            return notice(.warn, Phrase.PersonalLink.gone, Phrase.PersonalLink.goneLede, context)
        }
        let title = scene.state.title
        let unit = context.unitName(scene.state.unit)
        let over = [scene.state.number, unit].filter { !$0.isEmpty }.joined(separator: " · ")
        let body: HTML = "\(Page.header(over: over, title: title))<div class=\"stack\">\(asked)</div>"
        return .html(context.publicPage(title: title, body: body).render())
    }

    private static func notice(
        _ tone: Notice.Tone, _ title: Phrase, _ lede: Phrase, _ context: RequestContext
    ) -> Response {
        let words = context.text(title)
        let body: HTML = """
            \(Page.header(title: words))\(Notice(tone, context.text(lede)).html)
            """
        return .html(
            context.publicPage(title: words, body: body).render(), status: tone == .good ? .ok : .gone)
    }
}
