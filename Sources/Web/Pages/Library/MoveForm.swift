import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import SheetLayout
import TicketEngine
import UseCases

/// The two forms of moving: which row becomes which, and which tickets go.
struct MoveForm {
    let context: RequestContext
    let plan: MovePlan
    let code: String

    private var language: Language { context.language }
    private var address: String { Place.procedureMove(code: code).path }

    // MARK: rows

    /// Rows that the target has as well need no thought, and stay folded.
    var steps: HTML {
        let known = plan.rows.filter { plan.target.step($0.step.id) != nil }
        let strange = plan.rows.filter { plan.target.step($0.step.id) == nil }
        let lede: HTML? =
            strange.isEmpty ? nil : "<p class=\"soft\">\(language[Phrase.Moving.stepsLede])</p>"
        let same: HTML? =
            known.isEmpty
            ? nil
            : Fold.html(
                language[Phrase.Moving.sameRows(language.number(known.count))],
                HTML.join(known.map(choice)))
        let button = Button(language[Phrase.Moving.tryAgain], icon: .reopen).submit()
        let form = Form.get(address).html("\(strange.map(choice))\(same)\(Button.row([button]))")
        return Page.section(language[Phrase.Moving.steps(plan.target.version)], "\(lede)\(form)")
    }

    private func choice(_ row: MovePlan.OldRow) -> HTML {
        let chosen = plan.steps[row.step.id]?.text
        let options = plan.target.steps.map { step in
            Field.Option(
                value: step.id.text, title: Self.reference(step, in: plan.target, language),
                isChosen: step.id.text == chosen)
        }
        let label = Phrase.Moving.oldRow(
            Self.reference(row.step, in: row.procedure, language), row.procedure.version)
        return Field(
            name: MovePage.Name.rows + row.step.id.text, label: language[label], isRequired: false,
            saysOptional: false, control: .select(options)
        ).html(language)
    }

    static func reference(_ step: Step, in procedure: Procedure, _ language: Language) -> String {
        SheetMaker(procedure: procedure, language: language, edition: .running).reference(step)
    }

    // MARK: tickets

    var trial: HTML {
        let items: [HTML] = plan.candidates.map(draw)
        let list: HTML = "<ul class=\"items moves\">\(items)</ul>"
        let more: HTML? =
            plan.hasMore
            ? """
            <p class="soft">\(language[Phrase.Moving.more(language.number(MovePlan.pageSize))])</p>
            """ : nil
        return Page.section(language[Phrase.Moving.trial], "\(plan.canMoveAny ? form(list) : list)\(more)")
    }

    private func form(_ list: HTML) -> HTML {
        var hidden = plan.steps.sorted { $0.key < $1.key }.map {
            (name: MovePage.Name.rows + $0.key.text, value: $0.value.text)
        }
        hidden.append((MovePage.Name.version, String(plan.target.version)))
        let typed = context.request.form[MovePage.Name.reason] ?? ""
        let reason = Field(
            name: MovePage.Name.reason, label: language[Phrase.Moving.reason],
            control: .paragraph(value: typed, rows: 2)
        ).html(language)
        let button = Button(language[Phrase.Moving.act], .primary, icon: .moved).submit()
        return Form(action: address, csrf: context.csrf, commandID: context.newCommandID(), hidden: hidden)
            .html("\(list)\(reason)\(Button.row([button]))")
    }

    private func draw(_ candidate: MovePlan.Candidate) -> HTML {
        let state = candidate.state
        let link: HTML = """
            <a href="\(Place.ticket(state.id).path)">\(state.number)</a> \(state.title)
            """
        switch candidate.outcome {
        case .goes(let after):
            return """
                <li><label class="move"><input type="checkbox" name="\(MovePage.Name.tickets)" \
                value="\(state.id.text)" checked><span><b>\(state.number)</b> \(state.title)</span></label>\
                <p class="row">\(Chip.onTime.html(language, word: language[Phrase.Moving.goes]))</p>\
                \(ways(candidate, after))</li>
                """
        case .stays(let refusal):
            let reasons = MoveObstacleWords(scene: plan.scene(of: candidate, context)).reasons(of: refusal)
            return """
                <li><p>\(link)</p><p class="row">\
                \(Chip.paused.html(language, word: language[Phrase.Moving.stays]))</p>\
                <ul>\(reasons.map { "<li>\($0)</li>" as HTML })</ul></li>
                """
        }
    }

    /// Each open row with the row it becomes, and its deadline there.
    private func ways(_ candidate: MovePlan.Candidate, _ after: TicketState) -> HTML {
        let ways: [HTML] = candidate.state.positions.compactMap { position in
            guard let old = candidate.procedure.step(position.step),
                let moved = after.position(position.number), let new = plan.target.step(moved.step)
            else { return nil }
            let due =
                moved.deadline.map { language[Phrase.Moving.due(language.stamp(context.parts($0)))] }
                ?? language[Phrase.Moving.noDeadline]
            let before = Self.reference(old, in: candidate.procedure, language)
            let after = Self.reference(new, in: plan.target, language)
            let way = before == after ? after : "\(before) → \(after)"
            return "<li>\(way) <span class=\"soft\">(\(due))</span></li>"
        }
        return "<ul>\(ways)</ul>"
    }
}

/// What became of one ticket.
struct MoveResult {
    var ticket: TicketID?
    var number: String
    /// Why it stays; empty where it moved.
    var faults: [String]
}

/// What became of all that were chosen.
struct MoveResults {
    let context: RequestContext
    let results: [MoveResult]

    var html: HTML {
        let language = context.language
        let refused = results.count { !$0.faults.isEmpty }
        let words = Phrase.Moving.counted(
            language.number(results.count - refused), language.number(refused))
        return Page.section(
            language[Phrase.Moving.result],
            """
            \(Notice(refused == 0 ? .good : .warn, language[words]).html)\
            <ul class="items moves">\(results.map(draw))</ul>
            """)
    }

    private func draw(_ result: MoveResult) -> HTML {
        let language = context.language
        let name: HTML =
            result.ticket.map { "<a href=\"\(Place.ticket($0).path)\">\(result.number)</a>" }
            ?? HTML(text: result.number)
        let chip =
            result.faults.isEmpty
            ? Chip.done.html(language, word: language[Phrase.Moving.was])
            : Chip.paused.html(language, word: language[Phrase.Moving.stays])
        let reasons: HTML? =
            result.faults.isEmpty ? nil : "<ul>\(result.faults.map { "<li>\($0)</li>" as HTML })</ul>"
        return "<li><p class=\"row\">\(name) \(chip)</p>\(reasons)</li>"
    }
}
