import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import SheetLayout
import UseCases

/// A sheet that comes with the program and was never in force here: to be looked at before it is chosen.
enum ShippedPage {
    /// - Throws: `WebFailure.notFound` for a code that no sheet has, and for those who choose none.
    static func show(_ context: RequestContext) throws -> Response {
        let procedure = try found(context).procedure
        let edition = context.request.query["tampil"].flatMap(SheetEdition.init) ?? .running
        let parts = ProcedureParts(
            context: context, procedure: procedure, edition: edition,
            address: Place.procedure(code: procedure.code).path)
        let language = context.language
        let facts = [
            procedure.agency, language[procedure.kind.words],
            language[Phrase.Procedures.rows(String(procedure.steps.count))],
        ]
        let ways = Button.row([
            Button(language[Phrase.Setup.backToChoice]).link(to: Place.setupStep(.procedures).path),
            Button(language[Phrase.Procedures.download], icon: .download)
                .link(to: Place.procedureFile(code: procedure.code).path),
        ])
        let head = Page.header(
            over: procedure.number, title: procedure.title,
            lede: facts.filter { !$0.isEmpty }.joined(separator: " · "))
        return context.page(
            title: procedure.title, current: .procedures,
            body: """
                \(head)<div class="stack">\(Notice(.info, language[Phrase.Setup.notInUse]).html)\(ways)\
                \(parts.sheet)\(parts.judgements)\(parts.triggers)\
                \(ProcedureIdentity(context: context, procedure: procedure).html)</div>
                """)
    }

    /// The sheet that the address names, for those who choose the office's sheets.
    static func found(_ context: RequestContext) throws -> ShippedProcedures.Shipped {
        let code = context.parameters[0]
        let shipped = ShippedProcedures.all.first { $0.file.code == code }
        guard context.mayAdminister, let shipped else { throw WebFailure.notFound }
        return shipped
    }
}
