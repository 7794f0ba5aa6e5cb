import HTTPServer
import UseCases

/// Signing in and out for programs; the session is the same cookie the pages use.
enum APISession {
    static func open(_ context: RequestContext) async throws -> Response {
        guard case .json(let bytes) = context.request.body else { throw WebFailure.notJSON }
        let values = try InputValues(json: bytes)
        let login = values.text("login") ?? ""
        let password = values.texts["password"]?.first ?? ""
        guard !login.unicodeScalars.contains(where: InputReader.isControl),
            let account = try await SignInPage.account(login: login, password: password, context)
        else { throw WebFailure.wrongPassword }
        if try await CodeCheck.factor(of: account.person, context) != nil {
            guard let code = values.text("code") else { throw WebFailure.codeMissing }
            guard try await CodeCheck(context: context).take(code, of: account.person, login: account.login)
            else { throw WebFailure.wrongCode }
        }
        await SignInPage.noteSuccess(account.login, context)
        let cookie = try await SignInPage.open(account.person, context)
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
