import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// All webhooks with what became of their messages, and the form for a new one.
struct WebhookList {
    let context: RequestContext
    private let webhooks: [(webhook: Webhook, standing: OutboxStanding, dead: Int)]
    /// The one that was removed and is to be set up again, as far as the record knows it.
    private var removed: WebhookGrant?

    private static let again = "lagi"

    /// The form for a new one, with what the record keeps of the one that an event removed.
    static func address(settingUpAgain sequence: Int) -> String {
        "\(Place.webhooks.path)?\(again)=\(sequence)"
    }

    static func load(_ context: RequestContext) async throws -> WebhookList {
        guard let outbox = context.site.outbox else { return WebhookList(context: context, webhooks: []) }
        var rows: [(webhook: Webhook, standing: OutboxStanding, dead: Int)] = []
        for webhook in try await outbox.webhooks() {
            let standing = try await outbox.standing(of: webhook.id, at: context.now)
            let dead = try await outbox.deadLetters(of: webhook.id, limit: WebhookPage.lettersShown)
            rows.append((webhook, standing, dead.count))
        }
        return WebhookList(context: context, webhooks: rows, removed: try await asked(context))
    }

    /// From the record, never from the address: nobody else chooses what stands in the form.
    private static func asked(_ context: RequestContext) async throws -> WebhookGrant? {
        guard context.mayAdminister, let sequence = context.request.query[again].flatMap({ Int($0) }),
            sequence < Int.max,
            let found = try await context.site.reading.officeHistory(before: sequence + 1, limit: 1).first,
            found.sequence == sequence, let removed = found.removedWebhook, !removed.isOperators
        else { return nil }
        return removed
    }

    var html: HTML {
        let list =
            webhooks.isEmpty
            ? EmptyState.html(Phrase.Programs.noWebhooks, context.language, icon: .horn) : table
        return "\(list)\(context.mayAdminister ? form : nil)"
    }

    private var table: HTML {
        PlainTable(
            caption: context.text(Phrase.Programs.webhooks),
            columns: [
                Phrase.Programs.address, Phrase.Programs.topics, Phrase.Programs.standing,
                Phrase.Programs.delivered, Phrase.Programs.waiting,
            ].map(context.text),
            rows: webhooks.map { row in
                let words = WebhookWords(context: context, webhook: row.webhook)
                let host = WebhookAddress.host(of: row.webhook.url)
                return [
                    "<a class=\"address\" href=\"\(Place.webhook(row.webhook.id).path)\">\(host)</a>",
                    HTML(text: words.topics), words.standing(row.standing, dead: row.dead),
                    HTML(text: context.language.number(row.webhook.delivered)),
                    HTML(text: context.language.number(row.standing.waiting)),
                ]
            }
        ).html
    }

    private var form: HTML {
        let answers = context.answers(.addWebhook, scope: "webhook")
        // What only the operator of the server allows is not offered.
        let reaches = Webhook.Reach.allCases.filter { $0 != .anywhere }.map {
            Field.Option(value: $0.rawValue, title: context.text(Phrase.Programs.reach($0)))
        }
        let fields: [HTML] = [
            answers.line(
                "url", Phrase.Programs.address, hint: Phrase.Programs.addressHint,
                or: removed.map { "https://\($0.host)/" } ?? "",
                Field.Line(autocomplete: "off", inputMode: "url", maxLength: WebhookAddress.longest)),
            answers.radios(
                "reach", Phrase.Programs.reach, or: removed?.reach ?? Webhook.Reach.internet.rawValue,
                reaches),
            answers.checks(
                "topics", Phrase.Programs.topics, chosen: Set(removed?.topics ?? OutboxTopic.words),
                OutboxTopic.allCases.map {
                    Field.Option(value: $0.rawValue, title: context.text(Phrase.Programs.topic($0)))
                }),
        ]
        let note: HTML? = removed.map { _ in Notice(.info, context.text(Phrase.Undoing.webhookAnew)).html }
        let add = Button(context.text(Phrase.Programs.newWebhook), .primary).submit()
        return Fold.html(
            context.text(Phrase.Programs.newWebhook),
            isOpen: answers.refused != nil || webhooks.isEmpty || removed != nil,
            context.form(.addWebhook, from: .webhooks).html(
                "\(answers.summary)\(note)\(fields)\(Button.row([add]))"))
    }
}

/// One webhook in words.
struct WebhookWords {
    let context: RequestContext
    let webhook: Webhook

    var topics: String {
        OutboxTopic.allCases.filter { webhook.topics.contains($0) }
            .map { context.text(Phrase.Programs.topic($0)) }.joined(separator: "; ")
    }

    func standing(_ outbox: OutboxStanding, dead: Int) -> HTML {
        if webhook.stopped != nil {
            return Chip.paused.html(context.language, word: context.text(Phrase.Programs.isStopped))
        }
        if outbox.failing > 0 || dead > 0 {
            return Chip.late.html(context.language, word: context.text(Phrase.Programs.isFailing))
        }
        return Chip.onTime.html(context.language, word: context.text(Phrase.Programs.active))
    }

    var made: String {
        let by = webhook.madeBy.map(context.names.person) ?? context.text(Phrase.Programs.server)
        return by + ", " + context.language.stamp(context.parts(webhook.created))
    }
}
