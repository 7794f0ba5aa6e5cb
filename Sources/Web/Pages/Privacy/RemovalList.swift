import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// What was removed, newest first, each with its record to print.
struct RemovalList {
    let context: RequestContext

    var html: HTML {
        get async throws {
            let rows = try await context.site.personal.removals(limit: 200)
            guard !rows.isEmpty else {
                return EmptyState.html(Phrase.Privacy.noRemovals, context.language, icon: .paper)
            }
            let words = RemovalWords(context: context)
            return DataTable(
                caption: context.text(Phrase.Privacy.removals),
                columns: [
                    Phrase.Privacy.number, Phrase.Privacy.when, Phrase.Privacy.by, Phrase.Privacy.basis,
                    Phrase.Privacy.values,
                ].map { DataTable.Column(title: context.text($0)) },
                rows: rows.map { row in
                    DataTable.Row(
                        title: row.removed.number, address: Place.removal(number: row.removed.number).path,
                        cells: [
                            HTML(text: words.when(row)), HTML(text: words.by(row)),
                            HTML(text: words.basis(row)),
                            HTML(text: context.language.number(row.removed.values.count)),
                        ])
                }
            ).html(context.language)
        }
    }
}

/// How a removal is told.
struct RemovalWords {
    let context: RequestContext

    func when(_ row: RemovalRow) -> String { context.language.stamp(context.parts(row.at)) }

    func by(_ row: RemovalRow) -> String { row.by.map(context.names.person) ?? "" }

    func basis(_ row: RemovalRow) -> String { Self.basis(row.removed, context.language) }

    static func basis(_ removed: PersonalDataRemoved, _ language: Language) -> String {
        switch removed.basis {
        case .request: language[Phrase.Privacy.byRequest]
        case .retention: language[Phrase.Privacy.byRetention]
        }
    }
}

/// `GET /kantor/data-pribadi/berita-acara/:number`: the record of one removal, to print and sign.
enum RemovalPaper {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let row = try await context.site.personal.removal(number: context.parameters[0]) else {
            throw WebFailure.notFound
        }
        let removed = row.removed
        let back = Button(context.text(Phrase.Privacy.removals), icon: .back).link(
            to: Place.personalDataPart(PersonalDataPage.Part.removals.rawValue).path)
        let body: HTML = """
            <div class="stack"><div class="no-print">\
            \(Notice(.good, context.text(Phrase.Privacy.removed(removed.number))).html)\
            \(Button.row([Button.print(context.language), back]))</div>\(paper(row, context).html)</div>
            """
        return context.page(title: removed.number, current: .office, body: body)
    }

    private static func paper(_ row: RemovalRow, _ context: RequestContext) -> Paper {
        let removed = row.removed
        let profile = context.office.profile
        let language = Language.indonesian
        let day = language.date(context.parts(row.at))
        let fields = Paper.fields([
            (language[Phrase.Privacy.basis], RemovalWords.basis(removed, language)),
            (language[Phrase.Privacy.destroyReason], removed.reason),
            (language[Phrase.Privacy.values], language.number(removed.values.count)),
            (language[Phrase.Privacy.reports], language.number(removed.reports.count)),
            (language[Phrase.Privacy.tickets], language.number(removed.tickets.count)),
        ])
        let head = context.office.signingHead
        let holder = head.flatMap { post in
            context.office.holdings.last { $0.post == post.id && $0.holds(at: row.at) }?.person
        }
        return Paper(
            letterhead: Paper.Letterhead(
                government: profile.government, office: profile.name, address: profile.address),
            title: language[
                removed.basis == .request ? Phrase.Privacy.paperRemoval : Phrase.Privacy.paperDestruction],
            number: removed.number,
            body: """
                <p>\(language[Phrase.Privacy.paperOpening(day)])</p>\(fields)\
                <p>\(language[Phrase.Privacy.paperClosing])</p>
                """,
            signatures: [
                Paper.Signature(
                    above: language[Phrase.Privacy.paperWitness], post: head?.name ?? "",
                    name: holder.map(context.names.person) ?? ""),
                Paper.Signature(
                    above: profile.city.isEmpty ? day : "\(profile.city), \(day)",
                    post: language[Phrase.Privacy.paperSigner],
                    name: row.by.map(context.names.person) ?? ""),
            ])
    }
}
