import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Where the report is now, and what comes next.
extension TrackScene {
    var nowSection: HTML {
        if isSecret { return .empty }
        guard let run = current else {
            guard report.standing == .received else { return .empty }
            return Page.section(
                text(Phrase.Tracking.next), id: "kini", "<p>\(text(Phrase.Tracking.nextDesk))</p>")
        }
        let positions = run.state.positions.filter { !$0.assignees.contains(.reporter) }
        let parts: [HTML] = positions.map { now($0, run) } + parking(run.state)
        guard !parts.isEmpty else { return .empty }
        return Page.section(text(Phrase.Tracking.now), id: "kini", HTML.join(parts))
    }

    private func now(_ position: Position, _ run: Run) -> HTML {
        var pairs: [(name: String, value: HTML)] = [
            (stepLabel(position, run), HTML(text: run.words(position.step))),
            (text(Phrase.Tracking.whoHasIt), HTML(text: names(position.assignees))),
        ]
        if let pause = position.pauses.last, position.isPaused {
            pairs.append((text(Phrase.State.paused), HTML(text: text(pause.reason.kind.publicPhrase))))
        } else if let deadline = position.deadline {
            let stamp = Stamp.html(context.parts(deadline), language, today: context.parts(context.now))
            pairs.append((text(Phrase.Tracking.latest), stamp))
        }
        if let next = next(after: position, run) {
            pairs.append((text(Phrase.Tracking.next), HTML(text: next)))
        }
        if run.state.cameBack(position) {
            pairs.insert((text(Phrase.Tracking.mark), HTML(text: text(whyAgain(run)))), at: 1)
        }
        return KeyValues.html(pairs)
    }

    /// In the reporter's own words where they caused it; between posts the reasons are their own affair.
    private func whyAgain(_ run: Run) -> Phrase {
        for line in run.dossier.history.reversed() {
            switch line.entry.event {
            case .countersignRefused: return Phrase.Tracking.againRefused
            case .ticketReopened(let event) where event.byReporter: return Phrase.Tracking.againReopened
            case .stepCompleted, .sentBack: return Phrase.Tracking.againChecked
            default: continue
            }
        }
        return Phrase.Tracking.againChecked
    }

    private func stepLabel(_ position: Position, _ run: Run) -> String {
        guard let steps = run.procedure?.steps,
            let index = steps.firstIndex(where: { $0.id == position.step })
        else { return text(Phrase.Tracking.step) }
        return text(Phrase.Tracking.stepOf(index + 1, steps.count))
    }

    /// What surely follows; nothing is promised where a decision is still open.
    private func next(after position: Position, _ run: Run) -> String? {
        guard let procedure = run.procedure, let step = run.step(position.step), step.decision == nil else {
            return nil
        }
        switch procedure.follower(of: step) {
        case .step(let id): return run.words(id)
        case .end: return run.state.phase == .parked ? nil : text(Phrase.Tracking.nextEnd)
        case .park, .procedure: return nil
        }
    }

    private func parking(_ state: TicketState) -> [HTML] {
        guard state.phase == .parked, let parking = state.parking else { return [] }
        let date = parking.entry.review
        let words = language.longDate(
            context.parts(LocalTime(date: date, minute: 0).instant(in: context.zone)))
        let programme = Phrase.Tracking.programme(parking.entry.programme, year: parking.entry.budgetYear)
        return [
            """
            <p>\(text(programme))</p>\
            <p class="soft">\(text(Phrase.Tracking.reviewOn(words)))</p>
            """
        ]
    }
}

extension PauseReason.Kind {
    /// As the reporter may read it.
    var publicPhrase: Phrase {
        switch self {
        case .provider: Phrase.Pause.provider
        case .part: Phrase.Pause.part
        case .reporter: Phrase.Pause.reporter
        }
    }
}
