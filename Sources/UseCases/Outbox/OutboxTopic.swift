package import TicketEngine

/// What a webhook wants to be told of.
package enum OutboxTopic: String, Sendable, Hashable, CaseIterable {
    /// What becomes of reports.
    case reports = "laporan"
    /// A ticket begins, ends, waits in a programme, is joined or moved.
    case tickets = "tiket"
    /// Rows come, go, wait and run late.
    case steps = "langkah"
    /// Countersignatures, notes and who saw them, comments.
    case papers = "naskah"

    package init(of event: TicketEvent) {
        self =
            switch event {
            case .ticketOpened, .ticketParked, .ticketUnparked, .handedOver, .reportJoined, .reportLeft,
                .outageMarked, .ticketClassified, .ticketFinished, .ticketConfirmed, .ticketRated,
                .ticketReopened, .ticketCancelled, .ticketMoved:
                .tickets
            case .stepStarted, .stageCompleted, .stepCompleted, .stepSkipped, .sentBack, .stepPaused,
                .stepResumed, .placeStarted, .placeFinished, .stepEscalated, .deadlineMoved:
                .steps
            case .informed, .seen, .countersignRequested, .countersigned, .countersignRefused,
                .countersignWaived, .commented:
                .papers
            }
    }
}
