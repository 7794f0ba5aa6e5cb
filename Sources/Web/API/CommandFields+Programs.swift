import OfficeModel
import UseCases

/// The fields of the commands about other programs.
extension CommandName {
    var programFields: [CommandField] {
        switch self {
        case .makeToken:
            [
                CommandField("name", .text(limit: 120), required: true), Self.programPerson,
                CommandField("scopes", .words(TokenScope.words), required: true),
                CommandField("post", .text(limit: 200)), CommandField("days", .number),
            ]
        case .agreeToken, .revokeToken: [CommandField("token", .id, required: true)]
        case .addWebhook:
            [
                CommandField("url", .text(limit: WebhookAddress.longest), required: true),
                CommandField("topics", .words(OutboxTopic.words), required: true),
                CommandField("reach", .choice(Webhook.Reach.words)),
            ]
        case .setWebhook:
            [
                CommandField("webhook", .id, required: true),
                CommandField("standing", .choice(WebhookGrant.Standing.words), required: true),
            ]
        case .retryWebhook: [CommandField("webhook", .id, required: true)]
        case .makePasswordLink, .endSessions, .removeSecondFactor: [Self.programPerson]
        default: []
        }
    }

    private static let programPerson = CommandField("person", .text(limit: 200), required: true)
}
