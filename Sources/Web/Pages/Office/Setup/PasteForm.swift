import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// Pastes a list from a spreadsheet: first looked at line by line, then stored as a whole.
///
/// What was pasted is kept for an hour, and the look at it is a page of its own: whoever leaves it comes back
/// to it, and to the text in its field.
struct PasteForm {
    let context: RequestContext
    let kind: ImportKind
    /// The page of the set-up it stands on; nil on the administration's own page.
    var step: SetupStep?

    /// What sending a text comes to.
    enum Taken {
        /// Kept, to be looked at there.
        case kept(address: String)
        /// Nothing to look at.
        case refused(HTML)
    }

    /// In the address: the text that is kept is looked at.
    private static let look = "periksa"
    /// In the address of the page that follows: what was stored, and how many of it.
    private static let stored = "disimpan"

    private var own: Place { step.map { .setupStep($0) } ?? .importList(kind) }
    private var next: Place { step?.next ?? .officePart(kind.rawValue) }
    private var language: Language { context.language }

    // MARK: the page

    /// The field, with what was refused or pasted in the last hour; or the look at that.
    func shown() async throws -> HTML {
        let answers = context.answers(.importList)
        if answers.refused != nil {
            return "\(answers.summary)\(entry(answers.value("text"), isFirst: true))"
        }
        let isLook = context.request.query[Self.look] != nil
        guard let signedIn = context.signedIn,
            let text = await context.site.pastedTexts.text(of: kind, for: signedIn, at: context.now)
        else {
            let gone = isLook ? Notice(.warn, context.text(Phrase.Paste.gone)).html : nil
            return "\(gone)\(standing)\(entry("", isFirst: true))"
        }
        let list = try await read(text)
        if isLook { return looked(list, text) }
        guard list.isUsable, list.events.isEmpty else {
            return "\(standing)\(entry(text, isFirst: true))"
        }
        // It was stored.
        await context.site.pastedTexts.forget(kind, of: signedIn)
        return "\(standing)\(entry("", isFirst: true))"
    }

    /// Keeps what was pasted; nothing of the office changes.
    func taken() async throws -> Taken {
        let text = context.request.form["text"] ?? ""
        guard text.unicodeScalars.count <= CommandReading.pasteLimit else {
            let fault = Phrase.Fault.tooLong(Phrase.OfficeForm.list, limit: CommandReading.pasteLimit)
            return .refused("\(Notice(.bad, context.text(fault)).html)\(entry("", isFirst: true))")
        }
        let list = try await read(text)
        guard let signedIn = context.signedIn, !list.rows.isEmpty else {
            return .refused(
                """
                \(Notice(.bad, context.text(Phrase.OfficeFault.importEmpty)).html)\
                \(entry(text, isFirst: true))
                """)
        }
        await context.site.pastedTexts.keep(text, of: kind, for: signedIn, at: context.now)
        return .kept(address: own.path + "?\(Self.look)=ya")
    }

    private func read(_ text: String) async throws -> OfficeImport {
        let known = kind == .units ? try await context.knownResponsible() : [:]
        return OfficeImport(
            kind, text: text, into: context.office, at: context.now, contacts: .known(known),
            by: context.signedIn?.person.id)
    }

    // MARK: entering

    private func entry(_ text: String, isFirst: Bool, isMain: Bool = false) -> HTML {
        let field = Field(
            name: "text", label: context.text(Phrase.Paste.field), isRequired: true,
            control: .paragraph(value: text, rows: 10))
        let check = context.text(isFirst ? Phrase.Paste.check : Phrase.Paste.checkAgain)
        let button = Button(check, isFirst || isMain ? .primary : .secondary)
        let form = Form(action: own.path, csrf: context.csrf).html(
            "\(field.html(language))\(Button.row([button.submit()]))"
        )
        let example: HTML? =
            isFirst
            ? Fold.html(context.text(Phrase.Paste.example), "<pre class=\"sheet\">\(sample)</pre>") : nil
        return "\(form)\(example)"
    }

    private var sample: String {
        switch kind {
        case .posts: context.text(Phrase.Setup.postsExample)
        case .people: context.text(Phrase.Setup.peopleExample)
        case .units: context.text(Phrase.Setup.unitsExample)
        }
    }

    // MARK: what is there

    /// In the set-up: how much of the kind is stored already, and where it is listed.
    private var standing: HTML? {
        let count: Int =
            switch kind {
            case .posts: context.office.posts.values.count(where: \.isActive)
            case .people: context.office.people.values.count(where: \.isActive)
            case .units: context.office.units.values.count(where: \.isActive)
            }
        guard step != nil, count > 0 else { return nil }
        let words = context.text(Phrase.Paste.standing(kind.counted(count)))
        return """
            <p><a href="\(Place.officePart(kind.rawValue).path)">\(words)</a>. \
            \(context.text(Phrase.Paste.pasteMore))</p>
            """
    }

    /// On the page after a list was stored: how much of it there was.
    static func storedNotice(_ context: RequestContext) -> HTML? {
        guard context.refused == nil, let word = context.request.query[stored] else { return nil }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let kind = ImportKind(rawValue: String(parts[0])), let count = Int(parts[1]),
            (1...OfficeImport.lineLimit).contains(count)
        else { return nil }
        return Notice(.good, context.text(Phrase.Paste.storedNow(kind.counted(count)))).html
    }

    // MARK: looking and storing

    private func looked(_ list: OfficeImport, _ text: String) -> HTML {
        let preview = PastePreview(context: context, list: list)
        guard list.isUsable else {
            return """
                \(preview.faults)\(preview.hints)\(entry(text, isFirst: false, isMain: true))\
                \(preview.table)
                """
        }
        let change = Fold.html(context.text(Phrase.Paste.change), entry(text, isFirst: false))
        return "\(preview.verdict)\(preview.hints)\(preview.table)\(confirmation(list, text))\(change)"
    }

    private func confirmation(_ list: OfficeImport, _ text: String) -> HTML {
        if list.events.isEmpty {
            return Button.row([Button(context.text(Phrase.Paste.goOn), .primary).link(to: next.path)])
        }
        var form = context.form(.importList, from: own)
        let done =
            step == nil
            ? "?sudah=" + CommandName.importList.rawValue
            : "?\(Self.stored)=\(kind.rawValue)-\(list.changedCount)"
        form.hidden += [("kind", kind.rawValue), ("text", text), (CommandForm.next, next.path + done)]
        return form.html(Button.row([Button(context.text(Phrase.Paste.store), .primary).submit()]))
    }
}

extension ImportKind {
    /// So many of what the list holds.
    fileprivate func counted(_ count: Int) -> Phrase {
        switch self {
        case .posts: Phrase.Paste.posts(count)
        case .people: Phrase.Paste.people(count)
        case .units: Phrase.Paste.units(count)
        }
    }
}

/// The administration's own page for pasting a list.
enum ImportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        try await page(context) { try await $0.shown() }
    }

    static func check(_ context: RequestContext) async throws -> Response {
        switch try await paste(context).taken() {
        case .kept(let address): return .redirect(to: address)
        case .refused(let body): return try await page(context) { _ in body }
        }
    }

    private static func paste(_ context: RequestContext) throws -> PasteForm {
        guard let kind = ImportKind(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        return PasteForm(context: context, kind: kind)
    }

    private static func page(
        _ context: RequestContext, _ body: (PasteForm) async throws -> HTML
    ) async throws -> Response {
        let form = try paste(context)
        guard let step = SetupStep.allCases.first(where: { $0.list == form.kind }) else {
            throw WebFailure.notFound
        }
        let title = context.text(Phrase.OfficeForm.paste) + ": " + context.text(step.title)
        let shown = try await body(form)
        let back: HTML = """
            <p><a href="\(Place.officePart(form.kind.rawValue).path)">\
            \(context.text(Phrase.RefusedRequest.backToList))</a></p>
            """
        return context.page(
            title: title, current: .office,
            body: """
                \(Page.header(title: title, lede: context.text(step.lede)))<div class="stack">\(shown)\
                \(back)</div>
                """)
    }
}
