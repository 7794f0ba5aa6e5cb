import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Words for what is wrong with a finished case of the past: each names its row.
struct CaseFaultWords {
    let scene: FaultScene

    /// A fault of a row is said in the words of that row; all others as in any form.
    func error(of fault: InputFault) -> FieldError {
        let parts = fault.field.split(separator: ".")
        guard scene.name == .recordCase, parts.count > 2, parts[0] == "steps" else {
            return InputFaultWords(scene: scene).error(of: fault)
        }
        let path = "steps.\(parts[1])"
        var own = fault
        own.field = parts.dropFirst(2).joined(separator: ".")
        return placed(InputFaultWords(scene: scene.below(path)).error(of: own), below: path)
    }

    func errors(of refusal: CaseRefusal) -> [FieldError] {
        switch refusal {
        case .step(let place, let refusal):
            guard let path = path(ofStep: place) else {
                return RefusalWords(scene: scene).errors(of: refusal)
            }
            return words(of: refusal, below: path).map { placed($0, below: path) }
        case .visit(let number, let name, let refusal):
            guard let path = path(ofStep: number) else {
                return RefusalWords(scene: scene).errors(of: refusal)
            }
            return words(of: refusal, below: path).map { error in
                var error = error
                if error.field != "late_reason" { error.field = "visits" }
                error.text = scene.placeName(name) + ": " + error.text
                return placed(error, below: path)
            }
        case .countersign(let place, let column, let refusal):
            guard let path = path(ofStep: place) else {
                return RefusalWords(scene: scene).errors(of: refusal)
            }
            return words(of: refusal, below: path).map { error in
                var error = error
                if error.field != "late_reason" {
                    error.field = "countersigns.\(column)." + (error.field.isEmpty ? "happened" : error.field)
                }
                return placed(error, below: path)
            }
        case .unfinished(let step, let stage):
            return [scene.error(field(of: step, stage), Phrase.Case.unfinished(scene.name(step)))]
        case .repeats(let step):
            return [scene.error(field(of: step, nil), Phrase.Case.repeats(scene.name(step)))]
        case .notOnTheWay(let place):
            let path = path(ofStep: place) ?? "steps"
            let step = scene.below(path).step.map { scene.name($0.id) } ?? ""
            return [scene.error(path + ".happened", Phrase.Case.notOnTheWay(step))]
        case .parked: return [scene.error("", Phrase.Case.parked)]
        }
    }

    private func words(of refusal: Refusal, below path: String) -> [FieldError] {
        RefusalWords(scene: scene.below(path)).errors(of: refusal)
    }

    /// At the row's own field, with the row's number before the words.
    private func placed(_ error: FieldError, below path: String) -> FieldError {
        if error.field == "late_reason" { return error }
        var error = error
        error.field = path + "." + (error.field.isEmpty ? "happened" : error.field)
        guard let step = scene.below(path).step else { return error }
        error.text = scene.name(step.id).capitalizedFirst + ": " + error.text
        return error
    }

    /// Where a step stands on the form, by its place among those with a time.
    private func path(ofStep place: Int) -> String? {
        let filled = numbers.filter { scene.values.text("steps.\($0).happened") != nil }
        return filled.indices.contains(place) ? "steps.\(filled[place])" : nil
    }

    private func field(of step: StepID, _ stage: Int?) -> String {
        let found = numbers.first { number in
            scene.values.text("steps.\(number).step") == step.text
                && (stage == nil || Int(scene.values.text("steps.\(number).stage") ?? "0") == stage)
        }
        return found.map { "steps.\($0).happened" } ?? "steps"
    }

    private var numbers: [Int] { scene.values.names(below: "steps").compactMap { Int($0) }.sorted() }
}
