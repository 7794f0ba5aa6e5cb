import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// `GET /tiket/susulan/selesai`: a finished case of the past in one form, made from the file of its SOP.
enum CasePage {
    static func show(_ context: RequestContext) async throws -> Response {
        let title = context.text(Phrase.Case.title)
        let offered = editions(context)
        let head = Page.header(title: title, lede: context.text(Phrase.Case.lede))
        let body: HTML =
            if let chosen = offered.first(where: { $0.word == wanted(context) })?.procedure {
                try await CaseForm(context: context, procedure: chosen, hasChoice: offered.count > 1).html
            } else {
                "\(unknown(among: offered, context))\(choice(offered, context))"
            }
        return context.page(title: title, current: .tickets, body: "\(head)\(body)")
    }

    /// One version of an SOP that is or was in force.
    private struct Edition {
        var procedure: Procedure
        var since: String

        var word: String { "\(procedure.code)/\(procedure.version)" }
    }

    /// All versions that were ever in force, by title, the newest first.
    private static func editions(_ context: RequestContext) -> [Edition] {
        var found: [Edition] = []
        for code in Set(context.office.procedures.keys).union(context.office.shelves.keys) {
            for edition in Web.Edition.all(code, context) {
                guard let procedure = edition.procedure, let since = edition.since, since <= context.now
                else {
                    continue
                }
                found.append(
                    Edition(procedure: procedure, since: context.language.date(context.parts(since))))
            }
        }
        // The newest version of a sheet first.
        return found.sorted {
            (NameOrder($0.procedure.title, $0.procedure.code), -$0.procedure.version)
                < (NameOrder($1.procedure.title, $1.procedure.code), -$1.procedure.version)
        }
    }

    /// The one of the address; after a refusal that of the form which came back.
    private static func wanted(_ context: RequestContext) -> String? {
        if let refused = context.refused(.recordCase), let code = refused.value("procedure") {
            return "\(code)/\(refused.value("version") ?? "")"
        }
        return context.request.query["sop"]
    }

    /// Says that the one of the address is not among those to choose from.
    private static func unknown(among offered: [Edition], _ context: RequestContext) -> HTML? {
        guard !offered.isEmpty, let word = wanted(context), !word.isEmpty else { return nil }
        return Notice(.warn, context.text(Phrase.Case.unknown)).html
    }

    private static func choice(_ offered: [Edition], _ context: RequestContext) -> HTML {
        guard !offered.isEmpty else {
            return EmptyState.html(
                Phrase.Case.none, context.language, icon: .procedure,
                action: Button(context.text(Phrase.Begin.seeProcedures)).link(to: Place.procedures.path))
        }
        let newest = Dictionary(offered.map { ($0.procedure.code, $0.procedure) }, uniquingKeysWith: { $1 })
        let labels = ProcedureLabels(newest.values)
        let options = offered.map { edition in
            Field.Option(
                value: edition.word, title: labels[edition.procedure.code],
                hint: [
                    edition.procedure.columns.map(\.name).joined(separator: ", "),
                    context.text(Phrase.Case.inForce(edition.procedure.version, since: edition.since)),
                ].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let field = Field(
            name: "sop", label: context.text(Phrase.Case.choose), hint: context.text(Phrase.Case.chooseHint),
            control: .radios(options))
        let go = Button(context.text(Phrase.Case.start), .primary).submit()
        return Form.get(Place.recordCase.path).html(
            "\(field.html(context.language))\(Button.row([go], withinReach: true))")
    }
}
