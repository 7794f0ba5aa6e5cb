import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Lists that somebody keeps for themselves, by name.
struct RegisterViews {
    let context: RequestContext
    let views: [SavedView]

    private static let most = 30
    private static let longestName = 60

    private enum Name {
        static let name = "nama"
        static let address = "alamat"
    }

    static func reading(_ context: RequestContext) async throws -> RegisterViews {
        guard let person = context.signedIn?.person.id else { throw WebFailure.signInFirst }
        return RegisterViews(context: context, views: try await context.site.accounts.views(of: person))
    }

    // MARK: drawing

    func links(_ filter: RegisterFilter) -> HTML {
        guard !views.isEmpty else { return .empty }
        let here = filter.address()
        return Tabs.html(
            views.map { Tabs.Item(title: $0.name, address: $0.address, isCurrent: $0.address == here) },
            label: context.text(Phrase.Lists.views))
    }

    func form(_ filter: RegisterFilter) -> HTML {
        let isWorthKeeping = !filter.isEmpty || filter.order != .newest
        guard isWorthKeeping || !views.isEmpty else { return .empty }
        let keep: HTML? = isWorthKeeping ? keeping(filter) : nil
        return Fold.html(context.text(Phrase.Lists.views), "\(keep)\(removing)")
    }

    private func keeping(_ filter: RegisterFilter) -> HTML {
        let field = Field(
            name: Name.name, label: context.text(Phrase.Lists.viewName),
            hint: context.text(Phrase.Lists.viewHint),
            control: .line(.init(autocomplete: "off", look: "short", maxLength: Self.longestName)))
        let form = Form(
            action: Place.savedViews.path, csrf: context.csrf, hidden: [(Name.address, filter.address())])
        let button = Button(context.text(Phrase.Lists.keep)).submit()
        return form.html("\(field.html(context.language))\(Button.row([button]))")
    }

    private var removing: HTML {
        guard !views.isEmpty else { return .empty }
        let items: [HTML] = views.map { view in
            let form = Form(
                action: Place.removeView.path, csrf: context.csrf, hidden: [(Name.name, view.name)])
            let button = Button(context.text(Phrase.Lists.remove(view.name)), .quiet).submit()
            return """
                <li class="row"><a href="\(view.address)">\(view.name)</a>\(form.html(button))</li>
                """
        }
        return "<h3>\(context.text(Phrase.Lists.viewsHere))</h3><ul class=\"rows views\">\(items)</ul>"
    }

    // MARK: acting

    static func keep(_ context: RequestContext) async throws -> Response {
        let form = context.request.form
        let view = try view(name: form[Name.name] ?? "", address: form[Name.address] ?? "")
        try await keep(view, context)
        return .redirect(to: view.address)
    }

    static func remove(_ context: RequestContext) async throws -> Response {
        guard let person = context.signedIn?.person.id else { throw WebFailure.signInFirst }
        let name = context.request.form[Name.name] ?? ""
        guard !name.contains("\0") else { throw WebFailure.badRequest(Phrase.Lists.nameWrong) }
        try await context.site.accounts.removeView(name, of: person)
        return .redirect(to: Place.tickets.path)
    }

    /// A view as it may be kept: its address is made anew from what it asks for, so that no address of
    /// somebody else's making is kept.
    static func view(name typed: String, address: String) throws -> SavedView {
        let name = typed.trimmingWhitespace
        guard !name.isEmpty, name.count <= longestName, !name.contains("\0") else {
            throw WebFailure.badRequest(Phrase.Lists.nameWrong)
        }
        guard let filter = RegisterFilter(address: address) else { throw WebFailure.notFound }
        guard filter.unknown.isEmpty else { throw WebFailure.badRequest(Phrase.Register.unknownFilter) }
        return SavedView(name: name, address: filter.address())
    }

    static func keep(_ view: SavedView, _ context: RequestContext) async throws {
        guard let person = context.signedIn?.person.id else { throw WebFailure.signInFirst }
        let known = try await context.site.accounts.views(of: person)
        guard known.count < most || known.contains(where: { $0.name == view.name }) else {
            throw WebFailure.badRequest(Phrase.Lists.tooMany)
        }
        try await context.site.accounts.keep(view, of: person)
    }
}
