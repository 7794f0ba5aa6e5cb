import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// Begins a ticket that no report begins: by order or by schedule.
enum BeginTicketPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let refused = context.refused(.openTicket)
        let choices = try await offered(context)
        let code = refused?.value("procedure") ?? context.request.query["sop"] ?? ""
        let chosen = code.isEmpty && choices.count == 1 ? choices.first : choices.first { $0.code == code }
        var notice: HTML?
        if chosen == nil, !code.isEmpty { notice = try await missed(code, context) }
        let title = context.text(Phrase.Begin.title)
        let head = Page.header(title: title, lede: context.text(Phrase.Begin.lede))
        let body: HTML =
            if let chosen {
                BeginTicketForm(
                    context: context, procedure: chosen, refused: refused, hasChoice: choices.count > 1
                )
                .html
            } else if choices.isEmpty {
                EmptyState.html(
                    Phrase.Begin.none, context.language, icon: .procedure,
                    action: Button(context.text(Phrase.Begin.seeProcedures)).link(to: Place.procedures.path))
            } else {
                choice(choices, context)
            }
        return context.page(title: title, current: .tickets, body: "\(head)\(notice)\(body)")
    }

    /// Whether the way here is shown: the engine lets the people of a procedure's chain begin it.
    static func isOffered(_ context: RequestContext) -> Bool {
        guard let signedIn = context.signedIn, signedIn.acting != nil else { return false }
        let own = Set(signedIn.assignees(in: context.office))
        return context.office.bindings.contains { code, binding in
            context.office.procedures[code] != nil && binding.names(own)
        }
    }

    /// Whether the visitor may begin this procedure: it is in force, begins by hand, and has them on its
    /// chain.
    static func offers(_ procedure: Procedure, _ context: RequestContext) -> Bool {
        guard let signedIn = context.signedIn, signedIn.acting != nil, !procedure.sourcesByHand.isEmpty,
            context.office.procedures[procedure.code] != nil
        else { return false }
        let own = Set(signedIn.assignees(in: context.office))
        return context.office.bindings[procedure.code]?.names(own) ?? false
    }

    static func button(_ context: RequestContext) -> HTML {
        Button(context.text(Phrase.Desk.beginTicket), icon: .forward).link(to: Place.beginTicket.path)
    }

    /// The procedures in force that an order or schedule begins and whose chain the person is on, by title.
    private static func offered(_ context: RequestContext) async throws -> [Procedure] {
        try await context.proceduresInForce().filter { offers($0, context) }
            .sortedByName { ($0.title, $0.code) }
    }

    /// Why the procedure that was asked for is not the one on the page.
    private static func missed(_ code: String, _ context: RequestContext) async throws -> HTML {
        guard let procedure = try await context.procedure(code) else {
            return Notice(.warn, context.text(Phrase.Begin.notInForce(String(code.prefix(80))))).html
        }
        let isByHand = !procedure.sourcesByHand.isEmpty
        let words =
            isByHand ? Phrase.Begin.notYours(procedure.title) : Phrase.Begin.byReport(procedure.title)
        return Notice(.warn, context.text(words)).html
    }

    private static func choice(_ procedures: [Procedure], _ context: RequestContext) -> HTML {
        let labels = ProcedureLabels(procedures)
        let options = procedures.map { procedure in
            Field.Option(
                value: procedure.code, title: labels[procedure.code],
                hint: [procedure.number, context.text(procedure.kind.words)].filter { !$0.isEmpty }
                    .joined(separator: " · "))
        }
        let field = Field(
            name: "sop", label: context.text(Phrase.Begin.chooseProcedure), control: .radios(options))
        let button = Button(context.text(Phrase.Act.next), .primary).submit()
        return Form.get(Place.beginTicket.path).html(
            "\(field.html(context.language))\(Button.row([button]))")
    }
}

extension Binding {
    /// Whether one of these fills a column or a row.
    fileprivate func names(_ assignees: Set<Assignee>) -> Bool {
        columns.values.contains { !assignees.isDisjoint(with: $0) }
            || rows.values.contains { $0.values.contains { !assignees.isDisjoint(with: $0) } }
    }
}

extension Procedure {
    /// The triggers a person can pull: a report comes by itself.
    var sourcesByHand: [Trigger.Source] {
        [.order, .schedule].filter { source in triggers.contains { $0.source == source } }
    }
}
