import HTTPServer
import Markup
import Phrases
import TicketEngine

/// `GET /tiket/:id`: one ticket from top to bottom.
enum TicketPage {
    static func show(_ context: RequestContext) async throws -> Response {
        var scene = try await TicketScene.load(context)
        scene.standing = try await StandingOrder.find(for: scene)
        let head = TicketHead.Model(scene)
        let parts = context.site.ticketParts.parts(TicketShelf.Key(scene)) { TicketShelf.Parts(scene) }
        return context.page(
            title: head.tab, current: .tickets, body: body(scene, head),
            filling: [parts.sheet, parts.history, parts.papers, parts.comments])
    }

    /// Only what is read is brought up to date; forms keep what was typed.
    private static func live(_ scene: TicketScene) -> HTML {
        LiveMark.html(
            .liveTicket(scene.state.id), version: scene.state.version,
            parts: [".head", "#lembar", "#riwayat", "#naskah", "#lampiran"], scene.context)
    }

    /// What has to be done comes right after the head, on a phone and on a desk. What is the same for all
    /// readers stands in gaps.
    private static func body(_ scene: TicketScene, _ head: TicketHead.Model) -> HTML {
        """
        \(live(scene))\(AfterAct(scene: scene).html)\(TicketHead.html(head, scene.language))\
        <div class="stack"><div class="sides"><div class="stack">\(CurrentPanel(scene: scene).html)</div>\
        \(TicketFacts.html(scene))</div>\(HTML.gap)\
        <div class="sides"><div class="stack">\(HTML.gap)</div>\
        <div class="stack">\(TicketRecord(scene: scene).html(papers: .gap, comments: .gap))</div></div></div>
        """
    }
}
