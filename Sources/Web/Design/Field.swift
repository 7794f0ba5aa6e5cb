import Markup
import Phrases

/// One question of a form with its label, hint, error and control.
struct Field: Sendable {
    /// An answer to choose.
    struct Option: Sendable, Hashable {
        var value: String
        var title: String
        var hint: String = ""
        var isChosen = false
        var icon: Icon?
    }

    /// How the answer is given.
    enum Control: Sendable {
        case line(Line)
        case paragraph(value: String, rows: Int = 4)
        /// One of few, as cards that a thumb can hit; in two columns on wide screens.
        case radios([Option], twoColumns: Bool = false)
        /// One of many; with a prompt, a line to narrow them down stands above where the script runs.
        case select([Option], narrowing: String? = nil)
        /// Any of several, as rows to tick.
        case checks([Option])
        case file(accept: String, isMultiple: Bool, fromCamera: Bool)
        /// Drawn with finger or pen where the script runs; else, or instead, a photo.
        case signature
        /// 1 to 5, with the words of `Phrase.Report.ratings`.
        case rating(chosen: Int?)
    }

    /// A single line and what the keyboard of a phone should offer for it.
    struct Line: Sendable {
        enum Kind: String, Sendable {
            case text, password, tel, email, number, date, search, url
            case dateTime = "datetime-local"
        }

        var value = ""
        var kind: Kind = .text
        /// A token of the HTML standard: `name`, `tel`, `username`, `current-password`, `organization`,
        /// `off`.
        var autocomplete: String?
        /// `numeric`, `decimal`, `tel` …
        var inputMode: String?
        /// `short` or `code-in`: how wide it looks.
        var look: String?
        var maxLength: Int?
        /// Suggested answers, offered while typing.
        var suggestions: [String] = []
        /// Earliest and latest for dates and times, in the form of `DateParts.inputValue`.
        var earliest: String?
        var latest: String?
    }

    var name: String
    var label: String
    var hint = ""
    var error: String?
    var isRequired = true
    /// Whether "(boleh kosong)" stands beside an answer that may stay empty; filters and rows to tick leave
    /// it out.
    var saysOptional = true
    var control: Control
    /// Tells fields of the same name in several forms of one page apart.
    var scope = ""

    /// The id of a field's control, to which labels and error summaries point.
    static func id(_ name: String, scope: String = "") -> String {
        scope.isEmpty ? "f-" + name : "f-" + scope + "-" + name
    }

    /// Draws the question; an answer that may stay empty says so beside the label.
    func html(_ language: Language) -> HTML {
        let optional: HTML =
            isRequired || !saysOptional
            ? .empty : " <span class=\"opt\">\(language[Phrase.Shell.optional])</span>"
        let notes: HTML = "\(hintHTML)\(errorHTML)"
        if isGroup {
            return """
                <fieldset class="\(cssClass)" id="\(id)"\(describedBy)><legend>\(label)\(optional)\
                </legend>\(notes)\(drawn(language))</fieldset>
                """
        }
        return """
            <div class="\(cssClass)"><label for="\(id)">\(label)\(optional)</label>\(notes)\
            \(drawn(language))</div>
            """
    }

    var id: String { Field.id(name, scope: scope) }

    private var isGroup: Bool {
        switch control {
        case .radios, .checks, .rating: true
        case .line, .paragraph, .select, .file, .signature: false
        }
    }

    private var cssClass: String { error == nil ? "field" : "field wrong" }

    private var hintHTML: HTML? {
        hint.isEmpty ? nil : "<p class=\"hint\" id=\"\(id)-h\">\(hint)</p>"
    }

    private var errorHTML: HTML? {
        error.map { "<p class=\"error\" id=\"\(id)-e\">\(Icon.alert.html)<span>\($0)</span></p>" }
    }

    var describedBy: HTML {
        let ids = [hint.isEmpty ? nil : "\(id)-h", error == nil ? nil : "\(id)-e"].compactMap(\.self)
        return .attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))
    }
}
