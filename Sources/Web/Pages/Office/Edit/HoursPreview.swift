import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Which open deadlines a change of the calendar would move, an undone one too; nothing is stored.
enum HoursPreview {
    /// So many are shown; the rest is counted.
    private static let shown = 100
    private static let previewed: Set<CommandName> = [
        .setHours, .setSpecialHours, .endSpecialHours, .setDayOff, .endDayOff, .setProfile,
        .undoOfficeChange,
    ]

    /// The page it was asked from.
    private static func edit(_ name: CommandName) -> Place {
        switch name {
        case .undoOfficeChange: .officePart("riwayat")
        case .setProfile: .officeItem("identitas", OfficeItemPage.only)
        default: .officeItem("jam-kerja", OfficeItemPage.only)
        }
    }

    static func show(_ context: RequestContext) async throws -> Response {
        let form = context.request.form
        guard let name = form["command"].flatMap({ CommandName(rawValue: $0) }),
            Self.previewed.contains(name)
        else { throw WebFailure.notFound }
        let values = InputValues(form)
        var reading = CommandReading(
            reader: InputReader(values, office: context.office), now: context.now,
            newTicket: TicketID(high: 0, low: 0), newReport: ReportID(high: 0, low: 0),
            fresh: FreshSecret(of: CommandID(high: 0, low: 0)), step: nil, reporter: nil)
        let change = reading.officeChange(name)
        guard reading.reader.faults.isEmpty else {
            return try await refused(.faults(reading.reader.faults), name, values, context)
        }
        let history = name == .undoOfficeChange ? try await history(context) : []
        let after: Office
        do throws(OfficeRefusal) {
            after = try OfficePreview(office: context.office, now: context.now).office(
                after: change, history: history.map(\.entry))
        } catch {
            return try await refused(.refused(.officeRefused(error)), name, values, context)
        }
        let moves = try await moves(to: after, context)
        let body: HTML = "\(table(moves, after.profile.zone, context))\(confirmation(name, form, context))"
        return page("\(told(change, history, context))\(body)", name, context)
    }

    /// Oldest first.
    private static func history(_ context: RequestContext) async throws -> [OfficeHistoryEntry] {
        try await context.site.reading.officeHistory(before: nil, limit: .max).reversed()
    }

    /// What would be taken back; nil for a change that is new.
    private static func told(
        _ change: OfficeChange, _ history: [OfficeHistoryEntry], _ context: RequestContext
    ) -> HTML? {
        guard case .undo(let sequence) = change,
            let entry = history.first(where: { $0.sequence == sequence })
        else { return nil }
        let words = OfficeEventWords(context: context, before: entry.officeBefore)
        return "<p>\(context.text(words.title(entry.event)))</p>"
    }

    private static func refused(
        _ failure: CommandIntake.Failure, _ name: CommandName, _ values: InputValues,
        _ context: RequestContext
    ) async throws -> Response {
        var words = FaultWords(context: context)
        // The fields stand on the page before: nothing here to link to.
        let errors = try await words.errors(of: failure, name: name, values: values).map {
            FieldError(field: "", text: $0.text)
        }
        var response = page(Form.errorSummary(errors, context.language), name, context)
        response.status = .unprocessableContent
        return response
    }

    // MARK: what moves

    private struct Move {
        var move: DeadlineMove
        var step: String
        /// A confidential ticket is counted, but not named to those who may not read it.
        var isNamed: Bool
    }

    private static func moves(to after: Office, _ context: RequestContext) async throws -> [Move] {
        let preview = OfficePreview(office: context.office, now: context.now)
        var moves: [Move] = []
        let reader = context.reader
        var query = TicketQuery(phases: [.open, .parked], reader: .program, limit: 200)
        while true {
            let rows = try await context.site.reading.tickets(query)
            for row in rows {
                guard let state = try await context.site.reading.ticket(row.id)?.state,
                    let procedure = try await context.site.reading.procedure(
                        state.procedure, version: state.procedureVersion)
                else { continue }
                moves += preview.moves(of: state, by: procedure, in: after, reason: "-").map { move in
                    Move(
                        move: move, step: procedure.step(move.step)?.text ?? move.step.text,
                        isNamed: reader.mayRead(state))
                }
            }
            guard rows.count == query.limit, let last = rows.last else { return moves }
            query.after = TicketCursor(last.id)
        }
    }

    /// - Parameter zone: of the office after the change; both times are shown as its wall will and did say.
    private static func table(_ moves: [Move], _ zone: Zone, _ context: RequestContext) -> HTML {
        guard !moves.isEmpty else {
            return Notice(.info, context.text(Phrase.OfficeForm.movesNothing)).html
        }
        let rows = moves.prefix(shown).map { move -> [HTML] in
            let name: [HTML] =
                move.isNamed
                ? [
                    "<a class=\"nowrap\" href=\"\(Place.ticket(move.move.ticket).path)\">\(move.move.number)</a>",
                    HTML(text: move.step),
                ] : [HTML(text: context.text(Phrase.OfficeForm.confidentialTicket)), "–"]
            return name + [
                HTML(text: words(move.move.before, in: context.zone, context)),
                HTML(text: words(move.move.after, in: zone, context)),
            ]
        }
        let rest: HTML? =
            moves.count > shown
            ? "<p class=\"soft\">\(context.text(Phrase.Paste.more(moves.count - shown)))</p>" : nil
        let table = PlainTable(
            caption: context.text(Phrase.OfficeForm.movesCount(moves.count)),
            columns: [
                Phrase.OfficeForm.ticket, Phrase.OfficeForm.step, Phrase.OfficeForm.before,
                Phrase.OfficeForm.after,
            ].map(context.text), rows: Array(rows)
        ).html
        return "\(table)\(rest)"
    }

    private static func words(_ deadline: Instant?, in zone: Zone, _ context: RequestContext) -> String {
        deadline.map { context.language.stamp(context.parts($0, in: zone)) }
            ?? context.text(Phrase.OfficeForm.noDeadline)
    }

    // MARK: doing it

    /// The same answers once more, to be stored now.
    private static func confirmation(
        _ name: CommandName, _ form: FormFields, _ context: RequestContext
    ) -> HTML {
        let ours: Set = [
            Form.Hidden.csrf, Form.Hidden.commandID, CommandForm.from, CommandForm.next, CommandForm.key,
            "command",
        ]
        let answers = form.fields.pairs.filter { !ours.contains($0.name) }.map { ($0.name, $0.value) }
        let next: Place =
            switch name {
            case .undoOfficeChange: .officePart("riwayat")
            case .setProfile: .office
            default: .officePart("jam-kerja")
            }
        let again = context.officeForm(
            name, from: edit(name), next: next, key: form[CommandForm.key], hidden: answers)
        let words = name == .undoOfficeChange ? Phrase.Undoing.now : Phrase.OfficeForm.moveNow
        let store = Button(context.text(words), .primary).submit()
        return again.html(Button.row([store]))
    }

    private static func page(
        _ body: HTML, _ name: CommandName, _ context: RequestContext
    ) -> Response {
        let undoes = name == .undoOfficeChange
        let title = context.text(undoes ? Phrase.Undoing.title : Phrase.OfficeForm.wouldMove)
        let words = undoes ? Phrase.Undoing.back : Phrase.RefusedRequest.back
        let back: HTML = "<p><a href=\"\(edit(name).path)\">\(context.text(words))</a></p>"
        return context.page(
            title: title, current: .office,
            body: """
                \(Page.header(title: title, lede: context.text(Phrase.Paste.nothingStored)))\
                <div class="stack">\(body)\(back)</div>
                """)
    }
}
