import HTTPServer
import OfficeModel
import TicketEngine
import UseCases

/// Answers with a kept file, where it is one of those the visitor may see.
enum KeptFile {
    static func response(
        _ allowed: [AttachmentReference], digest: String, _ context: RequestContext
    ) async throws -> Response {
        guard let file = allowed.first(where: { $0.digest == digest }) else { throw WebFailure.notFound }
        guard let path = try await context.site.vault.path(digest: digest) else { throw WebFailure.fileGone }
        var response = Response(body: .file(path: path))
        response.headers["content-type"] = file.mediaType
        // What browsers show by themselves is shown; anything else is saved, never opened in our name.
        let isShown = isPicture(file.mediaType) || file.mediaType == "application/pdf"
        response.headers["content-disposition"] = isShown ? "inline" : "attachment"
        // Nothing in a file may act in our name; the browser's own reader of PDF does not run in a sandbox.
        if file.mediaType != "application/pdf" {
            response.headers["content-security-policy"] = "default-src 'none'; sandbox"
        }
        response.headers["cache-control"] = "private, max-age=86400"
        return response
    }

    /// Pictures that every browser draws.
    static func isPicture(_ mediaType: String) -> Bool {
        ["image/jpeg", "image/png", "image/webp", "image/gif"].contains(mediaType)
    }
}
