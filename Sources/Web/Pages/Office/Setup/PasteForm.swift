import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// Pastes a list from a spreadsheet: first looked at line by line, then stored as a whole.
struct PasteForm {
    let context: RequestContext
    let kind: ImportKind
    /// The page of the set-up it stands on; nil on the administration's own page.
    var step: SetupStep?

    /// So many lines are shown; the rest is counted.
    private static let shown = 100

    private var own: Place { step.map { .setupStep($0) } ?? .importList(kind) }
    private var next: Place { step?.next ?? .officePart(kind.rawValue) }
    private var language: Language { context.language }

    /// The empty field, or the one that was refused.
    var html: HTML {
        let answers = context.answers(.importList)
        return "\(answers.summary)\(entry(answers.value("text"), isFirst: true))"
    }

    /// What was pasted, line by line; nothing is stored.
    func checked() async throws -> HTML {
        let text = context.request.form["text"] ?? ""
        guard text.unicodeScalars.count <= CommandReading.pasteLimit else {
            let fault = Phrase.Fault.tooLong(Phrase.OfficeForm.list, limit: CommandReading.pasteLimit)
            return "\(Notice(.bad, context.text(fault)).html)\(entry("", isFirst: true))"
        }
        let known = kind == .units ? try await context.knownResponsible() : [:]
        let list = OfficeImport(
            kind, text: text, into: context.office, at: context.now, contacts: .known(known))
        if list.rows.isEmpty {
            return """
                \(Notice(.bad, context.text(Phrase.OfficeFault.importEmpty)).html)\
                \(entry(text, isFirst: true))
                """
        }
        guard list.isUsable else {
            return
                "\(faults(list))\(passedOver(list))\(entry(text, isFirst: false, isMain: true))\(table(list))"
        }
        let change = Fold.html(context.text(Phrase.Paste.change), entry(text, isFirst: false))
        return "\(verdict(list))\(passedOver(list))\(table(list))\(confirmation(list, text))\(change)"
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

    // MARK: looking

    private func faults(_ list: OfficeImport) -> HTML {
        let faulty = list.rows.filter { !$0.faults.isEmpty }
        let lines: [HTML] = faulty.prefix(Self.shown).flatMap { row in
            row.faults.map { fault -> HTML in
                "<li>\(context.text(Phrase.Paste.atLine(row.line, words(fault))))</li>"
            }
        }
        return """
            <div class="errors" role="alert" tabindex="-1">\(Icon.alert.html)<div><h2>\
            \(context.text(Phrase.Paste.faults(faulty.count)))</h2><ul class="items">\(lines)</ul></div></div>
            """
    }

    private func words(_ fault: OfficeImport.Fault) -> Phrase {
        switch fault {
        case .nameMissing: Phrase.Paste.nameMissing
        case .tooLong(_, let limit): Phrase.Paste.tooLong(limit)
        case .repeated(let line): Phrase.Paste.repeated(line)
        case .superiorUnknown(let name, let nearest): Phrase.Paste.superiorUnknown(name, nearest)
        case .superiorLoop: Phrase.Paste.superiorLoop
        case .recorderUnknown(let name, let nearest): Phrase.Paste.recorderUnknown(name, nearest)
        case .markUnknown(let mark): Phrase.Paste.markUnknown(mark)
        case .postUnknown(let name, let nearest): Phrase.Paste.postUnknown(name, nearest)
        case .loginUnusable(let login): Phrase.Paste.loginUnusable(login)
        case .loginTaken(let login, let name): Phrase.Paste.loginTaken(login, name)
        case .contactUnusable(let contact): Phrase.Paste.contactUnusable(contact)
        case .employeeNumberUnusable(let number): Phrase.Paste.employeeNumberUnusable(number)
        case .responsibleMissing: Phrase.Paste.responsibleMissing
        case .responsibleDiffers(let line): Phrase.Paste.responsibleDiffers(line)
        case .tooManyLines(let limit): Phrase.Paste.tooManyLines(limit)
        case .commasBetween: Phrase.Paste.commasBetween
        case .personDiffers(let name, let login, let nip):
            Phrase.Paste.personDiffers(name, login: login, nip: nip)
        case .personUnclear(let name): Phrase.Paste.personUnclear(name)
        }
    }

    private func verdict(_ list: OfficeImport) -> HTML {
        func count(_ effect: OfficeImport.Effect) -> Int { list.rows.count { $0.effect == effect } }
        if list.events.isEmpty { return Notice(.info, context.text(Phrase.Paste.nothingNew)).html }
        let summary = context.text(Phrase.Paste.summary(count(.new), count(.changed), count(.same)))
        return Notice(
            .info, summary, more: "<p>\(context.text(Phrase.Paste.nothingStored))</p>"
        ).html
    }

    /// Columns whose heading nobody knows.
    private func passedOver(_ list: OfficeImport) -> HTML? {
        guard !list.unknown.isEmpty else { return nil }
        let names = list.unknown.prefix(8).map { String($0.prefix(60)) }.joined(separator: ", ")
        return Notice(.warn, context.text(Phrase.Paste.passedOver(names))).html
    }

    private var headings: [Phrase] {
        switch kind {
        case .posts:
            [
                Phrase.Label.post, Phrase.OfficeForm.superior, Phrase.OfficeForm.marks,
                Phrase.OfficePages.recorders,
            ]
        case .people:
            [
                Phrase.Label.name, Phrase.Label.post, Phrase.OfficePages.phone, Phrase.OfficeForm.login,
                Phrase.OfficeForm.nip,
            ]
        case .units:
            [
                Phrase.OfficePages.unit, Phrase.OfficePages.place, Phrase.OfficeForm.responsible,
                Phrase.UnitContacts.contact, Phrase.OfficeForm.responsiblePost,
            ]
        }
    }

    private func table(_ list: OfficeImport) -> HTML {
        var columns = headings.map(context.text) + [context.text(Phrase.Paste.effect)]
        columns.insert(context.text(Phrase.Paste.line), at: 1)
        let rest = list.rows.count - Self.shown
        let more: HTML? =
            rest > 0 ? "<p class=\"soft\">\(context.text(Phrase.Paste.more(rest)))</p>" : nil
        let rows = list.rows.prefix(Self.shown).map { row -> [HTML] in
            var cells = row.cells.map { HTML(text: $0) }
            if let first = cells.first, first.isEmpty { cells[0] = "—" }
            cells.insert("\(row.line)", at: 1)
            return cells + [effect(row)]
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficeForm.list), columns: columns, rows: rows)
        return "\(table.html)\(more)"
    }

    private func effect(_ row: OfficeImport.Row) -> HTML {
        if !row.faults.isEmpty { return Chip.plain(context.text(Phrase.Paste.faulty), .warning) }
        let words =
            switch row.effect {
            case .new: Phrase.Paste.new
            case .changed: Phrase.Paste.changed
            case .same: Phrase.Paste.same
            }
        return HTML(text: context.text(words))
    }

    // MARK: storing

    private func confirmation(_ list: OfficeImport, _ text: String) -> HTML {
        if list.events.isEmpty {
            return Button.row([Button(context.text(Phrase.Paste.goOn), .primary).link(to: next.path)])
        }
        var form = context.form(.importList, from: own)
        form.hidden += [("kind", kind.rawValue), ("text", text), (CommandForm.next, next.path)]
        return form.html(Button.row([Button(context.text(Phrase.Paste.store), .primary).submit()]))
    }
}

/// The administration's own page for pasting a list.
enum ImportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        try await page(context) { $0.html }
    }

    static func check(_ context: RequestContext) async throws -> Response {
        try await page(context) { try await $0.checked() }
    }

    private static func page(
        _ context: RequestContext, _ body: (PasteForm) async throws -> HTML
    ) async throws -> Response {
        guard let kind = ImportKind(rawValue: context.parameters[0]),
            let step = SetupStep.allCases.first(where: { $0.list == kind })
        else { throw WebFailure.notFound }
        let title = context.text(Phrase.OfficeForm.paste) + ": " + context.text(step.title)
        let shown = try await body(PasteForm(context: context, kind: kind))
        let back: HTML = """
            <p><a href="\(Place.officePart(kind.rawValue).path)">\
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
