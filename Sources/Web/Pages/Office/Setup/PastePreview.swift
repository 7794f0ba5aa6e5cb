import Markup
import Phrases
import UseCases

/// What a pasted list comes to, line by line; nothing of it is stored.
struct PastePreview {
    let context: RequestContext
    let list: OfficeImport

    /// So many lines are shown; the rest is counted.
    private static let shown = 100

    // MARK: what is wrong or doubtful

    var faults: HTML {
        let faulty = list.rows.filter { !$0.faults.isEmpty }
        var lines: [HTML] = faulty.prefix(Self.shown).flatMap { row in
            row.faults.map { fault -> HTML in
                "<li>\(context.text(Phrase.Paste.atLine(row.line, words(fault))))</li>"
            }
        }
        var title = context.text(Phrase.Paste.faults(faulty.count))
        if list.isLetter {
            title = context.text(Phrase.Paste.letter)
            lines = ["<li>\(context.text(Phrase.Paste.letterRemedy))</li>"]
        }
        return """
            <div class="errors" role="alert" tabindex="-1">\(Icon.alert.html)<div><h2>\
            \(title)</h2><ul class="items">\(lines)</ul></div></div>
            """
    }

    private func words(_ fault: OfficeImport.Fault) -> Phrase {
        switch fault {
        case .nameMissing: Phrase.Paste.nameMissing
        case .nameIsNumber: Phrase.Paste.nameIsNumber
        case .sentence: Phrase.Paste.sentence
        case .tooLong(_, let limit): Phrase.Paste.tooLong(limit)
        case .repeated(let line): Phrase.Paste.repeated(line)
        case .superiorUnknown(let name, let nearest): Phrase.Paste.superiorUnknown(name, nearest)
        case .superiorLoop: Phrase.Paste.superiorLoop
        case .recorderUnknown(let name, let nearest): Phrase.Paste.recorderUnknown(name, nearest)
        case .markUnknown(let mark): Phrase.Paste.markUnknown(mark)
        case .postUnknown(let name, let nearest): Phrase.Paste.postUnknown(name, nearest)
        case .loginUnusable(let login): Phrase.Paste.loginUnusable(login)
        case .loginTaken(let login, let name): Phrase.Paste.loginTaken(login, name)
        case .otherLogin(let line): Phrase.Paste.otherLogin(line)
        case .ownLogin(let login): Phrase.Paste.ownLogin(login)
        case .ownAppointment: Phrase.Paste.ownAppointment
        case .contactUnusable(let contact): Phrase.Paste.contactUnusable(contact)
        case .employeeNumberUnusable(let number): Phrase.Paste.employeeNumberUnusable(number)
        case .responsibleMissing: Phrase.Paste.responsibleMissing
        case .responsibleDiffers(let line): Phrase.Paste.responsibleDiffers(line)
        case .tooManyLines(let limit): Phrase.Paste.tooManyLines(limit)
        case .commasBetween: Phrase.Paste.commasBetween
        case .personDiffers(let name, let login, let nip):
            Phrase.Paste.personDiffers(name, login: login, nip: nip)
        case .personUnclear(let name): Phrase.Paste.personUnclear(name)
        case .sameName(let line): Phrase.Paste.sameName(line)
        }
    }

    /// What may be meant otherwise, and columns whose heading nobody knows.
    var hints: HTML {
        let notices: [HTML] = list.hints.map { hint in
            switch hint {
            case .commas: notice(Phrase.Paste.commasUnread, Phrase.Paste.commasUnreadRemedy)
            case .headShared(let post, let people):
                notice(
                    Phrase.Paste.headShared(post, people.joined(separator: "; ")),
                    Phrase.Paste.headSharedRemedy)
            }
        }
        return "\(notices)\(passedOver)"
    }

    private func notice(_ title: Phrase, _ remedy: Phrase) -> HTML {
        Notice(.warn, context.text(title), more: "<p>\(context.text(remedy))</p>").html
    }

    private var passedOver: HTML? {
        guard !list.unknown.isEmpty else { return nil }
        let names = list.unknown.prefix(8).map { String($0.prefix(60)) }.joined(separator: ", ")
        return Notice(.warn, context.text(Phrase.Paste.passedOver(names))).html
    }

    var verdict: HTML {
        func count(_ effect: OfficeImport.Effect) -> Int { list.rows.count { $0.effect == effect } }
        if list.events.isEmpty { return Notice(.info, context.text(Phrase.Paste.nothingNew)).html }
        let summary = context.text(Phrase.Paste.summary(count(.new), count(.changed), count(.same)))
        return Notice(
            .info, summary, more: "<p>\(context.text(Phrase.Paste.nothingStored))</p>"
        ).html
    }

    // MARK: the lines

    /// A column of the preview; a cell of the list may stand small below another.
    private struct Column {
        var heading: Phrase
        var cell: Int
        var below: Int?
    }

    private var columns: [Column] {
        switch list.kind {
        case .posts:
            [
                Column(heading: Phrase.Label.post, cell: 0),
                Column(heading: Phrase.OfficeForm.superior, cell: 1),
                Column(heading: Phrase.OfficeForm.marks, cell: 2),
                Column(heading: Phrase.OfficePages.recorders, cell: 3),
            ]
        case .people:
            [
                Column(heading: Phrase.Label.name, cell: 0), Column(heading: Phrase.Label.post, cell: 1),
                Column(heading: Phrase.OfficePages.phone, cell: 2),
                Column(heading: Phrase.Paste.loginAndNIP, cell: 3, below: 4),
            ]
        case .units:
            [
                Column(heading: Phrase.OfficePages.unit, cell: 0),
                Column(heading: Phrase.OfficePages.place, cell: 1),
                Column(heading: Phrase.OfficeForm.responsible, cell: 2, below: 4),
                Column(heading: Phrase.UnitContacts.contact, cell: 3),
            ]
        }
    }

    var table: HTML {
        let columns = columns
        let rest = list.rows.count - Self.shown
        let more: HTML? =
            rest > 0 ? "<p class=\"soft\">\(context.text(Phrase.Paste.more(rest)))</p>" : nil
        let rows = list.rows.prefix(Self.shown).map { row -> [HTML] in
            columns.map { cell($0, of: row) } + [effect(row)]
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficeForm.list),
            columns: columns.map { context.text($0.heading) } + [context.text(Phrase.Paste.effect)],
            rows: rows)
        return "\(table.html)\(more)"
    }

    private func cell(_ column: Column, of row: OfficeImport.Row) -> HTML {
        let text = row.cells[column.cell]
        if column.cell == 0 {
            let line = context.text(Phrase.Paste.line) + " \(row.line)"
            return "\(text.isEmpty ? "—" : text)<small>\(line)</small>"
        }
        let below = column.below.map { row.cells[$0] } ?? ""
        if text.isEmpty, below.isEmpty { return .empty }
        let isNumber = text.count <= 20 && PhoneNumber.isUsable(text)
        let main: HTML = isNumber ? "<span class=\"nowrap\">\(text)</span>" : HTML(text: text)
        let small: HTML? = below.isEmpty ? nil : "<small>\(below)</small>"
        return "\(main)\(small)"
    }

    private func effect(_ row: OfficeImport.Row) -> HTML {
        if !row.faults.isEmpty { return Chip.plain(context.text(Phrase.Paste.faulty), .warning) }
        let words =
            switch row.effect {
            case .new: Phrase.Paste.new
            case .changed: Phrase.Paste.changed
            case .same: Phrase.Paste.same
            }
        let old = row.replaced.joined(separator: ", ")
        let replaced: HTML? =
            old.isEmpty ? nil : "<small>\(context.text(Phrase.Paste.replacesLogin(old)))</small>"
        return "\(context.text(words))\(replaced)"
    }
}
