import HTTPServer
import Markup
import Phrases
import SOPModel

/// One version of an SOP beside another, row by row.
enum ComparePage {
    static func show(_ context: RequestContext) async throws -> Response {
        let code = context.parameters[0]
        let editions = Edition.all(code, context).filter { $0.procedure != nil }
        guard let newest = Edition.current(code, context) ?? editions.first else { throw WebFailure.notFound }
        let to = chosen("ke", editions, context) ?? newest
        let from =
            chosen("dari", editions, context) ?? editions.first { $0.version < to.version }
            ?? editions.last { $0.version > to.version }
        let title = context.text(Phrase.Comparing.title)
        let head = Page.header(over: newest.title, title: title)
        let body: HTML =
            if let from, let old = from.procedure, let new = to.procedure {
                """
                \(choice(from, to, editions, context))\
                \(section(from, to, ProcedureComparison(from: old, to: new), context))
                """
            } else {
                EmptyState.html(
                    Phrase.Comparing.onlyOne, context.language, icon: .procedure,
                    action: Button(context.text(Phrase.Library.upload)).link(to: Place.procedureUpload.path))
            }
        let back = Button(context.text(Phrase.Library.back), icon: .back)
            .link(to: Place.procedure(code: code).path)
        return context.page(
            title: title, current: .procedures,
            body: "\(head)<div class=\"stack\">\(body)\(Button.row([back]))</div>")
    }

    private static func section(
        _ from: Edition, _ to: Edition, _ comparison: ProcedureComparison, _ context: RequestContext
    ) -> HTML {
        Page.section(
            context.text(Phrase.Comparing.versions(from.version, to.version)),
            ComparisonView(context: context, comparison: comparison).html)
    }

    private static func chosen(
        _ name: String, _ editions: [Edition], _ context: RequestContext
    ) -> Edition? {
        guard let version = context.request.query[name].flatMap({ Int($0) }) else { return nil }
        return editions.first { $0.version == version }
    }

    private static func choice(
        _ from: Edition, _ to: Edition, _ editions: [Edition], _ context: RequestContext
    ) -> HTML {
        let language = context.language
        func select(_ name: String, _ label: Phrase, _ current: Edition) -> HTML {
            let options = editions.map { edition in
                Field.Option(
                    value: String(edition.version), title: language[Phrase.Library.version(edition.version)],
                    isChosen: edition.version == current.version)
            }
            return Field(name: name, label: language[label], control: .select(options)).html(language)
        }
        let fields: HTML = """
            \(select("dari", Phrase.Comparing.from, from))\(select("ke", Phrase.Comparing.to, to))
            """
        let button = Button(language[Phrase.Comparing.show]).submit()
        return Form.get(Place.procedureCompare(code: from.code).path, cssClass: "filters").html(
            "\(fields)\(Button.row([button]))")
    }
}

/// What a version changes, as cards that read the same on a phone.
struct ComparisonView {
    let context: RequestContext
    let comparison: ProcedureComparison

    private var language: Language { context.language }

    var html: HTML {
        if comparison.isEmpty { return "<p>\(language[Phrase.Comparing.same])</p>" }
        return "<p class=\"soft\">\(summary)</p>\(identity)\(rows)\(rest)"
    }

    private var summary: String {
        let counts: [(Int, (String) -> Phrase)] = [
            (comparison.count(.added), Phrase.Comparing.addedRows),
            (comparison.count(.removed), Phrase.Comparing.removedRows),
            (comparison.count(.changed), Phrase.Comparing.changedRows),
            (comparison.movedCount, Phrase.Comparing.movedRows),
        ]
        return counts.filter { $0.0 > 0 }.map { language[$1(language.number($0))] }.joined(separator: " · ")
    }

    private var identity: HTML? {
        guard !comparison.identity.isEmpty else { return nil }
        return """
            <article class="change"><h3>\(language[Phrase.Comparing.identity])</h3>\
            \(cells(comparison.identity))</article>
            """
    }

    private var rows: [HTML] {
        comparison.rows.filter { $0.change != .unchanged || $0.isMoved }.map(draw)
    }

    private var rest: HTML? {
        let count = comparison.rows.count { $0.change == .unchanged && !$0.isMoved }
        guard count > 0 else { return nil }
        return "<p class=\"soft\">\(language[Phrase.Comparing.unchanged(language.number(count))])</p>"
    }

    private func draw(_ row: ProcedureComparison.Row) -> HTML {
        let number = row.step.number.isEmpty ? "" : row.step.number + ". "
        return """
            <article class="change"><h3>\(number)\(row.step.text)</h3><p class="row">\(chips(row))</p>\
            \(row.change == .added || row.change == .removed ? whole(row) : cells(row.cells))</article>
            """
    }

    private func chips(_ row: ProcedureComparison.Row) -> [HTML] {
        var chips: [HTML] = []
        switch row.change {
        case .added: chips.append(Chip.onTime.html(language, word: language[Phrase.Comparing.added]))
        case .removed: chips.append(Chip.late.html(language, word: language[Phrase.Comparing.removed]))
        case .changed: chips.append(Chip.dueSoon.html(language, word: language[Phrase.Comparing.changed]))
        case .unchanged: break
        }
        if row.isMoved, let before = row.placeBefore, let after = row.placeAfter {
            let places = language[Phrase.Comparing.places(String(before + 1), String(after + 1))]
            chips.append(Chip.plain(language[Phrase.Comparing.moved], .moved))
            chips.append("<span class=\"soft\">\(places)</span>")
        }
        return chips
    }

    /// A row that came or went is told by what matters most of it.
    private func whole(_ row: ProcedureComparison.Row) -> HTML {
        let outputs = row.step.outputs.map { $0.title.isEmpty ? $0.name : $0.title }
        return KeyValues.html([
            (language[Phrase.Sheet.time], HTML(text: row.step.time.words)),
            (language[Phrase.Sheet.outputs], HTML(text: outputs.joined(separator: ", "))),
        ])
    }

    private func cells(_ cells: [ProcedureComparison.Cell]) -> HTML {
        let drawn: [HTML] = cells.map { cell in
            "<div><dt lang=\"id\">\(Self.name(cell.key))</dt><dd lang=\"id\">\(words(cell))</dd></div>"
        }
        return "<dl class=\"kv changes\">\(drawn)</dl>"
    }

    /// The key of the file as the sheet's reader knows it.
    private static func name(_ key: String) -> String {
        let spaced = key.replacing("_", with: " ")
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }

    private func words(_ cell: ProcedureComparison.Cell) -> [HTML] {
        WordChanges.pieces(from: cell.before, to: cell.after).map { piece in
            switch piece.kind {
            case .same: HTML(text: piece.text)
            case .removed:
                """
                <del><span class="unseen">\(language[Phrase.Comparing.deleted]) </span>\(piece.text)</del>
                """
            case .added:
                """
                <ins><span class="unseen">\(language[Phrase.Comparing.inserted]) </span>\(piece.text)</ins>
                """
            }
        }
    }
}
