import Phrases
import SOPModel

/// What a ticket adds to one row of its procedure's sheet.
struct LiveRow {
    var state: SheetModel.State = .waiting
    /// How long it took in words, and the verdict in time.
    var realTime: (words: String, verdict: Chip)?
    /// The events of the step.
    var address: String?
    /// The answer given: the words of `jawab`, or the value that chose the way.
    var taken: String?
    /// Where the row's n-th output can be seen, by its place in the file.
    var papers: [Int: String] = [:]
}

/// Which words of a sheet are shown: what runs, or what the paper prints.
enum SheetEdition: String {
    case running
    /// `?tampil=kertas`.
    case printed = "kertas"
}

extension SheetModel {
    /// Makes the sheet of a procedure; `live` gives what a running ticket adds to a row.
    static func make(
        procedure: Procedure, language: Language, edition: SheetEdition = .running,
        live: (Step) -> LiveRow? = { _ in nil }
    ) -> SheetModel {
        let caption = [procedure.number, procedure.title].filter { !$0.isEmpty }.joined(separator: " ")
        let maker = SheetMaker(procedure: procedure, language: language, edition: edition)
        return SheetModel(
            columns: procedure.columns.map(\.name),
            rows: procedure.steps.indices.map { maker.row($0, live(procedure.steps[$0]) ?? LiveRow()) },
            caption: caption)
    }
}

/// Puts the rows of a procedure into the words and marks of a sheet.
struct SheetMaker {
    let procedure: Procedure
    let language: Language
    let edition: SheetEdition

    func row(_ place: Int, _ live: LiveRow) -> SheetModel.Row {
        let step = procedure.steps[place]
        let printed = edition == .printed ? step.printed : nil
        var row = SheetModel.Row(
            id: step.id.text, number: step.number, text: printed?.text ?? step.text,
            marks: marks(step, printed))
        row.requirements = printed?.requirements.map(Self.lines) ?? step.requirements.map(words)
        row.standardTime = printed?.time ?? time(step)
        row.outputs =
            printed?.outputs.map { Self.lines($0).map { .init(title: $0) } } ?? outputs(step, live)
        row.note = printed?.note ?? step.note
        row.state = live.state
        row.realTime = live.realTime
        row.answers = edition == .printed ? [] : answers(step, live)
        row.leadsToNext = leadsToNext(step, place)
        row.address = live.address
        return row
    }

    /// The label by which other rows and links name a row: its number as printed, else its place.
    func label(_ id: StepID) -> String {
        guard let place = procedure.index(of: id) else { return id.text }
        let number = procedure.steps[place].number
        return number.isEmpty ? language[Phrase.Procedures.row(String(place + 1))] : number
    }

    private static func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    }

    // MARK: marks

    private func marks(_ step: Step, _ printed: PrintedRow?) -> [SheetModel.Mark] {
        let acting = step.performers.map(\.column)
        let columns = printed?.marked ?? acting.filter { Set(acting).contains($0) }
        let decider = step.decision.map { $0.by ?? acting.last }
        var seen: Set<ColumnID> = []
        return columns.filter { seen.insert($0).inserted }.compactMap { id in
            guard let column = procedure.columns.firstIndex(where: { $0.id == id }) else { return nil }
            let symbol: SheetModel.Symbol =
                if id == decider { .decision } else { isTerminal(step, id) ? .terminal : .process }
            return SheetModel.Mark(column: column, symbol: symbol)
        }
    }

    /// A capsule stands where a run begins, and where it can only end (Permenpan-RB 35/2012).
    private func isTerminal(_ step: Step, _ column: ColumnID) -> Bool {
        let begins = procedure.triggers.contains { $0.entry == step.id }
        if begins, column == step.performers.first?.column { return true }
        return step.decision == nil && procedure.target(after: step) == .end
            && column == step.performers.last?.column
    }

    private func leadsToNext(_ step: Step, _ place: Int) -> Bool {
        guard place + 1 < procedure.steps.count else { return false }
        let next = FlowTarget.step(procedure.steps[place + 1].id)
        guard let decision = step.decision else { return procedure.target(after: step) == next }
        return decision.options.contains { $0.target == next }
    }

    // MARK: words

    private func words(_ requirement: Requirement) -> String {
        guard requirement.kind == .document else { return requirement.name }
        let made = procedure.steps.lazy.flatMap(\.outputs)
            .first { $0.kind == .document && $0.name == requirement.name }
        return made.map(Self.title) ?? requirement.name
    }

    private func time(_ step: Step) -> String {
        if let other = step.time.sharedWith {
            return language[Phrase.Procedures.sharedTime(with: label(other))]
        }
        guard step.isTimedPerPlace, !step.time.words.isEmpty else { return step.time.words }
        return language[Phrase.Procedures.timePerPlace(step.time.words)]
    }

    private func outputs(_ step: Step, _ live: LiveRow) -> [SheetModel.Output] {
        step.outputs.enumerated().map { place, output in
            SheetModel.Output(
                title: Self.title(output), address: live.papers[place], isPaper: output.kind == .document)
        }
    }

    private static func title(_ output: Output) -> String {
        output.title.isEmpty ? output.name : output.title
    }

    // MARK: answers

    private func answers(_ step: Step, _ live: LiveRow) -> [SheetModel.Answer] {
        guard let decision = step.decision else { return [] }
        return decision.options.map { option in
            let words = words(option.ground)
            let (target, row) = target(option.target)
            let state: SheetModel.Answer.State =
                live.taken.map { $0 == words ? .taken : .notTaken } ?? .open
            return SheetModel.Answer(words: words, target: target, targetRow: row, state: state)
        }
    }

    func words(_ ground: Decision.Option.Ground) -> String {
        switch ground {
        case .answer(let words): words
        case .condition(let condition): words(condition)
        }
    }

    private func words(_ condition: Condition) -> String {
        switch condition {
        case .equals(_, let value): value
        case .differs(_, let value): language[Phrase.Procedures.not(value)]
        case .both(let left, let right): language[Phrase.Procedures.and(words(left), words(right))]
        case .either(let left, let right): language[Phrase.Procedures.or(words(left), words(right))]
        }
    }

    /// Where an answer leads, in words, and the id of that row.
    private func target(_ target: FlowTarget) -> (words: String, row: String?) {
        switch target {
        case .step(let id): (label(id), procedure.index(of: id) == nil ? nil : id.text)
        case .end: (language[Phrase.Procedures.end], nil)
        case .park: (language[Phrase.Procedures.park], nil)
        case .procedure(let code): ("SOP \(code)", nil)
        }
    }
}
