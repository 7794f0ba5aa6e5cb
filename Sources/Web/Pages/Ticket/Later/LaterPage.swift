import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// `GET /tiket/susulan`: several steps of running tickets in one form, each with the time it was done.
enum LaterPage {
    /// More forms than this are too heavy for a thin line.
    private static let limit = 8

    static func show(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let title = context.text(Phrase.Later.title)
        let done: HTML? =
            context.request.query["sudah"] == CommandName.recordLater.rawValue && context.refused == nil
            ? Notice(.good, context.text(Phrase.Later.done)).html : nil
        let chosen = tickets(context)
        let body: HTML =
            chosen.isEmpty
            ? try await choice(signedIn, context)
            : try await LaterForm(context: context, tickets: Array(chosen.prefix(limit))).html
        let head = Page.header(title: title, lede: context.text(Phrase.Later.lede))
        return context.page(title: title, current: .desk, body: "\(done)\(head)\(body)")
    }

    /// Those of the address; after a refusal those of the form that came back.
    private static func tickets(_ context: RequestContext) -> [TicketID] {
        var found: [TicketID] = []
        let refused = context.refused?.values.pairs.filter { $0.name.hasSuffix(".ticket") }.map(\.value) ?? []
        for text in context.request.query.all("tiket") + refused {
            if let id = TicketID(text), !found.contains(id) { found.append(id) }
        }
        return found
    }

    private static func choice(_ signedIn: SignedIn, _ context: RequestContext) async throws -> HTML {
        let model = try await DeskModel.reading(signedIn, in: context)
        var seen: Set<TicketID> = []
        let rows = (model.work + model.others.flatMap(\.rows)).filter {
            $0.kind == .work && !$0.isPaused && seen.insert($0.ticket).inserted
        }
        guard !rows.isEmpty else {
            return EmptyState.html(Phrase.Later.nothingWaits, context.language, icon: .done)
        }
        let options = rows.map { row in
            Field.Option(
                value: row.ticket.text, title: [row.number, row.title].joined(separator: " · "),
                hint: context.names.assignee(row.assignee) + ": "
                    + model.procedures.words(row.step, of: row.procedure))
        }
        let field = Field(
            name: "tiket", label: context.text(Phrase.Later.choose),
            hint: context.text(Phrase.Later.chooseHint), isRequired: false, saysOptional: false,
            control: .checks(options))
        let go = Button(context.text(Phrase.Later.chooseButton), .primary).submit()
        return Form.get(Place.recordLater.path).html(
            "\(field.html(context.language))\(Button.row([go], withinReach: true))")
    }
}

/// The open steps of the chosen tickets that the visitor may complete, one after the other.
struct LaterForm {
    let context: RequestContext
    let tickets: [TicketID]

    private var refused: RefusedForm? { context.refused(.recordLater) }

    var html: HTML {
        get async throws {
            var groups: [HTML] = []
            for id in tickets { groups += try await steps(of: id, from: groups.count) }
            guard !groups.isEmpty else {
                return EmptyState.html(Phrase.Later.nothingWaits, context.language, icon: .done)
            }
            var form = context.form(.recordLater, from: .recordLater, multipart: true)
            form.saysAllThatIsMissing(in: context.language)
            let answers = context.answers(.recordLater)
            let reason = answers.line(
                "late_reason", Phrase.Later.reason, hint: Phrase.Later.reasonHint, Field.Line(maxLength: 200))
            let save = Button(context.text(Phrase.Later.save), .primary).submit()
            return form.html(
                "\(answers.summary)<div class=\"stack\">\(reason)\(groups)</div>\(Button.row([save], withinReach: true))"
            )
        }
    }

    private func steps(of id: TicketID, from first: Int) async throws -> [HTML] {
        guard let signedIn = context.signedIn, !signedIn.isAuditor else { return [] }
        let scene = try await TicketScene.load(id, for: signedIn.actor, at: .recordLater, context)
        guard context.mayRead(scene.state) else { throw WebFailure.notFound }
        var groups: [HTML] = []
        for position in scene.state.positions where !position.isPaused && position.places.isEmpty {
            guard let step = scene.step(position.step) else { continue }
            let trial = TicketCommand.complete(CompleteStep(position: position.number))
            let ways = scene.ways(trial, for: position.assignees)
            guard ways.any else { continue }
            groups.append(group(position, step, scene, ways, "steps.\(first + groups.count)"))
        }
        return groups
    }

    private func group(
        _ position: Position, _ step: Step, _ scene: TicketScene, _ ways: TicketScene.Ways, _ path: String
    ) -> HTML {
        var entry = StepEntry(position, in: step, of: scene, ways: ways)
        entry.typed = Typed(refused: refused.map { $0.part(path) })
        let line = Field.Line(
            value: entry.typed.value("happened"), kind: .dateTime, look: "short",
            earliest: context.parts(position.turnStart).inputValue,
            latest: context.parts(context.now).inputValue)
        let happened = FormPart.field(
            Field(
                name: "happened", label: context.text(Phrase.Later.happened),
                hint: context.text(Phrase.Later.happenedHint), error: entry.typed.error("happened"),
                isRequired: false, saysOptional: false, control: .line(line)))
        let hidden: [FormPart] = [
            .hidden(name: "ticket", value: scene.state.id.text),
            .hidden(name: "step", value: position.step.text),
        ]
        let parts = (hidden + [happened] + entry.partsWithoutTime).map {
            $0.below(path).html(context.language)
        }
        let number = context.text(Phrase.stepNumber(scene.number(of: step)))
        let over = [scene.state.number, scene.state.title, number].joined(separator: " · ")
        return """
            <section class="pending"><h2>\(step.text)</h2><p class="soft">\(over)</p>\(parts)</section>
            """
    }
}

extension RefusedForm {
    /// What was typed below a path, and what is wrong with it.
    fileprivate func part(_ path: String) -> RefusedForm {
        let prefix = path + "."
        var part = self
        part.values = NamedValues(
            values.pairs.filter { $0.name.hasPrefix(prefix) }.map {
                NamedValues.Pair(name: String($0.name.dropFirst(prefix.count)), value: $0.value)
            })
        part.errors = errors.filter { $0.field.hasPrefix(prefix) }.map {
            FieldError(field: String($0.field.dropFirst(prefix.count)), text: $0.text)
        }
        return part
    }
}
