import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// The reports that came in, by what became of them.
enum InboxPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let list = InboxList(context.request)
        var rows = try await context.site.reading.reports(
            ReportQuery(standing: list.standing.word, limit: InboxList.limit))
        if list.isOldestFirst { rows.reverse() }
        let title = context.text(Phrase.Inbox.title)
        let enter = Button(context.text(Phrase.Inbox.enter), .primary).link(to: Place.enterReport.path)
        let body: HTML = """
            \(done(context))\(Page.header(title: title))\(try await OutageBanner.forDesk(context))\
            \(tabs(list, context))\
            \(rows.isEmpty ? empty(list, context) : table(rows, list, context))\
            \(context.mayRunInbox ? Button.row([enter], withinReach: true) : .empty)
            """
        return context.page(title: title, current: .reports, body: body)
    }

    private static func done(_ context: RequestContext) -> HTML {
        switch context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) }) {
        case .forwardReport: Notice(.good, context.text(Phrase.Inbox.doneForward)).html
        case .closeReport: Notice(.good, context.text(Phrase.Inbox.doneClose)).html
        default: .empty
        }
    }

    private static func tabs(_ list: InboxList, _ context: RequestContext) -> HTML {
        let items = InboxList.Standing.allCases.map { standing in
            var other = list
            other.standing = standing
            return Tabs.Item(
                title: context.text(standing.phrase), address: other.address,
                isCurrent: standing == list.standing)
        }
        return Tabs.html(items, label: context.text(Phrase.Inbox.standing))
    }

    private static func empty(_ list: InboxList, _ context: RequestContext) -> HTML {
        let phrase = list.standing == .received ? Phrase.Empty.inbox : Phrase.Inbox.nothingHere
        return EmptyState.html(phrase, context.language, icon: .chart)
    }

    private static func table(_ rows: [ReportRow], _ list: InboxList, _ context: RequestContext) -> HTML {
        var turned = list
        turned.isOldestFirst.toggle()
        let columns = [
            DataTable.Column(title: context.text(Phrase.Inbox.report)),
            DataTable.Column(title: context.text(Phrase.Inbox.complaint)),
            DataTable.Column(title: context.text(Phrase.Channel.title)),
            DataTable.Column(
                title: context.text(Phrase.Inbox.age), sortAddress: turned.address,
                order: list.isOldestFirst ? .up : .down),
        ]
        let order = list.isOldestFirst ? Phrase.Inbox.oldestFirst : Phrase.Inbox.newestFirst
        return DataTable(
            caption: context.text(order), columns: columns, rows: rows.map { row($0, context) }
        ).html(context.language)
    }

    private static func row(_ row: ReportRow, _ context: RequestContext) -> DataTable.Row {
        let unit = context.unitName(row.unit)
        let under = [context.placeName(row.place), row.agendaNumber].filter { !$0.isEmpty }
        return DataTable.Row(
            title: unit.isEmpty ? context.text(Phrase.Inbox.noUnit) : unit,
            address: Place.inboxReport(row.id).path, under: under.joined(separator: " · "),
            cells: [
                HTML(text: context.text(row.complaint.phrase)), HTML(text: context.text(row.channel.phrase)),
                Stamp.html(context.parts(row.made), context.language, text: context.age(row.made)),
            ])
    }
}

/// Which reports the inbox shows, and in which order; its address says it.
struct InboxList: Sendable {
    enum Standing: String, Sendable, CaseIterable {
        case received = "menunggu"
        case accepted = "diterima"
        case joined = "digabung"
        case forwarded = "diteruskan"
        case closed = "ditutup"
        case all = "semua"

        /// The word of read tables; nil for all.
        var word: String? {
            switch self {
            case .received: "received"
            case .accepted: "accepted"
            case .joined: "joined"
            case .forwarded: "forwarded"
            case .closed: "closed"
            case .all: nil
            }
        }

        var phrase: Phrase {
            switch self {
            case .received: Phrase.Inbox.waiting
            case .accepted: Phrase.Inbox.accepted
            case .joined: Phrase.Inbox.joined
            case .forwarded: Phrase.Inbox.forwarded
            case .closed: Phrase.Inbox.closed
            case .all: Phrase.Inbox.all
            }
        }
    }

    /// More than a desk can wait for; older ones are found by their ticket.
    static let limit = 200

    var standing: Standing
    var isOldestFirst: Bool

    init(_ request: Request) {
        standing = Standing(rawValue: request.query["keadaan"] ?? "") ?? .received
        isOldestFirst = request.query["urut"] == "lama"
    }

    var address: String {
        var parts: [String] = []
        if standing != .received { parts.append("keadaan=" + standing.rawValue) }
        if isOldestFirst { parts.append("urut=lama") }
        return Place.inbox.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

extension RequestContext {
    /// Whether the visitor runs the inbox; an auditor only looks.
    var mayRunInbox: Bool { signedIn?.isDesk(in: office) ?? false }
}
