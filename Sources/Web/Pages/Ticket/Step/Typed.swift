import HTTPServer

/// What was typed into a form before it was refused, and what is wrong with it; nothing in a fresh form.
struct Typed: Sendable {
    let refused: RefusedForm?

    /// Whether the form comes back.
    var isAgain: Bool { refused != nil }

    /// What was typed, or the usual answer of a fresh form.
    func value(_ name: String, or usual: String = "") -> String {
        guard let refused else { return usual }
        return refused.value(name) ?? ""
    }

    /// Whether one of several answers was chosen; a fresh form has the usual ones.
    func isChosen(_ name: String, _ value: String, usually usual: Bool = false) -> Bool {
        guard let refused else { return usual }
        return refused.values.all(name).contains(value)
    }

    /// What is wrong with a field, or with the whole it is part of: `outputs.0` for `outputs.0.text`.
    func error(_ name: String) -> String? { refused?.error(name) }

    /// Whether something below a path was typed or is wrong: a fold that holds it opens.
    func touches(_ path: String) -> Bool {
        guard let refused else { return false }
        let prefix = path + "."
        return refused.values.pairs.contains {
            ($0.name == path || $0.name.hasPrefix(prefix)) && !$0.value.isEmpty
        }
            || refused.errors.contains { $0.field == path || $0.field.hasPrefix(prefix) }
    }

    var errors: [FieldError] { refused?.errors ?? [] }
}
