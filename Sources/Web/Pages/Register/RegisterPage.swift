import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// *Register*: all tickets, narrowed and sorted by the address.
enum RegisterPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let filter = try await filter(context)
        let query = filter.query(
            now: context.now, zone: context.zone, reader: context.reader, limit: RegisterFilter.pageSize + 1)
        var rows = try await context.site.reading.tickets(query)
        var all = query
        all.after = nil
        let count = try await context.site.reading.ticketCount(all)
        let next =
            rows.count > RegisterFilter.pageSize
            ? rows[RegisterFilter.pageSize - 1].cursor(filter.order) : nil
        rows = Array(rows.prefix(RegisterFilter.pageSize))
        let procedures = try await KnownProcedures.reading(
            rows.map { ($0.procedure, $0.step) } + context.office.procedures.keys.map { ($0, nil) },
            in: context)
        let views = try await RegisterViews.reading(context)
        let body: HTML = """
            \(LiveMark.html(.liveOffice, parts: ["#daftar"], context))\
            \(head(context))\(unknown(filter, context))\(views.links(filter))\
            \(RegisterForm(context: context, procedures: procedures).html(filter))\
            <div id="daftar">\(list(rows, count, filter, procedures, context))\
            \(ways(filter, next, context))</div>\
            \(download(count, filter, context))\(views.form(filter))
            """
        return context.page(title: context.text(Phrase.Register.title), current: .tickets, body: body)
    }

    /// What the address asks for, without what means nothing here.
    private static func filter(_ context: RequestContext) async throws -> RegisterFilter {
        var filter = RegisterFilter(context.request.query).checked(in: context.office)
        guard let code = filter.procedure, let step = filter.step else { return filter }
        let known = try await KnownProcedures.reading([(code, step)], in: context)
        if known.step(step, of: code) == nil { filter.noteUnknownStep() }
        return filter
    }

    /// A filter that was dropped is told: the list is longer than was asked for.
    private static func unknown(_ filter: RegisterFilter, _ context: RequestContext) -> HTML? {
        guard !filter.unknown.isEmpty else { return nil }
        let items: [HTML] = filter.unknown.map { unknown in
            let words =
                unknown.label.map { Phrase.Register.unknownValue($0, unknown.value) }
                ?? Phrase.Register.unknownName(unknown.name)
            return "<li>\(context.text(words))</li>"
        }
        return Notice(
            .warn, context.text(Phrase.Register.unknown), more: "<ul class=\"items\">\(items)</ul>"
        ).html
    }

    private static func head(_ context: RequestContext) -> HTML {
        let begin: HTML? =
            BeginTicketPage.isOffered(context) ? Button.row([BeginTicketPage.button(context)]) : nil
        return "\(Page.header(title: context.text(Phrase.Register.title), state: begin ?? .empty))"
    }

    private static func list(
        _ rows: [TicketRow], _ count: Int, _ filter: RegisterFilter, _ procedures: KnownProcedures,
        _ context: RequestContext
    ) -> HTML {
        guard !rows.isEmpty else {
            if filter.isEmpty {
                return EmptyState.html(Phrase.Empty.tickets, context.language, icon: .ticket)
            }
            let clear = Button(context.text(Phrase.Act.clearFilter)).link(to: Place.tickets.path)
            return EmptyState.html(Phrase.Empty.search, context.language, icon: .search, action: clear)
        }
        let words = context.language.number(count)
        let order = filter.order.words
        let caption =
            count >= countLimit ? Phrase.Lists.foundAtLeast(words, order) : Phrase.Lists.found(words, order)
        return RegisterTable(context: context, procedures: procedures).html(
            rows, caption: context.text(caption), filter)
    }

    /// The store counts no further.
    private static let countLimit = 10_000

    private static func download(
        _ count: Int, _ filter: RegisterFilter, _ context: RequestContext
    ) -> HTML {
        guard count > 0 else { return .empty }
        let link = Button(context.text(Phrase.Lists.csv), icon: .download).link(
            to: filter.address(at: .ticketsCSV))
        let limit = context.language.number(RegisterCSV.limit)
        let words: HTML? =
            count >= countLimit
            ? "<p class=\"soft small\">\(context.text(Phrase.Lists.csvLimit(limit)))</p>" : nil
        return "\(Button.row([link]))\(words)"
    }

    private static func ways(
        _ filter: RegisterFilter, _ next: TicketCursor?, _ context: RequestContext
    ) -> HTML {
        guard filter.after != nil || next != nil else { return .empty }
        let language = context.language
        let newest: HTML? =
            filter.after == nil
            ? nil : Button(language[Phrase.Lists.first]).link(to: filter.address())
        let on = next.map { Button(language[Phrase.Shell.next]).link(to: filter.address(after: $0)) }
        return """
            <nav class="pages" aria-label="\(language[Phrase.Shell.pagination])">\(newest ?? "<span></span>")\
            \(on ?? "<span></span>")</nav>
            """
    }
}

/// Rows of the register.
struct RegisterTable {
    let context: RequestContext
    let procedures: KnownProcedures

    /// With a filter, headings sort its list.
    func html(_ rows: [TicketRow], caption: String, _ filter: RegisterFilter? = nil) -> HTML {
        let language = context.language
        return DataTable(
            caption: caption,
            columns: [
                column(Phrase.Ticket.ticket, filter, .newest, .oldest),
                .init(title: language[Phrase.Desk.stepAndHolder]),
                column(Phrase.Ticket.state, filter, nil, .dueFirst),
                column(Phrase.Register.opened, filter, .openedLast, .openedFirst, isOnlyWide: true),
            ], rows: rows.map(draw)
        ).html(language)
    }

    /// A heading that sorts: pressed again, the other way; where there is none, as the register was.
    private func column(
        _ title: Phrase, _ filter: RegisterFilter?, _ down: TicketOrder?, _ up: TicketOrder,
        isOnlyWide: Bool = false
    ) -> DataTable.Column {
        var column = DataTable.Column(title: context.text(title), isOnlyWide: isOnlyWide)
        guard let filter else { return column }
        if filter.order == up { column.order = .up }
        if filter.order == down { column.order = .down }
        let next: TicketOrder =
            if filter.order == up { down ?? .newest } else { filter.order == down ? up : down ?? up }
        column.sortAddress = filter.sorted(next)
        return column
    }

    private func draw(_ row: TicketRow) -> DataTable.Row {
        let words = TicketWords(context: context)
        let open = row.step.flatMap { procedures.step($0, of: row.procedure) }
        let opened = context.parts(row.opened)
        let date = context.language.shortDate(
            opened, withYear: opened.year != context.parts(context.now).year)
        let urgency: HTML = words.urgency(row.urgency).map { " \($0)" } ?? .empty
        return .init(
            title: row.title, address: Place.ticket(row.id).path, under: under(row),
            cells: [
                step(row),
                "\(words.secrecy(row.isSecret))\(words.state(row, step: open))\(urgency)",
                "<span class=\"nowrap\">\(Stamp.html(opened, context.language, text: date))</span>",
            ])
    }

    private func under(_ row: TicketRow) -> String {
        [row.number, row.unit.map(context.names.unit)].compactMap(\.self).joined(separator: " · ")
    }

    private func step(_ row: TicketRow) -> HTML {
        guard let step = row.step else { return .empty }
        let holder: HTML? = row.assignee.map { "<small>\(context.names.assignee($0))</small>" }
        return "\(procedures.words(step, of: row.procedure))\(holder)"
    }
}

extension TicketOrder {
    var words: Phrase {
        switch self {
        case .newest: Phrase.Lists.newest
        case .oldest: Phrase.Lists.oldest
        case .dueFirst: Phrase.Lists.dueFirst
        case .openedLast: Phrase.Lists.openedLast
        case .openedFirst: Phrase.Lists.openedFirst
        }
    }
}
