import Markup
import Phrases

extension Field {
    /// Draws the control alone, without label, hint and error.
    func drawn(_ language: Language) -> HTML {
        switch control {
        case .line(let line): draw(line)
        case .paragraph(let value, let rows):
            // The first line feed after the tag is dropped by the browser, so one is given.
            "<textarea\(common) rows=\"\(rows)\">\n\(value)</textarea>"
        case .radios(let options, let twoColumns):
            "<div class=\"cards\(look(options, twoColumns))\">\(options.map { box("radio", $0) })</div>"
        case .checks(let options): "<div class=\"checks\">\(options.map { box("checkbox", $0) })</div>"
        case .select(let options, let narrowing): select(options, narrowing: narrowing, language)
        case .file(let accept, let isMultiple, let fromCamera):
            """
            <input type="file"\(common) accept="\(accept)"\(.attribute("multiple", if: isMultiple))\
            \(.attribute("capture", fromCamera ? "environment" : nil)) data-thumbs="#\(id)-t">\
            <div class="thumbs" id="\(id)-t"></div>
            """
        case .signature: signature(language)
        case .rating(let chosen): rating(chosen, language)
        }
    }

    private func signature(_ language: Language) -> HTML {
        let more = HTML.attributes([
            "data-module": ScriptModule.signature.address,
            "data-sign-label": language[Phrase.Signature.label],
            "data-sign-clear": language[Phrase.Signature.clear],
            "data-sign-done": language[Phrase.Signature.done], "data-thumbs": "#\(id)-t",
        ])
        return """
            <input type="file"\(common) accept="image/*" data-sign\(more)>\
            <div class="thumbs" id="\(id)-t"></div>
            """
    }

    /// What every single control carries.
    private var common: HTML {
        let tie = HTML.attributes(["id": id, "name": name, "aria-invalid": error == nil ? nil : "true"])
        return "\(tie)\(describedBy)\(.attribute("required", if: isRequired))"
    }

    private func draw(_ line: Line) -> HTML {
        let list = line.suggestions.isEmpty ? nil : "\(id)-l"
        let more = HTML.attributes([
            "value": line.value.isEmpty ? nil : line.value, "autocomplete": line.autocomplete,
            "inputmode": line.inputMode, "class": line.look, "maxlength": line.maxLength.map(String.init),
            "min": line.earliest, "max": line.latest, "list": list,
        ])
        let options: [HTML] = line.suggestions.map { "<option value=\"\($0)\">" }
        let datalist: HTML? = list.map { "<datalist id=\"\($0)\">\(options)</datalist>" }
        return "<input type=\"\(line.kind.rawValue)\"\(common)\(more)>\(datalist)"
    }

    /// Answers with a picture are short: two stand side by side even on a phone.
    private func look(_ options: [Option], _ twoColumns: Bool) -> String {
        if options.allSatisfy({ $0.icon != nil }) { return " dense" }
        return twoColumns ? " two" : ""
    }

    private func box(_ type: String, _ option: Option) -> HTML {
        let note: HTML? = option.hint.isEmpty ? nil : "<small>\(option.hint)</small>"
        // A ticked row among several must not be compulsory one by one; of radio buttons the group is.
        let isRequired = type == "radio" && self.isRequired
        return """
            <label>\
            <input type="\(type)" name="\(name)" value="\(option.value)"\
            \(.attribute("checked", if: option.isChosen))\
            \(.attribute("required", if: isRequired))>\(option.icon?.html)\
            <span>\(option.title)\(note)</span></label>
            """
    }

    private func select(_ options: [Option], narrowing: String?, _ language: Language) -> HTML {
        let items: [HTML] = options.map {
            "<option value=\"\($0.value)\"\(.attribute("selected", if: $0.isChosen))>\($0.title)</option>"
        }
        let more = HTML.attributes([
            "data-pick": narrowing, "data-module": narrowing == nil ? nil : ScriptModule.pick.address,
        ])
        return """
            <select\(common)\(more)><option value="">\
            \(language[Phrase.Shell.choose])</option>\(items)</select>
            """
    }

    private func rating(_ chosen: Int?, _ language: Language) -> HTML {
        let boxes: [HTML] = Phrase.Report.ratings.enumerated().map { place, word in
            """
            <label><b>\(place + 1)</b><input type="radio" name="\(name)" value="\(place + 1)"\
            \(.attribute("checked", if: chosen == place + 1))\(.attribute("required", if: isRequired))>\
            <span>\(language[word])</span></label>
            """
        }
        return "<div class=\"rating\">\(boxes)</div>"
    }
}
