import Markup
import Phrases
import SOPModel
import TicketEngine

/// The form by which a step is completed: made from the file, the same rules as the engine's.
struct StepEntry: Sendable {
    let scene: TicketScene
    let position: Position
    let form: StepForm
    let ways: TicketScene.Ways
    var typed: Typed
    /// One row of a case of the past: nothing of the ticket is known yet.
    var isPast = false

    init(_ position: Position, in step: Step, of scene: TicketScene, ways: TicketScene.Ways) {
        self.scene = scene
        self.position = position
        self.ways = ways
        form = StepForm(position, in: step, of: scene.procedure)
        typed = Typed(refused: scene.context.refused(.completeStep, key: String(position.number)))
    }

    var step: Step { form.step }
    var conditions: ConditionWords {
        ConditionWords(scene: scene, asked: form.fields, elsewhere: isPast ? fieldsOfOtherRows : [])
    }

    private var fieldsOfOtherRows: Set<String> {
        Set(scene.procedure.steps.flatMap { $0.fields.map(\.name) }).subtracting(form.fields.map(\.name))
    }

    func text(_ phrase: Phrase) -> String { scene.text(phrase) }

    /// All of the form in its order: what is needed, what is asked, what comes out, then what is seldom used.
    var parts: [FormPart] {
        requirements + fields + outputs + answer + parking + [note] + given + [happened] + gaps
    }

    /// What is asked where the time is asked elsewhere.
    var partsWithoutTime: [FormPart] {
        requirements + fields + outputs + answer + parking + [note] + given + gaps
    }

    /// What is asked of a case of the past, where time and person are asked elsewhere.
    var partsOfThePast: [FormPart] { requirements + fields + outputs + answer + gaps }

    /// What somebody outside the office is asked: they act now and for themselves.
    var outsiderParts: [FormPart] {
        (judgedRequirements + fields + outputs + answer + [note] + gaps).map(\.withoutAddresses)
    }

    // MARK: asked as data

    private var fields: [FormPart] {
        form.fields.compactMap { field in
            wrapped(field.condition, .field(question(field)))
        }
    }

    private func question(_ field: SOPModel.Field) -> Field {
        let name = "fields." + field.name
        var question = Field(
            name: name, label: field.question, error: typed.error(name),
            isRequired: field.isRequired,
            saysOptional: !field.isRequired, control: .line(Field.Line()))
        let value = typed.value(name, or: remembered(field))
        switch field.kind {
        case _ where !field.choices.isEmpty: question.control = choices(field, name)
        case .text: question.control = .line(Field.Line(value: value))
        case .paragraph: question.control = .paragraph(value: value, rows: 3)
        case .number:
            question.control = .line(
                Field.Line(value: value, kind: .number, inputMode: "numeric", look: "short"))
        case .date: question.control = .line(Field.Line(value: value, kind: .date, look: "short"))
        }
        return question
    }

    /// On a new attempt the words of the last one are offered again; decisions are taken afresh.
    private func remembered(_ field: SOPModel.Field) -> String {
        position.attempt > 1 && field.choices.isEmpty ? scene.state.value(of: field.name) ?? "" : ""
    }

    private func choices(_ field: SOPModel.Field, _ name: String) -> Field.Control {
        let options = field.choices.map { choice in
            Field.Option(
                value: choice, title: choice.capitalizedFirst, hint: way(of: field.name, choice),
                isChosen: typed.isChosen(name, choice))
        }
        return options.count > 6 ? .select(options) : .radios(options, twoColumns: options.count == 2)
    }

    /// Where an answer leads, if the row's decision hangs on it alone.
    private func way(of field: String, _ value: String) -> String {
        let option = step.decision?.options.first {
            $0.ground == .condition(.equals(field: field, value: value))
        }
        return option.map { NextStep(scene: scene).words($0.target, short: true) } ?? ""
    }

    // MARK: the answer

    private var answer: [FormPart] {
        guard let decision = form.decision, !form.answers.isEmpty else { return [] }
        let options = decision.options.compactMap { option -> Field.Option? in
            guard case .answer(let words) = option.ground else { return nil }
            return Field.Option(
                value: words, title: words, hint: NextStep(scene: scene).words(option.target, short: true),
                isChosen: typed.isChosen("answer", words))
        }
        let label = decision.question.isEmpty ? text(Phrase.StepForm.decide) : decision.question
        return [
            .field(
                Field(
                    name: "answer", label: label, error: typed.error("answer"),
                    control: .radios(options, twoColumns: options.count == 2)))
        ]
    }

    /// Asked for the one way that leads into a programme of work.
    private var parking: [FormPart] {
        guard form.mayPark, let option = step.decision?.options.first(where: { $0.target == .park }) else {
            return []
        }
        let group = FormPart.group(
            .init(
                title: text(Phrase.TicketPage.parked), path: "parking", error: typed.error("parking"),
                parts: ParkingFields(scene: scene, typed: typed).parts))
        switch option.ground {
        case .condition(let condition): return [wrapped(condition, group)].compactMap(\.self)
        case .answer(let words):
            let hint = text(Phrase.StepForm.onlyIf("“\(words)”"))
            return [.when(words: hint, test: "answer=" + Place.escaped(words), [group])]
        }
    }

    /// Who fills it in knows neither the SOP nor its words.
    var isOutsider: Bool { scene.actor?.person == nil }

    /// Two notes stand on one form: each says who reads it.
    private var hasSlip: Bool { form.outputs.contains { step.outputs[$0].isDisposition } }

    private var note: FormPart {
        .field(
            Field(
                name: "note", label: text(isOutsider ? Phrase.Outsider.note : Phrase.StepForm.note),
                hint: hasSlip ? text(Phrase.StepForm.noteBesideSlip) : "", error: typed.error("note"),
                isRequired: false,
                control: .paragraph(value: typed.value("note"), rows: 2)))
    }

    // MARK: who and when

    private var given: [FormPart] {
        GivenFields(scene: scene, assignees: position.assignees, ways: ways, typed: typed).parts
    }

    private var happened: FormPart {
        HappenedFields(scene: scene, typed: typed, earliest: position.turnStart).part
    }

    /// A part that stands, or stands only on a condition; nil where the condition is settled against it.
    func wrapped(_ condition: Condition?, _ part: FormPart) -> FormPart? {
        switch conditions.fate(condition) {
        case .hidden: nil
        case .shown: part
        case .depends(let words, let test): .when(words: words, test: test, [part])
        }
    }
}

extension String {
    /// A choice of the file as the beginning of a line.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
