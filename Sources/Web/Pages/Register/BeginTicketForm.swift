import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// The questions of a ticket to begin, for the procedure chosen.
struct BeginTicketForm {
    let context: RequestContext
    let procedure: Procedure
    let refused: RefusedForm?
    /// Whether another procedure could be chosen.
    let hasChoice: Bool

    var html: HTML {
        var form = context.form(.openTicket, from: .beginTicket)
        form.hidden.append(("procedure", procedure.code))
        if sources.count == 1, let source = sources.first { form.hidden.append(("source", source.rawValue)) }
        let fields: HTML = """
            \(chosen)\(sources.count > 1 ? source : nil)\(title)\(unit)\(place)\(urgency)\(sensitivity)\(places)\(after)\
            \(Button.row([Button(context.text(Phrase.Begin.submit), .primary).submit()], withinReach: true))
            """
        return "\(errors)\(form.html(fields))"
    }

    private var sources: [Trigger.Source] { procedure.sourcesByHand }

    private static let fieldNames: Set = [
        "source", "title", "unit", "place", "urgency", "places", "sensitivity",
    ]

    /// A fault of no field on this form has no anchor to lead to.
    private var errors: [HTML] {
        let all = refused?.errors ?? []
        let general = all.filter { !Self.fieldNames.contains($0.field) }.map { Notice(.bad, $0.text).html }
        let summary = Form.errorSummary(all.filter { Self.fieldNames.contains($0.field) }, context.language)
        return general + [summary]
    }

    private var chosen: HTML {
        let other: HTML? =
            hasChoice
            ? "<p><a href=\"\(Place.beginTicket.path)\">\(context.text(Phrase.Begin.other))</a></p>" : nil
        let link: HTML = "<a href=\"\(Place.procedure(code: procedure.code).path)\">\(procedure.title)</a>"
        return "\(KeyValues.html([(context.text(Phrase.Begin.procedure), link)]))\(other)"
    }

    private var source: HTML {
        let chosen = refused?.value("source") ?? sources.first?.rawValue
        return field(
            "source", Phrase.Begin.source,
            .radios(
                sources.map {
                    .init(value: $0.rawValue, title: context.text($0.words), isChosen: $0.rawValue == chosen)
                }, twoColumns: true))
    }

    private var title: HTML {
        field(
            "title", Phrase.Begin.what,
            .line(.init(value: refused?.value("title") ?? "", autocomplete: "off", maxLength: 200)),
            hint: Phrase.Begin.whatHint)
    }

    /// A round names its places itself.
    private var unit: HTML? {
        guard round == nil else { return nil }
        let options = units.map { unit in
            Field.Option(
                value: unit.id.text, title: unit.name, isChosen: unit.id.text == refused?.value("unit"))
        }
        return field("unit", Phrase.Begin.unit, .select(options), isRequired: false)
    }

    private var place: HTML? {
        let places = context.office.places.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        guard round == nil, !places.isEmpty else { return nil }
        let options = places.map { place in
            let unit = place.unit.map { " — " + context.names.unit($0) } ?? ""
            return Field.Option(
                value: place.id.text, title: place.name + unit,
                isChosen: place.id.text == refused?.value("place"))
        }
        return field("place", Phrase.Begin.place, .select(options), isRequired: false)
    }

    private var sensitivity: HTML {
        let options = [
            (TicketSensitivity.normal, Phrase.Secrecy.normal),
            (.confidential, Phrase.Secrecy.confidential),
        ].map { value, title in
            Field.Option(
                value: value.rawValue, title: context.text(title),
                isChosen: value.rawValue == refused?.value("sensitivity") ?? "biasa")
        }
        return field(
            "sensitivity", Phrase.Secrecy.sensitivity, .radios(options, twoColumns: true),
            hint: Phrase.Secrecy.hint, isRequired: false)
    }

    private var urgency: HTML {
        let chosen = refused?.value("urgency") ?? Disposition.Urgency.normal.rawValue
        return field(
            "urgency", Phrase.Urgency.title,
            .radios(
                Disposition.Urgency.allCases.map {
                    .init(value: $0.rawValue, title: context.text($0.words), isChosen: $0.rawValue == chosen)
                }))
    }

    private var places: HTML? {
        guard let round else { return nil }
        let chosen = refused.map { Set($0.values.all("places")) }
        let known: [(id: String, name: String)] =
            round.places == Round.allUnits
            ? units.map { ($0.id.text, $0.name) }
            : context.office.places.values.filter(\.isActive).map { ($0.id.text, $0.name) }.sorted {
                $0.1 < $1.1
            }
        return field(
            "places", Phrase.Begin.places,
            .checks(
                known.map { .init(value: $0.id, title: $0.name, isChosen: chosen?.contains($0.id) ?? true) }),
            hint: Phrase.Begin.placesHint, isRequired: false)
    }

    /// What happens next: the row the trigger names.
    private var after: HTML? {
        let wanted = refused?.value("source")
        let trigger =
            procedure.triggers.first { $0.source.rawValue == wanted && sources.contains($0.source) }
            ?? procedure.triggers.first { $0.source == sources.first }
        guard let step = trigger.flatMap({ procedure.step($0.entry) }), let first = step.performers.first
        else {
            return nil
        }
        let bound = context.office.assignees(procedure: procedure.code, column: first.column, step: step.id)
        let who =
            bound.isEmpty
            ? procedure.column(first.column)?.name ?? first.column.text : context.names.assignees(bound)
        let words = context.text(Phrase.Begin.firstStep(step.text, by: who))
        return "<div class=\"field\"><p class=\"soft\">\(words)</p></div>"
    }

    private var round: Round? { procedure.steps.lazy.compactMap(\.round).first }

    private var units: [OfficeUnit] {
        context.office.units.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
    }

    private func field(
        _ name: String, _ label: Phrase, _ control: Field.Control, hint: Phrase? = nil,
        isRequired: Bool = true
    ) -> HTML {
        Field(
            name: name, label: context.text(label), hint: hint.map(context.text) ?? "",
            error: refused?.error(name), isRequired: isRequired, saysOptional: name != "places",
            control: control
        ).html(context.language)
    }
}
