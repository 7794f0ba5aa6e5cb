import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import SheetLayout

/// One SOP in force: who it is, its sheet, how it was read, and who does it here.
enum ProcedurePage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let current = context.office.procedures[context.parameters[0]],
            let procedure = try await context.procedure(current.code)
        else { throw WebFailure.notFound }
        let edition = context.request.query["tampil"].flatMap(SheetEdition.init) ?? .running
        let parts = ProcedureParts(context: context, procedure: procedure, edition: edition)
        let (_, findings) = Procedure.read(yaml: current.file, file: current.code)
        let identity = ProcedureIdentity(context: context, procedure: procedure).html
        let body: HTML = """
            \(head(procedure, current, context))<div class="stack">\(ways(procedure, context))\
            \(parts.sheet)\(parts.judgements)\(parts.performers)\(parts.triggers)\(identity)\
            \(FindingList.html(findings, context))</div>
            """
        return context.page(title: procedure.title, current: .procedures, body: body)
    }

    private static func head(
        _ procedure: Procedure, _ current: ProcedureInForce, _ context: RequestContext
    ) -> HTML {
        let language = context.language
        let since = language.date(context.parts(current.since))
        let facts = [
            language[procedure.kind.words], "\(language[Phrase.Procedures.version]) \(procedure.version)",
            "\(language[Phrase.Procedures.since]) \(since)",
            language[Phrase.Procedures.rows(String(procedure.steps.count))],
        ]
        return Page.header(
            over: procedure.number, title: procedure.title, lede: facts.joined(separator: " · "))
    }

    private static func ways(_ procedure: Procedure, _ context: RequestContext) -> HTML {
        var buttons: [HTML] = []
        if !procedure.sourcesByHand.isEmpty, BeginTicketPage.isOffered(context) {
            let address = "\(Place.beginTicket.path)?sop=\(percentEncoded(procedure.code))"
            buttons.append(
                Button(context.text(Phrase.Procedures.begin), icon: .forward).link(to: address))
        }
        let file = Place.procedureFile(code: procedure.code).path
        buttons.append(
            Button(context.text(Phrase.Procedures.download), icon: .download).link(to: file))
        return Button.row(buttons)
    }
}

/// The parts of a procedure's page that come from its rows and columns.
struct ProcedureParts {
    let context: RequestContext
    let procedure: Procedure
    let edition: SheetEdition

    private var language: Language { context.language }
    private var maker: SheetMaker { SheetMaker(procedure: procedure, language: language, edition: edition) }

    var sheet: HTML {
        let model = SheetModel.make(procedure: procedure, language: language, edition: edition)
        let laid = context.site.sheets.sheet(procedure, language: language, edition: edition, isLive: false)
        let drawing = SheetDrawing(laid: laid, live: [], language: language, title: model.caption)
        let here = Place.procedure(code: procedure.code).path
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
        let here = Place.procedure(code: procedure.code).path
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
