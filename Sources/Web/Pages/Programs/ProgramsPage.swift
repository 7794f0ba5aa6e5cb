import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// *Program lain*: the keys other programs come in by, and whom SIGAP tells what happens.
enum ProgramsPage {
    static func tokens(_ context: RequestContext) async throws -> Response {
        let tokens = try await context.site.tokens?.tokens() ?? []
        return page(
            .tokens, Phrase.Programs.tokensLede, TokenList(context: context, tokens: tokens).html, context)
    }

    static func webhooks(_ context: RequestContext) async throws -> Response {
        page(
            .webhooks, Phrase.Programs.webhooksLede, try await WebhookList.load(context).html, context)
    }

    private enum Part: CaseIterable {
        case tokens, webhooks

        var words: Phrase { self == .tokens ? Phrase.Programs.tokens : Phrase.Programs.webhooks }
        var place: Place { self == .tokens ? .programs : .webhooks }
    }

    private static func page(
        _ part: Part, _ lede: Phrase, _ body: HTML, _ context: RequestContext
    ) -> Response {
        let title = context.text(Phrase.Programs.title)
        let tabs = Part.allCases.map {
            Tabs.Item(title: context.text($0.words), address: $0.place.path, isCurrent: $0 == part)
        }
        let header = Page.header(
            over: context.text(Phrase.OfficePages.title), title: title, lede: context.text(lede))
        return context.page(
            title: context.text(part.words) + " · " + title, current: .office,
            body: """
                \(LiveMark.html(.liveHouse, parts: [], context))\(header)\
                \(Tabs.html(tabs, label: context.text(Phrase.OfficePages.parts)))\
                <div class="stack">\(ProgramNotice.html(context))\(body)</div>
                """)
    }
}

/// After an act: what was done.
enum ProgramNotice {
    static func html(_ context: RequestContext) -> HTML? {
        guard context.refused == nil,
            let done = context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) })
        else { return nil }
        let words: Phrase? =
            switch done {
            case .revokeToken: Phrase.Programs.revoked
            case .agreeToken: Phrase.Programs.agreed
            case .retryWebhook: Phrase.Programs.retried
            case .setWebhook: Phrase.Programs.changed
            default: nil
            }
        return words.map { Notice(.good, context.text($0)).html }
    }
}

/// All tokens, and the form for a new one.
struct TokenList {
    let context: RequestContext
    let tokens: [AccessToken]

    var html: HTML {
        let list =
            tokens.isEmpty
            ? EmptyState.html(Phrase.Programs.noTokens, context.language, icon: .shield) : table
        return "\(TokenRowWords.faults(context))\(list)\(context.mayAdminister ? form : nil)"
    }

    private var table: HTML {
        var columns = [
            Phrase.Programs.program, Phrase.Programs.actsAs, Phrase.Programs.scopes,
            Phrase.Programs.standing,
        ]
        if context.mayAdminister { columns.append(Phrase.Access.act) }
        // Those that still open a door come first.
        let sorted = tokens.sorted {
            ($0.revoked == nil ? 0 : 1, $1.id) < ($1.revoked == nil ? 0 : 1, $0.id)
        }
        return PlainTable(
            caption: context.text(Phrase.Programs.tokens), columns: columns.map(context.text),
            rows: sorted.map(row)
        ).html
    }

    private func row(_ token: AccessToken) -> [HTML] {
        let words = TokenRowWords(context: context, token: token)
        let post = token.post.map { context.names.post($0) }.map { "<small>\($0)</small>" as HTML }
        let cells: [HTML] = [
            HTML(text: token.name),
            "\(context.names.person(token.person))\(post)",
            HTML(text: words.scopes), words.standing,
        ]
        guard context.mayAdminister else { return cells }
        return cells + [token.revoked == nil ? words.revoke(from: .programs) : .empty]
    }

    private var form: HTML {
        let answers = context.answers(.makeToken, scope: "token")
        let posts = context.postOptions
        let none = Field.Option(value: "", title: "–")
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Programs.program, hint: Phrase.Programs.programHint,
                Field.Line(autocomplete: "off", maxLength: 120)),
            answers.select(
                "person", Phrase.Programs.actsAs, hint: Phrase.Programs.actsAsHint, context.personOptions),
            answers.select(
                "post", Phrase.Programs.post, hint: Phrase.Programs.postHint, isRequired: false,
                [none] + posts),
            answers.checks(
                "scopes", Phrase.Programs.scopes, chosen: [TokenScope.read.rawValue],
                TokenScope.allCases.map {
                    Field.Option(value: $0.rawValue, title: context.text(Phrase.Programs.scope($0)))
                }),
            answers.line(
                "days", Phrase.Programs.days, hint: Phrase.Programs.daysHint, isRequired: false, or: "365",
                Field.Line(kind: .number, inputMode: "numeric", look: "short")),
        ]
        let make = Button(context.text(Phrase.Programs.newToken), .primary).submit()
        let form = context.form(.makeToken, from: .programs)
        return Fold.html(
            context.text(Phrase.Programs.newToken), isOpen: answers.refused != nil || tokens.isEmpty,
            form.html("\(answers.summary)\(fields)\(Button.row([make]))"))
    }
}

/// One token in words, on the office's list and on its person's own page.
struct TokenRowWords {
    let context: RequestContext
    let token: AccessToken

    /// Why a token's button did nothing.
    static func faults(_ context: RequestContext) -> HTML {
        guard let refused = context.refused,
            refused.command == .revokeToken || refused.command == .agreeToken
        else { return .empty }
        return .join(refused.errors.map { Notice(.bad, $0.text).html })
    }

    var scopes: String {
        TokenScope.allCases.filter { token.scopes.contains($0) }
            .map { context.text(Phrase.Programs.scope($0)) }.joined(separator: ", ")
    }

    private var made: String {
        let by = token.madeBy.map(context.names.person) ?? context.text(Phrase.Programs.server)
        return context.text(Phrase.Programs.madeBy(by, context.language.date(context.parts(token.created))))
    }

    private var lastUsed: String { token.lastUsed.map(stamp) ?? context.text(Phrase.Programs.never) }

    /// Whether it is taken, until when, and what is known of it.
    var standing: HTML {
        """
        \(chip)<small>\(context.text(Phrase.Programs.lastUsed)): \(lastUsed)</small>\
        <small>\(made)</small>
        """
    }

    private var chip: HTML {
        if let revoked = token.revoked {
            return Chip.cancelled.html(
                context.language, word: context.text(Phrase.Programs.revokedAt(stamp(revoked))))
        }
        if let end = token.expires, end <= context.now {
            return Chip.cancelled.html(context.language, word: context.text(Phrase.Programs.expired))
        }
        let chip =
            token.agreed == nil
            ? Chip.awaitingConfirmation.html(context.language, word: context.text(Phrase.Programs.waits))
            : Chip.onTime.html(context.language, word: context.text(Phrase.Programs.valid))
        let until =
            token.expires.map { context.language.date(context.parts($0)) }
            ?? context.text(Phrase.Programs.noEnd)
        return "\(chip)<small>\(context.text(Phrase.Programs.until)): \(until)</small>"
    }

    func revoke(from place: Place) -> HTML {
        button(.revokeToken, Button(context.text(Phrase.Programs.revoke), .quiet), from: place)
    }

    func agree(from place: Place) -> HTML {
        button(.agreeToken, Button(context.text(Phrase.Programs.agree)), from: place)
    }

    private func button(_ command: CommandName, _ button: Button, from place: Place) -> HTML {
        var form = context.form(command, from: place, key: token.id.text)
        form.hidden.append(("token", token.id.text))
        return form.html(button.submit())
    }

    private func stamp(_ instant: Instant) -> String { context.language.stamp(context.parts(instant)) }
}
