import Crypto
import HTTPServer
import Markup
import Phrases
import UseCases

/// Errors become responses here and nowhere else.
extension Site {
    func failure(_ error: any Error, _ request: Request) async -> Response {
        let wantsJSON = request.path.first == "api"
        let context = try? await context(request)
        switch error {
        case WebFailure.signInFirst where !wantsJSON:
            let back = request.method.takesBody ? "" : "?ke=" + request.rawPath
            return .redirect(to: Place.signIn.path + back)
        case WebFailure.notFound:
            return page(.notFound, Phrase.Fault.notFound, Phrase.Fault.notFoundRemedy, context)
        case WebFailure.methodNotAllowed(let allowed):
            var response = page(
                .methodNotAllowed, Phrase.Fault.notFound, Phrase.Fault.notFoundRemedy, context)
            response.headers["allow"] = allowed.map(\.rawValue).joined(separator: ", ")
            return response
        case WebFailure.signInFirst, WebFailure.forbidden, CommandFailure.notAllowed:
            return page(.forbidden, Phrase.Fault.forbidden, Phrase.Fault.forbiddenRemedy, context)
        case WebFailure.foreignForm:
            return page(.forbidden, Phrase.Fault.formExpired, Phrase.Fault.formExpired, context)
        case WebFailure.tooMany:
            return page(.tooManyRequests, Phrase.Fault.tooMany, Phrase.Fault.tooMany, context)
        case WebFailure.badRequest(let phrase):
            return page(.badRequest, Phrase.Fault.summary, phrase, context)
        case CommandFailure.tryAgain:
            return page(.serviceUnavailable, Phrase.Fault.busy, Phrase.Fault.busyRemedy, context)
        default:
            let reference = Randomness.token(bytes: 4)
            options.log("{\"error\":\"\(reference)\",\"details\":\"\(Self.plain(String(reflecting: error)))\"}")
            return page(
                .internalServerError, Phrase.Fault.broken, Phrase.Fault.brokenRemedy(reference: reference), context)
        }
    }

    private func page(
        _ status: Status, _ title: Phrase, _ remedy: Phrase, _ context: RequestContext?
    ) -> Response {
        guard let context else { return .text(title.indonesian + "\n", status: status) }
        let body: HTML = "\(Page.header(title: context.text(title), lede: context.text(remedy)))"
        return .html(context.wholePage(title: context.text(title), current: nil, body: body).render(), status: status)
    }

    /// For a log line: printable ASCII without quotes.
    private static func plain(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(500).map { scalar in
                scalar.isASCII && scalar.value >= 32 && scalar != "\"" && scalar != "\\" ? Character(scalar) : "."
            })
    }
}
