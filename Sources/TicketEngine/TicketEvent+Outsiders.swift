extension TicketEvent {
    /// The values of outsiders that it points to (DESIGN rule 10).
    package var outsiders: [PersonalReference] {
        switch self {
        case .stageCompleted(let event): event.given.outsiders
        case .stepCompleted(let event): event.given.outsiders
        case .sentBack(let event): event.given.outsiders + [event.words].compactMap(\.self)
        case .countersigned(let event): event.given.outsiders + [event.signer].compactMap(\.self)
        case .countersignRefused(let event):
            event.given.outsiders + [event.signer, event.words].compactMap(\.self)
        case .placeFinished(let event): event.result.acknowledgement.map { [$0.who] } ?? []
        case .ticketRated(let event): event.words.map { [$0] } ?? []
        case .ticketReopened(let event): [event.words].compactMap(\.self)
        case .commented(let event): [event.words, event.attached].compactMap(\.self)
        default: []
        }
    }

    /// The words of an outsider among them that the search box finds.
    package var outsidersWords: PersonalReference? {
        switch self {
        case .ticketReopened(let event): event.words
        case .commented(let event): event.words
        case .countersignRefused(let event): event.words
        default: nil
        }
    }
}

/// What somebody said in an event, as far as it has to be kept apart where an outsider said it.
package enum Saying: Sendable, Hashable {
    case comment(String)
    case files([AttachmentReference])
    /// Why something is not right yet.
    case reason(String)
}

extension TicketEvent {
    /// Takes out of the event what an outsider said, and leaves the reference to it.
    ///
    /// What an outsider fills in on the form of a row stays: it is the office's paper.
    /// - Parameter keep: keeps a saying and answers how it is found again.
    package mutating func setApart(_ keep: (Saying) throws -> PersonalReference) rethrows {
        switch self {
        case .commented(var event):
            if !event.text.isEmpty { event.words = try keep(.comment(event.text)) }
            if !event.files.isEmpty { event.attached = try keep(.files(event.files)) }
            event.text = ""
            event.files = []
            self = .commented(event)
        case .ticketReopened(var event) where !event.reason.isEmpty:
            event.words = try keep(.reason(event.reason))
            event.reason = ""
            self = .ticketReopened(event)
        case .countersignRefused(var event) where !event.reason.isEmpty:
            event.words = try keep(.reason(event.reason))
            event.reason = ""
            self = .countersignRefused(event)
        case .sentBack(var event) where !event.reason.isEmpty:
            event.words = try keep(.reason(event.reason))
            event.reason = ""
            self = .sentBack(event)
        default: break
        }
    }

    /// The event with what outsiders said in it put back, for showing.
    /// - Parameters:
    ///   - text: the words kept under a reference; those that were removed are told as such.
    ///   - files: the files kept under one.
    package func putBack(
        text: (PersonalReference) -> String, files: (PersonalReference) -> [AttachmentReference]
    ) -> TicketEvent {
        switch self {
        case .commented(var event):
            if let words = event.words { event.text = text(words) }
            if let attached = event.attached { event.files = files(attached) }
            return .commented(event)
        case .ticketReopened(var event):
            if let words = event.words { event.reason = text(words) }
            return .ticketReopened(event)
        case .countersignRefused(var event):
            if let words = event.words { event.reason = text(words) }
            return .countersignRefused(event)
        case .sentBack(var event):
            if let words = event.words { event.reason = text(words) }
            return .sentBack(event)
        default: return self
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
