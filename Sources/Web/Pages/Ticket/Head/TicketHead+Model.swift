import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The head of the page: what is this, where does it stand, who has it.
enum TicketHead {
    struct Model: Sendable {
        /// "T-2026-0412 · Maintenance Gangguan Jaringan".
        var over: String
        var title: String
        /// "Dinas Kesehatan · dilaporkan hari ini 08.12".
        var lede: String
        var chip: Chip
        /// Stands in place of the chip's usual word.
        var word: String?
        /// The clock of the most pressing open step.
        var clock: ClockLine?
        var urgency: Disposition.Urgency
        var isSecret = false
        /// How many reports are joined, where it is an outage for many.
        var joined: Int?
        /// On whose desks the late step shows besides.
        var escalated: [String] = []
        /// Post first, then who holds it.
        var holders: [String]
        /// What the tab shows: number, then state.
        var tab: String
    }
}

extension TicketHead.Model {
    init(_ scene: TicketScene) {
        let state = scene.state
        let pressing = state.positions.min { $0.pressure < $1.pressure }
        over = [state.number, scene.procedure.title].filter { !$0.isEmpty }.joined(separator: " · ")
        title = state.title
        lede = Self.lede(scene)
        clock = pressing.map(scene.clock)
        urgency = state.urgency
        isSecret = state.isSecret
        joined = state.isOutage ? state.reports.count : nil
        escalated = state.positions.flatMap(\.escalatedTo).reduce(into: []) { posts, post in
            let name = scene.name(.post(post))
            if !posts.contains(name) { posts.append(name) }
        }
        holders = state.positions.map { scene.deskNames($0.assignees) }
        (chip, word) = Self.chip(scene, pressing)
        tab = [state.number, word ?? scene.text(chip.word)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func lede(_ scene: TicketScene) -> String {
        let state = scene.state
        let place = state.place.flatMap { scene.office.places[$0]?.name }
        let since = scene.stamp(state.since)
        let began =
            switch state.source {
            case .report: Phrase.TicketPage.reported(since)
            case .order: Phrase.TicketPage.ordered(since)
            case .schedule: Phrase.TicketPage.scheduled(since)
            }
        let unit = state.unit == nil ? nil : scene.reporterName
        return [unit, place, scene.text(began)].compactMap(\.self).joined(separator: " · ")
    }

    private static func chip(_ scene: TicketScene, _ pressing: Position?) -> (Chip, String?) {
        switch scene.state.phase {
        case .open, .parked:
            if let pressing {
                let clock = scene.clock(pressing)
                return (clock.state, nil)
            }
            return scene.state.phase == .parked ? (.parked, nil) : (.open, nil)
        // Nobody reported it, so nobody has to confirm it.
        case .finished where scene.state.reports.isEmpty: return (.done, nil)
        case .finished: return (.awaitingConfirmation, nil)
        case .confirmed: return (.done, nil)
        case .cancelled: return (.cancelled, nil)
        case .handedOver: return (.done, scene.text(Phrase.TicketPage.handedOver))
        }
    }
}

extension Position {
    /// What runs comes before what stands still, then by deadline, those without one last.
    fileprivate var pressure: (Int, Instant) { (isPaused ? 1 : 0, deadline ?? .latest) }
}
