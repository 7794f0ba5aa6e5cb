import OfficeModel
import OfficeTime
import SOPModel
import UseCases

/// The commands about other programs and about links for passwords.
extension CommandReading {
    /// A token for longer than a hundred years is one without end.
    static let mostDays = 36_500

    mutating func programCommand(_ name: CommandName) -> ProgramCommand {
        switch name {
        case .makeToken: .makeToken(token())
        case .agreeToken: .agreeToken(reader.requiredID("token"))
        case .revokeToken: .revokeToken(reader.requiredID("token"))
        case .addWebhook: .addWebhook(webhook())
        case .setWebhook:
            .setWebhook(reader.requiredID("webhook"), reader.requiredChoice("standing", or: .stopped))
        case .retryWebhook: .retryWebhook(reader.requiredID("webhook"))
        case .endSessions: .endSessions(named("person"))
        case .removeSecondFactor: .removeSecondFactor(named("person"))
        default: .makePasswordLink(passwordLink())
        }
    }

    private mutating func token() -> AccessToken {
        let days = reader.number("days") ?? 365
        if !(0...Self.mostDays).contains(days) { reader.fault("days", .outside(0, Self.mostDays)) }
        let bounded = min(max(days, 0), Self.mostDays)
        return AccessToken(
            id: fresh.token, digest: fresh.digest(of: fresh.tokenText), person: named("person"),
            post: reader.post("post"), name: reader.requiredText("name", upTo: 120),
            scopes: Set(words("scopes", TokenScope.self)), created: now,
            expires: bounded == 0 ? nil : now.adding(minutes: Int64(bounded) * 24 * 60))
    }

    private mutating func webhook() -> Webhook {
        Webhook(
            id: fresh.webhook, url: reader.requiredText("url", upTo: WebhookAddress.longest),
            secret: Array(fresh.key.utf8), reach: reader.choice("reach") ?? .internet,
            topics: Set(words("topics", OutboxTopic.self)), created: now)
    }

    private mutating func passwordLink() -> AccessLink {
        AccessLink(
            tokenDigest: fresh.digest(of: fresh.linkText), purpose: .password, person: named("person"),
            made: now, expires: now.adding(minutes: Invitation.validDays * 24 * 60))
    }

    private mutating func named(_ field: String) -> PersonID {
        if reader.values.text(field) == nil { reader.fault(field, .missing) }
        return reader.person(field) ?? PersonID("")
    }

    /// At least one of a set of words.
    private mutating func words<Word>(_ field: String, _ type: Word.Type) -> [Word]
    where Word: RawRepresentable<String> & CaseIterable {
        let texts = reader.list(field)
        if texts.isEmpty { reader.fault(field, .missing) }
        let words = texts.compactMap { Word(rawValue: $0) }
        if words.count < texts.count { reader.fault(field, .notAChoice(Word.words)) }
        return words
    }
}
