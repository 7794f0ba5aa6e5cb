import Markup
import Phrases

/// A piece of a form, in the order in which it is shown.
indirect enum FormPart: Sendable {
    case field(Field)
    /// One thing to tick, with a name of its own.
    case tick(Tick)
    /// Something that is there already and asks for nothing.
    case present(title: String, note: String, address: String?)
    case note(String)
    case hidden(name: String, value: String)
    /// Parts that belong together under a heading; the id is a path that an error may point to.
    case group(String, id: String, error: String?, [FormPart])
    /// Parts that stay closed until someone wants them.
    case fold(String, isOpen: Bool, [FormPart])
    /// Parts that count only when recorded values say so; `words` says it to people, `test` to the script.
    case when(words: String, test: String, [FormPart])

    struct Tick: Sendable {
        var name: String
        var title: String
        var hint = ""
        var isChosen = false
        var error: String?
    }
}

extension FormPart {
    func html(_ language: Language) -> HTML {
        switch self {
        case .field(let field): field.html(language)
        case .tick(let tick): Self.draw(tick)
        case .present(let title, let note, let address): Self.draw(title: title, note: note, address: address)
        case .note(let words): "<p class=\"hint\">\(words)</p>"
        case .hidden(let name, let value): "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        case .group(let title, let id, let error, let parts): Self.group(title, id, error, parts, language)
        case .fold(let title, let isOpen, let parts):
            Fold.html(title, isOpen: isOpen, "\(parts.map { $0.html(language) })")
        case .when(let words, let test, let parts):
            """
            <div class="when" data-when="\(test)"><p class="hint">\(words)</p>\
            \(parts.map { $0.html(language) })</div>
            """
        }
    }

    private static func draw(_ tick: Tick) -> HTML {
        let hint: HTML? = tick.hint.isEmpty ? nil : "<small>\(tick.hint)</small>"
        let error: HTML? = tick.error.map { "<small class=\"error\">\($0)</small>" }
        return """
            <div class="checks"><label><input type="checkbox" id="\(Field.id(tick.name))" name="\(tick.name)" \
            value="yes"\(.attribute("checked", if: tick.isChosen))><span>\(tick.title)\(hint)\(error)\
            </span></label></div>
            """
    }

    private static func draw(title: String, note: String, address: String?) -> HTML {
        let words: HTML = address.map { "<a href=\"\($0)\">\(title)</a>" } ?? HTML(text: title)
        return
            "<p class=\"row have\">\(Icon.tick.html)<span>\(words) <small class=\"soft\">\(note)</small></span></p>"
    }

    private static func group(
        _ title: String, _ id: String, _ error: String?, _ parts: [FormPart], _ language: Language
    ) -> HTML {
        let wrong: HTML? = error.map { "<p class=\"error\">\(Icon.alert.html)<span>\($0)</span></p>" }
        return """
            <fieldset class="part\(error == nil ? "" : " wrong")" id="\(Field.id(id))"><legend>\(title)</legend>\
            \(wrong)\(parts.map { $0.html(language) })</fieldset>
            """
    }
}
