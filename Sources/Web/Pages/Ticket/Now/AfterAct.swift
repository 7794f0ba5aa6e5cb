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
            more: "\(whoHasIt)\(tell(done))\(UndoHint(scene: scene, done: done).html)"
        ).html
    }

    private func words(_ done: CommandName) -> Phrase {
        switch done {
        case .completeStep: completed
        case .acceptReport, .openTicket: Phrase.Done.opened
        case .recordCase: Phrase.Case.done
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
        case .moveTicket: Phrase.Moving.done
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

    /// Whom the act concerns, then the next person; after the end, the reporter.
    private func tell(_ done: CommandName) -> HTML? {
        switch done {
        case .pauseStep: if let words = TellConcerned(scene: scene).pause { return words }
        case .parkTicket: if let words = TellConcerned(scene: scene).parking { return "\(words)\(next)" }
        default: break
        }
        return next
    }

    private var next: HTML? {
        if let position = scene.state.positions.first(where: { !$0.isPaused }) {
            return TellNext(scene: scene, position: position).html
        }
        return message.map {
            ReadyWords(id: "pesan-akhir", message: $0, people: scene.reporters).html(scene.language)
        }
    }

    /// What the reporter is told after the end; nil while it goes on.
    private var message: String? {
        let state = scene.state
        if state.reports.isEmpty { return nil }
        let code = scene.reports.first?.code ?? ""
        let address = code.isEmpty ? "" : scene.context.absolute(.tracked(code: code))
        func notHandled(_ outcome: String, _ reason: String) -> Phrase {
            Phrase.TicketPage.messageNotHandled(
                title: state.title, outcome: outcome, reason: reason, address: address)
        }
        switch state.phase {
        case .finished:
            guard let end = state.earlyEnd(in: scene.procedure) else {
                return Language.indonesian[
                    Phrase.TicketPage.messageAtEnd(
                        number: state.number, title: state.title, code: code, address: address)]
            }
            return Language.indonesian[notHandled(state.outcome ?? "", end.said(in: scene.procedure))]
        case .cancelled:
            return Language.indonesian[
                notHandled(Language.indonesian[Phrase.State.cancelled], scene.cancelReason)]
        case .open, .parked, .confirmed, .handedOver: return nil
        }
    }
}
