import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// One box over everything the reader may see, in groups, each with the reason it was found.
enum SearchPage {
    static let limit = 10
    static let longest = 200

    static func show(_ context: RequestContext) async throws -> Response {
        let typed = (context.request.query["q"] ?? "").filter { $0 != "\0" }.trimmingWhitespace
        let words = String(typed.prefix(longest))
        let title = context.text(words.isEmpty ? Phrase.Search.title : Phrase.Search.results(words))
        guard !words.isEmpty else {
            let body: HTML = """
                \(Page.header(title: title))\
                \(EmptyState.html(Phrase.Search.prompt, context.language, icon: .search))
                """
            return context.page(title: title, current: nil, body: body)
        }
        let found = try await SearchResults.reading(words, context)
        await context.noteAccess(to: found.reportsShown)
        let cut: HTML? =
            typed.count > longest ? Notice(.info, context.text(Phrase.Search.tooLong)).html : nil
        let groups = try await SearchGroups.reading(found, context)
        let body: HTML = """
            \(Page.header(title: title))\(cut)\
            \(groups.html.isEmpty ? nothing(words, context) : groups.html)
            """
        return context.page(title: title, current: nil, body: body)
    }

    private static func nothing(_ words: String, _ context: RequestContext) -> HTML {
        EmptyState.html(
            Phrase.Search.nothing(String(words.prefix(60))), context.language, icon: .search)
    }
}

/// What one search came to: of the record, and of the office as it stands.
struct SearchResults {
    var words: String
    var match: WordMatch
    var record: Findings
    /// The report whose tracking code was typed.
    var coded: ReportDossier?
    var units: [OfficeUnit]
    var places: [OfficeModel.Place]
    var procedures: [String]
    var people: [OfficeModel.Person]

    /// At most so many of the office's own things in a group.
    private static let limit = 8

    static func reading(_ words: String, _ context: RequestContext) async throws -> SearchResults {
        let match = WordMatch(words)
        let reader = context.searchReader
        let record = try await context.site.reading.find(words, for: reader, limit: SearchPage.limit)
        let coded =
            reader.seesCodes && ReadableCode(typed: words) != nil
            ? try await context.site.reading.report(code: words) : nil
        let office = context.office
        var procedures: [String] = []
        for code in office.procedures.keys.sorted() {
            let title = try await context.procedure(code)?.title ?? ""
            if match.isWhole(in: title + " " + code) { procedures.append(code) }
        }
        return SearchResults(
            words: words, match: match, record: record, coded: coded,
            units: found(office.units.values, match) { $0.name },
            places: found(office.places.values, match) { place in
                place.name + " " + (place.unit.map(context.names.unit) ?? "")
            }, procedures: Array(procedures.prefix(limit)),
            people: found(office.people.values.filter(\.isActive), match) { person in
                person.name + " " + posts(of: person, context)
            })
    }

    /// The reports whose words stand among the hits.
    var reportsShown: Set<ReportID> {
        var shown = Set(record.reports.filter { !$0.words.isEmpty }.map(\.report.id))
        if let coded, !coded.words.isEmpty { shown.insert(coded.report.id) }
        return shown
    }

    static func posts(of person: OfficeModel.Person, _ context: RequestContext) -> String {
        context.office.posts(of: person.id, at: context.now).map(context.title).joined(separator: ", ")
    }

    private static func found<Thing>(
        _ things: some Sequence<Thing>, _ match: WordMatch, _ text: (Thing) -> String
    ) -> [Thing] {
        let hits = things.map { (text: text($0), thing: $0) }.filter { match.isWhole(in: $0.text) }
        return hits.sorted { $0.text < $1.text }.prefix(limit).map(\.thing)
    }
}

extension RequestContext {
    /// Writes down each report whose words are about to be shown, as opening it does; a second time on that
    /// day costs no write.
    func noteAccess(to reports: Set<ReportID>) async {
        for report in reports { await noteAccess(.report(report)) }
    }

    /// What of the record this visitor may find.
    var searchReader: Reader {
        let isDesk = mayRunInbox
        return Reader(seesReports: isDesk || signedIn?.isAuditor ?? false, seesCodes: isDesk, tickets: reader)
    }
}
