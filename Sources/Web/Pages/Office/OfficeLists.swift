import Markup
import OfficeModel
import Phrases
import SOPModel

/// The people of the office with the posts they hold.
struct PeopleList {
    let context: RequestContext

    var html: HTML {
        let people = context.office.people.values.sortedByName { ($0.name, $0.id.text) }
        guard !people.isEmpty else {
            return EmptyState.html(Phrase.OfficePages.noPeople, context.language, icon: .person)
        }
        let window = ListWindow(context, .officePart("pegawai"), people) { person in
            ([person.name]
                + context.office.posts(of: person.id, at: context.now).map { context.names.post($0.post) })
                .joined(separator: " ")
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficePages.people),
            columns: [
                Phrase.OfficePages.person, Phrase.OfficePages.postsHeld, Phrase.OfficePages.phone,
                Phrase.OfficePages.roles,
            ].map(context.text),
            rows: window.items.map { person in
                [
                    context.editable(person.name, "pegawai", person.id.text), posts(person),
                    person.phone.isEmpty ? .empty : "<span class=\"nowrap\">\(person.phone)</span>",
                    roles(person),
                ]
            }
        ).html
        return "\(window.head)\(table)\(window.foot)"
    }

    private func posts(_ person: OfficeModel.Person) -> HTML {
        let lines = context.office.posts(of: person.id, at: context.now).map {
            HoldingWords(context: context).line($0, name: context.names.post($0.post))
        }
        return .join(lines, separator: "<br>")
    }

    private func roles(_ person: OfficeModel.Person) -> HTML {
        var words = person.roles.map { role in
            switch role {
            case .administrator: context.text(Phrase.Post.administrator)
            case .auditor: context.text(Phrase.Post.auditor)
            }
        }
        if !person.isActive { words.append(context.text(Phrase.OfficePages.inactive)) }
        return HTML(text: words.joined(separator: ", "))
    }
}

/// The OPDs, each with its places.
struct UnitList {
    let context: RequestContext

    var html: HTML {
        let units = context.office.units.values.sortedByName { ($0.name, $0.id.text) }
        guard !units.isEmpty else {
            return EmptyState.html(Phrase.OfficePages.noUnits, context.language, icon: .place)
        }
        let places = Dictionary(grouping: context.office.places.values) { $0.unit }
        let window = ListWindow(context, .officePart("opd"), units) { unit in
            ([unit.name] + (places[unit.id] ?? []).map(\.name)).joined(separator: " ")
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficePages.units),
            columns: [Phrase.OfficePages.unit, Phrase.OfficePages.place].map(context.text),
            rows: window.items.map { [name($0), list(places[$0.id] ?? [])] })
        let known = Set(context.office.units.keys)
        let other = context.office.places.values.filter { $0.unit.map { !known.contains($0) } ?? true }
        let rest: HTML? =
            other.isEmpty
            ? nil : Page.section(context.text(Phrase.OfficePages.otherPlaces), list(Array(other)))
        return "\(window.head)\(table.html)\(window.foot)\(rest)"
    }

    private func name(_ unit: OfficeUnit) -> HTML {
        let inactive: HTML? =
            unit.isActive ? nil : "<small>\(context.text(Phrase.OfficePages.inactive))</small>"
        return "\(context.editable(unit.name, "opd", unit.id.text))\(inactive)"
    }

    private func list(_ places: [OfficeModel.Place]) -> HTML {
        let sorted = places.sortedByName { ($0.name, $0.id.text) }
        return .join(
            sorted.filter(\.isActive).map { context.editable($0.name, "lokasi", $0.id.text) },
            separator: "<br>")
    }
}

/// The standing teams.
struct TeamList {
    let context: RequestContext

    var html: HTML {
        let teams = context.office.teams.values.sortedByName { ($0.name, $0.id.text) }
        guard !teams.isEmpty else {
            return EmptyState.html(Phrase.OfficePages.noTeams, context.language, icon: .team)
        }
        return PlainTable(
            caption: context.text(Phrase.OfficePages.teams),
            columns: [
                Phrase.OfficePages.team, Phrase.OfficePages.members, Phrase.OfficePages.answersTo,
                Phrase.OfficePages.recorders,
            ].map(context.text),
            rows: teams.map { team in
                let members = team.members.map { HTML(text: context.names.person($0)) }
                let notes = [
                    team.isRoundTheClock ? Phrase.OfficePages.roundTheClock : nil,
                    team.isActive ? nil : Phrase.OfficeForm.retired,
                ].compactMap { $0 }
                let lines: [HTML] = notes.map {
                    "<br><small class=\"soft\">\(context.text($0))</small>"
                }
                return [
                    "\(context.editable(team.name, "tim", team.id.text))\(lines)",
                    .join(members, separator: "<br>"),
                    HTML(text: team.superior.map(context.names.post) ?? ""),
                    HTML(text: team.recorders.map(context.names.post).joined(separator: ", ")),
                ]
            }
        ).html
    }
}

/// What fills the columns of each procedure in force.
enum BindingList {
    static func html(_ context: RequestContext) async throws -> HTML {
        var sections: [HTML] = []
        for procedure in try await context.proceduresInForce() {
            let code = procedure.code
            let pairs: [(name: String, value: HTML)] = procedure.columns.map {
                ($0.name, ColumnBinding(context: context, procedure: procedure, column: $0).html)
            }
            let heading: HTML = """
                <h2><a href="\(Place.procedure(code: code).path)">\(procedure.title)</a></h2>\
                <p class="soft">\(code)</p>
                """
            sections.append("<section>\(heading)\(KeyValues.html(pairs))</section>")
        }
        guard !sections.isEmpty else {
            return EmptyState.html(Phrase.OfficePages.noBindings, context.language, icon: .procedure)
        }
        let lede: HTML = "<p class=\"soft\">\(context.text(Phrase.OfficePages.bindingsLede))</p>"
        return "\(lede)\(sections)"
    }
}

/// What the office has set for itself.
struct SettingsList {
    let context: RequestContext

    var html: HTML {
        let settings = context.office.settings
        let instructions: [HTML] = settings.instructions.map { "<li>\($0)</li>" }
        return KeyValues.html([
            (
                context.text(Phrase.OfficePages.confirmAfter),
                HTML(text: context.text(Phrase.OfficePages.workingDays(settings.confirmAfterWorkingDays)))
            ),
            (
                context.text(Phrase.OfficePages.reopenWithin),
                HTML(text: context.text(Phrase.OfficePages.workingDays(settings.reopenWithinWorkingDays)))
            ),
            (
                context.text(Phrase.OfficeForm.escalateAfter),
                HTML(text: context.text(escalation(settings.escalateUntimedAfterWorkingDays)))
            ),
            (
                context.text(Phrase.OfficePages.instructions),
                instructions.isEmpty ? .empty : "<ul>\(instructions)</ul>"
            ),
            (
                context.text(Phrase.OfficeForm.classifications),
                .join(settings.classifications.map { HTML(text: "\($0.code) \($0.name)") }, separator: "<br>")
            ),
            (
                context.text(Phrase.OfficeForm.patterns),
                .join(
                    settings.numberPatterns.map { HTML(text: "\($0.kind): \($0.template)") },
                    separator: "<br>")
            ),
            (
                context.text(Phrase.SecondFactor.groups),
                .join(
                    settings.secondFactorFor.map { HTML(text: context.text(Phrase.SecondFactor.group($0))) },
                    separator: "<br>")
            ),
        ])
    }

    private func escalation(_ days: Int) -> Phrase {
        days == 0 ? Phrase.OfficeForm.neverEscalates : Phrase.OfficePages.workingDays(days)
    }
}
