import OfficeModel
import OfficeTime
import Phrases
import SOPModel

/// Into which programme of work a ticket goes.
struct ParkingFields: Sendable {
    let scene: TicketScene
    let typed: Typed
    /// Not in the form of a step, where only one of the ways leads there.

    var parts: [FormPart] {
        let year = LocalTime(scene.context.now, in: scene.context.zone).date.year
        return [
            line("parking.programme", Phrase.Way.programme, .init()),
            line(
                "parking.budget_year", Phrase.Way.budgetYear,
                .init(
                    value: String(year + 1), inputMode: "numeric", look: "short",
                    maxLength: 4)),
            line("parking.reference", Phrase.Way.budgetReference, .init(), isOptional: true),
            responsible,
            line("parking.review", Phrase.Way.reviewDate, .init(kind: .date, look: "short")),
        ]
    }

    private func line(_ name: String, _ label: Phrase, _ line: Field.Line, isOptional: Bool = false)
        -> FormPart
    {
        var line = line
        line.value = typed.value(name, or: line.value)
        return .field(
            Field(
                name: name, label: scene.text(label), error: typed.error(name),
                isRequired: !isOptional,
                saysOptional: isOptional, control: .line(line)))
    }

    private var responsible: FormPart {
        let name = "parking.responsible"
        let options = scene.office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }.map
        {
            Field.Option(value: $0.id.text, title: $0.name, isChosen: typed.isChosen(name, $0.id.text))
        }
        return .field(
            Field(
                name: name, label: scene.text(Phrase.Way.responsible), error: typed.error(name),
                control: .select(options)))
    }
}
