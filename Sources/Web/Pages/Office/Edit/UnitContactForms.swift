import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// The contacts of an OPD beside the one who answers for its network: each with a form of its own.
struct UnitContactForms {
    let context: RequestContext
    let place: Web.Place
    let unit: OfficeUnit
    let known: [PersonalID: ReporterDetails]

    var html: HTML {
        let items: [HTML] = unit.contacts.map { contact in
            let details = known[contact.id]
            let change = Fold.html(
                context.text(Phrase.UnitContacts.change), isOpen: isRefused(contact.id.text),
                form(contact.id, details))
            return "<li>\(line(details))\(change)</li>"
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"soft\">\(context.text(Phrase.UnitContacts.none))</p>"
            : "<ul class=\"rows\">\(items)</ul>"
        let new = Fold.html(
            context.text(Phrase.UnitContacts.add), isOpen: isRefused(Self.newKey), form(nil, nil))
        return Page.section(
            context.text(Phrase.UnitContacts.title),
            "<p class=\"soft\">\(context.text(Phrase.UnitContacts.lede))</p>\(list)\(new)")
    }

    private static let newKey = "baru"

    private func isRefused(_ key: String) -> Bool { context.refused(.setContact, key: key) != nil }

    private func line(_ details: ReporterDetails?) -> HTML {
        guard let details else {
            return "<span class=\"soft\">\(context.text(Phrase.UnitContacts.gone))</span>"
        }
        let more = [details.post, details.contact].filter { !$0.isEmpty }.joined(separator: " · ")
        return "<b>\(details.name)</b> <small>\(more)</small>"
    }

    private func form(_ id: PersonalID?, _ details: ReporterDetails?) -> HTML {
        let key = id?.text ?? Self.newKey
        let answers = context.answers(.setContact, key: key, scope: key)
        let words = Field.Line(autocomplete: "off", maxLength: 120)
        let fields: [HTML] = [
            answers.line("name", Phrase.Label.name, or: details?.name ?? "", words),
            answers.line("post", Phrase.Label.post, isRequired: false, or: details?.post ?? "", words),
            answers.line(
                "number", Phrase.UnitContacts.number, hint: Phrase.UnitContacts.numberHint,
                or: details?.contact ?? "", words),
            id == nil
                ? .empty
                : answers.flag(
                    "retired", Phrase.UnitContacts.remove, hint: Phrase.UnitContacts.removeHint, isOn: false),
        ]
        var hidden = [("unit", unit.id.text)]
        if let id { hidden.append(("contact", id.text)) }
        var form = context.officeForm(.setContact, from: place, key: key, hidden: hidden)
        // Whoever is taken off needs no name.
        form.hasConditions = true
        let save = Button(context.text(id == nil ? Phrase.UnitContacts.add : Phrase.Act.save)).submit()
        return "\(answers.summary)\(form.html("\(fields)\(Button.row([save]))"))"
    }
}
