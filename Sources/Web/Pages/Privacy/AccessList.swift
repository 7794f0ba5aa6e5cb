import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// Who of the office looked at what is kept of outsiders, newest first.
struct AccessList {
    let context: RequestContext

    var html: HTML {
        get async throws {
            let rows = try await context.site.personal.accesses(of: nil, by: nil, limit: 200)
            let lede: HTML = "<p class=\"soft\">\(context.text(Phrase.Privacy.accessesLede))</p>"
            guard !rows.isEmpty else {
                return "\(lede)\(EmptyState.html(Phrase.Privacy.noAccesses, context.language, icon: .eye))"
            }
            let table = PlainTable(
                caption: context.text(Phrase.Privacy.accesses),
                columns: [Phrase.Privacy.by, Phrase.Privacy.looked, Phrase.Privacy.when].map(context.text),
                rows: rows.map { access in
                    [
                        HTML(text: context.names.person(access.person)), subject(access.subject),
                        HTML(text: context.language.stamp(context.parts(access.at))),
                    ]
                })
            return "\(lede)\(table.html)"
        }
    }

    private func subject(_ subject: PersonalAccess.Subject) -> HTML {
        switch subject {
        case .report(let id):
            "<a href=\"\(Place.inboxReport(id).path)\">\(context.text(Phrase.Privacy.fromReport))</a>"
        case .ticket(let id):
            "<a href=\"\(Place.ticket(id).path)\">\(context.text(Phrase.Privacy.tickets))</a>"
        case .unit(let id):
            "<a href=\"\(Place.officeItem("opd", id.text).path)\">\(context.names.unit(id))</a>"
        case .search: HTML(text: context.text(Phrase.Privacy.searched))
        }
    }
}
