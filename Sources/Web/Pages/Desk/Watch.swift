import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What auditors and administrators see where others have their work.
struct Watch {
    var openCount = 0
    var lateCount = 0
    /// The newest of the late tickets.
    var late: [TicketRow] = []
    /// What the office has not set up yet; for administrators.
    var gaps: [OfficeGaps.Gap] = []

    /// Nil for everybody else.
    static func reading(_ signedIn: SignedIn, in context: RequestContext) async throws -> Watch? {
        guard signedIn.isAuditor || signedIn.isAdministrator else { return nil }
        var watch = Watch()
        if signedIn.isAuditor {
            let open = TicketQuery(phases: [.open, .parked], reader: context.reader)
            let late = TicketQuery(lateAt: context.now.cutToMinute, reader: context.reader, limit: 20)
            watch.openCount = try await context.site.reading.ticketCount(open)
            watch.lateCount = try await context.site.reading.ticketCount(late)
            watch.late = try await context.site.reading.tickets(late)
        }
        if signedIn.isAdministrator {
            watch.gaps = OfficeGaps(office: context.office, now: context.now).found(
                try await OfficeGaps.columns(in: context))
        }
        return watch
    }
}

/// The sections of a desk that watch over the office.
enum WatchSections {
    static func html(
        _ watch: Watch, _ signedIn: SignedIn, _ procedures: KnownProcedures, _ context: RequestContext
    ) -> [HTML] {
        var sections: [HTML] = []
        if signedIn.isAuditor { sections.append(audit(watch, procedures, context)) }
        if signedIn.isAdministrator { sections.append(gaps(watch, context)) }
        return sections
    }

    private static func audit(
        _ watch: Watch, _ procedures: KnownProcedures, _ context: RequestContext
    ) -> HTML {
        let language = context.language
        let register = Place.tickets.path
        let counts = KeyValues.html([
            (
                language[Phrase.Watch.openTickets],
                "<a href=\"\(register)?keadaan=berjalan\">\(language.number(watch.openCount))</a>"
            ),
            (
                language[Phrase.Watch.lateTickets],
                "<a href=\"\(register)?terlambat=ya\">\(language.number(watch.lateCount))</a>"
            ),
        ])
        let rows =
            watch.late.isEmpty
            ? EmptyState.html(Phrase.Watch.nothingLate, language, icon: .done)
            : RegisterTable(context: context, procedures: procedures).html(watch.late, caption: "")
        return Page.section(
            language[Phrase.Watch.lateTickets],
            "<p class=\"soft\">\(language[Phrase.Watch.auditor])</p>\(counts)\(rows)")
    }

    private static func gaps(_ watch: Watch, _ context: RequestContext) -> HTML {
        let language = context.language
        let list: HTML =
            if watch.gaps.isEmpty {
                EmptyState.html(Phrase.Watch.noGaps, language, icon: .done)
            } else {
                """
                <ul>\(watch.gaps.map { $0.html(context) })</ul>\
                \(Button.row([Button(language[Phrase.Setup.resume]).link(to: Place.setup.path)]))
                """
            }
        return Page.section(
            language[Phrase.Watch.gaps],
            "<p class=\"soft\">\(language[Phrase.Watch.administrator])</p>\(list)")
    }
}
