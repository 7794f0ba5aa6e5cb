import Markup
import OfficeModel
import Phrases
import TicketEngine

/// A button that makes a personal link with PIN, for what waits for the reporter's side.
struct LinkOffer: Sendable {
    let scene: TicketScene
    /// `position` or `number`, with its value.
    let subject: (name: String, value: String)

    init(_ scene: TicketScene, position: Position) {
        self.scene = scene
        subject = ("position", String(position.number))
        isOffered = position.assignees.contains(.reporter) && !position.isPaused
    }

    init(_ scene: TicketScene, countersign: Countersign) {
        self.scene = scene
        subject = ("number", String(countersign.number))
        isOffered = countersign.assignees.contains(.reporter)
    }

    private let isOffered: Bool

    /// Nothing for somebody who may not make one.
    var html: HTML? {
        guard isOffered, LinkMaking.isAllowed(scene) else { return nil }
        let form = Form(
            action: Place.ticketLink(scene.state.id).path, csrf: scene.context.csrf, hidden: [subject])
        let make = Button(scene.text(Phrase.Asking.makeLink), icon: .speech).submit()
        return """
            <section class="pending"><h3>\(scene.text(Phrase.Asking.linkTitle))</h3>\
            <p class="soft">\(scene.text(Phrase.Asking.linkLede))</p>\(form.html(Button.row([make])))</section>
            """
    }
}
