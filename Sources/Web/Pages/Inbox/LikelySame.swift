import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// What is probably the same outage: open tickets and waiting reports of the same unit, or of any unit at the
/// same place.
struct LikelySame {
    struct Ticket {
        var row: TicketRow
        /// As far as a report of it names one.
        var place: PlaceID?
        var isSamePlace: Bool
    }

    /// Open tickets, those at the same place first.
    var tickets: [Ticket] = []
    var reports: [ReportRow] = []

    static func find(_ report: Report, _ context: RequestContext) async throws -> LikelySame {
        let near = try await reports(near: report, context)
        var places: [TicketID: PlaceID] = [:]
        for row in near {
            if let ticket = row.ticket, let place = row.place { places[ticket] = place }
        }
        let here = try await tickets(at: report.place, context)
        for row in here { places[row.id] = report.place }
        let others = try await tickets(of: report.unit, context).filter { other in
            !here.contains { $0.id == other.id }
        }
        let found = (here + others).map { row in
            Ticket(
                row: row, place: places[row.id],
                isSamePlace: places[row.id] != nil && places[row.id] == report.place)
        }
        return LikelySame(
            tickets: found.filter(\.isSamePlace) + found.filter { !$0.isSamePlace },
            reports: near.filter { $0.standing == ReportStanding.received.word })
    }

    /// Those of the last day, other than itself; at the same place first.
    private static func reports(near report: Report, _ context: RequestContext) async throws -> [ReportRow] {
        let reading = context.site.reading
        let day = report.made.adding(minutes: -24 * 60)
        var near: [ReportRow] = []
        if let place = report.place {
            near = try await reading.reports(ReportQuery(madeAfter: day, limit: recentLimit))
                .filter { $0.place == place }
        }
        if let unit = report.unit {
            let known = Set(near.map(\.id))
            near += try await reading.reports(ReportQuery(unit: unit, madeAfter: day, limit: 50))
                .filter { !known.contains($0.id) }
        }
        return near.filter { $0.id != report.id }
    }

    /// Reports are not kept by place: so many of the newest are looked through.
    private static let recentLimit = 300

    private static func tickets(
        of unit: UnitID?, _ context: RequestContext
    ) async throws -> [TicketRow] {
        guard let unit else { return [] }
        return try await context.site.reading.tickets(
            TicketQuery(phases: [.open, .parked], unit: unit, reader: context.reader, limit: 10))
    }

    private static func tickets(
        at place: PlaceID?, _ context: RequestContext
    ) async throws -> [TicketRow] {
        guard let place else { return [] }
        var query = TicketQuery(phases: [.open, .parked], reader: context.reader, limit: 10)
        query.place = place
        return try await context.site.reading.tickets(query)
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
        let items: [HTML] = tickets.prefix(5).map { likely in
            let ticket = likely.row
            var form = context.form(.joinReport, from: .inboxReport(report), key: ticket.id.text)
            form.hidden += [("report", report.text), ("ticket", ticket.id.text)]
            let why = context.text(likely.isSamePlace ? Phrase.Inbox.samePlace : Phrase.Inbox.sameUnit)
            let facts = [
                ticket.number, why, context.placeName(likely.place), context.unitName(ticket.unit),
                context.age(ticket.opened),
            ].filter { !$0.isEmpty }
            let refusal = context.refused(.joinReport, key: ticket.id.text).map {
                Form.errorSummary($0.errors, context.language)
            }
            return """
                <li>\(refusal)<div class="row"><span>\
                <a href="\(Place.ticket(ticket.id).path)">\(ticket.title)</a>\
                <small class="soft">\(facts.joined(separator: " · "))</small></span>\
                \(form.html(Button(context.text(Phrase.Inbox.joinShort), icon: .joined).submit()))</div></li>
                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func reportList(_ context: RequestContext) -> HTML {
        guard !reports.isEmpty else { return .empty }
        let items: [HTML] = reports.prefix(5).map { report in
            let facts = [
                context.placeName(report.place), context.unitName(report.unit), context.age(report.made),
            ].filter { !$0.isEmpty }
            let what = context.text(report.complaint.phrase)
            return """
                <li><a href="\(Place.inboxReport(report.id).path)">\(what)</a> \
                <small class="soft">\(facts.joined(separator: " · "))</small></li>
                """
        }
        return
            "<p class=\"soft\">\(context.text(Phrase.Inbox.stillWaiting))</p><ul class=\"rows\">\(items)</ul>"
    }
}
