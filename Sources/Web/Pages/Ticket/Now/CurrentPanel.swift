import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// *Langkah sekarang*: what the visitor can do now, or who has it.
struct CurrentPanel: Sendable {
    let scene: TicketScene

    var html: HTML {
        if let form = WayForm(scene) { return WayPanel(form: form).html }
        if let place = PlacePanel(scene) { return place.html }
        let open = scene.state.positions.map { panel($0) }
        return
            """
            \(open)\(TicketEnding(scene: scene).html)\(PendingPanel(scene: scene).html)\
            \(TicketMenu(scene: scene).html)
            """
    }

    private func panel(_ position: Position) -> HTML {
        guard let step = scene.step(position.step) else { return .empty }
        let row = Phrase.Ticket.stepOf(
            scene.number(of: step), place: (scene.procedure.index(of: step.id) ?? 0) + 1,
            all: scene.procedure.steps.count)
        // The head of the page tells the clock of a single open step already.
        let clock: HTML? = scene.isOnlyOpen(position) ? nil : scene.clock(position).html(scene.language)
        let isFirst = position.number == scene.state.positions.first?.number
        return NowSection.html(
            id: isFirst ? "sekarang" : "sekarang-\(position.number)",
            over: "\(scene.text(Phrase.Ticket.currentStep)) · \(scene.text(row))", title: step.text,
            "\(clock)\(body(position, step))")
    }

    private func body(_ position: Position, _ step: Step) -> HTML {
        let returned: HTML? = scene.returned(position).map { returned in
            let reason: HTML = returned.reason.isEmpty ? .empty : "<p class=\"said\">\(returned.reason)</p>"
            return Notice(.warn, scene.text(Phrase.TicketPage.returnedBy(returned.by)), more: reason).html
        }
        if position.isPaused { return PausedPanel(scene: scene, position: position).html }
        let trial = TicketCommand.complete(CompleteStep(position: position.number))
        let ways = scene.ways(trial, for: position.assignees)
        guard ways.any else { return WaitingPanel(scene: scene, position: position).html }
        let slip = SlipNotice(scene: scene, position: position, step: step).html
        let panel = StepPanel(scene: scene, position: position, step: step, ways: ways)
        guard !position.places.isEmpty else { return "\(returned)\(slip)\(panel.html)" }
        let round = RoundPanel(scene: scene, position: position, step: step)
        return "\(returned)\(slip)\(round.html)\(round.isDone ? panel.html : nil)"
    }
}

/// The form of a step with its button, the menu of ways out, and what happens next.
struct StepPanel: Sendable {
    let scene: TicketScene
    let position: Position
    let step: Step
    let ways: TicketScene.Ways

    var html: HTML {
        let entry = StepEntry(position, in: step, of: scene, ways: ways)
        let language = scene.language
        let hidden: [FormPart] = [
            .hidden(name: "ticket", value: scene.state.id.text),
            .hidden(name: "position", value: String(position.number)),
        ]
        var form = scene.form(.completeStep, isMultipart: true, key: String(position.number))
        form.saysAllThatIsMissing(in: language)
        let buttons = Button.row([submit, menu].compactMap(\.self), withinReach: true)
        let scope = scene.scope(position)
        let fields = (hidden + entry.parts).map { $0.html(language, scope: scope) }
        let errors = Form.errorSummary(entry.typed.errors, scope: scope, language)
        let others = WaitingPanel(scene: scene, position: position)
        let waiting: HTML? = ways.onlyForOthers ? "\(others.whoHasIt)\(mayRemind ? others.remind : nil)" : nil
        return """
            \(waiting)\(form.html("\(errors)\(fields)\(next)\(buttons)"))\
            \(LinkOffer(scene, position: position).html)
            """
    }

    /// Who can record for the reporter may also ask the reporter to do it; right after an act the words stand
    /// above.
    private var mayRemind: Bool {
        position.assignees == [.reporter] && scene.context.request.query[TicketScene.doneField] == nil
    }

    private var submit: HTML {
        let title = ways.onlyForOthers ? Phrase.StepForm.recordCompletion : Phrase.Act.completeStep
        return Button(scene.text(title), .primary).submit()
    }

    private var menu: HTML? {
        let items =
            scene.open(for: position).map { way in
                Menu.Item.link(
                    scene.text(way.title), to: scene.address(way, position: position.number), way.icon)
            }
        return items.isEmpty ? nil : Menu(scene.text(Phrase.Act.more), items: items).html
    }

    private var next: HTML {
        let lines = NextStep(scene: scene).lines(after: position, in: step)
        guard lines.count > 1 else { return "<p class=\"next\">\(lines.first ?? "")</p>" }
        let items: [HTML] = lines.map { "<li>\($0)</li>" }
        return
            "<div class=\"next\"><p>\(scene.text(Phrase.StepForm.afterThisOneOf))</p><ul>\(items)</ul></div>"
    }
}

extension TicketScene {
    func isOnlyOpen(_ position: Position) -> Bool { state.positions.map(\.number) == [position.number] }

    /// Tells the fields of several open steps apart.
    func scope(_ position: Position) -> String { isOnlyOpen(position) ? "" : "p\(position.number)" }

    /// A form of this page that comes back to the address it was made at.
    func form(_ command: CommandName, isMultipart: Bool = false, key: String? = nil) -> Form {
        var form = context.form(command, from: place, multipart: isMultipart, key: key)
        if let from = form.hidden.firstIndex(where: { $0.name == CommandForm.from }) {
            form.hidden[from].value = here
        }
        return form
    }

    /// A form of one button.
    func button(
        _ command: CommandName, _ title: Phrase, _ weight: Button.Weight = .secondary, icon: Icon? = nil,
        _ hidden: [(name: String, value: String)] = []
    ) -> HTML {
        var form = form(command)
        form.hidden += [("ticket", state.id.text)] + hidden
        return form.html(Button(text(title), weight, icon: icon).submit())
    }
}
