package import OfficeModel
import OfficeTime

/// How an event of the office's stream is taken back.
package enum WayBack: Sendable, Hashable {
    /// At once.
    case undo
    /// Open deadlines may move with it: what moves is looked at beforehand.
    case look
    /// On the form that makes it anew: what belongs to it is kept nowhere.
    case anew
    /// Not from the history.
    case closed(UndoHindrance)
}

/// Why an event of the office's stream is not taken back from its history.
package enum UndoHindrance: Sendable, Hashable, CaseIterable {
    /// The same thing was changed again later.
    case changedSince
    /// The office had no name before.
    case firstProfile
    /// The office had no hours before.
    case firstCalendar
    /// The person had no account name that it took the place of.
    case firstLogin
    case personalData
    case token
    case webhook
    /// Only the operator on the server may set it up as it was.
    case operatorsWebhook
    case webhookRetried
    case passwordLink
    case sessions
    case secondFactor
}

extension OfficeEvent {
    /// Why it has no way back, whatever came before and after; nil where it has one.
    package var undoHindrance: UndoHindrance? {
        switch self {
        case .personalDataRemoved: .personalData
        case .tokenSet: .token
        case .webhookSet: .webhook
        case .webhookRetried: .webhookRetried
        case .passwordLinkMade: .passwordLink
        case .sessionsEnded: .sessions
        case .secondFactorRemoved: .secondFactor
        default: nil
        }
    }
}

extension OfficeHistoryEntry {
    /// The way back as far as the history tells; that it leads to an office that may be is seen when it is
    /// gone.
    /// - Parameter office: as it stands now.
    package func wayBack(in office: Office) -> WayBack {
        if let removed = removedWebhook { return removed.isOperators ? .closed(.operatorsWebhook) : .anew }
        if let hindrance = event.undoHindrance { return .closed(hindrance) }
        if !isNewest { return .closed(.changedSince) }
        let past = officeBefore
        switch event {
        case .profileSet:
            if past.profile.name.isEmpty { return .closed(.firstProfile) }
            let zone = office.calendar?.calendar.zone ?? past.profile.zone
            return zone == past.profile.zone ? .undo : .look
        case .calendarSet: return past.calendar == nil ? .closed(.firstCalendar) : .look
        case .loginGiven(_, _, let replaced):
            return replaced?.isEmpty ?? true ? .closed(.firstLogin) : .undo
        default: return .undo
        }
    }

    /// The webhook that this event removed, as far as the record knows it; nil for any other event.
    package var removedWebhook: WebhookGrant? {
        guard case .webhookSet(let grant) = event, grant.standing == .removed else { return nil }
        return grant
    }
}

extension WebhookGrant {
    /// Whether it does what only the operator on the server may allow.
    package var isOperators: Bool { hearsSecrets || reach == Webhook.Reach.anywhere.rawValue }
}
