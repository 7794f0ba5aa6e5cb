import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// After a report: the code to keep, big, and what happens next.
enum SentPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let code = ReadableCode(typed: context.parameters[0]),
            let dossier = try await context.site.reading.report(code: code.text)
        else { throw WebFailure.notFound }
        let language = context.language
        let title = context.text(Phrase.Reporting.sentTitle)
        let place = Place.tracked(code: code.text)
        let message = context.text(
            Phrase.Reporting.message(
                code: code.description, office: context.office.profile.name,
                address: context.absolute(place)))
        let track = Button(context.text(Phrase.Reporting.trackNow), .primary).link(to: place.path)
        let chat = Button(context.text(Phrase.Reporting.shareWhatsApp), icon: .speech)
            .link(to: WhatsApp.address("", message: message))
        let another = Button(context.text(Phrase.Reporting.another)).link(to: Place.report.path)
        let unit = context.unitName(dossier.report.unit)
        let head = Page.header(over: unit, title: context.text(Phrase.Report.code))
        let shown = TrackingCode.html(code.description, message: message, more: [chat], language)
        let body: HTML = """
            \(Notice(.good, title).html)\
            \(head)<div class="stack">\(shown)\
            \(Page.section(context.text(Phrase.Report.whatNow), next(context)))\
            \(Button.row([track, another]))</div>
            """
        return .html(context.publicPage(title: title, body: body).render())
    }

    private static func next(_ context: RequestContext) -> HTML {
        let steps: [HTML] = [
            Phrase.Reporting.nextDesk, Phrase.Reporting.nextContact, Phrase.Reporting.nextSteps,
            Phrase.Reporting.nextConfirm,
        ].map { "<li>\(context.text($0))</li>" }
        let isClosed = context.office.calendar != nil && context.stepClock.openMinutes == 0
        let closed: HTML? =
            isClosed ? "<p class=\"soft\">\(context.text(Phrase.Reporting.closedNow))</p>" : nil
        return "<div class=\"stack\">\(closed)<ol>\(steps)</ol></div>"
    }
}

extension RequestContext {
    /// A place as a whole address, for a message that leaves this screen.
    func absolute(_ place: Place) -> String {
        let host = request.headers["host"] ?? "localhost"
        return (site.options.isSecure ? "https://" : "http://") + host + place.path
    }

    /// Whether the reader came by an address that leads every machine to itself: on the server, or through a
    /// tunnel.
    var isAtLoopback: Bool {
        let name = hostAndPort.name
        return name == "localhost" || name == "[::1]"
            || name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// By which others reach the program, as far as the machine knows its own name.
    var networkAddress: String? {
        site.options.machineName.map { name in
            (site.options.isSecure ? "https://" : "http://") + name + hostAndPort.port
        }
    }

    /// The port with its colon; empty for the usual one.
    private var hostAndPort: (name: String, port: String) {
        let host = (request.headers["host"] ?? "localhost").lowercased()
        let afterAddress = host.lastIndex(of: "]").map { host.index(after: $0) } ?? host.startIndex
        let colon = host[afterAddress...].firstIndex(of: ":") ?? host.endIndex
        return (String(host[..<colon]), String(host[colon...]))
    }
}
