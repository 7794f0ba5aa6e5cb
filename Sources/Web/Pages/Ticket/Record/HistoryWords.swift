import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// One event of a ticket in words.
struct HistoryWords: Sendable {
    struct Told: Sendable {
        var title: String
        var icon: Icon?
        var tone: Timeline.Item.Tone = .plain
        var words = ""
        var more: HTML = .empty
        /// Set where it was done for another.
        var who: String?
    }

    let scene: TicketScene
    let entry: TicketEntry
    /// Which finished attempt it closed.
    let record: Int?

    /// Nil for what only follows from another event, and for comments, which stand by themselves.
    var told: Told? {
        switch entry.event {
        case .ticketOpened: return Told(title: text(Phrase.History.opened), icon: .done, tone: .good)
        case .stepStarted, .commented, .informed, .placeStarted: return nil
        case .stageCompleted(let event): return part(event)
        case .stepCompleted(let event): return completed(event)
        case .stepSkipped(let event):
            return Told(title: text(Phrase.History.skipped(number(event.step))), words: event.reason)
        case .sentBack(let event): return sentBack(event)
        case .stepPaused(let event): return paused(event)
        case .stepResumed: return Told(title: text(Phrase.History.resumed), icon: .running)
        default: return ticketEvent
        }
    }

    private func text(_ phrase: Phrase) -> String { scene.text(phrase) }
    private func number(_ step: StepID) -> String { scene.number(of: step) }

    // MARK: steps

    private func part(_ event: StageCompleted) -> Told {
        let act = scene.step(event.step).flatMap { step in
            step.performers.indices.contains(event.stage) ? step.performers[event.stage].act : nil
        }
        let title = Phrase.History.part(
            number(event.step), (act ?? "").isEmpty ? scene.words(of: event.step) : act ?? "")
        return Told(
            title: text(title), words: event.note,
            more: "\(fields(event.fields))\(madeSoFar(event))\(reportedLate)",
            who: recorderOfReport ?? scene.who(entry.actor, event.given))
    }

    /// What a part made, while its row is open; later it stands with the row's end.
    private func madeSoFar(_ event: StageCompleted) -> HTML? {
        guard let open = scene.state.position(event.position) else { return nil }
        let outputs = event.products.compactMap { product -> SheetModel.Output? in
            guard product.isOnPaper,
                let place = open.products.firstIndex(where: {
                    $0.kind == product.kind && $0.name == product.name
                })
            else { return nil }
            let address = Place.openPaper(scene.state.id, position: open.number, product: place).path
            return SheetModel.Output(
                title: scene.title(of: product), address: address, isPaper: product.kind == .document)
        }
        return outputs.isEmpty ? nil : SheetWords.outputs(outputs)
    }

    private func completed(_ event: StepCompleted) -> Told {
        let title = Phrase.History.completed(number(event.step), scene.words(of: event.step))
        let isLate = event.verdict.inTime == .no
        return Told(
            title: text(title), icon: isLate ? .alert : nil, tone: isLate ? .bad : .plain, words: event.note,
            more:
                """
                \(outcome(event))\(devices(event.products))\(fields(event.fields))\(papers)\(verdict(event))\
                \(reportedLate)
                """,
            who: recorderOfReport ?? scene.who(entry.actor, event.given))
    }

    /// The report that did this row by itself, when the ticket was opened; nil for all else.
    private var beginningReport: Report? {
        guard case .reporter(let id) = entry.actor,
            entry.recorded == scene.history.first?.entry.recorded
        else { return nil }
        return scene.reports.first { $0.report.id == id }?.report
    }

    /// Somebody of the office who put the report in for its reporter.
    private var recorderOfReport: String? {
        guard let report = beginningReport, let recorder = report.receivedFrom, recorder.person != nil else {
            return nil
        }
        let words = text(Phrase.Given.recordedFor(scene.name(entry.actor), by: scene.name(recorder)))
        return report.channel == .web ? words : "\(words) (\(text(report.channel.phrase).lowercased()))"
    }

    /// When the report was made and put in, with the reason, where that was more than 15 minutes later.
    private var reportedLate: HTML? {
        guard let report = beginningReport, report.recorded.minute - report.made.minute > 15 else {
            return nil
        }
        let made = "\(text(Phrase.Inbox.made)) \(scene.stamp(report.made))"
        let later = "\(text(Phrase.Clock.recordedLater)) \(scene.stamp(report.recorded))"
        let reason = report.lateReason.isEmpty ? nil : text(Phrase.History.lateReason(report.lateReason))
        let words = [made, later, reason].compactMap(\.self).joined(separator: " · ")
        return "<p class=\"when\">\(words)</p>"
    }

    private func outcome(_ event: StepCompleted) -> HTML? {
        event.answer.map { "<p>\(text(Phrase.TicketPage.outcome)): <b>\($0.capitalizedFirst)</b></p>" }
    }

    /// What was taken out and put in, where the row is about devices.
    private func devices(_ products: [Product]) -> HTML? {
        let changes = products.flatMap(\.devices)
        guard !changes.isEmpty else { return nil }
        let items: [HTML] = changes.map { change in
            "<li>\(text(change.direction.phrase)): \(change.words)</li>"
        }
        return "<ul class=\"items\">\(items)</ul>"
    }

    /// What the row recorded as data, closed until wanted: histories are read from above.
    private func fields(_ fields: [FieldRecord]) -> HTML? {
        guard !fields.isEmpty else { return nil }
        let pairs: [(name: String, value: HTML)] = fields.map { field in
            let question = scene.question(field.name) ?? field.name.spelledOut
            return (question, HTML(text: field.value))
        }
        return Fold.html(text(Phrase.History.recorded), KeyValues.html(pairs))
    }

    private var papers: HTML? {
        let made = scene.products.filter {
            $0.place?.record == record && record != nil && $0.product.isOnPaper
        }
        let outputs = made.map {
            SheetModel.Output(
                title: scene.title(of: $0.product), address: $0.address, isPaper: $0.product.kind == .document
            )
        }
        return outputs.isEmpty ? nil : SheetWords.outputs(outputs)
    }

    /// "12 menit dari standar 30 menit", then the three parts of the verdict.
    private func verdict(_ event: StepCompleted) -> HTML {
        let standard = scene.step(event.step)?.time.words ?? ""
        let took = scene.duration(event.minutes)
        let time = standard.isEmpty ? took : text(Phrase.Clock.took(took, standard: standard))
        let parts = [
            (Phrase.Verdict.requirements, event.verdict.requirements),
            (Phrase.Verdict.inTime, event.verdict.inTime),
            (Phrase.Verdict.output, event.verdict.output),
        ].map { "\(text($0)): \(text($1.phrase).lowercased())" }
        return "<p class=\"when\">\(([time] + parts).joined(separator: " · "))</p>"
    }

    private func sentBack(_ event: SentBack) -> Told {
        let title =
            event.stage == nil
            ? Phrase.History.sentBack(number(event.from), to: number(event.to))
            : Phrase.History.sentBackInside(number(event.from))
        return Told(
            title: text(title), icon: .back, tone: .warn, words: event.reason,
            who: scene.who(entry.actor, event.given))
    }

    private func paused(_ event: StepPaused) -> Told {
        let provider = event.reason.provider.flatMap { scene.office.providers[$0]?.name } ?? ""
        let words = [provider, event.reason.reference, event.reason.note].filter { !$0.isEmpty }.joined(
            separator: " · ")
        return Told(
            title: text(Phrase.History.paused(text(event.reason.kind.phrase))), icon: .pause, tone: .warn,
            words: words)
    }

    // MARK: the ticket as a whole

    private var ticketEvent: Told? {
        switch entry.event {
        case .ticketParked(let event):
            return Told(
                title: text(Phrase.History.parked), icon: .park,
                words: [event.entry.programme, String(event.entry.budgetYear)].joined(separator: ", "))
        case .ticketUnparked: return Told(title: text(Phrase.History.unparked), icon: .reopen)
        case .seen: return Told(title: text(Phrase.History.seen), icon: .eye)
        case .placeFinished(let event): return place(event)
        case .stepEscalated(let event):
            let post = scene.name(.post(event.to))
            return Told(title: text(Phrase.History.escalated(post)), icon: .alert, tone: .bad)
        case .deadlineMoved(let event):
            let due = event.deadline.map(scene.stamp) ?? text(Phrase.Clock.noDeadline)
            return Told(title: text(Phrase.History.deadlineMoved(due)), icon: .calendar, words: event.reason)
        case .handedOver(let event):
            return Told(title: text(Phrase.TicketPage.handedOver), icon: .moved, words: event.reason)
        case .reportLeft, .outageMarked, .ticketClassified: return aboutMany
        case .reportJoined: return Told(title: text(Phrase.History.joined), icon: .joined)
        case .ticketMoved(let event):
            return Told(
                title: text(Phrase.Moving.history(event.version)), icon: .moved, words: event.reason)
        case .ticketFinished: return Told(title: text(Phrase.History.finished), icon: .done, tone: .good)
        case .ticketConfirmed(let event):
            let title = event.bySilence ? Phrase.History.confirmedBySilence : Phrase.History.confirmed
            return Told(title: text(title), icon: .done, tone: .good)
        case .ticketRated(let event):
            let words = event.words.flatMap { scene.personal[$0.id] } ?? ""
            let word =
                Phrase.Report.ratings.indices.contains(event.score - 1)
                ? text(Phrase.Report.ratings[event.score - 1]) : ""
            return Told(title: text(Phrase.TicketPage.rated(event.score, word)), words: words)
        case .ticketReopened(let event):
            return Told(
                title: text(Phrase.History.reopened(number(event.step))), icon: .reopen, tone: .warn,
                words: event.reason)
        case .ticketCancelled(let event):
            return Told(title: text(Phrase.History.cancelled), icon: .closed, tone: .bad, words: event.reason)
        default: return countersign
        }
    }

    private var aboutMany: Told? {
        switch entry.event {
        case .reportLeft(let event):
            return Told(title: text(Phrase.Outage.toldLeft), icon: .joined, words: event.reason)
        case .outageMarked(let event):
            guard let outage = event.outage else {
                return Told(title: text(Phrase.Outage.toldEnded), icon: .horn)
            }
            return Told(title: text(Phrase.Outage.toldMarked), icon: .horn, tone: .warn, words: outage.words)
        case .ticketClassified(let event):
            let title = event.isSecret ? Phrase.Secrecy.toldClosed : Phrase.Secrecy.toldOpened
            return Told(title: text(title), icon: .shield, words: event.reason)
        default: return nil
        }
    }

    private var countersign: Told? {
        switch entry.event {
        case .countersignRequested(let event):
            let papers = event.papers.map(scene.title(ofPaper:)).joined(separator: ", ")
            return Told(title: text(Phrase.TicketPage.awaitsSignature(scene.names(event.assignees), papers)))
        case .countersigned(let event):
            return Told(
                title: text(Phrase.History.countersigned), icon: .done, tone: .good,
                who: scene.who(entry.actor, event.given, signer: event.signer))
        case .countersignRefused(let event):
            return Told(
                title: text(Phrase.History.countersignRefused), icon: .closed, tone: .bad,
                words: event.reason,
                who: scene.who(entry.actor, event.given, signer: event.signer))
        case .countersignWaived(let event):
            return Told(title: text(Phrase.History.countersignWaived), tone: .warn, words: event.reason)
        default: return nil
        }
    }

    private func place(_ event: PlaceFinished) -> Told {
        let outcome = event.result.outcome
        let words = [outcome.details, event.result.note].filter { !$0.isEmpty }.joined(separator: " · ")
        let acknowledged = event.result.acknowledgement.map {
            text(Phrase.History.acknowledged(scene.outsider($0.who)))
        }
        return Told(
            title: "\(scene.name(place: event.result.place)): \(text(outcome.phrase))", icon: .place,
            words: words,
            more: acknowledged.map { "<p class=\"when\">\($0)</p>" } ?? .empty)
    }
}

extension PlaceResult.Outcome {
    var phrase: Phrase {
        switch self {
        case .good: Phrase.Round.good
        case .repaired: Phrase.Round.repaired
        case .replaced: Phrase.Round.replaced
        case .ownTicket: Phrase.Round.ownTicket
        case .unreachable: Phrase.Round.unreachable
        }
    }

    /// What was said of it.
    var details: String {
        switch self {
        case .repaired(let what): what
        case .unreachable(let reason): reason
        case .replaced(let devices): devices.map(\.words).joined(separator: "; ")
        case .good, .ownTicket: ""
        }
    }
}

extension DeviceChange {
    /// "Router Merek A, SN-1".
    var words: String {
        let name = [kind, brand].filter { !$0.isEmpty }.joined(separator: " ")
        return [name, serial, assetCode].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Judgement {
    var phrase: Phrase {
        switch self {
        case .yes: Phrase.State.yes
        case .no: Phrase.State.no
        case .notJudged: Phrase.State.notJudged
        }
    }
}

extension TicketScene {
    /// The question under which a field was recorded.
    func question(_ field: String) -> String? {
        procedure.steps.lazy.flatMap(\.fields).first { $0.name == field }?.question
    }

    /// What a product is called: by the row that makes it.
    func title(of product: Product) -> String {
        for step in procedure.steps {
            if let output = step.outputs.first(where: { $0.kind == product.kind && $0.name == product.name })
            {
                return title(of: output).capitalizedFirst
            }
        }
        return product.name.spelledOut
    }

    /// Who acted, and for whom where it was for another.
    /// - Parameter signer: who is said to have signed, where a code or link tells only the office.
    func who(_ actor: Actor, _ given: Given, signer: PersonalReference? = nil) -> String {
        switch given {
        case .own, .link:
            return signer.map { outsider($0) + " · " + name(actor) } ?? name(actor)
        case .recorded(let recorded):
            let owner = recorded.orderedBy.map(name) ?? recorded.outsider.map(outsider) ?? reporterName
            let words = text(Phrase.Given.recordedFor(owner, by: name(actor)))
            return "\(words) (\(text(recorded.medium.phrase).lowercased()))"
        case .onSite(let onSite):
            return text(Phrase.History.onSite(outsider(onSite.who), by: name(actor)))
        }
    }
}
