package import OfficeModel

/// What is done about other programs, and about links that let somebody in: the secrets themselves are made
/// by the sender, and only their hashes, or what is needed to sign, are kept.
package enum ProgramCommand: Sendable {
    /// A key; it is taken once its person agrees, or at once where they make it themselves.
    case makeToken(AccessToken)
    case agreeToken(TokenID)
    /// For good; by an administrator, or by the person it acts as.
    case revokeToken(TokenID)
    case addWebhook(Webhook)
    case setWebhook(WebhookID, WebhookGrant.Standing)
    case retryWebhook(WebhookID)
    case makePasswordLink(AccessLink)
    /// Signs a person out everywhere.
    case endSessions(PersonID)
    /// Takes the second factor of somebody who lost it away, and signs them out: they are told on their way
    /// in.
    case removeSecondFactor(PersonID)
}

/// Why nothing is done about a program.
package enum ProgramRefusal: Error, Sendable, Hashable {
    case tokenUnknown
    case tokenRevoked
    /// It is another's token.
    case tokenOfAnother
    case alreadyAgreed
    case scopeMissing
    /// Nobody of the office, or no longer.
    case personUnknown(PersonID)
    case postNotHeld(PersonID, PostID)
    case webhookUnknown
    case webhookAsItIs
    case topicMissing
    case addressUnusable(WebhookAddress.Fault)
    /// Only the operator on the server may let a webhook so far, or hear so much.
    case operatorOnly
    case nothingToRetry
    case secondFactorMissing(PersonID)
    /// Nobody signs in without an account name.
    case accountMissing(PersonID)
}
