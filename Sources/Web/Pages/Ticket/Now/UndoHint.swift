import Markup
import Phrases
import TicketEngine

/// After an act: how to take it back, where the rules allow.
struct UndoHint: Sendable {
    let scene: TicketScene
    let done: CommandName

    var html: HTML? {
        switch done {
        case .completeStep: sendBack
        case .parkTicket: way(.unpark)
        case .confirmTicket: way(.reopen)
        default: nil
        }
    }

    private func way(_ way: Way, position: Position? = nil) -> HTML? {
        guard position != nil || scene.waysOfTicket.contains(way) else { return nil }
        let link = Button(scene.text(way.title), .quiet, icon: way.icon)
            .link(to: scene.address(way, position: position?.number))
        return "<p class=\"soft\">\(scene.text(Phrase.Asking.undo)) \(link)</p>"
    }

    /// Whoever has the step now may send it back; often that is the same person.
    private var sendBack: HTML? {
        guard let position = scene.state.positions.first(where: { !$0.isPaused }) else {
            return scene.state.phase == .finished ? way(.reopen) : nil
        }
        if scene.open(for: position).contains(.sendBack) { return way(.sendBack, position: position) }
        let who = scene.deskNames(position.assignees)
        return "<p class=\"soft\">\(scene.text(Phrase.Asking.undoBy(who)))</p>"
    }
}
