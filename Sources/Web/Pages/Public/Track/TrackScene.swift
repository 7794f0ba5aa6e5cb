import Crypto
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// A report and the ticket that handles it, as its reporter may see them: posts and steps, never a person's
/// name.
struct TrackScene {
    /// A ticket with the procedure it runs.
    struct Run {
        var dossier: TicketDossier
        var procedure: Procedure?

        var state: TicketState { dossier.state }

        /// The row whose answer ended it before the sheet's end.
        var earlyEnd: StepRecord? { procedure.flatMap(state.earlyEnd) }

        func step(_ id: StepID) -> Step? { procedure?.steps.first { $0.id == id } }

        /// The sheet's own words for a row.
        func words(_ id: StepID) -> String { step(id)?.text ?? id.text }
    }

    let context: RequestContext
    let dossier: ReportDossier
    let code: ReadableCode
    /// The ticket, then those it was handed over to.
    let runs: [Run]
    /// The report or its ticket is confidential: nothing stands here but that it is handled.
    let isSecret: Bool
    /// The ticket that runs now as its form needs it; nil unless a row waits for the reporter.
    let form: TicketScene?

    /// So many hand-overs are followed; more would be a circle.
    private static let longestChain = 8

    static func load(
        _ dossier: ReportDossier, code: ReadableCode, _ context: RequestContext
    ) async throws -> TrackScene {
        var runs: [Run] = []
        var isSecret = dossier.report.isSecret
        var next = isSecret ? nil : dossier.report.standing.ticket
        while let id = next, runs.count < longestChain, let ticket = try await context.site.reading.ticket(id)
        {
            let procedure = try await context.site.reading.procedure(
                ticket.state.procedure, version: ticket.state.procedureVersion)
            runs.append(Run(dossier: try await TicketScene.told(ticket, context).0, procedure: procedure))
            next = ticket.state.successor
        }
        if runs.contains(where: \.state.isSecret) {
            isSecret = true
            runs = []
        }
        var form: TicketScene?
        if let current = runs.last?.state, !current.followers.contains(dossier.report.id),
            !reporterTurns(current).isEmpty
        {
            form = try await TicketScene.load(
                current.id, for: .reporter(dossier.report.id), at: .tracked(code: code.text), context)
        }
        return TrackScene(
            context: context, dossier: dossier, code: code, runs: runs, isSecret: isSecret, form: form)
    }

    var report: Report { dossier.report }
    var language: Language { context.language }
    var place: Place { .tracked(code: code.text) }
    /// The ticket that runs now.
    var current: Run? { runs.last }

    func text(_ phrase: Phrase) -> String { context.text(phrase) }

    // MARK: who

    /// A post or team; of a person only that there is one.
    func name(_ assignee: Assignee) -> String {
        switch assignee {
        case .post(let post): context.office.posts[post]?.name ?? post.text
        case .team(let team): context.office.teams[team]?.name ?? team.text
        case .person: text(Phrase.Tracking.staff)
        case .reporter: text(Phrase.Tracking.you)
        }
    }

    func names(_ assignees: [Assignee]) -> String {
        var names: [String] = []
        for assignee in assignees where !names.contains(name(assignee)) { names.append(name(assignee)) }
        return names.joined(separator: ", ")
    }

    func name(_ actor: Actor) -> String {
        switch actor {
        case .person(_, let post?, _): name(.post(post))
        case .person(_, nil, _): text(Phrase.Tracking.staff)
        case .reporter(let id): text(id == report.id ? Phrase.Tracking.you : Phrase.Ticket.reporter)
        case .link: text(Phrase.Tracking.contactSide)
        case .clock: text(Phrase.Tracking.system)
        }
    }

    // MARK: what waits for the reporter

    /// Joined an outage by itself: is told the news, and asked for nothing.
    var isFollower: Bool { current?.state.followers.contains(report.id) ?? false }

    var turns: [Position] {
        isFollower ? [] : current.map { Self.reporterTurns($0.state) } ?? []
    }

    private static func reporterTurns(_ state: TicketState) -> [Position] {
        guard state.phase == .open || state.phase == .parked else { return [] }
        return state.positions.filter { $0.assignees.contains(.reporter) && !$0.isPaused }
    }

    var countersigns: [Countersign] {
        guard !isFollower, let state = current?.state, state.phase == .open || state.phase == .parked else {
            return []
        }
        return state.countersigns.filter { $0.standing == .pending && $0.assignees.contains(.reporter) }
    }

    // MARK: head

    var title: String { text(report.complaint.phrase) }

    var over: String {
        [code.description, context.unitName(report.unit)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    var state: HTML {
        let (chip, phrase) = standing
        return "<p class=\"clock\">\(chip.html(language, word: text(phrase)))</p>"
    }

    private var standing: (Chip, Phrase) {
        guard let state = current?.state else {
            switch report.standing {
            case .received: return (.open, Phrase.Tracking.waiting)
            case .forwarded: return (.done, Phrase.State.reportSentOn)
            case .closed: return (.done, Phrase.State.reportClosed)
            case .accepted, .joined: return (.open, Phrase.Tracking.handled)
            }
        }
        switch state.phase {
        case .open:
            return turns.isEmpty && countersigns.isEmpty
                ? openStanding(state) : (.dueSoon, Phrase.Tracking.yourTurn)
        case .parked: return (.parked, Phrase.Tracking.parked)
        case .finished where current?.earlyEnd != nil: return (.cancelled, Phrase.Tracking.notHandled)
        case .finished: return (.dueSoon, Phrase.Tracking.finished)
        case .confirmed: return (.done, Phrase.Tracking.confirmed)
        case .cancelled: return (.cancelled, Phrase.Tracking.cancelled)
        case .handedOver: return (.open, Phrase.Tracking.handled)
        }
    }

    private func openStanding(_ state: TicketState) -> (Chip, Phrase) {
        if !state.positions.isEmpty, state.positions.allSatisfy(\.isPaused) {
            return (.paused, Phrase.State.paused)
        }
        let isLate = state.positions.contains { position in
            !position.isPaused && position.deadline.map { $0.minute < context.now.minute } ?? false
        }
        return isLate ? (.late, Phrase.Tracking.overStandard) : (.open, Phrase.Tracking.handled)
    }

    // MARK: how it ended without a ticket

    var ending: HTML {
        if isSecret { return Notice(.info, text(Phrase.Tracking.secret)).html }
        let again: HTML = "<p><a href=\"\(Place.report.path)\">\(text(Phrase.Tracking.reportAgain))</a></p>"
        switch report.standing {
        case .received, .accepted, .joined: return .empty
        case .forwarded(let target, let note):
            return Page.section(
                text(Phrase.Tracking.forwardedTitle),
                "<p><b>\(text(target.phrase))</b></p><blockquote class=\"said\">\(note)</blockquote>")
        case .closed(let reason):
            return Page.section(
                text(Phrase.Tracking.closedTitle), "<blockquote class=\"said\">\(reason)</blockquote>\(again)"
            )
        }
    }
}
