import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

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
            words(filter), standing(filter), procedure(filter), step(filter), unit(filter), place(filter),
            complaint(filter), channel(filter), waiting(filter),
            date(Name.from, Phrase.Register.from, filter.from, faults),
            date(Name.until, Phrase.Register.until, filter.until, faults), late(filter), work(filter),
        ]
        let button = Button(language[Phrase.Act.filter], icon: .search).submit()
        let order: HTML? =
            filter.order == .newest
            ? nil : "<input type=\"hidden\" name=\"\(Name.order)\" value=\"\(filter.order.rawValue)\">"
        let form = Form.get(Place.tickets.path, cssClass: "filters").html(
            "\(fields)\(order)\(button)\(clear)")
        return Fold.html(
            language[Phrase.Register.filters],
            isOpen: filter.narrows || !faults.isEmpty || !filter.unknown.isEmpty,
            form)
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
        // One that is in force no more can still be asked for by its address.
        let codes = Set(context.office.procedures.keys).union(filter.procedure.map { [$0] } ?? [])
            .sortedByName { (procedures.title($0), $0) }
        return select(
            Name.procedure, Phrase.Register.procedure,
            codes.map { .init(value: $0, title: procedures.title($0), isChosen: $0 == filter.procedure) })
    }

    /// Rows of the procedure that is chosen: a row's name says nothing without its sheet.
    private func step(_ filter: RegisterFilter) -> HTML {
        guard let code = filter.procedure, let sheet = procedures.sheet(code) else { return .empty }
        return select(
            Name.step, Phrase.Lists.step,
            sheet.steps.map {
                .init(
                    value: $0.id.text, title: procedures.words($0.id, of: code),
                    isChosen: $0.id == filter.step)
            })
    }

    private func place(_ filter: RegisterFilter) -> HTML {
        let places = context.office.places.values.filter { place in
            filter.unit.map { $0 == place.unit } ?? true
        }.sortedByName { ($0.name, $0.id.text) }
        // Rooms of every office at once help nobody; those of the chosen one do.
        if places.isEmpty || places.count > Self.placeLimit { return .empty }
        return select(
            Name.place, Phrase.Lists.place,
            places.map { .init(value: $0.id.text, title: $0.name, isChosen: $0.id == filter.place) })
    }

    private static let placeLimit = 200

    private func complaint(_ filter: RegisterFilter) -> HTML {
        select(
            Name.complaint, Phrase.Lists.complaint,
            Complaint.allCases.map {
                .init(
                    value: $0.rawValue, title: context.text($0.phrase), isChosen: $0 == filter.complaint)
            })
    }

    private func channel(_ filter: RegisterFilter) -> HTML {
        select(
            Name.channel, Phrase.Lists.channel,
            Channel.allCases.map {
                .init(value: $0.rawValue, title: context.text($0.phrase), isChosen: $0 == filter.channel)
            })
    }

    private func waiting(_ filter: RegisterFilter) -> HTML {
        select(
            Name.waiting, Phrase.Lists.waiting,
            PauseReason.Kind.allCases.map {
                .init(value: $0.rawValue, title: context.text($0.phrase), isChosen: $0 == filter.waiting)
            })
    }

    private func unit(_ filter: RegisterFilter) -> HTML {
        let units = context.office.units.values.sortedByName { ($0.name, $0.id.text) }
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

    /// Asked by the dashboard alone, and shown so that it can be taken out again.
    private func work(_ filter: RegisterFilter) -> HTML {
        guard filter.isAtWork else { return .empty }
        return field(
            Name.work, Phrase.State.open,
            .checks([.init(value: "ya", title: context.text(Phrase.Register.workOnly), isChosen: true)]))
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
