import Phrases
import SOPModel
import SheetLayout

/// What a ticket adds to one row of its procedure's sheet.
struct LiveRow {
    var state: SheetModel.State = .waiting
    /// How long it took in words, and the verdict in time.
    var realTime: (words: String, verdict: Chip)?
    /// The events of the step.
    var address: String?
    /// The answer given: the words of `jawab`, or the value that chose the way.
    var taken: String?
    /// The place of the option that it chose.
    var option: Int?
    /// Where the row's n-th output can be seen, by its place in the file.
    var papers: [Int: String] = [:]
    /// "Berlaku sejak …": done in another ticket, once for all.
    var standing: String?
}

/// Which words of a sheet are shown: what runs, or what the paper prints.
typealias SheetEdition = SheetWording.Edition

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

    private var wording: SheetWording { SheetWording(procedure: procedure, language: language) }

    func row(_ place: Int, _ live: LiveRow) -> SheetModel.Row {
        let step = procedure.steps[place]
        let printed = edition == .printed ? step.printed : nil
        let marks = wording.marks(step, edition: edition).marks
        var row = SheetModel.Row(
            id: step.id.text, number: step.number, text: printed?.text ?? step.text,
            marks: marks.map { SheetModel.Mark(column: $0.column, symbol: .init($0.symbol)) })
        row.requirements =
            printed?.requirements.map(SheetWording.lines) ?? step.requirements.map(wording.words)
        row.standardTime = printed?.time ?? wording.time(step)
        row.outputs =
            printed?.outputs.map { SheetWording.lines($0).map { .init(title: $0) } } ?? outputs(step, live)
        row.note = printed?.note ?? step.note
        row.state = live.state
        row.realTime = live.realTime
        row.answers = edition == .printed ? [] : answers(step, live)
        row.leadsToNext = leadsToNext(step, place)
        row.address = live.address
        row.standing = live.standing
        return row
    }

    /// The label by which other rows and links name a row: its number as printed, else its place.
    func label(_ id: StepID) -> String { wording.label(id) }

    func words(_ ground: Decision.Option.Ground) -> String { wording.words(ground) }

    private func leadsToNext(_ step: Step, _ place: Int) -> Bool {
        guard place + 1 < procedure.steps.count else { return false }
        let next = FlowTarget.step(procedure.steps[place + 1].id)
        guard let decision = step.decision else { return procedure.target(after: step) == next }
        return decision.options.contains { $0.target == next }
    }

    private func outputs(_ step: Step, _ live: LiveRow) -> [SheetModel.Output] {
        step.outputs.enumerated().map { place, output in
            SheetModel.Output(
                title: SheetWording.title(output), address: live.papers[place],
                isPaper: output.kind == .document)
        }
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

extension SheetModel.Symbol {
    init(_ symbol: SheetContent.Symbol) {
        self =
            switch symbol {
            case .terminal: .terminal
            case .process: .process
            case .decision: .decision
            case .connector: .connector
            }
    }
}
