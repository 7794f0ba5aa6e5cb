import Markup
import Phrases

/// The answers of one form: what was typed and refused, else what the page proposes, and what is wrong with
/// each.
struct Answers: Sendable {
    var refused: RefusedForm?
    var language: Language
    /// Tells this form's fields from those of other forms on the page.
    var scope = ""

    /// What stands in a field.
    func value(_ name: String, or proposal: String = "") -> String {
        guard let refused else { return proposal }
        return refused.value(name) ?? ""
    }

    /// Everything that is wrong, for the top of the form.
    var summary: HTML { Form.errorSummary(refused?.errors ?? [], scope: scope, language) }

    // MARK: fields

    func line(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = true,
        or proposal: String = "",
        _ line: Field.Line = Field.Line()
    ) -> HTML {
        var line = line
        line.value = value(name, or: proposal)
        return field(name, label, hint, isRequired, .line(line))
    }

    func paragraph(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = true,
        or proposal: String = "",
        rows: Int = 4
    ) -> HTML {
        field(name, label, hint, isRequired, .paragraph(value: value(name, or: proposal), rows: rows))
    }

    func radios(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = true,
        or proposal: String = "",
        _ options: [Field.Option], twoColumns: Bool = false
    ) -> HTML {
        field(name, label, hint, isRequired, .radios(chosen(options, name, proposal), twoColumns: twoColumns))
    }

    func select(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = true,
        or proposal: String = "",
        _ options: [Field.Option], narrowing: Phrase? = nil
    ) -> HTML {
        field(
            name, label, hint, isRequired,
            .select(chosen(options, name, proposal), narrowing: narrowing.map { language[$0] }))
    }

    /// Files cannot be given back by the page; they are chosen anew after a refusal.
    func files(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, accept: String = FileKind.accept,
        isMultiple: Bool = true
    ) -> HTML {
        field(
            name, label, hint, false, .file(accept: accept, isMultiple: isMultiple, fromCamera: false))
    }

    func rating(_ name: String, _ label: Phrase) -> HTML {
        field(name, label, nil, true, .rating(chosen: Int(value(name))))
    }

    private func chosen(_ options: [Field.Option], _ name: String, _ proposal: String) -> [Field.Option] {
        let current = value(name, or: proposal)
        return options.map { option in
            var option = option
            option.isChosen = option.value == current
            return option
        }
    }

    private func field(
        _ name: String, _ label: Phrase, _ hint: Phrase?, _ isRequired: Bool, _ control: Field.Control
    ) -> HTML {
        Field(
            name: name, label: language[label], hint: hint.map { language[$0] } ?? "",
            error: refused?.error(name), isRequired: isRequired, control: control, scope: scope
        ).html(language)
    }
}

extension RequestContext {
    /// The answers of a command's form on this page; `scope` is needed where the page has several forms.
    func answers(_ command: CommandName, key: String? = nil, scope: String = "") -> Answers {
        Answers(refused: refused(command, key: key), language: language, scope: scope)
    }
}
