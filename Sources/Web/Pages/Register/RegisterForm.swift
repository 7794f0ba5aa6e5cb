import Markup
import OfficeModel
import Phrases
import SOPModel

/// The questions that narrow the register; the answers stand in the address.
struct RegisterForm {
    let context: RequestContext
    let procedures: KnownProcedures

    private typealias Name = RegisterFilter.Name

    func html(_ filter: RegisterFilter) -> HTML {
        let faults = filter.faults
        let language = context.language
        let clear: HTML? =
            filter.isEmpty
            ? nil : Button(language[Phrase.Act.clearFilter], .quiet).link(to: Place.tickets.path)
        let fields: [HTML] = [
            words(filter), standing(filter), procedure(filter), unit(filter),
            date(Name.from, Phrase.Register.from, filter.from, faults),
            date(Name.until, Phrase.Register.until, filter.until, faults), late(filter),
        ]
        let button = Button(language[Phrase.Act.filter], icon: .search).submit()
        let form = Form.get(Place.tickets.path, cssClass: "filters").html("\(fields)\(button)\(clear)")
        return Fold.html(language[Phrase.Register.filters], isOpen: filter.narrows || !faults.isEmpty, form)
    }

    private func words(_ filter: RegisterFilter) -> HTML {
        field(Name.words, Phrase.Register.words, .line(.init(value: filter.words, kind: .search)))
    }

    private func standing(_ filter: RegisterFilter) -> HTML {
        select(
            Name.standing, Phrase.Register.phase,
            RegisterFilter.Standing.allCases.map {
                .init(
                    value: $0.rawValue, title: context.text($0.words), isChosen: $0 == filter.standing)
            })
    }

    private func procedure(_ filter: RegisterFilter) -> HTML {
        let codes = context.office.procedures.keys.sorted {
            (procedures.title($0), $0) < (procedures.title($1), $1)
        }
        return select(
            Name.procedure, Phrase.Register.procedure,
            codes.map { .init(value: $0, title: procedures.title($0), isChosen: $0 == filter.procedure) })
    }

    private func unit(_ filter: RegisterFilter) -> HTML {
        let units = context.office.units.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return select(
            Name.unit, Phrase.Register.unit,
            units.map { .init(value: $0.id.text, title: $0.name, isChosen: $0.id == filter.unit) })
    }

    private func late(_ filter: RegisterFilter) -> HTML {
        field(
            Name.late, Phrase.State.late,
            .checks([
                .init(value: "ya", title: context.text(Phrase.Register.lateOnly), isChosen: filter.isLateOnly)
            ]))
    }

    private func date(_ name: String, _ label: Phrase, _ value: String, _ faults: [String: Phrase]) -> HTML {
        field(name, label, .line(.init(value: value, kind: .date)), error: faults[name])
    }

    private func select(_ name: String, _ label: Phrase, _ options: [Field.Option]) -> HTML {
        field(name, label, .select(options))
    }

    private func field(
        _ name: String, _ label: Phrase, _ control: Field.Control, error: Phrase? = nil
    ) -> HTML {
        Field(
            name: name, label: context.text(label), error: error.map(context.text), isRequired: false,
            saysOptional: false, control: control
        ).html(context.language)
    }
}
