import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Moves running tickets to the version in force: first what would happen, then all or the chosen.
enum MovePage {
    /// Names of the form's fields; `rows.` is the command's own.
    enum Name {
        static let tickets = "tiket"
        static let reason = "alasan"
        static let rows = "rows."
        static let version = "versi"
    }

    static func show(_ context: RequestContext) async throws -> Response {
        let chosen = rows(of: context.request.query.pairs)
        return try await page(context, chosen: chosen, above: nil)
    }

    /// Each ticket moves by a command of its own: what is refused stays, and says why.
    static func move(_ context: RequestContext) async throws -> Response {
        try CommandPage.authorize(.moveTicket, context)
        let form = context.request.form
        let values = InputValues(form)
        let chosen = rows(of: form.fields.pairs)
        let tickets = values.all(Name.tickets)
        var faults: [Phrase] = []
        if tickets.isEmpty { faults.append(Phrase.Moving.chooseNone) }
        if values.text(Name.reason) == nil { faults.append(Phrase.Moving.reasonMissing) }
        guard faults.isEmpty else {
            let errors = faults.map { FieldError(field: "", text: context.text($0)) }
            var response = try await page(
                context, chosen: chosen, above: Form.errorSummary(errors, context.language))
            response.status = .unprocessableContent
            return response
        }
        var results: [MoveResult] = []
        for ticket in tickets.prefix(MovePlan.pageSize) {
            results.append(try await moveOne(ticket, values, chosen, context))
        }
        let list = MoveResults(context: context, results: results).html
        return try await page(context, chosen: [:], above: list)
    }

    private static func moveOne(
        _ ticket: String, _ form: InputValues, _ chosen: [StepID: StepID], _ context: RequestContext
    ) async throws -> MoveResult {
        var values = InputValues()
        values.add(ticket, at: "ticket")
        values.add(form.text(Name.version) ?? "", at: "version")
        values.add(form.text(Name.reason) ?? "", at: "reason")
        for (old, new) in chosen { values.add(new.text, at: Name.rows + old.text) }
        values.add(commandID(for: ticket, of: form), at: Form.Hidden.commandID)
        let intake = CommandIntake(context: context, name: .moveTicket, values: values)
        let id = TicketID(ticket)
        let number = try await number(id, context) ?? ticket
        do {
            _ = try await intake.run()
            return MoveResult(ticket: id, number: number, faults: [])
        } catch let failure as CommandIntake.Failure {
            if case .refused(.storeFailed) = failure { throw CommandFailure.storeFailed }
            var words = FaultWords(context: context)
            let errors = try await words.errors(of: failure, name: .moveTicket, values: values)
            return MoveResult(ticket: id, number: number, faults: errors.map(\.text))
        }
    }

    private static func number(_ id: TicketID?, _ context: RequestContext) async throws -> String? {
        guard let id else { return nil }
        return try await context.site.reading.ticket(id)?.state.number
    }

    /// The form's own id and the ticket: sent twice, each ticket moves once.
    private static func commandID(for ticket: String, of form: InputValues) -> String {
        guard let id = CommandID(form.text(Form.Hidden.commandID) ?? "") else { return "" }
        let derived: CommandID = CommandIntake.derived(id, ticket)
        return derived.text
    }

    /// The rows that somebody chose.
    static func rows(of pairs: [NamedValues.Pair]) -> [StepID: StepID] {
        var rows: [StepID: StepID] = [:]
        for pair in pairs where pair.name.hasPrefix(Name.rows) && !pair.value.isEmpty {
            rows[StepID(String(pair.name.dropFirst(Name.rows.count)))] = StepID(pair.value)
        }
        return rows
    }

    // MARK: the page

    private static func page(
        _ context: RequestContext, chosen: [StepID: StepID], above: HTML?
    ) async throws -> Response {
        let code = context.parameters[0]
        guard let edition = Edition.current(code, context) else { throw WebFailure.notFound }
        let title = context.text(Phrase.Moving.title)
        let plan = try await MovePlan.make(code, chosen: chosen, context)
        let lede = plan.map { context.text(Phrase.Moving.lede($0.target.version)) } ?? ""
        let head = Page.header(over: edition.title, title: title, lede: lede)
        let back = Button(context.text(Phrase.Library.back), icon: .back)
            .link(to: Place.procedure(code: code).path)
        return context.page(
            title: title, current: .procedures,
            body: """
                \(head)<div class="stack">\(above)\(body(plan, code, context))\(Button.row([back]))</div>
                """)
    }

    private static func body(_ plan: MovePlan?, _ code: String, _ context: RequestContext) -> HTML {
        guard let plan else {
            return EmptyState.html(Phrase.Moving.notInForce, context.language, icon: .procedure)
        }
        guard !plan.candidates.isEmpty else {
            return EmptyState.html(Phrase.Moving.none, context.language, icon: .done)
        }
        let form = MoveForm(context: context, plan: plan, code: code)
        if plan.isClosedToReader {
            return "\(Notice(.info, context.text(Phrase.Moving.notYours)).html)\(form.trial)"
        }
        return "\(form.steps)\(form.trial)"
    }
}
