import HTTPServer

/// Signing in and out for programs; the session is the same cookie the pages use.
enum APISession {
    static func open(_ context: RequestContext) async throws -> Response {
        guard case .json(let bytes) = context.request.body else { throw WebFailure.notJSON }
        guard let values = InputValues(json: bytes) else { throw WebFailure.unreadableJSON }
        let login = values.text("login") ?? ""
        let password = values.texts["password"]?.first ?? ""
        guard !login.unicodeScalars.contains(where: InputReader.isControl),
            let cookie = try await SignInPage.cookie(login: login, password: password, context)
        else { throw WebFailure.wrongPassword }
        var response = APIAnswer.json(["signed_in": true])
        response.headers.add("set-cookie", cookie)
        return response
    }

    static func close(_ context: RequestContext) async throws -> Response {
        let leaving = try await SignInPage.signOut(context)
        var response = APIAnswer.json(["signed_in": false])
        for cookie in leaving.headers.all("set-cookie") { response.headers.add("set-cookie", cookie) }
        return response
    }
}
