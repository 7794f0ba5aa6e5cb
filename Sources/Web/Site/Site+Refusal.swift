package import HTTPServer
import Markup
import Phrases

/// What the HTTP server itself refuses gets an answer in words too.
extension Site {
    /// The page for a request that is none: in both languages, because nobody has read yet who asks.
    package func answer(to refusal: RequestRefusal) -> Response {
        let response = page(for: refusal)
        note(Route.noLabel, Route.noLabel, response, took: .zero)
        return response
    }

    private func page(for refusal: RequestRefusal) -> Response {
        let phrase = Self.phrase(for: refusal.status)
        if refusal.target.hasPrefix("/api/") {
            var response = Problem(status: refusal.status, title: phrase.indonesian).response
            response.headers["allow"] = Self.allowed(by: refusal)
            secure(&response)
            return response
        }
        let body: HTML = """
            <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>SIGAP</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>\
            <body><h1>SIGAP</h1><p>\(phrase.indonesian)</p><p lang="en">\(phrase.english)</p></body></html>
            """
        var response = Response.html(body.render(), status: refusal.status)
        response.headers["allow"] = Self.allowed(by: refusal)
        secure(&response)
        return response
    }

    /// What is served at the address that was asked in a way nobody knows; nil where nothing is, or where
    /// the way was not what was wrong.
    private static func allowed(by refusal: RequestRefusal) -> String? {
        guard refusal.status == .methodNotAllowed, let request = try? Request(target: refusal.target) else {
            return nil
        }
        let methods = Routes.all.filter { $0.match(request.path) != nil }.map(\.method)
        return methods.isEmpty ? nil : Method.allowed(methods)
    }

    private static func phrase(for status: Status) -> Phrase {
        switch status {
        case .contentTooLarge: Phrase.RefusedRequest.tooLarge
        case .unsupportedMediaType: Phrase.RefusedRequest.wrongType
        case .methodNotAllowed: Phrase.RefusedRequest.wrongMethod
        case .forbidden: Phrase.RefusedRequest.notThroughProxy
        case .insufficientStorage: Phrase.Store.noRoomRemedy
        case .serviceUnavailable, .tooManyRequests, .internalServerError: Phrase.RefusedRequest.notNow
        default: Phrase.RefusedRequest.unreadable
        }
    }
}
