import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Why a step lies on this desk again.
extension TicketScene {
    struct Returned: Sendable {
        /// Who sent it back, as the history names them.
        var by: String
        var reason: String
    }

    /// Nil for a step that is here for the first time, or comes back from a programme of work.
    func returned(_ position: Position) -> Returned? {
        guard
            let start = history.lastIndex(where: { line in
                switch line.entry.event {
                case .stepStarted(let event): event.position == position.number
                case .sentBack(let event): event.position == position.number && event.stage != nil
                default: false
                }
            })
        else { return nil }
        if case .sentBack(let event) = history[start].entry.event {
            return position.returnReason == nil ? nil : returned(history[start], event.reason)
        }
        guard position.attempt > 1 else { return nil }
        for line in history[..<start].reversed() {
            switch line.entry.event {
            case .sentBack(let event) where event.to == position.step: return returned(line, event.reason)
            case .countersignRefused(let event): return returned(line, event.reason)
            case .ticketReopened(let event): return returned(line, event.reason)
            case .stepCompleted(let event):
                return isAfter(event.step, position.step) ? returned(line, words(of: event)) : nil
            case .ticketUnparked, .ticketMoved: return nil
            default: continue
            }
        }
        return nil
    }

    private func returned(_ line: HistoryEntry, _ reason: String) -> Returned {
        Returned(by: name(line.entry.actor), reason: reason)
    }

    private func isAfter(_ step: StepID, _ other: StepID) -> Bool {
        let order = procedure.steps.map(\.id)
        guard let here = order.firstIndex(of: step), let there = order.firstIndex(of: other) else {
            return false
        }
        return here > there
    }

    /// What a decision that leads back says of its reasons.
    private func words(of event: StepCompleted) -> String {
        let asked = step(event.step)?.fields.filter(\.choices.isEmpty).map(\.name) ?? []
        let words = event.fields.filter { asked.contains($0.name) }.map(\.value) + [event.note]
        return words.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
