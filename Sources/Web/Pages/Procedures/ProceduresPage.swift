import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// The library: the SOPs the office runs by, and what is kept beside them.
enum ProceduresPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let inForce = context.office.procedures.keys.compactMap { code in
            context.office.procedures[code].flatMap { Edition(code, $0.version, context) }
        }.sorted { $0.order < $1.order }
        let title = context.text(Phrase.Procedures.title)
        let list: HTML =
            inForce.isEmpty
            ? EmptyState.html(Phrase.Empty.procedures, context.language, icon: .procedure)
            : table(inForce, context)
        let body: HTML = """
            \(LiveMark.html(.liveLibrary, parts: [".page > .stack"], context))\
            \(Page.header(title: title, state: ways(context)))\(notice(context))<div class="stack">\(list)\
            \(others(context))</div>
            """
        return context.page(title: title, current: .procedures, body: body)
    }

    private static func ways(_ context: RequestContext) -> HTML {
        Button.row([
            Button(context.text(Phrase.Library.upload), icon: .paper).link(to: Place.procedureUpload.path)
        ])
    }

    private static func notice(_ context: RequestContext) -> HTML? {
        LibraryNotice.html(context)
    }

    private static func table(_ editions: [Edition], _ context: RequestContext) -> HTML {
        let language = context.language
        let columns = [
            Phrase.Procedures.procedure, Phrase.Procedures.kind, Phrase.Procedures.versionSince,
            Phrase.Library.findings,
        ]
        return DataTable(
            caption: language[Phrase.Procedures.count(language.number(editions.count))],
            columns: columns.map { .init(title: language[$0]) },
            rows: editions.map { edition in
                let since = edition.since.map(context.parts)
                let date = since.map {
                    Stamp.html($0, language, text: language.shortDate($0, withYear: true))
                }
                return .init(
                    title: edition.title, address: Place.procedure(code: edition.code).path,
                    under: edition.under,
                    cells: [
                        HTML(text: edition.procedure.map { language[$0.kind.words] } ?? ""),
                        "\(edition.version)\(date.map { ", \($0)" as HTML })",
                        HTML(text: edition.findingWords(language)),
                    ])
            }
        ).html(language)
    }

    /// Drafts, what waits for its day, and SOPs of which nothing is in force any more.
    private static func others(_ context: RequestContext) -> HTML? {
        var editions: [Edition] = []
        for (code, shelf) in context.office.shelves {
            for version in shelf.versions {
                switch shelf.standing(of: version, at: context.now) {
                case .draft, .planned: break
                case .withdrawn:
                    guard context.office.procedures[code] == nil else { continue }
                case .inForce, .superseded, .dropped: continue
                }
                if let edition = Edition(code, version, context) { editions.append(edition) }
            }
        }
        guard !editions.isEmpty else { return nil }
        let language = context.language
        let columns = [Phrase.Procedures.procedure, Phrase.Library.standing, Phrase.Library.findings]
        let table = DataTable(
            caption: language[Phrase.Library.othersLede], columns: columns.map { .init(title: language[$0]) },
            rows: editions.sorted { $0.order < $1.order }.map { edition in
                .init(
                    title: "\(edition.title) (\(language[Phrase.Library.version(edition.version)]))",
                    address: Place.procedureVersion(code: edition.code, version: edition.version).path,
                    under: edition.under,
                    cells: [
                        edition.standing.chip(context), HTML(text: edition.findingWords(language)),
                    ])
            })
        return Page.section(language[Phrase.Library.others], table.html(language))
    }
}

/// The file of a version, as it was kept.
enum ProcedureFilePage {
    static func show(_ context: RequestContext) async throws -> Response {
        if let edition = Edition.current(context.parameters[0], context) { return file(edition) }
        let shipped = try ShippedPage.found(context).file
        return file(shipped.code, shipped.version, shipped.file)
    }

    static func showVersion(_ context: RequestContext) async throws -> Response {
        guard let edition = Edition.named(context) else { throw WebFailure.notFound }
        return file(edition)
    }

    private static func file(_ edition: Edition) -> Response {
        file(edition.code, edition.version, edition.file)
    }

    private static func file(_ code: String, _ version: Int, _ text: String) -> Response {
        var response = Response(body: .bytes(Array(text.utf8)))
        response.headers["content-type"] = "application/yaml; charset=utf-8"
        response.headers["content-disposition"] = "attachment; filename=\"\(name(code, version))\""
        return response
    }

    /// Codes are plain words; anything else would break the header.
    private static func name(_ code: String, _ version: Int) -> String {
        let plain = code.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
        }
        return "\(String(String.UnicodeScalarView(plain)))-v\(version).yaml"
    }
}
