import HTTPServer
import OfficeModel
import TicketEngine
import UseCases

/// A photo or scan of a report, for the people of the desk.
enum ReportFile {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = ReportID(context.parameters[0]),
            let dossier = try await context.site.reading.report(id)
        else { throw WebFailure.notFound }
        let files = dossier.photos + (dossier.report.agenda?.scan.map { [$0] } ?? [])
        guard let file = files.first(where: { $0.digest == context.parameters[1] }),
            let path = try await context.site.vault.path(digest: file.digest)
        else { throw WebFailure.notFound }
        var response = Response(body: .file(path: path))
        response.headers["content-type"] = file.mediaType
        // What browsers show by themselves is shown; anything else is saved, never opened in our name.
        let isShown = isPicture(file.mediaType) || file.mediaType == "application/pdf"
        response.headers["content-disposition"] = isShown ? "inline" : "attachment"
        response.headers["cache-control"] = "private, max-age=86400"
        return response
    }

    /// Pictures that every browser draws.
    static func isPicture(_ mediaType: String) -> Bool {
        ["image/jpeg", "image/png", "image/webp", "image/gif"].contains(mediaType)
    }
}
