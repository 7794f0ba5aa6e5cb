import Markup
import Phrases

/// What a page carries to listen to its stream; nothing is seen of it without the script.
enum LiveMark {
    /// - Parameter version: of the ticket as the page shows it.
    static func html(
        _ place: Place, version: Int? = nil, parts: [String], _ context: RequestContext
    ) -> HTML {
        let language = context.language
        let more = HTML.attributes([
            "data-live": place.path + "?sejak=\(context.changesTold)",
            "data-version": version.map(String.init),
            "data-parts": parts.joined(separator: ","), "data-module": ScriptModule.live.address,
            "data-reload": language[Phrase.Live.reload], "data-kept": language[Phrase.Live.kept],
        ])
        return "<div class=\"live\" role=\"status\"\(more)></div>"
    }
}
