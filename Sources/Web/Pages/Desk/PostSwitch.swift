import HTTPServer
import OfficeModel
import SOPModel
import UseCases

/// Takes the choice of the post to act in; it lasts for the session.
enum PostSwitch {
    static func change(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let wanted = context.request.form["post"].map { PostID($0) }
        guard let wanted, signedIn.holdings.contains(where: { $0.post == wanted }) else {
            throw WebFailure.forbidden
        }
        var session = signedIn.session
        session.post = wanted
        try await context.site.accounts.change(session)
        return .redirect(to: Place.desk.path)
    }
}
