import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// *Gangguan massal*: what everybody is told of it, and the one tap by which an affected office joins.
///
/// Nothing personal stands here: the office's own notice, or how many reports came together.
enum OutageBanner {
    private static let shown = 3
    /// So many offices get a button each; more are chosen from a list.
    private static let buttons = 4

    /// For the report page; `unit` is the office that was chosen already.
    static func forReporters(_ unit: UnitID, _ context: RequestContext) async throws -> HTML {
        let rows = try await context.site.reading.outages(limit: shown)
        return HTML.join(
            rows.map { row in
                Notice(.warn, title(row, context), more: "\(since(row, context))\(join(row, unit, context))")
                    .html
            })
    }

    /// For the inbox: the ticket, and how many reports it holds by now.
    static func forDesk(_ context: RequestContext) async throws -> HTML {
        let rows = try await context.site.reading.outages(limit: shown)
        return HTML.join(
            rows.map { row in
                let open = Button(context.text(Phrase.Inbox.openTicket), icon: .ticket)
                    .link(to: Place.ticket(row.ticket).path)
                let count = row.reports > 1 ? context.text(Phrase.Outage.joined(row.reports)) : ""
                return Notice(
                    .info, title(row, context),
                    more: "<p>\(units(row, context))</p><p class=\"soft\">\(count)</p>\(Button.row([open]))"
                ).html
            })
    }

    private static func title(_ row: OutageRow, _ context: RequestContext) -> String {
        let words = row.outage?.words ?? context.text(Phrase.Outage.plain(row.reports))
        return context.text(Phrase.Outage.title) + ": " + words
    }

    private static func since(_ row: OutageRow, _ context: RequestContext) -> HTML {
        let stamp = context.language.stamp(context.parts(row.since), seenOn: context.parts(context.now))
        let place = context.placeName(row.place)
        let lines = [place, context.text(Phrase.Outage.since(stamp)), context.text(Phrase.Outage.handled)]
        return "<p>\(lines.filter { !$0.isEmpty }.joined(separator: " · "))</p>"
    }

    private static func units(_ row: OutageRow, _ context: RequestContext) -> String {
        row.units.map(context.unitName).sorted().joined(separator: ", ")
    }

    private static func join(_ row: OutageRow, _ unit: UnitID, _ context: RequestContext) -> HTML {
        let key = row.ticket.text
        var form = context.form(.joinOutage, from: .report, key: key)
        form.hidden.append(("ticket", key))
        let errors = context.refused(.joinOutage, key: key).map {
            Form.errorSummary($0.errors, scope: key, context.language)
        }
        let active = context.office.units.values.filter { $0.isActive && row.concerns($0.id) }
            .sortedByName { ($0.name, $0.id.text) }
        let known = active.filter { $0.id == unit }
        let taps = known.isEmpty && active.count <= buttons ? active : known
        let how = taps.isEmpty ? Phrase.Outage.joinChosen : Phrase.Outage.joinAs
        let lede: HTML = "<p>\(context.text(how)) \(context.text(Phrase.Outage.otherProblem))</p>"
        let ways = taps.isEmpty ? choice(active, row, context) : Button.row(taps.map { button($0, context) })
        return "\(lede)\(errors)\(form.html(ways))"
    }

    /// More offices than one wants to look over: chosen from a list that narrows.
    private static func choice(_ active: [OfficeUnit], _ row: OutageRow, _ context: RequestContext) -> HTML {
        let options = active.map { Field.Option(value: $0.id.text, title: $0.name) }
        let field = Field(
            name: "unit", label: context.text(Phrase.Reporting.unit),
            control: .select(options, narrowing: context.text(Phrase.Reporting.filter)),
            scope: row.ticket.text)
        let send = Button(context.text(Phrase.Outage.joinTap), icon: .joined).submit()
        return "\(field.html(context.language))\(Button.row([send]))"
    }

    private static func button(_ unit: OfficeUnit, _ context: RequestContext) -> HTML {
        Button(context.text(Phrase.Outage.joinUnit(unit.name)), icon: .joined)
            .submit(name: "unit", value: unit.id.text)
    }
}
