import EmbeddedFiles
import HTTPServer
import OfficeModel
import Phrases
import UseCases

/// A style sheet, script or picture that the program carries; its address changes with its content.
enum AssetFile {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let file = EmbeddedFile.named("Assets/" + context.parameters[1]) else {
            throw WebFailure.notFound
        }
        var response = Response(body: texts[file.name].map { Response.Body.shared($0) } ?? .bytes(file.bytes))
        response.headers["content-type"] = type(of: file.name)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        response.headers["etag"] = "\"\(file.tag)\""
        return response
    }

    /// Each of them once, for all who read them.
    private static let texts = Dictionary(
        uniqueKeysWithValues: EmbeddedFile.inside("Assets").map { ($0.name, SharedText($0.bytes)) })

    private static func type(of name: String) -> String {
        if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
        if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        if name.hasSuffix(".svg") { return "image/svg+xml" }
        return "application/octet-stream"
    }
}

/// The office's logo, for public pages and letterheads.
enum LogoFile {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let logo = context.office.profile.logo, logo.digest == context.parameters[0] else {
            throw WebFailure.notFound
        }
        let path = try await context.site.vault.path(digest: logo.digest)
        guard let path else { throw WebFailure.notFound }
        var response = Response(body: .file(path: path))
        response.headers["content-type"] = logo.mediaType
        response.headers["content-security-policy"] = "default-src 'none'; sandbox"
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response
    }
}

/// The reader's language, kept in a cookie.
enum LanguageSwitch {
    static func change(_ context: RequestContext) async throws -> Response {
        guard let language = Language(rawValue: context.request.form["bahasa"] ?? "") else {
            throw WebFailure.notFound
        }
        var response = Response.redirect(to: LocalPath.safe(context.request.form[CommandForm.from]))
        response.headers.add(
            "set-cookie",
            Cookie.line(
                context.site.options.languageCookie, language.rawValue, days: 365,
                isSecure: context.site.options.isSecure))
        return response
    }
}

/// A path of this site, as it may come back from a form: never the address of another.
enum LocalPath {
    static func safe(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return Place.home.path }
        return text
    }
}
