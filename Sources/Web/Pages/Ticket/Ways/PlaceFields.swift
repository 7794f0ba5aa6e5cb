import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What one place of a round came to.
struct PlaceFields: Sendable {
    let scene: TicketScene
    let position: Position
    let place: RoundPlace
    /// The place gets a ticket of its own.
    let isSplit: Bool
    let typed: Typed

    var parts: [FormPart] {
        let hidden = FormPart.hidden(name: "place", value: place.place)
        guard isStarted else { return [hidden] + outcome + [note] }
        return [hidden] + checklist + (isSplit ? ownTicket : outcome) + [note] + acknowledged
    }

    private var isStarted: Bool { place.start != nil }

    private func text(_ phrase: Phrase) -> String { scene.text(phrase) }

    private var checklist: [FormPart] {
        let items = scene.step(position.step)?.round?.checklist ?? []
        guard !items.isEmpty else { return [] }
        let options = items.map {
            Field.Option(value: $0, title: $0, isChosen: typed.isChosen("checked", $0))
        }
        return [
            .field(
                Field(
                    name: "checked", label: text(Phrase.Round.checklist),
                    hint: text(Phrase.Round.checklistHint),
                    isRequired: false, saysOptional: false, control: .checks(options)))
        ]
    }

    private var outcome: [FormPart] {
        let all: [(String, Phrase)] = [
            ("good", Phrase.Round.good), ("repaired", Phrase.Round.repaired),
            ("replaced", Phrase.Round.replaced),
            ("unreachable", Phrase.Round.unreachable),
        ]
        let options = all.filter { isStarted || $0.0 == "unreachable" }.map { value, phrase in
            Field.Option(
                value: value, title: text(phrase),
                isChosen: typed.isChosen("outcome", value, usually: !isStarted))
        }
        var parts: [FormPart] = [
            .field(
                Field(
                    name: "outcome", label: text(Phrase.Round.outcome), error: typed.error("outcome"),
                    control: .radios(options)))
        ]
        if isStarted {
            parts.append(when("repaired", [line("what", Phrase.Round.what, isRequired: true)]))
            parts.append(when("replaced", DeviceFields(scene: scene, typed: typed, path: "devices").parts))
        }
        parts.append(when("unreachable", [line("reason", Phrase.Round.whyUnreachable, isRequired: true)]))
        return parts
    }

    private func when(_ value: String, _ parts: [FormPart]) -> FormPart {
        let title =
            switch value {
            case "repaired": Phrase.Round.repaired
            case "replaced": Phrase.Round.replaced
            default: Phrase.Round.unreachable
            }
        return .when(
            words: text(Phrase.StepForm.onlyIf("“\(text(title))”")), test: "outcome=\(value)", parts)
    }

    private func line(_ name: String, _ label: Phrase, isRequired: Bool = false, usual: String = "")
        -> FormPart
    {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: isRequired,
                saysOptional: false, control: .line(Field.Line(value: typed.value(name, or: usual)))))
    }

    // MARK: a ticket of its own

    private var ownTicket: [FormPart] {
        let options = scene.procedures.map {
            Field.Option(value: $0.code, title: $0.title, isChosen: typed.isChosen("procedure", $0.code))
        }
        let urgencies = Disposition.Urgency.allCases.map {
            Field.Option(
                value: $0.rawValue, title: text($0.words),
                isChosen: typed.isChosen("urgency", $0.rawValue, usually: $0 == .normal))
        }
        return [
            line("title", Phrase.Round.ownTitle, isRequired: true),
            .field(
                Field(
                    name: "procedure", label: text(Phrase.Way.whichProcedure),
                    error: typed.error("procedure"),
                    control: .select(options))),
            .field(
                Field(
                    name: "urgency", label: text(Phrase.Urgency.title), isRequired: false,
                    saysOptional: false,
                    control: .radios(urgencies))),
        ]
    }

    // MARK: acknowledgement

    private var note: FormPart {
        .field(
            Field(
                name: "note", label: text(Phrase.StepForm.note), error: typed.error("note"),
                isRequired: false,
                control: .paragraph(value: typed.value("note"), rows: 2)))
    }

    private var acknowledged: [FormPart] {
        [
            .group(
                .init(
                    title: text(Phrase.Round.acknowledged), path: "acknowledged",
                    error: typed.error("acknowledged"),
                    parts: [
                        .note(text(Phrase.Round.acknowledgedHint)),
                        line("acknowledged.name", Phrase.StepForm.outsiderName),
                        line("acknowledged.post", Phrase.StepForm.outsiderPost),
                        .field(
                            Field(
                                name: "acknowledged.signature", label: text(Phrase.StepForm.signature),
                                hint: text(Phrase.Signature.hint),
                                error: typed.error("acknowledged.signature"), isRequired: false,
                                saysOptional: false, control: .signature)),
                        file("acknowledged.photo", Phrase.StepForm.stampedSheet),
                    ]))
        ]
    }

    private func file(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                saysOptional: false,
                control: .file(accept: "image/*", isMultiple: false, fromCamera: false)))
    }
}
