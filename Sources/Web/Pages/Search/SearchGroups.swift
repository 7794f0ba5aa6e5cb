import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What was found, in groups.
struct SearchGroups {
    let found: SearchResults
    let context: RequestContext
    let procedures: KnownProcedures

    /// One thing that was found.
    private struct Hit {
        var title: String
        var address: String
        var under: [String] = []
        var reason: Phrase
        var state: HTML = .empty
    }

    static func reading(_ found: SearchResults, _ context: RequestContext) async throws -> SearchGroups {
        let rows = found.record.tickets + found.record.texts.map(\.ticket)
        let codes = rows.map { ($0.procedure, $0.step) } + found.procedures.map { ($0, nil) }
        return SearchGroups(
            found: found, context: context,
            procedures: try await KnownProcedures.reading(codes, in: context))
    }

    var html: HTML {
        let groups = [
            group(Phrase.Search.reports, coded + reports),
            group(Phrase.Search.tickets, found.record.tickets.map(ticket), more: moreTickets),
            group(Phrase.Search.texts, found.record.texts.map(text)),
            group(Phrase.Search.units, found.units.map(unit)),
            group(Phrase.Search.places, found.places.map(place)),
            group(Phrase.Search.procedures, found.procedures.map(procedure)),
            group(Phrase.Search.people, found.people.map(person)),
        ].filter { !$0.isEmpty }
        return groups.isEmpty ? .empty : "<div class=\"stack\">\(groups)</div>"
    }

    private func group(_ title: Phrase, _ hits: [Hit], more: HTML? = nil) -> HTML {
        guard !hits.isEmpty else { return .empty }
        let items: [HTML] = hits.map(draw)
        return Page.section(
            context.text(title), "<ul class=\"rows hits\">\(items)</ul>\(more)")
    }

    private func draw(_ hit: Hit) -> HTML {
        let under: [HTML] = hit.under.filter { !$0.isEmpty }.map { "<small>\($0)</small>" }
        return """
            <li><div class="row"><a href="\(hit.address)">\(hit.title)</a>\(hit.state)</div>\(under)\
            <small class="soft">\(context.text(hit.reason))</small></li>
            """
    }

    private var moreTickets: HTML? {
        guard found.record.tickets.count == SearchPage.limit else { return nil }
        let address = Place.tickets.path + "?q=" + Place.escaped(found.words)
        return Button.row([Button(context.text(Phrase.Search.allTickets)).link(to: address)])
    }

    // MARK: of the record

    private func ticket(_ row: TicketRow) -> Hit {
        let unit = row.unit.map(context.names.unit) ?? ""
        let reason: Phrase =
            if found.match.isStart(of: row.number) {
                Phrase.Search.byNumber
            } else if found.match.isWhole(in: row.title) {
                Phrase.Search.byTitle
            } else if found.match.isWhole(in: unit) {
                Phrase.Search.byUnit
            } else if found.match.isWhole(in: procedures.title(row.procedure)) {
                Phrase.Search.byProcedure
            } else if found.match.isWhole(in: row.number) {
                Phrase.Search.byNumber
            } else {
                Phrase.Search.bySeveral
            }
        return Hit(
            title: row.title, address: Place.ticket(row.id).path,
            under: [[row.number, unit].filter { !$0.isEmpty }.joined(separator: " · ")], reason: reason,
            state: state(row))
    }

    private func state(_ row: TicketRow) -> HTML {
        let step = row.step.flatMap { procedures.step($0, of: row.procedure) }
        return TicketWords(context: context).state(row, step: step)
    }

    private func text(_ hit: FoundText) -> Hit {
        let reason: Phrase =
            switch hit.kind {
            case .comment: Phrase.Search.inComment
            case .step: Phrase.Search.inStep
            case .reason: Phrase.Search.inReason
            }
        return Hit(
            title: hit.ticket.title, address: Place.ticket(hit.ticket.id).path,
            under: [hit.ticket.number, found.match.excerpt(of: hit.text)], reason: reason,
            state: state(hit.ticket))
    }

    private var coded: [Hit] {
        guard let dossier = found.coded else { return [] }
        let report = dossier.report
        return [
            Hit(
                title: context.text(report.complaint.phrase), address: Place.inboxReport(report.id).path,
                under: [about(report.unit, report.made), found.match.excerpt(of: dossier.words)],
                reason: Phrase.Search.byCode)
        ]
    }

    private var reports: [Hit] {
        found.record.reports.map { hit in
            let isSaid = found.match.isWhole(in: hit.words)
            return Hit(
                title: context.text(hit.report.complaint.phrase),
                address: Place.inboxReport(hit.report.id).path,
                under: [about(hit.report.unit, hit.report.made), found.match.excerpt(of: hit.words)],
                reason: isSaid ? Phrase.Search.byWords : Phrase.Search.byAgenda)
        }
    }

    private func about(_ unit: UnitID?, _ made: Instant) -> String {
        let day = context.language.shortDate(context.parts(made), withYear: true)
        return [unit.map(context.names.unit), day].compactMap(\.self).joined(separator: " · ")
    }

    // MARK: of the office

    private func unit(_ unit: OfficeUnit) -> Hit {
        Hit(title: unit.name, address: register { $0.unit = unit.id }, reason: Phrase.Search.byUnit)
    }

    private func place(_ place: OfficeModel.Place) -> Hit {
        Hit(
            title: place.name, address: register { $0.place = place.id },
            under: [place.unit.map(context.names.unit) ?? ""], reason: Phrase.Search.byPlace)
    }

    private func procedure(_ code: String) -> Hit {
        Hit(
            title: procedures.title(code), address: Place.procedure(code: code).path, under: [code],
            reason: Phrase.Search.byProcedure)
    }

    private func person(_ person: OfficeModel.Person) -> Hit {
        let posts = SearchResults.posts(of: person, context)
        let isNamed = found.match.isWhole(in: person.name)
        return Hit(
            title: person.name, address: Place.officePart("pegawai").path, under: [posts],
            reason: isNamed ? Phrase.Search.byName : Phrase.Search.byPost)
    }

    private func register(_ narrow: (inout RegisterFilter) -> Void) -> String {
        var filter = RegisterFilter()
        narrow(&filter)
        return filter.address()
    }
}
