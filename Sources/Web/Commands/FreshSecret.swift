import Crypto
import OfficeModel
import OfficeTime
import UseCases

/// What a command that lets somebody in makes of itself: the ids of what comes to be, and a secret that is
/// shown once and kept nowhere but as a hash, or as what signs a webhook's messages.
struct FreshSecret: Sendable {
    let token: TokenID
    let webhook: WebhookID
    private let random = Randomness.token(bytes: 32)

    init(of command: CommandID) {
        token = CommandIntake.derived(command, "token")
        webhook = CommandIntake.derived(command, "webhook")
    }

    /// A program sends this; the first letters tell where a found one belongs.
    var tokenText: String { "sigap_" + random }
    /// A webhook's messages are signed with this.
    var key: String { random }
    /// Stands in the address of a one-time link.
    var linkText: String { random }

    func digest(of text: String) -> [UInt8] { SHA256.digest(of: text).bytes }
}

extension CommandName {
    /// Answers with a secret; sent again, it does not.
    var makesSecret: Bool {
        switch self {
        case .makeToken, .addWebhook, .makePasswordLink: true
        default: false
        }
    }

    /// Whether it is about other programs or links for passwords, not about a report or ticket.
    var isOfPrograms: Bool {
        switch self {
        case .makeToken, .agreeToken, .revokeToken, .addWebhook, .setWebhook, .retryWebhook,
            .makePasswordLink, .endSessions, .removeSecondFactor:
            true
        default: false
        }
    }
}

extension CommandIntake {
    /// Adds what only this answer may show: the secret, where it is the one that was kept.
    ///
    /// The same command sent again is not done again, and the secret of the first time is gone.
    func reveal(_ fresh: FreshSecret, in outcome: inout CommandOutcome) async throws {
        let site = context.site
        switch name {
        case .makeToken:
            outcome.made = fresh.token.text
            let kept = try await site.tokens?.token(digest: fresh.digest(of: fresh.tokenText))
            if kept?.id == fresh.token { outcome.secret = fresh.tokenText }
        case .addWebhook:
            outcome.made = fresh.webhook.text
            let kept = try await site.outbox?.webhooks().first { $0.id == fresh.webhook }
            if kept?.secret == Array(fresh.key.utf8) { outcome.secret = fresh.key }
        case .makePasswordLink:
            let kept = try await site.accounts.accessLink(
                tokenDigest: fresh.digest(of: fresh.linkText), at: context.now)
            if kept != nil { outcome.secret = context.absolute(.setPassword(token: fresh.linkText)) }
        default: break
        }
    }
}
