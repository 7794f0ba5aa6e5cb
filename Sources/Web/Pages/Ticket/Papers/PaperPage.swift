import HTTPServer
import Markup
import Phrases
import TicketEngine

/// `GET /tiket/:id/naskah/:record/:product`: one output of one attempt, as an official paper to print.
enum PaperPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let scene = try await TicketScene.load(context)
        guard let (source, record) = scene.paperSource(context.parameters[1]),
            let place = Int(context.parameters[2]), source.products.indices.contains(place)
        else { throw WebFailure.notFound }
        let maker = PaperMaker(scene: scene, record: source, place: place)
        guard maker.product.isOnPaper else { throw WebFailure.notFound }
        let title = "\(scene.title(of: maker.product)) \(scene.state.number)"
        let back = Button(context.text(Phrase.PaperPage.backToTicket), icon: .back).link(to: scene.place.path)
        let body: HTML = """
            <div class="stack">\(standing(place, record, scene))<div class="no-print"><p class="soft">\(context.text(Phrase.PaperPage.notNumbered))</p>\
            \(Button.row([Button.print(context.language), back]))</div>\(maker.paper.html)\(maker.files)</div>
            """
        return context.page(title: title, current: .tickets, body: body)
    }

    /// On a paper that counts no longer; it is printed with it.
    private static func standing(_ place: Int, _ record: Int?, _ scene: TicketScene) -> HTML? {
        guard let record else { return nil }
        let made = scene.products.first { $0.place.map { $0 == (record, place) } ?? false }
        switch made.flatMap(scene.standing) {
        case nil: return nil
        case .superseded: return Notice(.warn, scene.text(Phrase.PaperPage.supersededLede)).html
        case .refused(let reason):
            return Notice(
                .warn, scene.text(Phrase.PaperPage.refusedLede), more: "<p class=\"said\">\(reason)</p>"
            ).html
        }
    }
}
