import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What stands in place of a step when none is open: parked, finished, confirmed, cancelled, handed over.
struct TicketEnding: Sendable {
    let scene: TicketScene

    var html: HTML {
        let state = scene.state
        switch state.phase {
        case .open: return .empty
        case .parked: return parked
        case .finished where state.earlyEnd(in: scene.procedure) != nil:
            let said = state.earlyEnd(in: scene.procedure)?.said(in: scene.procedure) ?? ""
            let reason: HTML = said.isEmpty ? .empty : "<blockquote class=\"said\">\(said)</blockquote>"
            return panel(
                Phrase.TicketPage.notHandled,
                "\(outcome)\(reason)<p>\(scene.text(Phrase.TicketPage.notHandledLede))</p>",
                [.confirm, .reopen])
        case .finished where state.reports.isEmpty:
            let end = state.finishedAt.map(scene.stamp) ?? ""
            return panel(
                Phrase.TicketPage.confirmed, "\(outcome)<p>\(scene.text(Phrase.TicketPage.doneAt(end)))</p>",
                [.reopen])
        case .finished:
            let end = state.finishedAt.map(scene.stamp) ?? ""
            return panel(
                Phrase.TicketPage.finished,
                "\(outcome)<p>\(scene.text(Phrase.TicketPage.finishedLede(end)))</p>",
                [.confirm, .reopen])
        case .confirmed:
            return panel(Phrase.TicketPage.confirmed, "\(outcome)\(score)", [.reopen])
        case .cancelled: return panel(Phrase.State.cancelled, "<p>\(scene.cancelReason)</p>", [])
        case .handedOver:
            let link: HTML? = state.successor.map {
                "<p><a href=\"\(Place.ticket($0).path)\">\(scene.text(Phrase.TicketPage.openTicket))</a></p>"
            }
            return panel(Phrase.TicketPage.handedOver, "\(link)", [])
        }
    }

    private func panel(_ title: Phrase, _ body: HTML, _ ways: [Way]) -> HTML {
        let open = scene.waysOfTicket
        let buttons = ways.filter(open.contains).map { way in
            Button(scene.text(way.title), icon: way.icon).link(to: scene.address(way))
        }
        return NowSection.html(
            id: "keadaan", over: "", title: scene.text(title),
            "\(body)\(buttons.isEmpty ? nil : Button.row(buttons))")
    }

    private var parked: HTML {
        guard let parking = scene.state.parking else { return .empty }
        let entry = parking.entry
        let review = scene.language.date(
            scene.context.parts(LocalTime(date: entry.review, minute: 0).instant(in: scene.context.zone)))
        let facts = KeyValues.html([
            (scene.text(Phrase.Way.programme), HTML(text: entry.programme)),
            (scene.text(Phrase.Way.budgetYear), HTML(text: String(entry.budgetYear))),
            (scene.text(Phrase.Way.budgetReference), HTML(text: entry.reference)),
            (scene.text(Phrase.Way.responsible), HTML(text: scene.deskName(.post(entry.responsible)))),
            (scene.text(Phrase.Way.reviewDate), HTML(text: review)),
            (scene.text(Phrase.TicketPage.parkedSince), HTML(text: scene.stamp(parking.since))),
        ])
        return panel(Phrase.TicketPage.parked, "\(facts)", [.unpark])
    }

    private var outcome: HTML? {
        scene.state.outcome.map { "<p>\(scene.text(Phrase.TicketPage.outcome)): <b>\($0)</b></p>" }
    }

    private var score: HTML? {
        guard let score = scene.state.score, Phrase.Report.ratings.indices.contains(score - 1) else {
            return nil
        }
        let word = scene.text(Phrase.Report.ratings[score - 1])
        return "<p>\(scene.text(Phrase.TicketPage.rated(score, word)))</p>"
    }

}

extension TicketScene {
    /// Why it was cancelled; empty where it was not.
    var cancelReason: String {
        for line in history.reversed() {
            if case .ticketCancelled(let event) = line.entry.event { return event.reason }
        }
        return ""
    }
}
