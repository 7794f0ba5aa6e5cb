import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// The reports that came in, by what became of them.
enum InboxPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let title = context.text(Phrase.Inbox.title)
        let standing = Standing(rawValue: context.request.query["keadaan"] ?? "") ?? .received
        var rows = try await context.site.reading.reports(
            ReportQuery(standing: standing == .all ? nil : standing.rawValue, limit: 200))
        if context.request.query["urut"] == "lama" { rows.reverse() }
        let list: HTML =
            rows.isEmpty
            ? EmptyState.html(Phrase.Empty.inbox, context.language, icon: .chart)
            : table(rows, context)
        let body: HTML = """
            \(Page.header(title: title))\(tabs(standing, context))\(list)
            """
        return context.page(title: title, current: .reports, body: body)
    }

    private enum Standing: String, CaseIterable {
        case received, accepted, joined, forwarded, closed, all

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

    private static func tabs(_ current: Standing, _ context: RequestContext) -> HTML {
        let items = Standing.allCases.map { standing in
            Tabs.Item(
                title: context.text(standing.phrase),
                address: standing == .received
                    ? Place.inbox.path : Place.inbox.path + "?keadaan=" + standing.rawValue,
                isCurrent: standing == current)
        }
        return Tabs.html(items, label: context.text(Phrase.Inbox.standing))
    }

    private static func table(_ rows: [ReportRow], _ context: RequestContext) -> HTML {
        let columns: [Phrase] = [
            Phrase.Inbox.report, Phrase.Inbox.complaint, Phrase.Channel.title, Phrase.Inbox.age,
        ]
        let lines = rows.map { row in
            let unit = context.unitName(row.unit)
            return DataTable.Row(
                title: unit.isEmpty ? context.text(Phrase.Inbox.noUnit) : unit,
                address: Place.inboxReport(row.id).path, under: context.placeName(row.place),
                cells: [
                    HTML(text: context.text(row.complaint.phrase)),
                    HTML(text: context.text(row.channel.phrase)),
                    Stamp.html(context.parts(row.made), context.language, text: context.age(row.made)),
                ])
        }
        return DataTable(
            caption: context.text(Phrase.Inbox.title),
            columns: columns.map { DataTable.Column(title: context.text($0)) }, rows: lines
        ).html(context.language)
    }
}
