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
        let found = try await context.site.reading.reports(
            ReportQuery(
                standing: list.standing.word, after: list.after, isOldestFirst: list.isOldestFirst,
                limit: InboxList.pageSize + 1))
        let rows = Array(found.prefix(InboxList.pageSize))
        let next = found.count > rows.count ? rows.last?.id : nil
        let title = context.text(Phrase.Inbox.title)
        let enter = Button(context.text(Phrase.Inbox.enter), .primary).link(to: Place.enterReport.path)
        let body: HTML = """
            \(LiveMark.html(.liveInbox, parts: ["#daftar"], context))\
            \(try await done(context))\(Page.header(title: title))\
            \(try await OutageBanner.forDesk(context))\
            \(tabs(list, context))<div id="daftar">\
            \(rows.isEmpty ? empty(list, context) : table(rows, list, context))\(ways(list, next, context))</div>\
            \(context.mayRunInbox ? Button.row([enter], withinReach: true) : .empty)
            """
        return context.page(title: title, current: .reports, body: body)
    }

    private static func done(_ context: RequestContext) async throws -> HTML {
        let words: Phrase
        switch context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) }) {
        case .forwardReport: words = Phrase.Inbox.doneForward
        case .closeReport: words = Phrase.Inbox.doneClose
        default: return .empty
        }
        return Notice(.good, context.text(words), more: try await TellReporter.html(context)).html
    }

    private static func tabs(_ list: InboxList, _ context: RequestContext) -> HTML {
        let items = InboxList.Standing.allCases.map { standing in
            let other = InboxList(standing: standing)
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

    /// On to the next page, and back to the list's beginning.
    private static func ways(_ list: InboxList, _ next: ReportID?, _ context: RequestContext) -> HTML {
        guard list.after != nil || next != nil else { return .empty }
        var first = list
        first.after = nil
        var on = list
        on.after = next
        let back: HTML? =
            list.after == nil ? nil : Button(context.text(Phrase.Lists.first)).link(to: first.address)
        let forth: HTML? =
            next == nil ? nil : Button(context.text(Phrase.Shell.next)).link(to: on.address)
        return """
            <nav class="pages" aria-label="\(context.text(Phrase.Shell.pagination))">\(back ?? "<span></span>")\
            \(forth ?? "<span></span>")</nav>
            """
    }

    private static func table(_ rows: [ReportRow], _ list: InboxList, _ context: RequestContext) -> HTML {
        var turned = list
        turned.isOldestFirst.toggle()
        turned.after = nil
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

    static let pageSize = 50

    var standing: Standing
    var isOldestFirst: Bool
    /// The last one of the page before.
    var after: ReportID?

    /// What waits is answered in turn; what was answered is looked up from the newest.
    init(standing: Standing) {
        self.standing = standing
        isOldestFirst = standing == .received
    }

    init(_ request: Request) {
        self.init(standing: Standing(rawValue: request.query["keadaan"] ?? "") ?? .received)
        switch request.query["urut"] {
        case "lama": isOldestFirst = true
        case "baru": isOldestFirst = false
        default: break
        }
        after = request.query["sesudah"].flatMap { ReportID($0) }
    }

    var address: String {
        var parts: [String] = []
        if standing != .received { parts.append("keadaan=" + standing.rawValue) }
        if isOldestFirst != (standing == .received) {
            parts.append("urut=" + (isOldestFirst ? "lama" : "baru"))
        }
        if let after { parts.append("sesudah=" + after.text) }
        return Place.inbox.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

extension RequestContext {
    /// Whether the visitor runs the inbox; an auditor only looks.
    var mayRunInbox: Bool { signedIn?.isDesk(in: office) ?? false }

    /// Whether the visitor may read the inbox: who runs it, and the auditor.
    var mayReadInbox: Bool { mayRunInbox || signedIn?.isAuditor ?? false }
}
