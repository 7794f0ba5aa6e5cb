import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import SheetLayout
import UseCases

/// One version of an SOP: who it is, its sheet, how it was read, who does it here, and what became of it.
enum ProcedurePage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let edition = Edition.current(context.parameters[0], context) else {
            return try ShippedPage.show(context)
        }
        return try await page(edition, context)
    }

    static func showVersion(_ context: RequestContext) async throws -> Response {
        guard let edition = Edition.named(context) else { throw WebFailure.notFound }
        return try await page(edition, context)
    }

    private static func page(_ edition: Edition, _ context: RequestContext) async throws -> Response {
        guard let procedure = edition.procedure else { throw WebFailure.notFound }
        let sheet = context.request.query["tampil"].flatMap(SheetEdition.init) ?? .running
        let parts = ProcedureParts(
            context: context, procedure: procedure, edition: sheet, address: edition.address)
        let versions = VersionParts(context: context, edition: edition)
        let acts = versions.acts(try await context.site.reading.procedureActs(edition.code))
        let identity = ProcedureIdentity(context: context, procedure: procedure).html
        let body: HTML = """
            \(LiveMark.html(.liveProcedure(code: edition.code), parts: [".head"], context))\
            \(head(procedure, edition, context))<div class="stack">\(LibraryNotice.html(context))\
            \(ways(procedure, edition, context))\
            \(parts.sheet)\(parts.judgements)\(parts.performers)\(parts.triggers)\(identity)\
            \(FindingList.html(edition.findings, context))\(versions.versions)\(acts)\
            \(versions.withdrawal)</div>
            """
        return context.page(title: procedure.title, current: .procedures, body: body)
    }

    private static func head(
        _ procedure: Procedure, _ edition: Edition, _ context: RequestContext
    ) -> HTML {
        let language = context.language
        var facts = [
            language[procedure.kind.words], "\(language[Phrase.Procedures.version]) \(procedure.version)",
        ]
        if case .inForce(let since) = edition.standing {
            facts.append("\(language[Phrase.Procedures.since]) \(language.date(context.parts(since)))")
        }
        if let approver = edition.approvedBy {
            facts.append(language[Phrase.Library.approved(context.names.post(approver))])
        }
        facts.append(language[Phrase.Procedures.rows(String(procedure.steps.count))])
        return Page.header(
            over: procedure.number, title: procedure.title, state: edition.standing.chip(context),
            lede: facts.joined(separator: " · "))
    }

    private static func ways(
        _ procedure: Procedure, _ edition: Edition, _ context: RequestContext
    ) -> HTML {
        var buttons: [HTML] = []
        if case .inForce = edition.standing, BeginTicketPage.offers(procedure, context) {
            let address = "\(Place.beginTicket.path)?sop=\(percentEncoded(procedure.code))"
            buttons.append(
                Button(context.text(Phrase.Procedures.begin), icon: .forward).link(to: address))
        }
        buttons += libraryWays(edition, context)
        let file = Place.procedureVersionFile(code: edition.code, version: edition.version).path
        buttons.append(
            Button(context.text(Phrase.Procedures.download), icon: .download).link(to: file))
        return Button.row(buttons)
    }

    private static func libraryWays(_ edition: Edition, _ context: RequestContext) -> [HTML] {
        var buttons: [HTML] = []
        let enforce = Place.procedureEnforce(code: edition.code, version: edition.version).path
        switch edition.standing {
        case .inForce: break
        case .planned where context.mayKeepProcedures:
            buttons.append(Button(context.text(Phrase.Library.reschedule), icon: .calendar).link(to: enforce))
        case _ where context.mayKeepProcedures:
            buttons.append(
                Button(context.text(Phrase.Library.enforce), .primary, icon: .tick).link(to: enforce))
        default: break
        }
        guard let shelf = context.office.shelves[edition.code], shelf.versions.count > 1 else {
            return buttons
        }
        let compare = "\(Place.procedureCompare(code: edition.code).path)?ke=\(edition.version)"
        buttons.append(Button(context.text(Phrase.Library.compare), icon: .swap).link(to: compare))
        if case .inForce = edition.standing {
            let move = Place.procedureMove(code: edition.code).path
            buttons.append(Button(context.text(Phrase.Library.move), icon: .moved).link(to: move))
        }
        return buttons
    }
}

/// The parts of a procedure's page that come from its rows and columns.
struct ProcedureParts {
    let context: RequestContext
    let procedure: Procedure
    let edition: SheetEdition
    /// Of the page.
    let address: String

    private var language: Language { context.language }
    private var maker: SheetMaker { SheetMaker(procedure: procedure, language: language, edition: edition) }

    var sheet: HTML {
        let model = SheetModel.make(procedure: procedure, language: language, edition: edition)
        let laid = context.site.sheets.sheet(procedure, language: language, edition: edition, isLive: false)
        let drawing = SheetDrawing(laid: laid, live: [], language: language, title: model.caption)
        let here = address
        let view = SheetView(
            drawing: drawing, model: model, language: language,
            isTable: context.request.query[SheetView.field] == SheetView.tableValue,
            address: edition == .printed ? "\(here)?tampil=\(edition.rawValue)" : here)
        return Page.section(
            language[Phrase.Procedures.sheetOf], id: "lembar", "\(editions)\(view.html)")
    }

    /// The paper's words are a view of their own where they differ.
    private var editions: HTML {
        guard procedure.steps.contains(where: { $0.printed != nil }) else {
            return "<p class=\"soft\">\(language[Phrase.Procedures.nothingPrinted])</p>"
        }
        let here = address
        return Tabs.html(
            [
                .init(
                    title: language[Phrase.Procedures.running], address: here,
                    isCurrent: edition == .running),
                .init(
                    title: language[Phrase.Procedures.printed],
                    address: "\(here)?tampil=\(SheetEdition.printed.rawValue)", isCurrent: edition == .printed
                ),
            ], label: language[Phrase.Procedures.editions])
    }

    var judgements: HTML? {
        let noted = procedure.steps.filter { !$0.judgement.isEmpty }
        guard !noted.isEmpty else { return nil }
        let pairs: [(name: String, value: HTML)] = noted.map {
            (maker.reference($0), HTML(text: $0.judgement))
        }
        return Fold.html(
            language[Phrase.Procedures.judgements],
            "<p class=\"soft\">\(language[Phrase.Procedures.judgementsLede])</p>\(KeyValues.html(pairs))")
    }

    var triggers: HTML {
        let items: [HTML] = procedure.triggers.map { trigger in
            let words = Phrase.Procedures.trigger(
                language[trigger.source.words], row: maker.label(trigger.entry),
                words: procedure.step(trigger.entry)?.text ?? "")
            return "<li>\(language[words])</li>"
        }
        return Page.section(language[Phrase.Procedures.triggers], "<ul>\(items)</ul>")
    }

    var performers: HTML {
        let pairs: [(name: String, value: HTML)] = procedure.columns.map {
            ($0.name, ColumnBinding(context: context, procedure: procedure, column: $0).html)
        }
        return Page.section(language[Phrase.Procedures.performers], KeyValues.html(pairs))
    }
}

/// Who fills one column of a sheet here, with the rows that others do.
struct ColumnBinding {
    let context: RequestContext
    let procedure: Procedure
    let column: Column

    var html: HTML {
        "\(whole)\(rows)"
    }

    private var whole: HTML {
        if column.isReporter { return HTML(text: context.text(Phrase.Post.reporter)) }
        let bound = binding?.columns[column.id] ?? []
        if !bound.isEmpty { return HTML(text: context.names.assignees(bound)) }
        if procedure.formsTeam(for: column.id) {
            return HTML(text: context.text(Phrase.Procedures.teamPerTicket))
        }
        return Chip.late.html(context.language, word: context.text(Phrase.Procedures.unbound))
    }

    private var rows: [HTML] {
        let maker = SheetMaker(procedure: procedure, language: context.language, edition: .running)
        return procedure.steps.compactMap { step in
            guard let bound = binding?.rows[step.id]?[column.id] else { return nil }
            let row = "\(context.text(Phrase.Procedures.onlyRow)) \(maker.label(step.id))"
            return "<br><small>\(row): \(context.names.assignees(bound))</small>"
        }
    }

    private var binding: Binding? { context.office.bindings[procedure.code] }
}

extension SheetMaker {
    /// "5. Memeriksa koneksi": a row in a list of rows.
    func reference(_ step: Step) -> String {
        step.number.isEmpty ? step.text : "\(step.number). \(step.text)"
    }
}
