import Markup
import Phrases

/// A form with the hidden fields that every command needs.
///
/// A form that changes something carries a token against forged requests and the id of its command, so that a
/// double tap without a script is one command.
struct Form: Sendable {
    enum Method: String, Sendable {
        case get, post
    }

    /// Names of the hidden fields; the server reads the same names.
    enum Hidden {
        static let csrf = "csrf"
        static let commandID = "command_id"
    }

    var action: String
    var method: Method = .post
    var csrf: String?
    var commandID: String?
    /// Further hidden fields, such as the version the form was made from.
    var hidden: [(name: String, value: String)] = []
    /// Whoever it is for may not send it: nothing is drawn.
    var isForbidden = false
    /// Needed when the form holds a file field.
    var isMultipart = false
    /// Some answers count only beside others: the script, or else the server, says what is missing.
    var hasConditions = false
    var cssClass: String?
    /// For the script of such a form: what stands above all that is missing, and after the name of each.
    var complaint: (summary: String, missing: String)?

    /// Where some answers count only beside others.
    mutating func saysAllThatIsMissing(in language: Language) {
        hasConditions = true
        complaint = (language[Phrase.Fault.summary], language[Phrase.Fault.unanswered])
    }

    /// Makes a form that asks, with its answers in the address.
    static func get(_ action: String, cssClass: String? = nil) -> Form {
        Form(action: action, method: .get, cssClass: cssClass)
    }

    /// Draws the form around its fields and buttons.
    func html(_ body: HTML) -> HTML {
        if isForbidden { return .empty }
        let more = HTML.attributes([
            "enctype": isMultipart ? "multipart/form-data" : nil, "class": cssClass,
            "data-summary": complaint?.summary, "data-missing": complaint?.missing,
            "data-complaint": complaint.map { _ in ScriptModule.complaint.address },
        ])
        let unchecked = HTML.attribute("novalidate", if: hasConditions)
        return """
            <form action="\(action)" method="\(method.rawValue)"\(more)\(unchecked)>\(hiddenFields)\(body)</form>
            """
    }

    private var hiddenFields: [HTML] {
        var fields = hidden
        if let csrf { fields.append((Hidden.csrf, csrf)) }
        if let commandID { fields.append((Hidden.commandID, commandID)) }
        return fields.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
    }
}

/// One thing that is wrong with a form: the field's name, and a text that names field, reason and remedy.
struct FieldError: Sendable, Hashable {
    var field: String
    var text: String
}

extension Form {
    /// Draws the list of what is wrong, each linked to its field, for the top of the form; nothing when all
    /// is well.
    /// `scope` is that of the form's fields; a fault of no field stands without a link.
    static func errorSummary(_ errors: [FieldError], scope: String = "", _ language: Language) -> HTML {
        guard !errors.isEmpty else { return .empty }
        let items: [HTML] = errors.map { error in
            if error.field.isEmpty { return "<li>\(error.text)</li>" }
            return "<li><a href=\"#\(Field.id(error.field, scope: scope))\">\(error.text)</a></li>"
        }
        return """
            <div class="errors" role="alert" tabindex="-1">\(Icon.alert.html)<div><h2>\
            \(summaryTitle(errors, language))</h2>\
            <ul class="items">\(items)</ul></div></div>
            """
    }

    /// Answers are to be looked at again only where one of them is at fault.
    static func summaryTitle(_ errors: [FieldError], _ language: Language) -> String {
        language[errors.contains { !$0.field.isEmpty } ? Phrase.Fault.summary : Phrase.Fault.notDone]
    }
}
