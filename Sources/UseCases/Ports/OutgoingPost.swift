/// Carries a message to another program.
package protocol OutgoingPost: Sendable {
    /// Sends a body by POST and says what came of it. It follows no redirect, and goes no farther than its
    /// reach.
    func post(
        _ body: String, to url: String, headers: [(name: String, value: String)], reach: Webhook.Reach
    ) async -> OutgoingOutcome
}

/// What came of a message.
package enum OutgoingOutcome: Sendable, Hashable {
    /// The receiver answered with this status.
    case answered(Int)
    /// It could not be reached; the reason is for the operator.
    case unreachable(String)
}
