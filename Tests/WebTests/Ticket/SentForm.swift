/// A form of a page as a browser without a script would send it.
struct SentForm: Sendable, CustomStringConvertible {
    struct Control: Sendable {
        var tag: String
        var name: String
        var kind: String
        var value: String
        var isChosen: Bool
        var isRequired: Bool
    }

    var action: String
    var controls: [Control]
    var text: String

    var description: String { text }

    /// Every form of a page.
    static func all(in page: String) -> [SentForm] {
        page.matches(of: /<form action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
            SentForm(
                action: plain(match.output.1), controls: controls(String(match.output.2)),
                text: String(match.output.2))
        }
    }

    private static func controls(_ text: String) -> [Control] {
        var found: [Control] = []
        let tags = /<(input|textarea|select)\b([^>]*)>/
        for match in text.matches(of: tags) {
            let attributes = match.output.2
            guard let name = value(of: "name", in: attributes) else { continue }
            let rest = text[match.range.upperBound...]
            var control = Control(
                tag: String(match.output.1), name: name, kind: value(of: "type", in: attributes) ?? "",
                value: value(of: "value", in: attributes) ?? "", isChosen: attributes.contains(" checked"),
                isRequired: attributes.contains(" required"))
            if control.tag == "textarea" {
                control.value = plain(rest.prefix { $0 != "<" }.drop { $0.isNewline })
            } else if control.tag == "select" {
                let body = rest.prefix(upTo: rest.firstRange(of: "</select>")?.lowerBound ?? rest.endIndex)
                let options = body.matches(of: /<option value="([^"]*)"([^>]*)>/)
                let chosen = options.first { $0.output.2.contains("selected") }
                control.value = plain(chosen?.output.1 ?? "")
                if control.value.isEmpty, control.isRequired {
                    control.value = plain(options.first { !$0.output.1.isEmpty }?.output.1 ?? "")
                }
            }
            found.append(control)
        }
        return found
    }

    private static func value(of name: String, in attributes: Substring) -> String? {
        guard let start = attributes.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return plain(attributes[start...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: some StringProtocol) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// What is sent: as told, else what stands there, else something where it must be answered.
    func answers(_ told: [String: String]) -> [(String, String)] {
        var sent: [(String, String)] = []
        var settled: Set<String> = []
        for control in controls where control.kind != "file" {
            switch control.kind {
            case "radio":
                guard settled.insert(control.name).inserted else { continue }
                if let value = told[control.name] ?? chosen(control.name) {
                    sent.append((control.name, value))
                }
            case "checkbox":
                let isTick =
                    control.name.hasSuffix(".ticked") || control.name.hasSuffix(".reporter_confirmed")
                if control.isChosen || isTick { sent.append((control.name, control.value)) }
            default:
                let usual = control.value.isEmpty && control.isRequired ? sample(control) : control.value
                sent.append((control.name, told[control.name] ?? usual))
            }
        }
        return sent
    }

    private func chosen(_ name: String) -> String? {
        let group = controls.filter { $0.name == name }
        let first = group.first { $0.isRequired }
        return group.first(where: \.isChosen)?.value ?? first?.value
    }

    private func sample(_ control: Control) -> String {
        switch control.kind {
        case "number": "3"
        case "date": "2026-12-01"
        default: "Sudah diperiksa dan dicatat."
        }
    }
}
