import HTTPServer
import Markup
import Phrases

/// The front door: report, track, or sign in.
enum HomePage {
    static func show(_ context: RequestContext) async throws -> Response {
        if context.signedIn != nil { return .redirect(to: Place.desk.path) }
        let title = context.text(Phrase.Act.report)
        let body: HTML = """
            \(Page.header(title: title))<p><a class="button primary" href="\(Place.report.path)">\(title)</a></p>\
            <p><a href="\(Place.track.path)">\(context.text(Phrase.Act.track))</a></p>
            """
        return .html(context.publicPage(title: title, body: body).render())
    }
}
