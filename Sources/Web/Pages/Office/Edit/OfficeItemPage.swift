import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel

/// The pages on which an administrator changes one thing of the office.
enum OfficeItemPage {
    /// The id under which a new thing is made.
    static let new = "baru"
    /// The id of what a part has only once.
    static let only = "ubah"

    static func show(_ context: RequestContext) async throws -> Response {
        let id = context.parameters[1]
        let place = Place.officeItem(context.parameters[0], id)
        // Who only reads sees what stands, in no form.
        guard context.mayAdminister else { return try await read(context.parameters[0], id, context) }
        switch context.parameters[0] {
        case "jabatan": return page(try PostEdit(context: context, id: id, place: place).content, context)
        case "pegawai":
            return page(try await PersonEdit.load(context, id: id, place: place).content, context)
        case "opd": return page(try await UnitEdit.load(context, id: id, place: place).content, context)
        case "lokasi": return page(try PlaceEdit(context: context, id: id, place: place).content, context)
        case "tim": return page(try TeamEdit(context: context, id: id, place: place).content, context)
        case "jadwal":
            return page(try await RoutineEdit.load(context, id: id, place: place).content, context)
        case "penyedia":
            return page(try ProviderEdit(context: context, id: id, place: place).content, context)
        default: break
        }
        guard id == only else { throw WebFailure.notFound }
        switch context.parameters[0] {
        case "identitas":
            return page(
                Content(
                    title: Phrase.OfficeForm.profileTitle, back: .office,
                    body: identity(place, context)), context)
        case "jam-kerja":
            return page(
                Content(
                    title: Phrase.OfficeForm.hoursTitle, back: .officePart("jam-kerja"),
                    body: HoursEdit(context: context, place: place).html), context)
        case "sop": return page(try await sop(place, context), context)
        case "pengaturan":
            return page(
                Content(
                    title: Phrase.OfficeForm.settingsTitle, back: .officePart("pengaturan"),
                    body: SettingsForm(context: context, from: place, next: .officePart("pengaturan")).html),
                context)
        default: throw WebFailure.notFound
        }
    }

    private static func read(
        _ part: String, _ id: String, _ context: RequestContext
    ) async throws -> Response {
        if id == only {
            let whole = part == "identitas" ? nil : OfficePage.Part(rawValue: part)
            guard whole != nil || part == "identitas" else { throw WebFailure.notFound }
            return .redirect(to: (whole.map { .officePart($0.rawValue) } ?? Place.office).path)
        }
        if id == new { throw WebFailure.forbidden }
        return page(try await OfficeItemView(context: context, part: part, id: id).content(), context)
    }

    private static func identity(_ place: Place, _ context: RequestContext) -> HTML {
        let isWorking = context.office.calendar != nil && !context.office.profile.name.isEmpty
        let names = ProfileForm(context: context, from: place, next: .office, hasOwnZone: isWorking).html
        let logo = LogoForm(context: context, from: place, next: .office).html
        return isWorking
            ? "\(names)\(logo)\(ZoneForm(context: context, from: place, next: .office).html)" : names
    }

    private static func sop(_ place: Place, _ context: RequestContext) async throws -> Content {
        let back = Place.officePart("sop")
        let chosen = ShippedForm(context: context, from: place, next: place).html
        let bound = try await BindingForm.html(context, from: place, next: back)
        return Content(
            title: Phrase.OfficeForm.bindingsTitle, back: back,
            body: "\(Fold.html(context.text(Phrase.OfficeForm.procedures), chosen))\(bound)")
    }

    /// What stands on one of the pages.
    struct Content {
        var title: Phrase
        var name = ""
        var back: Place
        var body: HTML
    }

    private static func page(_ content: Content, _ context: RequestContext) -> Response {
        let words = context.text(content.title)
        let title = content.name.isEmpty ? words : content.name
        let back: HTML =
            "<p><a href=\"\(content.back.path)\">\(context.text(Phrase.RefusedRequest.backToList))</a></p>"
        return context.page(
            title: title, current: .office,
            body: """
                \(LiveMark.html(.liveHouse, parts: [], context))\
                \(Page.header(over: content.name.isEmpty ? "" : words, title: title))\
                <div class="stack">\(ChangeNotice.html(context))\(content.body)\(back)</div>
                """)
    }
}

/// After a change: that it is stored, and where it can be undone.
enum ChangeNotice {
    static func html(_ context: RequestContext) -> HTML? {
        guard context.refused == nil,
            let done = context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) }),
            done.isOfOffice || done == .endSessions || done == .removeSecondFactor
        else { return nil }
        let history: HTML = """
            <p><a href="\(Place.officePart("riwayat").path)">\
            \(context.text(Phrase.OfficeForm.seeHistory))</a></p>
            """
        // What ended somebody's sessions is not undone.
        if !done.isOfOffice { return Notice(.good, context.text(Phrase.SecondFactor.recorded)).html }
        return Notice(.good, context.text(Phrase.OfficeForm.saved), more: history).html
    }
}

extension RequestContext {
    /// Posts in use, to choose from.
    var postOptions: [Field.Option] {
        office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }.map {
            Field.Option(value: $0.id.text, title: $0.name)
        }
    }

    /// People who are there, to choose from.
    var personOptions: [Field.Option] {
        office.people.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }.map {
            Field.Option(value: $0.id.text, title: $0.name)
        }
    }

    func saveButton(_ words: Phrase = Phrase.OfficeForm.save) -> HTML {
        Button.row([Button(text(words), .primary).submit()])
    }

    /// Whether the visitor may change the office: an auditor reads all and changes nothing, administrator or
    /// not.
    var mayAdminister: Bool { mayTry(.setProfile) }

    /// Whether the visitor may read all of the office.
    var mayReadOffice: Bool { signedIn.map { $0.isAdministrator || $0.isAuditor } ?? false }

    /// Whether a command of this visitor could be carried out at all; a form that would only be refused is
    /// not drawn.
    func mayTry(_ name: CommandName) -> Bool { (try? CommandPage.authorize(name, self)) != nil }
}
