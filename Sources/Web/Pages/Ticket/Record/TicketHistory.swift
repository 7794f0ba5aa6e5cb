import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// *Riwayat*: who did what, in which post and capacity, when it happened and when it was recorded.
struct TicketHistory: Sendable {
    let scene: TicketScene

    /// The anchor of the newest entry about a row.
    static func anchor(_ step: StepID) -> String { "riwayat-" + step.text }

    /// Newest first; what only follows from another event is left out.
    var items: [Timeline.Item] {
        var told: Set<StepID> = []
        return numbered.reversed().compactMap { line, record in
            guard var item = item(line, record: record) else { return nil }
            if let step = line.entry.event.rowTold, told.insert(step).inserted { item.id = Self.anchor(step) }
            return item
        }
    }

    /// Each entry with the number of the finished attempt it made, counted from 0 as the ticket counts them.
    private var numbered: [(line: HistoryEntry, record: Int?)] {
        var count = 0
        return scene.history.map { line in
            guard line.entry.event.closesRow else { return (line, nil) }
            count += 1
            return (line, count - 1)
        }
    }

    /// The rows that have an entry.
    var told: Set<StepID> { Set(scene.history.compactMap(\.entry.event.rowTold)) }

    var html: HTML {
        Page.section(
            scene.text(Phrase.Ticket.history), id: "riwayat",
            Timeline(items: items, today: scene.context.parts(scene.context.now)).html(scene.language))
    }

    private func item(_ line: HistoryEntry, record: Int?) -> Timeline.Item? {
        let entry = line.entry
        guard let told = HistoryWords(scene: scene, entry: entry, record: record).told else { return nil }
        let isLate = entry.recorded.minute - entry.happened.minute > Self.lateAfterMinutes
        let late: HTML? =
            line.lateReason.isEmpty
            ? nil : "<p class=\"when\">\(scene.text(Phrase.History.lateReason(line.lateReason)))</p>"
        return Timeline.Item(
            icon: told.icon, tone: told.tone, title: told.title, who: told.who ?? scene.name(entry.actor),
            happened: scene.context.parts(entry.happened),
            recorded: isLate ? scene.context.parts(entry.recorded) : nil, words: told.words,
            more: "\(told.more)\(late)")
    }

    /// DESIGN rule 7.
    private static let lateAfterMinutes: Int64 = 15
}

extension TicketEvent {
    /// The row an entry of the history is about, where the sheet links to it.
    var rowTold: StepID? {
        switch self {
        case .stageCompleted(let event): event.step
        case .stepCompleted(let event): event.step
        case .stepSkipped(let event): event.step
        case .sentBack(let event): event.from
        default: nil
        }
    }

    /// Whether it adds one to the ticket's finished attempts.
    var closesRow: Bool {
        switch self {
        case .stepCompleted, .stepSkipped: true
        case .sentBack(let event): event.stage == nil
        case .ticketParked(let event): event.position != nil
        default: false
        }
    }
}
