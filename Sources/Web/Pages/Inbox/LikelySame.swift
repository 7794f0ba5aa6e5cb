import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// What is probably the same outage: open tickets and waiting reports of the same unit.
struct LikelySame {
    /// Open tickets, those at the same place first.
    var tickets: [(row: TicketRow, isSamePlace: Bool)] = []
    var reports: [ReportRow] = []

    static func find(_ report: Report, _ context: RequestContext) async throws -> LikelySame {
        guard let unit = report.unit else { return LikelySame() }
        let reading = context.site.reading
        let day = report.made.adding(minutes: -24 * 60)
        let near = try await reading.reports(ReportQuery(unit: unit, madeAfter: day, limit: 50))
            .filter { $0.id != report.id }
        let samePlace = Set(near.filter { $0.place != nil && $0.place == report.place }.compactMap(\.ticket))
        let open = try await reading.tickets(
            TicketQuery(phases: [.open, .parked], unit: unit, reader: context.reader, limit: 10))
        var found = LikelySame()
        found.tickets = open.map { ($0, samePlace.contains($0.id)) }
        found.tickets.sort { $0.isSamePlace && !$1.isSamePlace }
        found.reports = near.filter { $0.standing == ReportStanding.received.word }
        return found
    }

    /// The list, each ticket with its one-tap join.
    func html(_ context: RequestContext, joining report: ReportID) -> HTML {
        guard !tickets.isEmpty || !reports.isEmpty else { return .empty }
        return Page.section(
            context.text(Phrase.Inbox.likelyTitle), cssClass: "likely",
            "\(ticketList(context, report))\(reportList(context))")
    }

    private func ticketList(_ context: RequestContext, _ report: ReportID) -> HTML {
        guard !tickets.isEmpty else { return .empty }
        let items: [HTML] = tickets.prefix(5).map { ticket, isSamePlace in
            var form = context.form(.joinReport, from: .inboxReport(report), key: ticket.id.text)
            form.hidden += [("report", report.text), ("ticket", ticket.id.text)]
            let why = context.text(isSamePlace ? Phrase.Inbox.samePlace : Phrase.Inbox.sameUnit)
            let refusal = context.refused(.joinReport, key: ticket.id.text).map {
                Form.errorSummary($0.errors, context.language)
            }
            return """
                <li>\(refusal)<div class="row"><span>\
                <a href="\(Place.ticket(ticket.id).path)">\(ticket.title)</a>\
                <small class="soft">\(ticket.number) · \(why) · \
                \(context.age(ticket.opened))</small></span>\
                \(form.html(Button(context.text(Phrase.Inbox.joinShort), icon: .joined).submit()))</div></li>
                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func reportList(_ context: RequestContext) -> HTML {
        guard !reports.isEmpty else { return .empty }
        let items: [HTML] = reports.prefix(5).map { report in
            """
            <li><a href="\(Place.inboxReport(report.id).path)">\(context.text(report.complaint.phrase))</a> \
            <small class="soft">\(context.age(report.made))</small></li>
            """
        }
        return
            "<p class=\"soft\">\(context.text(Phrase.Inbox.stillWaiting))</p><ul class=\"rows\">\(items)</ul>"
    }
}
