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
    /// Parts that belong together under a heading.
    case group(Group)
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

    struct Group: Sendable {
        var title: String
        /// The path of what it asks for; an error may point to it.
        var path: String
        var error: String?
        /// A file or a reason in the group's place does as well as what is required in it.
        var isEither = false
        var parts: [FormPart]
    }
}

extension FormPart {
    /// Draws the part; `scope` tells the fields of several forms on one page apart.
    func html(_ language: Language, scope: String = "") -> HTML {
        switch self {
        case .field(var field):
            field.scope = scope
            return field.html(language)
        case .tick(let tick): return Self.draw(tick, scope)
        case .present(let title, let note, let address):
            return Self.draw(title: title, note: note, address: address)
        case .note(let words): return "<p class=\"hint\">\(words)</p>"
        case .hidden(let name, let value):
            return "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        case .group(let group): return Self.draw(group, language, scope)
        case .fold(let title, let isOpen, let parts):
            return Fold.html(title, isOpen: isOpen, "\(parts.map { $0.html(language, scope: scope) })")
        case .when(let words, let test, let parts):
            return """
                <div class="only-if" data-when="\(test)"><p class="hint">\(words)</p>\
                \(parts.map { $0.html(language, scope: scope) })</div>
                """
        }
    }

    private static func draw(_ tick: Tick, _ scope: String) -> HTML {
        let hint: HTML? = tick.hint.isEmpty ? nil : "<small>\(tick.hint)</small>"
        let error: HTML? = tick.error.map { "<small class=\"error\">\($0)</small>" }
        return """
            <div class="checks"><label><input type="checkbox" id="\(Field.id(tick.name, scope: scope))" \
            name="\(tick.name)" value="yes"\(.attribute("checked", if: tick.isChosen))><span>\(tick.title)\(hint)\
            \(error)</span></label></div>
            """
    }

    private static func draw(title: String, note: String, address: String?) -> HTML {
        let words: HTML = address.map { "<a href=\"\($0)\">\(title)</a>" } ?? HTML(text: title)
        return """
            <p class="have">\(Icon.tick.html)<span>\(words) <small class="soft">\(note)</small></span></p>
            """
    }

    private static func draw(_ group: Group, _ language: Language, _ scope: String) -> HTML {
        let wrong: HTML? = group.error.map {
            "<p class=\"error\">\(Icon.alert.html)<span>\($0)</span></p>"
        }
        let more = HTML.attributes(["data-either": group.isEither ? group.path : nil])
        return """
            <fieldset class="part\(group.error == nil ? "" : " wrong")" \
            id="\(Field.id(group.path, scope: scope))"\(more)><legend>\(group.title)</legend>\
            \(wrong)\(group.parts.map { $0.html(language, scope: scope) })</fieldset>
            """
    }
}
