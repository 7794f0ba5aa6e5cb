import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What was done so far, newest first, in the words of the sheet; who is told by post.
struct TrackStory {
    let scene: TrackScene

    var html: HTML {
        let timeline = Timeline(items: items.reversed(), today: scene.context.parts(scene.context.now))
        return Page.section(scene.text(Phrase.Tracking.history), id: "riwayat", timeline.html(scene.language))
    }

    /// Oldest first.
    private var items: [Timeline.Item] {
        var items = [
            Timeline.Item(
                icon: .done, tone: .good, title: scene.text(Phrase.Tracking.received),
                who: scene.text(Phrase.Tracking.you), happened: scene.context.parts(scene.report.made))
        ]
        for run in scene.runs {
            for entry in run.dossier.history { if let item = item(entry.entry, run) { items.append(item) } }
        }
        return items
    }

    private func item(_ entry: TicketEntry, _ run: TrackScene.Run) -> Timeline.Item? {
        guard let line = line(entry, run) else { return nil }
        return Timeline.Item(
            icon: line.icon, tone: line.tone, title: line.title, who: line.who ?? scene.name(entry.actor),
            happened: scene.context.parts(entry.happened), words: scene.isFollower ? "" : line.words)
    }

    private struct Line {
        var title: String
        var icon: Icon?
        var tone = Timeline.Item.Tone.plain
        var words = ""
        /// Who, where it is not simply the one who put it in.
        var who: String?
    }

    private func line(_ entry: TicketEntry, _ run: TrackScene.Run) -> Line? {
        switch entry.event {
        case .ticketOpened(let event):
            let isFirst = run.state.id == scene.runs.first?.state.id
            guard isFirst, event.reports.contains(scene.report.id) else { return nil }
            return Line(title: scene.text(Phrase.Tracking.accepted(event.number)), icon: .ticket)
        case .reportJoined(let event):
            guard event.report == scene.report.id else { return nil }
            return Line(title: scene.text(Phrase.Tracking.joined(run.state.number)), icon: .joined)
        case .stepCompleted(let event): return completed(event, entry, run)
        case .sentBack(let event): return sentBack(event, entry, run)
        case .stepPaused(let event):
            let why = scene.text(event.reason.kind.publicPhrase)
            return Line(title: scene.text(Phrase.Tracking.paused(why)), icon: .pause)
        case .stepResumed: return plain(Phrase.Tracking.resumed)
        case .countersigned(let event):
            var line = Line(title: scene.text(Phrase.Tracking.countersigned), icon: .tick)
            if event.given.isForAnother {
                line.who = scene.text(Phrase.Tracking.recordedForYou(scene.name(entry.actor)))
            }
            return line
        case .countersignRefused(let event):
            return Line(
                title: scene.text(Phrase.Tracking.countersignRefused), icon: .back, tone: .warn,
                words: event.reason)
        case .commented(let event):
            guard case .reporter(let report) = entry.actor, report == scene.report.id else { return nil }
            return Line(title: scene.text(Phrase.Tracking.message), icon: .speech, words: event.text)
        default: return ending(entry.event, run)
        }
    }

    /// A row whose answer gave the work back to the reporter says why.
    private func completed(_ event: StepCompleted, _ entry: TicketEntry, _ run: TrackScene.Run) -> Line {
        let words = run.words(event.step)
        guard isGivenBack(after: entry, run), let procedure = run.procedure,
            let record = run.state.records.last(where: {
                $0.step == event.step && $0.end == entry.happened
            })
        else { return Line(title: words, icon: .tick) }
        return Line(
            title: scene.text(Phrase.Tracking.sentBackToYou), icon: .back, tone: .warn,
            words: record.said(in: procedure))
    }

    /// Whether the row that began next is the reporter's, and not for the first time.
    private func isGivenBack(after entry: TicketEntry, _ run: TrackScene.Run) -> Bool {
        let history = run.dossier.history.map(\.entry)
        guard let here = history.firstIndex(of: entry) else { return false }
        for next in history[(here + 1)...] {
            switch next.event {
            case .stepStarted(let event): return event.attempt > 1 && event.assignees.contains(.reporter)
            case .stepCompleted, .sentBack, .ticketFinished: return false
            default: continue
            }
        }
        return false
    }

    private func sentBack(_ event: SentBack, _ entry: TicketEntry, _ run: TrackScene.Run) -> Line {
        // Why is told where the reporter has to act on it; between posts it is their own affair.
        let isForReporter =
            isGivenBack(after: entry, run)
            || run.state.positions.contains {
                $0.assignees.contains(.reporter) && ($0.step == event.to || $0.number == event.position)
            }
        return isForReporter
            ? Line(
                title: scene.text(Phrase.Tracking.sentBackToYou), icon: .back, tone: .warn,
                words: event.reason)
            : Line(title: scene.text(Phrase.Tracking.sentBack), icon: .back)
    }

    private func ending(_ event: TicketEvent, _ run: TrackScene.Run) -> Line? {
        switch event {
        case .ticketParked(let event):
            return Line(
                title: scene.text(
                    Phrase.Tracking.programme(event.entry.programme, year: event.entry.budgetYear)),
                icon: .park)
        case .ticketUnparked: return plain(Phrase.Tracking.unparked)
        case .handedOver(let event):
            return Line(title: scene.text(Phrase.Tracking.handedOver), icon: .forward, words: event.reason)
        case .ticketFinished:
            if run.earlyEnd != nil {
                return Line(
                    title: scene.text(Phrase.Tracking.notHandledTitle), icon: .closed,
                    words: run.procedure.flatMap { run.earlyEnd?.said(in: $0) } ?? "")
            }
            return plain(Phrase.Tracking.finishedEvent, .done, .good)
        case .ticketConfirmed(let event):
            return plain(
                event.bySilence ? Phrase.Tracking.confirmedBySilence : Phrase.Tracking.confirmedEvent, .done,
                .good)
        case .ticketReopened(let event):
            return Line(
                title: scene.text(
                    event.byReporter ? Phrase.Tracking.reopenedByYou : Phrase.Tracking.reopened),
                icon: .reopen, tone: .warn, words: event.reason)
        case .ticketCancelled(let event):
            return Line(
                title: scene.text(Phrase.Tracking.cancelledEvent), icon: .closed, tone: .bad,
                words: event.reason)
        default: return nil
        }
    }

    private func plain(_ phrase: Phrase, _ icon: Icon? = nil, _ tone: Timeline.Item.Tone = .plain) -> Line {
        Line(title: scene.text(phrase), icon: icon, tone: tone)
    }
}
