import Markup
import OfficeModel
import Phrases
import TicketEngine

/// Beside the step: countersignatures that wait, and what the visitor has yet to see.
struct PendingPanel: Sendable {
    let scene: TicketScene

    var html: HTML { "\(countersigns)\(informed)" }

    private var countersigns: [HTML] {
        scene.state.countersigns.filter { $0.standing == .pending }.map { pending in
            let papers = pending.papers.map(scene.title(ofPaper:)).joined(separator: ", ")
            let buttons = scene.open(for: pending).map { way in
                Button(scene.text(way.title), icon: way.icon)
                    .link(to: scene.address(way, more: [("nomor", String(pending.number))]))
            }
            let words = Phrase.TicketPage.awaitsSignature(scene.deskNames(pending.assignees), papers)
            return """
                <section class="pending"><h3>\(scene.text(Phrase.TicketPage.countersignature))</h3>\
                <p>\(scene.text(words)) \
                <span class="soft">\(scene.text(Phrase.Clock.since(scene.stamp(pending.since))))</span></p>\
                \(buttons.isEmpty ? nil : Button.row(buttons))\
                \(LinkOffer(scene, countersign: pending).html)</section>
                """
        }
    }

    private var informed: HTML? {
        guard scene.allows(.markSeen), let signedIn = scene.context.signedIn else { return nil }
        let mine = signedIn.assignees(in: scene.office)
        let steps = scene.state.informed.filter { $0.seen == nil && mine.contains($0.assignee) }
            .map { scene.number(of: $0.step) }
        let words = Phrase.TicketPage.toKnow(steps.joined(separator: ", "))
        return Notice(
            .info, scene.text(words), more: scene.button(.markSeen, Phrase.Act.markSeen, icon: .eye)
        ).html
    }
}
