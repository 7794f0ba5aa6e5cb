import Phrases
import SOPModel
import TicketEngine

/// A condition of the file as the page shows it: to people in words, to the script as a test.
struct ConditionWords: Sendable {
    let scene: TicketScene
    /// The fields that stand on the same form; all others are settled already.
    let asked: [SOPModel.Field]
    /// Fields that are answered in other parts of the same page: what hangs on them is shown, and says so.
    var elsewhere: Set<String> = []

    /// What becomes of a part with a condition.
    enum Fate: Sendable, Hashable {
        case shown
        case hidden
        /// Depends on what is answered on this form.
        case depends(words: String, test: String)
    }

    func fate(_ condition: Condition?) -> Fate {
        guard let condition else { return .shown }
        let names = Set(asked.map(\.name))
        guard condition.fields.contains(where: { names.contains($0) || elsewhere.contains($0) }) else {
            return condition.holds(scene.state.value) ? .shown : .hidden
        }
        return .depends(
            words: scene.text(Phrase.StepForm.onlyIf(words(condition))), test: test(condition, names))
    }

    /// "Apakah laporan ini valid? valid", joined by "atau" and "dan".
    func words(_ condition: Condition) -> String {
        switch condition {
        case .equals(_, let value): "“\(value)”"
        case .differs(_, let value): scene.text(Phrase.StepForm.isNot(value))
        case .both(let left, let right): scene.text(Phrase.StepForm.and(words(left), words(right)))
        case .either(let left, let right): scene.text(Phrase.StepForm.or(words(left), words(right)))
        }
    }

    /// `name=value` joined by `&` and `|`, names and values escaped; what is settled is `1` or `0`.
    private func test(_ condition: Condition, _ names: Set<String>) -> String {
        switch condition {
        case .equals(let field, let value):
            names.contains(field)
                ? Place.escaped("fields." + field) + "=" + Place.escaped(value)
                : elsewhere.contains(field) || scene.state.value(of: field) == value ? "1" : "0"
        case .differs(let field, let value):
            names.contains(field)
                ? Place.escaped("fields." + field) + "!=" + Place.escaped(value)
                : elsewhere.contains(field) || scene.state.value(of: field) != value ? "1" : "0"
        case .both(let left, let right): test(left, names) + "&" + test(right, names)
        case .either(let left, let right): test(left, names) + "|" + test(right, names)
        }
    }
}
