import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

extension APIModel {
    /// One event of a ticket: what, when, by whom, and at which row of the SOP.
    struct HistoryLine: Encodable {
        /// Who acted; whoever reported or countersigned from outside is not named.
        struct By: Encodable {
            /// `person`, `reporter`, `link` or `clock`.
            var kind: String
            var person: String?
            var post: String?
            var capacity: String?
        }

        var sequence: Int
        var kind: String
        var happened: String
        var recorded: String
        var lateReason: String
        var by: By
        /// The row it concerns; nil for what concerns the whole ticket.
        var step: String?

        init(_ line: HistoryEntry, step: StepID?) {
            sequence = line.sequence
            kind = line.entry.event.kind
            happened = line.entry.happened.timestamp
            recorded = line.entry.recorded.timestamp
            lateReason = line.lateReason
            by = By(line.entry.actor)
            self.step = step?.text
        }

        /// The row of each event that concerns one, by the number of the event.
        static func rows(_ history: [HistoryEntry]) -> [Int: StepID] {
            var open: [Int: StepID] = [:]
            var rows: [Int: StepID] = [:]
            for line in history {
                if case .stepStarted(let event) = line.entry.event { open[event.position] = event.step }
                if case .ticketMoved(let event) = line.entry.event {
                    for moved in event.positions { open[moved.position] = moved.step }
                }
                rows[line.sequence] = line.entry.event.row { open[$0] }
            }
            return rows
        }
    }
}

extension APIModel.HistoryLine.By {
    init(_ actor: Actor) {
        person = actor.person?.text
        post = actor.post?.text
        capacity = actor.capacity?.rawValue
        switch actor {
        case .person: kind = "person"
        case .reporter: kind = "reporter"
        case .link: kind = "link"
        case .clock: kind = "clock"
        }
    }
}

extension TicketEvent {
    /// - Parameter started: the row of a position.
    fileprivate func row(_ started: (Int) -> StepID?) -> StepID? {
        switch self {
        case .stepStarted(let event): event.step
        case .stageCompleted(let event): event.step
        case .stepCompleted(let event): event.step
        case .stepSkipped(let event): event.step
        case .stepPaused(let event): started(event.position)
        case .stepResumed(let event): started(event.position)
        case .placeStarted(let event): started(event.position)
        case .placeFinished(let event): started(event.position)
        case .stepEscalated(let event): started(event.position)
        case .deadlineMoved(let event): started(event.position)
        case .sentBack(let event): event.from
        case .ticketReopened(let event): event.step
        case .ticketParked(let event): event.step
        case .ticketUnparked(let event): event.step
        case .informed(let event): event.step
        case .countersignRequested(let event): event.step
        default: nil
        }
    }
}
