import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// What a command that lets somebody in gave: shown in the answer to its form and never again.
enum SecretPage {
    static func show(
        _ name: CommandName, _ outcome: CommandOutcome, _ context: RequestContext
    ) -> Response {
        let title = context.text(Phrase.Programs.onceTitle)
        let body: HTML
        if let secret = outcome.secret {
            let copy = Button.copy(Phrase.Programs.copy, from: "rahasia", context.language)
            let waits: HTML? =
                name == .makeToken && context.request.form["person"] != context.signedIn?.person.id.text
                ? "<p>\(context.text(Phrase.Programs.onceWaits))</p>" : nil
            let loopback = name == .makePasswordLink ? LoopbackWarning.html(context) : nil
            body = """
                \(loopback)\(Notice(.warn, context.text(lede(name)), more: waits ?? .empty).html)\
                <p class="address" id="rahasia">\(secret)</p>\(Button.row([copy]))
                """
        } else {
            body = Notice(.info, context.text(Phrase.Programs.shownBefore)).html
        }
        let back = Button(context.text(Phrase.Programs.back)).link(to: back(name, outcome).path)
        return context.page(
            title: title, current: .office,
            body: """
                \(Page.header(over: context.text(Phrase.Programs.title), title: title))\
                <div class="stack">\(body)\(Button.row([back]))</div>
                """)
    }

    private static func lede(_ name: CommandName) -> Phrase {
        switch name {
        case .makeToken: Phrase.Programs.onceToken
        case .addWebhook: Phrase.Programs.onceKey
        default: Phrase.Programs.onceLink
        }
    }

    private static func back(_ name: CommandName, _ outcome: CommandOutcome) -> Place {
        switch name {
        case .makeToken: .programs
        case .addWebhook: outcome.made.flatMap { WebhookID($0) }.map { .webhook($0) } ?? .webhooks
        default: .officePart("pegawai")
        }
    }
}
