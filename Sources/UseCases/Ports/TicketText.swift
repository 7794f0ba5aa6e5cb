package import TicketEngine

/// What people wrote in one event of a ticket, for search.
package struct TicketText: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case comment
        /// A note or paper of a row.
        case step
        /// Why it was sent back, paused, skipped, reopened or cancelled.
        case reason
    }

    package var kind: Kind
    package var text: String

    /// Nil for an event in which nothing was written.
    package init?(_ event: TicketEvent) {
        let (kind, texts): (Kind, [String]) =
            switch event {
            case .commented(let event): (.comment, [event.text])
            case .stepCompleted(let event): (.step, [event.note] + event.products.map(\.words))
            case .stageCompleted(let event): (.step, [event.note] + event.products.map(\.words))
            case .placeFinished(let event): (.step, [event.result.note])
            case .sentBack(let event): (.reason, [event.reason])
            case .stepPaused(let event): (.reason, [event.reason.reference, event.reason.note])
            case .stepSkipped(let event): (.reason, [event.reason])
            case .ticketParked(let event): (.reason, [event.entry.programme, event.entry.reference])
            case .countersignRefused(let event): (.reason, [event.reason])
            case .countersignWaived(let event): (.reason, [event.reason])
            case .handedOver(let event): (.reason, [event.reason])
            case .ticketReopened(let event): (.reason, [event.reason])
            case .ticketCancelled(let event): (.reason, [event.reason])
            default: (.comment, [])
            }
        let written = texts.filter { $0.contains { $0.isLetter || $0.isNumber } }
        if written.isEmpty { return nil }
        self.kind = kind
        text = written.joined(separator: "\n")
    }
}

extension Product {
    /// What stands on it, in words.
    fileprivate var words: String {
        switch content {
        case .paper(let text, _), .register(let text), .recap(_, let text):
            number.isEmpty ? text : number + "\n" + text
        case .disposition(let disposition): disposition.note
        case .condition(let evidence): evidence.test
        case .order(let order): order.words
        case .missing(let reason): reason
        case .devices(let changes):
            changes.map { "\($0.kind) \($0.brand) \($0.serial) \($0.assetCode)" }.joined(separator: "\n")
        case .team, .report: ""
        }
    }
}
