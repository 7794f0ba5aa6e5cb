import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel

/// The SOPs the office runs by.
enum ProceduresPage {
    static func show(_ context: RequestContext) async throws -> Response {
        var procedures: [(procedure: Procedure, current: ProcedureInForce)] = []
        for current in context.office.procedures.values.sorted(by: { $0.code < $1.code }) {
            guard let procedure = try await context.procedure(current.code) else { continue }
            procedures.append((procedure, current))
        }
        procedures.sort { ($0.procedure.title, $0.procedure.code) < ($1.procedure.title, $1.procedure.code) }
        let title = context.text(Phrase.Procedures.title)
        let body: HTML =
            procedures.isEmpty
            ? EmptyState.html(Phrase.Empty.procedures, context.language, icon: .procedure)
            : table(procedures, context)
        return context.page(
            title: title, current: .procedures, body: "\(Page.header(title: title))\(body)")
    }

    private static func table(
        _ procedures: [(procedure: Procedure, current: ProcedureInForce)], _ context: RequestContext
    ) -> HTML {
        let language = context.language
        let columns = [
            Phrase.Procedures.procedure, Phrase.Procedures.kind, Phrase.Procedures.versionSince,
            Phrase.Procedures.findings,
        ]
        return DataTable(
            caption: language[Phrase.Procedures.count(language.number(procedures.count))],
            columns: columns.map { .init(title: language[$0]) },
            rows: procedures.map { procedure, current in
                let since = context.parts(current.since)
                let date = language.shortDate(since, withYear: true)
                let found = procedure.findings(file: current.code).count
                return .init(
                    title: procedure.title, address: Place.procedure(code: procedure.code).path,
                    under: under(procedure),
                    cells: [
                        HTML(text: language[procedure.kind.words]),
                        "\(procedure.version), \(Stamp.html(since, language, text: date))",
                        "\(language.number(found))",
                    ])
            }
        ).html(language)
    }

    private static func under(_ procedure: Procedure) -> String {
        [procedure.number, procedure.code].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

/// The file of a procedure in force, as it was brought into force.
enum ProcedureFilePage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let current = context.office.procedures[context.parameters[0]] else {
            throw WebFailure.notFound
        }
        var response = Response(body: .bytes(Array(current.file.utf8)))
        response.headers["content-type"] = "application/yaml; charset=utf-8"
        response.headers["content-disposition"] = "attachment; filename=\"\(fileName(current))\""
        return response
    }

    /// Codes are plain words; anything else would break the header.
    private static func fileName(_ current: ProcedureInForce) -> String {
        let code = current.code.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
        }
        return "\(String(String.UnicodeScalarView(code)))-v\(current.version).yaml"
    }
}
