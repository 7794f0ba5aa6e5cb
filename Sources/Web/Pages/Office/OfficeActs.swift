import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// What an administrator may do on each page of the office; nothing for anybody else.
struct OfficeActs {
    let context: RequestContext
    let part: OfficePage.Part?

    var html: HTML? {
        guard context.mayAdminister else { return nil }
        let buttons = buttons
        return buttons.isEmpty ? nil : Button.row(buttons)
    }

    private var buttons: [HTML] {
        switch part {
        case nil: [edit("identitas")]
        case .posts: [add("jabatan", Phrase.OfficeForm.newPost), paste(.posts)]
        case .people: [add("pegawai", Phrase.OfficeForm.newPerson), paste(.people)]
        case .units: [add("opd", Phrase.OfficeForm.newUnit), paste(.units)]
        case .teams: [add("tim", Phrase.OfficeForm.newTeam)]
        case .routines: [add("jadwal", Phrase.Routines.new)]
        case .providers: [add("penyedia", Phrase.OfficeForm.newProvider)]
        case .hours: [edit("jam-kerja")]
        case .bindings: [edit("sop")]
        case .settings: [edit("pengaturan")]
        case .history: []
        }
    }

    private func add(_ part: String, _ words: Phrase) -> HTML {
        Button(context.text(words)).link(to: Place.officeItem(part, OfficeItemPage.new).path)
    }

    private func edit(_ part: String) -> HTML {
        Button(context.text(Phrase.OfficeForm.edit)).link(
            to: Place.officeItem(part, OfficeItemPage.only).path)
    }

    private func paste(_ kind: ImportKind) -> HTML {
        Button(context.text(Phrase.OfficeForm.paste), .quiet, icon: .copy).link(
            to: Place.importList(kind).path)
    }
}

extension RequestContext {
    /// The name of a thing of the office; for an administrator the way to change it, for an auditor to all
    /// that is known of it.
    func editable(_ name: String, _ part: String, _ id: String) -> HTML {
        mayReadOffice ? "<a href=\"\(Place.officeItem(part, id).path)\">\(name)</a>" : HTML(text: name)
    }
}

/// The internet providers of the office.
struct ProviderList {
    let context: RequestContext

    var html: HTML {
        let providers = context.office.providers.values.sortedByName { ($0.name, $0.id.text) }
        guard !providers.isEmpty else {
            return EmptyState.html(Phrase.OfficeForm.noProviders, context.language, icon: .globe)
        }
        return PlainTable(
            caption: context.text(Phrase.OfficeForm.providers),
            columns: [Phrase.Label.name, Phrase.OfficePages.phone].map(context.text),
            rows: providers.map { provider in
                let inactive: HTML? =
                    provider.isActive ? nil : "<small>\(context.text(Phrase.OfficeForm.retired))</small>"
                return [
                    "\(context.editable(provider.name, "penyedia", provider.id.text))\(inactive)",
                    HTML(text: provider.phone),
                ]
            }
        ).html
    }
}
