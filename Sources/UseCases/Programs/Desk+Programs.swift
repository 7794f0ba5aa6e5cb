import OfficeModel
import OfficeTime
import TicketEngine

/// Keys of other programs, who is told what happens, and links for passwords: each change an event of the
/// office's stream, so that *Riwayat kantor* says who did it and when.
extension Desk {
    func carryOut(
        _ command: ProgramCommand, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        if happened > recorded { throw Refusal.happenedInFuture }
        try requireVersion(transaction.office.version)
        let event =
            switch command {
            case .makeToken(let token): try make(token, in: &transaction)
            case .agreeToken(let id): try agree(to: id, in: &transaction)
            case .revokeToken(let id): try revoke(id, in: &transaction)
            case .addWebhook(let webhook): try add(webhook, in: &transaction)
            case .setWebhook(let id, let standing): try set(id, standing, in: &transaction)
            case .retryWebhook(let id): try retry(id, in: &transaction)
            case .makePasswordLink(let link): try make(link, in: &transaction)
            case .endSessions(let person): try endSessions(of: person, in: &transaction)
            case .removeSecondFactor(let person): try removeSecondFactor(of: person, in: &transaction)
            }
        try transaction.append(event, actor: envelope.actor)
        return CommandOutcome(version: transaction.office.version)
    }

    /// The operator has the machine, and with it everything; else an administrator.
    private var isOperator: Bool { envelope.actor == .clock }

    private func requireAdministratorOrOperator(in transaction: some LedgerTransaction) throws {
        if !isOperator { try requireAdministrator(in: transaction) }
    }

    private func requireActive(_ person: PersonID, in office: Office) throws {
        guard office.people[person]?.isActive ?? false else { throw ProgramRefusal.personUnknown(person) }
    }

    // MARK: tokens

    /// A token acts as its person, so that no administrator gains power over tickets by making one: it is
    /// taken only when that person agreed. Who runs the machine needs nobody's word.
    private func make(
        _ wanted: AccessToken, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        try requireAdministratorOrOperator(in: transaction)
        var token = wanted
        try requireActive(token.person, in: transaction.office)
        if token.scopes.isEmpty { throw ProgramRefusal.scopeMissing }
        if let post = token.post,
            transaction.office.capacity(of: token.person, in: post, at: recorded) == nil
        {
            throw ProgramRefusal.postNotHeld(token.person, post)
        }
        token.created = recorded
        token.madeBy = envelope.actor.person
        token.agreed = isOperator || token.madeBy == token.person ? recorded : nil
        try transaction.keep(token)
        return .tokenSet(token.grant)
    }

    private func agree(
        to id: TokenID, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        var token = try current(id, in: transaction)
        guard envelope.actor.person == token.person else { throw ProgramRefusal.tokenOfAnother }
        try requireActive(token.person, in: transaction.office)
        if token.agreed != nil { throw ProgramRefusal.alreadyAgreed }
        token.agreed = recorded
        try transaction.keep(token)
        return .tokenSet(token.grant)
    }

    private func revoke(
        _ id: TokenID, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        var token = try current(id, in: transaction)
        if envelope.actor.person != token.person { try requireAdministratorOrOperator(in: transaction) }
        token.revoked = recorded
        try transaction.keep(token)
        return .tokenSet(token.grant)
    }

    private func current(_ id: TokenID, in transaction: some LedgerTransaction) throws -> AccessToken {
        // Whose it is stays hidden from who may do nothing about it.
        guard let token = try transaction.accessToken(id) else {
            try requireAdministratorOrOperator(in: transaction)
            throw ProgramRefusal.tokenUnknown
        }
        if token.revoked != nil { throw ProgramRefusal.tokenRevoked }
        return token
    }

    // MARK: webhooks

    private func add(
        _ wanted: Webhook, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        try requireAdministratorOrOperator(in: transaction)
        var webhook = wanted
        if webhook.topics.isEmpty { throw ProgramRefusal.topicMissing }
        if let fault = WebhookAddress.fault(of: webhook.url, reach: webhook.reach) {
            throw ProgramRefusal.addressUnusable(fault)
        }
        // An administrator reads no confidential ticket, and no service of this machine, by way of a webhook.
        if webhook.hearsSecrets || webhook.reach == .anywhere, !isOperator {
            throw ProgramRefusal.operatorOnly
        }
        webhook.created = recorded
        webhook.madeBy = envelope.actor.person
        try transaction.keep(webhook)
        return .webhookSet(webhook.grant(.active))
    }

    private func set(
        _ id: WebhookID, _ standing: WebhookGrant.Standing, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        var webhook = try known(id, in: transaction)
        switch standing {
        case .active, .stopped:
            let isStopped = standing == .stopped
            if isStopped == (webhook.stopped != nil) { throw ProgramRefusal.webhookAsItIs }
            webhook.stopped = isStopped ? recorded : nil
            try transaction.keep(webhook)
        case .removed: try transaction.remove(id)
        }
        return .webhookSet(webhook.grant(standing))
    }

    private func retry(
        _ id: WebhookID, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        _ = try known(id, in: transaction)
        if try transaction.reviveMessages(of: id) == 0 { throw ProgramRefusal.nothingToRetry }
        return .webhookRetried(id)
    }

    private func known(_ id: WebhookID, in transaction: some LedgerTransaction) throws -> Webhook {
        try requireAdministratorOrOperator(in: transaction)
        guard let webhook = try transaction.webhook(id) else { throw ProgramRefusal.webhookUnknown }
        return webhook
    }

    // MARK: passwords

    private func make(
        _ wanted: AccessLink, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        try requireAdministratorOrOperator(in: transaction)
        var link = wanted
        guard let person = link.person else { throw CommandFailure.notAllowed }
        try requireActive(person, in: transaction.office)
        guard transaction.office.logins.values.contains(person) else {
            throw ProgramRefusal.accountMissing(person)
        }
        link.madeBy = envelope.actor.person
        link.made = recorded
        try transaction.keep(link)
        return .passwordLinkMade(person)
    }

    // MARK: signing somebody out

    private func endSessions(
        of person: PersonID, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        try requireAdministratorOrOperator(in: transaction)
        try requireKnown(person, in: transaction.office)
        try transaction.endSessions(of: person)
        return .sessionsEnded(person)
    }

    private func removeSecondFactor(
        of person: PersonID, in transaction: inout some LedgerTransaction
    ) throws -> OfficeEvent {
        try requireAdministratorOrOperator(in: transaction)
        try requireKnown(person, in: transaction.office)
        guard try transaction.removeSecondFactor(of: person, by: envelope.actor.person) else {
            throw ProgramRefusal.secondFactorMissing(person)
        }
        try transaction.endSessions(of: person)
        return .secondFactorRemoved(person)
    }

    /// Also somebody who left.
    private func requireKnown(_ person: PersonID, in office: Office) throws {
        if office.people[person] == nil { throw ProgramRefusal.personUnknown(person) }
    }
}
