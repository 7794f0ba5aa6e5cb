import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The tables of a desk; each row leads to its ticket.
struct DeskTables {
    let context: RequestContext
    let procedures: KnownProcedures

    /// `all` is how many rows there are, where fewer are shown.
    func work(_ rows: [DeskRow], of all: Int? = nil) -> HTML {
        table(
            caption(rows.count, of: all ?? rows.count),
            [Phrase.Ticket.ticket, Phrase.Ticket.step, Phrase.Ticket.deadline],
            rows.map { row in (row, [words(row), "\(secrecy(row))\(clock(row))\(again(row))\(urgency(row))"])
            })
    }

    private func again(_ row: DeskRow) -> HTML {
        row.isAgain ? " \(Chip.plain(context.text(Phrase.Desk.cameBack), .back))" : .empty
    }

    private func secrecy(_ row: DeskRow) -> HTML { TicketWords(context: context).secrecy(row.isSecret) }

    /// Who keeps it waiting stands below the step; of what was escalated the row names only the superior.
    func late(_ rows: [DeskRow]) -> HTML {
        table(
            caption(rows.count, of: rows.count),
            [Phrase.Ticket.ticket, Phrase.Desk.stepAndHolder, Phrase.Ticket.deadline],
            rows.map { row in
                let holder: HTML? =
                    row.kind == .escalated ? nil : "<small>\(context.names.assignee(row.assignee))</small>"
                let mark: HTML? =
                    row.kind == .escalated
                    ? " \(Chip.plain(context.text(Phrase.Escalation.chip), .up))" : nil
                return (row, ["\(secrecy(row))\(words(row))\(holder)", "\(clock(row))\(mark)"])
            })
    }

    func countersign(_ rows: [DeskRow]) -> HTML {
        table(
            caption(rows.count, of: rows.count),
            [Phrase.Ticket.ticket, Phrase.Ticket.step, Phrase.Desk.askedWhen],
            rows.map { row in (row, [words(row), "\(stamp(row.since))\(urgency(row))"]) })
    }

    func informed(_ rows: [DeskRow], of all: Int) -> HTML {
        table(
            caption(rows.count, of: all),
            [Phrase.Ticket.ticket, Phrase.Ticket.step, Phrase.Desk.happenedWhen, Phrase.Desk.act],
            rows.map { row in (row, [words(row), stamp(row.since), markSeen(row)]) })
    }

    func recorded(_ rows: [RecordedRow]) -> HTML {
        let columns = [
            Phrase.Ticket.ticket, Phrase.Desk.recordedFor, Phrase.Desk.happenedWhen, Phrase.Desk.recordedWhen,
        ]
        return DataTable(
            caption: "", columns: columns.map { .init(title: context.text($0)) },
            rows: rows.map { row in
                .init(
                    title: row.title, address: Place.ticket(row.ticket).path, under: row.number,
                    cells: [
                        HTML(text: context.names.assignee(row.assignee)), stamp(row.happened),
                        stamp(row.recorded),
                    ])
            }
        ).html(context.language)
    }

    private func table(_ caption: String, _ columns: [Phrase], _ rows: [(row: DeskRow, cells: [HTML])])
        -> HTML
    {
        DataTable(
            caption: caption, columns: columns.map { .init(title: context.text($0)) },
            rows: rows.map { row, cells in
                .init(
                    title: row.title, address: Place.ticket(row.ticket).path, under: under(row), cells: cells)
            }
        ).html(context.language)
    }

    private func caption(_ shown: Int, of all: Int) -> String {
        let language = context.language
        return shown == all
            ? language[Phrase.Desk.steps(language.number(all))]
            : language[Phrase.Desk.shown(language.number(shown), of: language.number(all))]
    }

    // MARK: cells

    private func words(_ row: DeskRow) -> HTML { HTML(text: procedures.words(row.step, of: row.procedure)) }

    private func under(_ row: DeskRow) -> String {
        [row.number, row.unit.map(context.names.unit)].compactMap(\.self).joined(separator: " · ")
    }

    private func clock(_ row: DeskRow) -> HTML {
        TicketWords(context: context).clock(
            since: row.since, deadline: row.deadline, isPaused: row.isPaused,
            step: procedures.step(row.step, of: row.procedure), procedure: row.procedure)
    }

    private func urgency(_ row: DeskRow) -> HTML {
        TicketWords(context: context).urgency(row.urgency).map { " \($0)" } ?? .empty
    }

    private func stamp(_ instant: Instant) -> HTML {
        let parts = context.parts(instant)
        let text = context.language.shortStamp(parts)
        return "<span class=\"nowrap\">\(Stamp.html(parts, context.language, text: text))</span>"
    }

    private func markSeen(_ row: DeskRow) -> HTML {
        var form = context.form(.markSeen, from: .desk, key: row.ticket.text)
        form.hidden.append(("ticket", row.ticket.text))
        return form.html(Button(context.text(Phrase.Act.markSeen), icon: .eye).submit())
    }
}
