package import Phrases
package import SOPModel

/// Puts a procedure's rows into the words of its sheet.
package struct SheetWording: Sendable {
    package let procedure: Procedure
    package let language: Language

    package init(procedure: Procedure, language: Language) {
        self.procedure = procedure
        self.language = language
    }

    /// The label by which other rows and links name a row: its number as printed, else its place.
    package func label(_ id: StepID) -> String {
        guard let place = procedure.index(of: id) else { return id.text }
        let number = procedure.steps[place].number
        return number.isEmpty ? language[Phrase.Procedures.row(String(place + 1))] : number
    }

    /// The name of a requirement: a paper is called what the row that makes it calls it.
    package func words(_ requirement: Requirement) -> String {
        guard requirement.kind == .document else { return requirement.name }
        let made = procedure.steps.lazy.flatMap(\.outputs)
            .first { $0.kind == .document && $0.name == requirement.name }
        return made.map(Self.title) ?? requirement.name
    }

    /// The standard time of a row.
    package func time(_ step: Step) -> String {
        if let other = step.time.sharedWith {
            return language[Phrase.Procedures.sharedTime(with: label(other))]
        }
        guard step.isTimedPerPlace, !step.time.words.isEmpty else { return step.time.words }
        return language[Phrase.Procedures.timePerPlace(step.time.words)]
    }

    /// What an output is called.
    package static func title(_ output: Output) -> String {
        output.title.isEmpty ? output.name : output.title
    }

    /// Printed words, line by line.
    package static func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    }

    /// The answer or values that lead one way from a decision.
    package func words(_ ground: Decision.Option.Ground) -> String {
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

    /// The record that the regulation asks for, as a sentence.
    package func words(_ duty: Procedure.RecordDuty) -> String {
        switch duty {
        case .sentence(let sentence): sentence
        case .duty(let post, let document, let form):
            language[Phrase.Procedures.keeps(post, document, form)]
        }
    }

    /// Whether the paper's own words and marks are shown, or what runs.
    package enum Edition: String, Sendable, Hashable {
        case running
        /// `?tampil=kertas`.
        case printed = "kertas"
    }

    /// The symbols of a row, in the order in which they act, and the place of the one that ways leave from.
    package func marks(_ step: Step, edition: Edition) -> (marks: [SheetContent.Mark], leaving: Int) {
        let acting = step.performers.map(\.column)
        let columns = edition == .printed ? step.printed?.marked ?? acting : acting
        let decider = step.decision.map { $0.by ?? acting.last }
        var seen: Set<ColumnID> = []
        var leaving: Int?
        var marks: [SheetContent.Mark] = []
        for id in columns where seen.insert(id).inserted {
            guard let column = procedure.columns.firstIndex(where: { $0.id == id }) else { continue }
            if id == decider { leaving = marks.count }
            let symbol: SheetContent.Symbol =
                if id == decider { .decision } else { isTerminal(step, id) ? .terminal : .process }
            marks.append(.init(column: column, symbol: symbol))
        }
        return (marks, leaving ?? max(marks.count - 1, 0))
    }

    /// A capsule stands where a run begins, and where it can only end (Permenpan-RB 35/2012).
    private func isTerminal(_ step: Step, _ column: ColumnID) -> Bool {
        let begins = procedure.triggers.contains { $0.entry == step.id }
        if begins, column == step.performers.first?.column { return true }
        return step.decision == nil && procedure.target(after: step) == .end
            && column == step.performers.last?.column
    }
}
