import Markup
import Phrases

/// *Lembar SOP* as a table with the columns of Permenpan-RB 35/2012, alive when a ticket runs on it.
///
/// On a phone the style sheet turns the same markup into a vertical path: one copy keeps the page light on a
/// thin link.
struct SheetTable: Sendable {
    var model: SheetModel

    /// Draws the table in a frame that pans sideways, also with the keyboard, and what its symbols mean.
    func html(_ language: Language) -> HTML {
        """
        <div class="sheet" tabindex="0" role="region" aria-label="\(language[Phrase.Sheet.pan])">\
        \(table(language))</div>\(SheetLegend.html(language))
        """
    }

    /// The same beside a drawing: a vertical path on phones, and nothing on wide screens.
    func path(_ language: Language) -> HTML { "<div class=\"sheet only-phone\">\(table(language))</div>" }

    private func table(_ language: Language) -> HTML {
        let lines = SheetLines(model)
        let rows: [HTML] = model.rows.enumerated().map { row, content in draw(content, row, lines, language) }
        return """
            <table class="sop">\
            <caption class="unseen">\(model.caption)</caption>\(head(language))<tbody>\(rows)</tbody>\
            </table>
            """
    }

    private func head(_ language: Language) -> HTML {
        let performers: [HTML] = model.columns.map { "<th scope=\"col\">\($0)</th>" }
        let standard = [Phrase.Sheet.requirements, Phrase.Sheet.time, Phrase.Sheet.outputs]
        let single = { (phrase: Phrase) -> HTML in "<th scope=\"col\" rowspan=\"2\">\(language[phrase])</th>"
        }
        return """
            <thead><tr>\(single(Phrase.Sheet.number))\(single(Phrase.Sheet.activity))\
            <th scope="colgroup" colspan="\(model.columns.count)">\(language[Phrase.Sheet.performers])</th>\
            <th scope="colgroup" colspan="3">\(language[Phrase.Sheet.standard])</th>\
            \(single(Phrase.Sheet.note))</tr>\
            <tr>\(performers)\(standard.map { "<th scope=\"col\">\(language[$0])</th>" as HTML })</tr></thead>
            """
    }

    private func draw(_ row: SheetModel.Row, _ place: Int, _ lines: SheetLines, _ language: Language) -> HTML
    {
        let cells: [HTML] = model.columns.indices.map {
            performerCell(place, $0, lines.pieces(row: place, column: $0), language)
        }
        return """
            <tr id="\(SheetModel.anchor(row.id))"\(SheetWords.attributes(row))><td>\(row.number)</td>\
            <th scope="row" class="act">\(SheetWords.title(row))\(SheetWords.state(row, language))\
            \(SheetWords.answers(row, language))</th>\(cells)\
            \(requirements(row, language))<td>\(SheetWords.time(row, language))</td>\
            <td>\(SheetWords.outputs(row.outputs))</td><td>\(row.note)</td></tr>
            """
    }

    /// On a phone only the row at hand says what it needs; the others stay short.
    private func requirements(_ row: SheetModel.Row, _ language: Language) -> HTML {
        guard !row.requirements.isEmpty else { return "<td></td>" }
        return """
            <td class="need" data-label="\(language[Phrase.Sheet.requirements])">\
            \(SheetWords.lines(row.requirements))</td>
            """
    }

    private func performerCell(
        _ rowPlace: Int, _ column: Int, _ pieces: [SheetLines.Piece], _ language: Language
    ) -> HTML {
        let row = model.rows[rowPlace]
        let drawn: [HTML] = pieces.map { piece in
            let isOut = piece.rowsAbove.map { model.isPassedBy(below: rowPlace - $0) } ?? false
            return "<i class=\"ln \(raw: piece.rawValue)\(isOut ? " out" : "")\"></i>"
        }
        guard let place = row.marks.firstIndex(where: { $0.column == column }) else {
            return "<td class=\"w\">\(drawn)</td>"
        }
        let isLast = place == row.marks.indices.last
        return """
            <td class="\(place == 0 ? "w" : "w more")" data-label="\(model.columns[column])">\(drawn)\
            \(row.marks[place].symbol.html(language))\(isLast ? wayDown(from: rowPlace) : nil)</td>
            """
    }

    /// The answer that the line to the next row stands for.
    private func wayDown(from row: Int) -> HTML? {
        guard row + 1 < model.rows.count, model.rows[row].leadsToNext else { return nil }
        let next = model.rows[row + 1].id
        let answers = model.rows[row].answers.filter { $0.targetRow == next }.map(\.words)
        return answers.isEmpty ? nil : "<small class=\"way\">\(answers.joined(separator: ", "))</small>"
    }
}
