import Markup
import Phrases

/// What a page carries to listen to its stream; nothing is seen of it without the script.
enum LiveMark {
    /// - Parameter version: of the ticket as the page shows it.
    static func html(
        _ place: Place, version: Int? = nil, parts: [String], _ context: RequestContext
    ) -> HTML {
        let source = HTML.attributes([
            "data-live": place.path + "?sejak=\(context.changesTold)",
            "data-version": version.map(String.init),
        ])
        return mark(source, parts, context)
    }

    /// For a page of somebody outside: it says what it shows, and not how many changes the office had.
    static func html(_ place: Place, seen: String, parts: [String], _ context: RequestContext) -> HTML {
        mark(HTML.attributes(["data-live": place.path, "data-seen": seen]), parts, context)
    }

    private static func mark(_ source: HTML, _ parts: [String], _ context: RequestContext) -> HTML {
        let language = context.language
        let more = HTML.attributes([
            "data-parts": parts.joined(separator: ","), "data-module": ScriptModule.live.address,
            "data-reload": language[Phrase.Live.reload], "data-kept": language[Phrase.Live.kept],
        ])
        return "<div class=\"live\" role=\"status\"\(source)\(more)></div>"
    }
}
