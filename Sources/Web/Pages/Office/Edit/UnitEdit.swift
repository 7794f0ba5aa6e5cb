import FoundationEssentials
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// One OPD: its name, who answers for its network, its places.
struct UnitEdit {
    let context: RequestContext
    let place: Web.Place
    private let unit: OfficeUnit?
    private let responsible: ReporterDetails?
    /// What is kept of the other contacts.
    private var contacts: [PersonalID: ReporterDetails] = [:]

    static func load(_ context: RequestContext, id: String, place: Web.Place) async throws -> UnitEdit {
        guard let unit = context.office.units[UnitID(id)] else {
            if id != OfficeItemPage.new { throw WebFailure.notFound }
            return UnitEdit(context: context, place: place, unit: nil, responsible: nil)
        }
        var known: [PersonalID: ReporterDetails] = [:]
        if !unit.allContacts.isEmpty {
            await context.noteAccess(.unit(unit.id))
            let values = try await context.site.reading.personal(unit.allContacts.map(\.id))
            known = values.compactMapValues { JSONText.read($0, as: ReporterDetails.self) }
        }
        return UnitEdit(
            context: context, place: place, unit: unit,
            responsible: unit.responsible.flatMap { known[$0.id] }, contacts: known)
    }

    var content: OfficeItemPage.Content {
        .init(
            title: unit == nil ? Phrase.OfficeForm.newUnit : Phrase.OfficePages.unit, name: unit?.name ?? "",
            back: .officePart("opd"), body: "\(form)\(unit.map(contactList))\(unit.map(places))")
    }

    private var form: HTML {
        let answers = context.answers(.setUnit)
        let words = Field.Line(autocomplete: "off", maxLength: 120)
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.OfficeForm.unitName, or: unit?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.line(
                "responsible.name", Phrase.OfficeForm.responsible, hint: Phrase.OfficeForm.responsibleHint,
                isRequired: false, or: responsible?.name ?? "", words),
            answers.line(
                "responsible.post", Phrase.OfficeForm.responsiblePost, isRequired: false,
                or: responsible?.post ?? "", words),
            answers.line(
                "responsible.contact", Phrase.OfficeForm.responsibleContact, isRequired: false,
                or: responsible?.contact ?? "", words),
            unit.map { unit in
                answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.OfficeForm.retiredHint,
                    isOn: !unit.isActive)
            } ?? .empty,
        ]
        let form = context.officeForm(
            .setUnit, from: place, next: .officePart("opd"),
            hidden: unit.map { [("unit", $0.id.text)] } ?? [])
        return "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))"
    }

    private func contactList(_ unit: OfficeUnit) -> HTML {
        UnitContactForms(context: context, place: place, unit: unit, known: contacts).html
    }

    private func places(_ unit: OfficeUnit) -> HTML {
        let places = context.office.places.values.filter { $0.unit == unit.id }
            .sortedByName { ($0.name, $0.id.text) }
        let items: [HTML] = places.map { place in
            let inactive: HTML? =
                place.isActive ? nil : "<small>\(context.text(Phrase.OfficeForm.retired))</small>"
            let address = Web.Place.officeItem("lokasi", place.id.text).path
            return "<li><a href=\"\(address)\">\(place.name)</a>\(inactive)</li>"
        }
        let answers = context.answers(.setPlace, scope: "lokasi")
        let name = answers.line(
            "name", Phrase.Label.place, Field.Line(autocomplete: "off", maxLength: 200))
        let form = context.officeForm(.setPlace, from: place, hidden: [("unit", unit.id.text)])
        let add = Button.row([Button(context.text(Phrase.OfficeForm.add)).submit()])
        let entry: HTML = "\(answers.summary)\(form.html("\(name)\(add)"))"
        let new = Fold.html(
            context.text(Phrase.OfficeForm.newPlace), isOpen: answers.refused != nil, entry)
        let body: HTML = "<ul class=\"rows\">\(items)</ul>\(new)"
        return Page.section(context.text(Phrase.OfficePages.place), body)
    }
}

/// One place.
struct PlaceEdit {
    let context: RequestContext
    let place: Web.Place
    private let edited: OfficeModel.Place?

    init(context: RequestContext, id: String, place: Web.Place) throws {
        self.context = context
        self.place = place
        edited = context.office.places[PlaceID(id)]
        if edited == nil, id != OfficeItemPage.new { throw WebFailure.notFound }
    }

    var content: OfficeItemPage.Content {
        let answers = context.answers(.setPlace)
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Label.place, or: edited?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.select(
                "unit", Phrase.OfficePages.unit, isRequired: false, or: edited?.unit?.text ?? "",
                context.unitOptions),
            edited.map { edited in
                answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.OfficeForm.retiredHint,
                    isOn: !edited.isActive)
            } ?? .empty,
        ]
        let form = context.officeForm(
            .setPlace, from: place, next: .officePart("opd"),
            hidden: edited.map { [("place", $0.id.text)] } ?? [])
        return .init(
            title: edited == nil ? Phrase.OfficeForm.newPlace : Phrase.Label.place, name: edited?.name ?? "",
            back: edited?.unit.map { .officeItem("opd", $0.text) } ?? .officePart("opd"),
            body: "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))")
    }
}

/// One standing team.
struct TeamEdit {
    let context: RequestContext
    let place: Web.Place
    private let team: Team?

    init(context: RequestContext, id: String, place: Web.Place) throws {
        self.context = context
        self.place = place
        team = context.office.teams[TeamID(id)]
        if team == nil, id != OfficeItemPage.new { throw WebFailure.notFound }
    }

    var content: OfficeItemPage.Content {
        let answers = context.answers(.setTeam)
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Label.name, or: team?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.some(
                "members", Phrase.OfficePages.members, chosen: Set(team?.members.map(\.text) ?? []),
                context.personOptions,
                more: (Phrase.OfficeForm.moreMembers, Phrase.OfficeForm.moreMembersHint)),
            answers.select(
                "superior", Phrase.OfficePages.answersTo, isRequired: false, or: team?.superior?.text ?? "",
                context.postOptions),
            answers.some(
                "recorders", Phrase.OfficePages.recorders, chosen: Set(team?.recorders.map(\.text) ?? []),
                context.postOptions,
                more: (Phrase.OfficeForm.moreRecorders, Phrase.OfficeForm.moreRecordersHint)),
            answers.flag(
                "round_the_clock", Phrase.OfficePages.roundTheClock,
                hint: Phrase.OfficeForm.watchHint, isOn: team?.isRoundTheClock ?? false),
            team.map { team in
                answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.OfficeForm.teamRetiredHint,
                    isOn: !team.isActive)
            } ?? .empty,
        ]
        let form = context.officeForm(
            .setTeam, from: place, next: .officePart("tim"),
            hidden: team.map { [("team", $0.id.text)] } ?? [])
        return .init(
            title: team == nil ? Phrase.OfficeForm.newTeam : Phrase.OfficePages.team, name: team?.name ?? "",
            back: .officePart("tim"),
            body: "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))")
    }
}

/// One internet provider.
struct ProviderEdit {
    let context: RequestContext
    let place: Web.Place
    private let provider: Provider?

    init(context: RequestContext, id: String, place: Web.Place) throws {
        self.context = context
        self.place = place
        provider = context.office.providers[ProviderID(id)]
        if provider == nil, id != OfficeItemPage.new { throw WebFailure.notFound }
    }

    var content: OfficeItemPage.Content {
        let answers = context.answers(.setProvider)
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Label.name, or: provider?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.line(
                "phone", Phrase.OfficePages.phone, isRequired: false, or: provider?.phone ?? "",
                Field.Line(autocomplete: "off", look: "short", maxLength: 60)),
            provider.map { provider in
                answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.OfficeForm.retiredHint,
                    isOn: !provider.isActive)
            } ?? .empty,
        ]
        let form = context.officeForm(
            .setProvider, from: place, next: .officePart("penyedia"),
            hidden: provider.map { [("provider", $0.id.text)] } ?? [])
        return .init(
            title: provider == nil ? Phrase.OfficeForm.newProvider : Phrase.OfficeForm.provider,
            name: provider?.name ?? "", back: .officePart("penyedia"),
            body: "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))")
    }
}

extension RequestContext {
    /// Who answers for the network of each OPD, as far as it is still kept.
    func knownResponsible() async throws -> [UnitID: ReporterDetails] {
        let references = office.units.values.compactMap { unit in unit.responsible.map { (unit.id, $0.id) } }
        let values = try await site.reading.personal(references.map(\.1))
        return references.reduce(into: [:]) { known, reference in
            known[reference.0] = values[reference.1].flatMap { JSONText.read($0, as: ReporterDetails.self) }
        }
    }
}
