import Markup
import Phrases

/// What may be done with the ticket as a whole, whoever has the step.
struct TicketMenu: Sendable {
    let scene: TicketScene

    var html: HTML? {
        let here: [Way] = [.markOutage, .classify, .cancel]
        let items = here.filter(scene.waysOfTicket.contains).map { way in
            Menu.Item.link(scene.text(way.title), to: scene.address(way), way.icon)
        }
        guard !items.isEmpty else { return nil }
        return Button.row([Menu(scene.text(Phrase.Escalation.wholeTicket), items: items).html])
    }
}
