extension TicketEvent {
    /// The values of outsiders that it points to (DESIGN rule 10).
    package var outsiders: [PersonalReference] {
        switch self {
        case .stageCompleted(let event): event.given.outsiders
        case .stepCompleted(let event): event.given.outsiders
        case .sentBack(let event): event.given.outsiders
        case .countersigned(let event): event.given.outsiders + [event.signer].compactMap(\.self)
        case .countersignRefused(let event): event.given.outsiders + [event.signer].compactMap(\.self)
        case .placeFinished(let event): event.result.acknowledgement.map { [$0.who] } ?? []
        case .ticketRated(let event): event.words.map { [$0] } ?? []
        default: []
        }
    }
}

extension Given {
    /// Who of the reporter's side gave it, kept apart.
    package var outsiders: [PersonalReference] {
        switch self {
        case .own, .link: []
        case .recorded(let recorded): recorded.outsider.map { [$0] } ?? []
        case .onSite(let onSite): [onSite.who]
        }
    }
}
