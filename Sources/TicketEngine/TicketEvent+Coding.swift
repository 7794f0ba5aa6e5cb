extension TicketEvent {
    /// The word under which an event line files it.
    package var kind: String {
        payload.kind
    }

    /// What an event line keeps of it.
    package var data: any Encodable & Sendable {
        payload.value
    }

    private var payload: (kind: String, value: any Encodable & Sendable) {
        switch self {
        case .ticketOpened(let value): ("ticketOpened", value)
        case .stepStarted(let value): ("stepStarted", value)
        case .stageCompleted(let value): ("stageCompleted", value)
        case .stepCompleted(let value): ("stepCompleted", value)
        case .stepSkipped(let value): ("stepSkipped", value)
        case .sentBack(let value): ("sentBack", value)
        case .stepPaused(let value): ("stepPaused", value)
        case .stepResumed(let value): ("stepResumed", value)
        case .ticketParked(let value): ("ticketParked", value)
        case .ticketUnparked(let value): ("ticketUnparked", value)
        case .informed(let value): ("informed", value)
        case .seen(let value): ("seen", value)
        case .countersignRequested(let value): ("countersignRequested", value)
        case .countersigned(let value): ("countersigned", value)
        case .countersignRefused(let value): ("countersignRefused", value)
        case .countersignWaived(let value): ("countersignWaived", value)
        case .placeStarted(let value): ("placeStarted", value)
        case .placeFinished(let value): ("placeFinished", value)
        case .stepEscalated(let value): ("stepEscalated", value)
        case .deadlineMoved(let value): ("deadlineMoved", value)
        case .handedOver(let value): ("handedOver", value)
        case .reportJoined(let value): ("reportJoined", value)
        case .reportLeft(let value): ("reportLeft", value)
        case .outageMarked(let value): ("outageMarked", value)
        case .ticketClassified(let value): ("ticketClassified", value)
        case .ticketFinished(let value): ("ticketFinished", value)
        case .ticketConfirmed(let value): ("ticketConfirmed", value)
        case .ticketRated(let value): ("ticketRated", value)
        case .ticketReopened(let value): ("ticketReopened", value)
        case .ticketCancelled(let value): ("ticketCancelled", value)
        case .commented(let value): ("commented", value)
        case .ticketMoved(let value): ("ticketMoved", value)
        }
    }

    /// Reads an event back from what a line filed under `kind`; nil for a kind this program does not know.
    package init?(kind: String, from decoder: any Decoder) throws {
        switch kind {
        case "ticketOpened": self = .ticketOpened(try .init(from: decoder))
        case "stepStarted": self = .stepStarted(try .init(from: decoder))
        case "stageCompleted": self = .stageCompleted(try .init(from: decoder))
        case "stepCompleted": self = .stepCompleted(try .init(from: decoder))
        case "stepSkipped": self = .stepSkipped(try .init(from: decoder))
        case "sentBack": self = .sentBack(try .init(from: decoder))
        case "stepPaused": self = .stepPaused(try .init(from: decoder))
        case "stepResumed": self = .stepResumed(try .init(from: decoder))
        case "ticketParked": self = .ticketParked(try .init(from: decoder))
        case "ticketUnparked": self = .ticketUnparked(try .init(from: decoder))
        case "informed": self = .informed(try .init(from: decoder))
        case "seen": self = .seen(try .init(from: decoder))
        case "countersignRequested": self = .countersignRequested(try .init(from: decoder))
        case "countersigned": self = .countersigned(try .init(from: decoder))
        case "countersignRefused": self = .countersignRefused(try .init(from: decoder))
        case "countersignWaived": self = .countersignWaived(try .init(from: decoder))
        case "placeStarted": self = .placeStarted(try .init(from: decoder))
        case "placeFinished": self = .placeFinished(try .init(from: decoder))
        case "stepEscalated": self = .stepEscalated(try .init(from: decoder))
        case "deadlineMoved": self = .deadlineMoved(try .init(from: decoder))
        case "handedOver": self = .handedOver(try .init(from: decoder))
        case "reportJoined": self = .reportJoined(try .init(from: decoder))
        case "reportLeft": self = .reportLeft(try .init(from: decoder))
        case "outageMarked": self = .outageMarked(try .init(from: decoder))
        case "ticketClassified": self = .ticketClassified(try .init(from: decoder))
        case "ticketFinished": self = .ticketFinished(try .init(from: decoder))
        case "ticketConfirmed": self = .ticketConfirmed(try .init(from: decoder))
        case "ticketRated": self = .ticketRated(try .init(from: decoder))
        case "ticketReopened": self = .ticketReopened(try .init(from: decoder))
        case "ticketCancelled": self = .ticketCancelled(try .init(from: decoder))
        case "commented": self = .commented(try .init(from: decoder))
        case "ticketMoved": self = .ticketMoved(try .init(from: decoder))
        default: return nil
        }
    }
}
