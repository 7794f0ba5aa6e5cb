import HTTPServer
import Markup
import OfficeModel
import Phrases
import TicketEngine
import UseCases

/// After an act: what was done, who has it now, and a way to tell them.
struct AfterAct: Sendable {
    let scene: TicketScene

    var html: HTML? {
        guard
            let done = scene.context.request.query[TicketScene.doneField].flatMap(
                CommandName.init(rawValue:)),
            scene.context.refused == nil
        else { return nil }
        return Notice(
            .good, scene.text(words(done)),
            more: "\(whoHasIt)\(tell)\(UndoHint(scene: scene, done: done).html)"
        ).html
    }

    private func words(_ done: CommandName) -> Phrase {
        switch done {
        case .completeStep: completed
        case .acceptReport, .openTicket: Phrase.Done.opened
        case .joinReport: Phrase.Done.joined
        case .sendBack: Phrase.Done.sentBack
        case .pauseStep: Phrase.Done.paused
        case .resumeStep: Phrase.Done.resumed
        case .parkTicket: Phrase.Done.parked
        case .unparkTicket: Phrase.Done.unparked
        case .handOver: Phrase.Done.handedOver
        case .startPlace: Phrase.Done.placeStarted
        case .finishPlace: Phrase.Done.placeFinished
        case .splitPlace: Phrase.Done.placeSplit
        case .countersign: Phrase.Done.countersigned
        case .refuseCountersign: Phrase.Done.countersignRefused
        case .waiveCountersign: Phrase.Done.countersignWaived
        case .markSeen: Phrase.Done.seen
        case .comment: Phrase.Done.commented
        case .confirmTicket: Phrase.Done.confirmed
        case .disputeTicket, .reopenTicket: Phrase.Done.reopened
        case .cancelTicket: Phrase.Done.cancelled
        case .markOutage: scene.state.outage == nil ? Phrase.Outage.doneEnded : Phrase.Outage.doneMarked
        case .classifyTicket: Phrase.Secrecy.doneClassified
        case .leaveTicket: Phrase.Outage.doneLeft
        default: Phrase.Done.stored
        }
    }

    /// Names the step that was done last.
    private var completed: Phrase {
        for line in scene.history.reversed() {
            switch line.entry.event {
            case .stepCompleted(let event): return Phrase.Done.completed(scene.number(of: event.step))
            case .stageCompleted(let event): return Phrase.Done.part(scene.number(of: event.step))
            default: continue
            }
        }
        return Phrase.Done.stored
    }

    private var whoHasIt: HTML? {
        let desks = scene.state.positions.map { scene.deskNames($0.assignees) }
        guard !desks.isEmpty else { return nil }
        return "<p>\(scene.text(Phrase.TicketPage.nowWith(desks.joined(separator: " · "))))</p>"
    }

    /// The next person; after the end, the reporter.
    private var tell: HTML? {
        if let position = scene.state.positions.first(where: { !$0.isPaused }) {
            return TellNext(scene: scene, position: position).html
        }
        guard scene.state.phase == .finished else { return nil }
        let message = Language.indonesian[
            Phrase.TicketPage.messageAtEnd(
                number: scene.state.number, title: scene.state.title, code: scene.reports.first?.code ?? "")]
        let links = scene.reporters.map { person, number in
            Button(scene.text(Phrase.TicketPage.tell(person)), icon: .speech)
                .link(to: WhatsApp.address(number, message: message))
        }
        let copy = Button.copy(Phrase.Act.copyMessage, from: "pesan-akhir", scene.language)
        return "<div class=\"unseen\" id=\"pesan-akhir\">\(message)</div>\(Button.row(links + [copy]))"
    }
}
