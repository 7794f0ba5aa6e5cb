import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// The number of a paper: given by the office's pattern when it is stored, or typed where it has one.
struct PaperNumberFields: Sendable {
    let entry: StepEntry
    let output: Output
    let path: String

    private var scene: TicketScene { entry.scene }

    /// Nothing where the office has no pattern for this kind, nor for papers of the reporter's office.
    var parts: [FormPart] {
        if entry.isPast { return [number(hint: Phrase.PaperNumber.known)] }
        guard entry.position.assignees != [.reporter], scene.actor?.person != nil,
            scene.state.product(named: output.name)?.product.number.isEmpty ?? true,
            let numbering = scene.office.numbering(
                ofPaper: output.name, title: output.title, of: scene.procedure.code)
        else { return [] }
        let field = number(hint: Phrase.PaperNumber.automatic(sample(numbering)))
        guard numbering.pattern.template.contains("{kode}"), !others(than: numbering.code).isEmpty else {
            return [field]
        }
        return [classification(numbering.code), field]
    }

    /// As the next number would look, with dots for what only counting tells.
    private func sample(_ numbering: PaperNumbering) -> String {
        let today = LocalTime(scene.context.now, in: scene.context.zone).date
        var pattern = numbering.pattern
        pattern.template = pattern.template.replacing("{urut}", with: "…")
        return pattern.number(
            code: numbering.code, order: 0, unit: scene.office.profile.shortName, month: today.month,
            year: today.year)
    }

    private func number(hint: Phrase) -> FormPart {
        let name = path + ".number"
        return .field(
            Field(
                name: name, label: scene.text(Phrase.PaperNumber.number), hint: scene.text(hint),
                error: entry.typed.error(name), isRequired: false, saysOptional: false,
                control: .line(
                    Field.Line(value: entry.typed.value(name), autocomplete: "off", maxLength: 120))))
    }

    private func others(than code: String) -> [Classification] {
        scene.office.settings.classifications.filter { $0.code != code }
    }

    private func classification(_ code: String) -> FormPart {
        let name = path + ".classification"
        let own = Field.Option(
            value: code, title: scene.text(Phrase.PaperNumber.ofProcedure(code)),
            isChosen: entry.typed.isChosen(name, code, usually: true))
        let options = others(than: code).map {
            Field.Option(
                value: $0.code, title: "\($0.code) \($0.name)", isChosen: entry.typed.isChosen(name, $0.code))
        }
        return .field(
            Field(
                name: name, label: scene.text(Phrase.PaperNumber.classification),
                error: entry.typed.error(name), isRequired: false, saysOptional: false,
                control: .select([own] + options)))
    }
}
