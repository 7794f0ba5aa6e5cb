import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// One receiver: what it is told, what arrived, what waits and why, and what can be done about it.
struct WebhookPage {
    static let lettersShown = 50

    let context: RequestContext
    private let webhook: Webhook
    private let outbox: OutboxStanding
    private let dead: [OutboxMessage]

    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = WebhookID(context.parameters[0]), let outbox = context.site.outbox,
            let webhook = try await outbox.webhooks().first(where: { $0.id == id })
        else { throw WebFailure.notFound }
        let page = WebhookPage(
            context: context, webhook: webhook,
            outbox: try await outbox.standing(of: id, at: context.now),
            dead: try await outbox.deadLetters(of: id, limit: lettersShown))
        return page.response
    }

    private var response: Response {
        let title = WebhookAddress.host(of: webhook.url)
        let back: HTML = "<p><a href=\"\(Place.webhooks.path)\">\(context.text(Phrase.Programs.back))</a></p>"
        return context.page(
            title: title, current: .office,
            body: """
                \(LiveMark.html(.liveHouse, parts: [], context))\
                \(Page.header(over: context.text(Phrase.Programs.webhooks), title: title))\
                <div class="stack">\(ProgramNotice.html(context))\(faults)\(facts)\(letters)\
                \(context.mayAdminister ? acts : nil)\(back)</div>
                """)
    }

    private var faults: HTML {
        guard let refused = context.refused, refused.command.isOfPrograms else { return .empty }
        return .join(refused.errors.map { Notice(.bad, $0.text).html })
    }

    // MARK: what stands

    private var facts: HTML {
        let words = WebhookWords(context: context, webhook: webhook)
        var lines: [(name: String, value: HTML)] = [
            (context.text(Phrase.Programs.standing), words.standing(outbox, dead: dead.count)),
            (context.text(Phrase.Programs.address), "<span class=\"address\">\(webhook.url)</span>"),
            (context.text(Phrase.Programs.topics), HTML(text: words.topics)),
            (
                context.text(Phrase.Programs.reach),
                HTML(text: context.text(Phrase.Programs.reach(webhook.reach)))
            ),
            (
                context.text(Phrase.Programs.secrets),
                HTML(
                    text: context.text(
                        webhook.hearsSecrets ? Phrase.Programs.secretsHeard : Phrase.Programs.secretsHidden))
            ),
            (context.text(Phrase.Programs.delivered), number(webhook.delivered)),
            (
                context.text(Phrase.Programs.lastDelivered),
                HTML(text: webhook.lastDelivered.map(stamp) ?? context.text(Phrase.Programs.never))
            ),
            (context.text(Phrase.Programs.waiting), number(outbox.waiting)),
        ]
        if outbox.failing > 0 {
            lines.append((context.text(Phrase.Programs.failing), number(outbox.failing)))
        }
        if let trouble = outbox.lastTrouble, !trouble.isEmpty {
            lines.append((context.text(Phrase.Programs.lastTrouble), HTML(text: trouble)))
        }
        if let next = outbox.nextAttempt, webhook.stopped == nil {
            lines.append((context.text(Phrase.Programs.nextAttempt), HTML(text: stamp(next))))
        }
        lines.append((context.text(Phrase.Programs.made), HTML(text: words.made)))
        return KeyValues.html(lines)
    }

    private var letters: HTML? {
        guard !dead.isEmpty else { return nil }
        let table = PlainTable(
            caption: context.text(Phrase.Programs.givenUp),
            columns: [Phrase.Programs.message, Phrase.Programs.attempts, Phrase.Programs.lastTrouble].map(
                context.text),
            rows: dead.map { letter in
                [HTML(text: letter.event), number(letter.attempts), HTML(text: letter.trouble)]
            }
        ).html
        let retry: HTML? =
            context.mayAdminister
            ? act(.retryWebhook, [], Button(context.text(Phrase.Programs.retry), icon: .reopen)) : nil
        return Page.section(context.text(Phrase.Programs.givenUp), "\(table)\(retry)")
    }

    // MARK: acts

    private var acts: HTML {
        let isStopped = webhook.stopped != nil
        let turn = act(
            .setWebhook,
            [("standing", (isStopped ? WebhookGrant.Standing.active : .stopped).rawValue)],
            Button(context.text(isStopped ? Phrase.Programs.resume : Phrase.Programs.stop)))
        let remove = act(
            .setWebhook, [("standing", WebhookGrant.Standing.removed.rawValue)],
            Button(context.text(Phrase.Programs.remove), .danger), next: .webhooks)
        return """
            <section><p class="soft">\(context.text(Phrase.Programs.stopHint))</p>\(turn)</section>\
            \(Fold.html(
                context.text(Phrase.Programs.remove),
                "<p>\(context.text(Phrase.Programs.removeHint))</p>\(remove)"))
            """
    }

    private func act(
        _ command: CommandName, _ fields: [(String, String)], _ button: Button, next: Place? = nil
    ) -> HTML {
        context.officeForm(
            command, from: .webhook(webhook.id), next: next ?? .webhook(webhook.id),
            hidden: [("webhook", webhook.id.text)] + fields
        ).html(Button.row([button.submit()]))
    }

    private func number(_ count: Int) -> HTML { HTML(text: context.language.number(count)) }
    private func stamp(_ instant: Instant) -> String { context.language.stamp(context.parts(instant)) }
}
