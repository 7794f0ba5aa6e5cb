import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The questions of one row in the form of a finished case: when, by whom, and what the row asks.
struct CaseTurnForm {
    let turn: CaseTurn
    let scene: TicketScene
    let path: String
    /// What was typed below the path, where the form came back.
    let refused: RefusedForm?

    private var step: Step { turn.step }
    private var typed: Typed { Typed(refused: refused) }
    private var assignees: [Assignee] {
        var all: [Assignee] = []
        for column in turn.columns {
            all += scene.assignees(in: column, of: step).filter { !all.contains($0) }
        }
        return all
    }

    private func text(_ phrase: Phrase) -> String { scene.text(phrase) }

    var html: HTML {
        let parts = ([hidden, [happened], who, visits, entry, countersigns].flatMap(\.self)).map {
            $0.below(path).html(scene.language)
        }
        let only: HTML? = condition.map { "<p class=\"hint\">\($0)</p>" }
        return """
            <section class="pending"><h3>\(title)</h3><p class="soft">\(subtitle)</p>\(only)\(parts)</section>
            """
    }

    // MARK: which row

    private var title: String { "\(scene.number(of: step)). \(step.text)" }

    private var subtitle: String {
        let names = turn.columns.map { scene.procedure.column($0)?.name ?? $0.text }.joined(separator: ", ")
        let act = step.performers.indices.contains(turn.stage) ? step.performers[turn.stage].act : ""
        let time = turn.stage == 0 ? step.time.words : ""
        return [names, step.order == .inTurn ? act : "", time].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Under which answers the case passes here.
    private var condition: String? {
        let words = ConditionWords(scene: scene, asked: [])
        if let own = step.performers.indices.contains(turn.stage)
            ? step.performers[turn.stage].condition : nil, step.order == .inTurn
        {
            return text(Phrase.StepForm.onlyIf(words.words(own)))
        }
        let entry = scene.procedure.triggers.first { $0.source == .report } ?? scene.procedure.triggers.first
        let grounds = scene.procedure.grounds(for: step.id, from: entry?.entry ?? step.id)
        guard turn.stage == 0, let first = grounds.first else { return nil }
        let said = grounds.map { ground in
            switch ground.ground {
            case .answer(let answer): "“\(answer)”"
            case .condition(let condition): words.words(condition)
            }
        }
        let joined = said.dropFirst().reduce(said[0]) { text(Phrase.StepForm.or($0, $1)) }
        return text(Phrase.Case.onlyAfter(scene.number(of: first.step), joined))
    }

    // MARK: when and by whom

    private var hidden: [FormPart] {
        [
            .hidden(name: "step", value: step.id.text), .hidden(name: "stage", value: String(turn.stage)),
            .hidden(name: "given", value: "recorded"),
        ]
    }

    private var happened: FormPart { moment("happened", Phrase.Case.finished) }

    private func moment(_ name: String, _ label: Phrase) -> FormPart {
        let line = Field.Line(
            value: typed.value(name), kind: .dateTime, look: "short",
            latest: scene.context.parts(scene.context.now).inputValue)
        return .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                saysOptional: false, control: .line(line)))
    }

    private var who: [FormPart] {
        if scene.procedure.isReporters(step, turn.stage) {
            return [
                line("given.name", Phrase.StepForm.outsiderName),
                line("given.post", Phrase.StepForm.outsiderPost),
            ]
        }
        return [people("given.ordered_by", Phrase.Case.by, hint: Phrase.Case.byHint, first: assignees)]
    }

    /// Those who have the post or belong to the team stand first; everybody else the office knows follows.
    private func people(_ name: String, _ label: Phrase, hint: Phrase, first: [Assignee]) -> FormPart {
        let likely = first.flatMap(scene.people)
        let others = scene.office.people.values.filter { !likely.contains($0.id) && $0.mayHaveWorked }
            .sortedByName { ($0.name, $0.id.text) }
        let sorted = others.filter(\.isActive) + others.filter { !$0.isActive }
        let options = (likely + sorted.map(\.id)).map { person in
            Field.Option(
                value: person.text, title: scene.nameOfThen(person),
                isChosen: typed.isChosen(name, person.text, usually: person == likely.first))
        }
        return .field(
            Field(
                name: name, label: text(label), hint: text(hint), error: typed.error(name), isRequired: false,
                saysOptional: false, control: .select(options)))
    }

    private func line(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                saysOptional: false,
                control: .line(Field.Line(value: typed.value(name), autocomplete: "off", maxLength: 200))))
    }

    // MARK: the places of a round

    private var visits: [FormPart] {
        guard let round = step.round else { return [] }
        let names = RoundPlaceNames(of: round, in: scene.office).labels.filter(\.isActive).map(\.label)
        let list = ([text(Phrase.Visits.heading)] + names.map { $0 + ";" }).joined(separator: "\n")
        let checks = round.checklist.enumerated().map { FormPart.note("\($0 + 1). \($1)") }
        let help =
            [
                FormPart.note(text(Phrase.Visits.example(names.first ?? text(Phrase.Label.unit)))),
                .note(text(Phrase.Visits.results)), .note(text(Phrase.Visits.elsewhere)),
            ] + (checks.isEmpty ? [] : [.note(text(Phrase.Visits.checks))] + checks)
        return [
            .field(
                Field(
                    name: "visits", label: text(Phrase.Visits.title), hint: text(Phrase.Visits.hint),
                    error: typed.error("visits"), isRequired: false, saysOptional: false,
                    control: .paragraph(value: typed.value("visits", or: list), rows: 12))),
            .fold(text(Phrase.Visits.help), isOpen: false, help),
        ]
    }

    // MARK: what the row asks

    private var entry: [FormPart] {
        let position = Position(
            unopened: step.id, stage: turn.stage, assignees: assignees, at: scene.context.now)
        var entry = StepEntry(
            position, in: step, of: scene, ways: TicketScene.Ways(own: false, recorded: true, onSite: false))
        entry.typed = typed
        entry.isPast = true
        return entry.partsOfThePast
    }

    /// Asked of the last performer's part, when the papers were made.
    private var countersigns: [FormPart] {
        guard turn.stage == step.lastStage else { return [] }
        return step.countersigners.enumerated().map { place, column in
            let below = "countersigns.\(place)."
            let isReporter = scene.procedure.column(column)?.isReporter ?? false
            let signer: [FormPart] =
                isReporter
                ? [
                    line(below + "given.name", Phrase.Case.signer),
                    line(below + "given.post", Phrase.Case.signerPost),
                ]
                : [
                    people(
                        below + "given.ordered_by", Phrase.Case.signer, hint: Phrase.Case.byHint,
                        first: scene.assignees(in: column, of: step))
                ]
            let name = scene.procedure.column(column)?.name ?? column.text
            return .group(
                .init(
                    title: text(Phrase.Case.countersign(name)), path: "countersigns.\(place)",
                    parts: [moment(below + "happened", Phrase.Case.signed)] + signer
                        + [line(below + "missing", Phrase.Case.unsigned)]))
        }
    }
}

extension TicketScene {
    /// Says of one who has left that they did.
    func nameOfThen(_ person: PersonID) -> String {
        let name = self.name(person)
        return office.people[person]?.isActive ?? false ? name : text(Phrase.Case.left(name))
    }
}

extension OfficeModel.Person {
    /// Who only runs the system, or only looks, did no step.
    var mayHaveWorked: Bool { roles.isEmpty }
}
