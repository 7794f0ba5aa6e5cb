import Crypto
package import OfficeModel
package import OfficeTime

/// Sends what lies in the outbox: at least once, each ticket's messages in their order.
///
/// What fails is tried again after pauses that grow from one minute to six hours, and given up visibly
/// after three days. A receiver that does not answer at all is left alone for a while, so that its backlog
/// does not cost an attempt for each message.
package actor OutboxSender {
    /// What a message was not delivered for, for the log.
    package enum Trouble: Error, Sendable {
        case store(any Error)
        case givenUp(WebhookID, event: String, String)
    }

    private struct Rest {
        var failures = 0
        var until = Instant(milliseconds: 0)
    }

    /// So many failures one after the other, whatever the messages, and the receiver is left alone.
    private static let failuresBeforeRest = 3
    private static let batch = 50

    private let outbox: any Outbox
    private let post: any OutgoingPost
    private let clock: any Clock
    private let trouble: @Sendable (Trouble) -> Void
    private var rests: [WebhookID: Rest] = [:]

    package init(
        outbox: any Outbox, post: any OutgoingPost, clock: any Clock,
        trouble: @escaping @Sendable (Trouble) -> Void
    ) {
        self.outbox = outbox
        self.post = post
        self.clock = clock
        self.trouble = trouble
    }

    /// Sends all that is due, to all receivers at once; returns early where its task is cancelled.
    package func round() async {
        do {
            let webhooks = try await outbox.webhooks()
            await withDiscardingTaskGroup { group in
                for webhook in webhooks where webhook.stopped == nil {
                    group.addTask { await self.serve(webhook) }
                }
            }
        } catch {
            trouble(.store(error))
        }
    }

    private func serve(_ webhook: Webhook) async {
        do {
            while !Task.isCancelled, isReady(webhook.id) {
                let messages = try await outbox.sendable(to: webhook.id, at: clock.now(), limit: Self.batch)
                if messages.isEmpty { return }
                for message in messages where isReady(webhook.id) && !Task.isCancelled {
                    try await send(message, to: webhook)
                }
            }
        } catch {
            trouble(.store(error))
        }
    }

    private func isReady(_ webhook: WebhookID) -> Bool {
        rests[webhook].map { $0.until <= clock.now() } ?? true
    }

    private func send(_ message: OutboxMessage, to webhook: Webhook) async throws {
        let headers = OutboxSignature.headers(of: message, secret: webhook.secret, at: clock.now())
        let outcome = await post.post(
            message.payload, to: webhook.url, headers: headers, reach: webhook.reach)
        // A stop is no fault of the receiver: the message is sent again at the next start.
        if Task.isCancelled, case .unreachable = outcome { return }
        let now = clock.now()
        if case .answered(200..<300) = outcome {
            rests[webhook.id] = nil
            return try await outbox.noteDelivery(of: message, to: webhook.id, at: now)
        }
        let reason =
            switch outcome {
            case .answered(let status): "HTTP \(status)"
            case .unreachable(let reason): reason
            }
        noteFailure(of: webhook.id, at: now)
        let next = OutboxPace.next(after: message.attempts + 1, created: message.created, at: now)
        try await outbox.noteFailure(of: message, to: webhook.id, trouble: reason, next: next)
        if next == nil { trouble(.givenUp(webhook.id, event: message.event, reason)) }
    }

    private func noteFailure(of webhook: WebhookID, at now: Instant) {
        var rest = rests[webhook] ?? Rest()
        rest.failures += 1
        if rest.failures >= Self.failuresBeforeRest {
            let pause = OutboxPace.pause(after: rest.failures - Self.failuresBeforeRest + 1)
            rest.until = now.adding(minutes: pause)
        }
        rests[webhook] = rest
    }
}

/// When a message is tried again.
package enum OutboxPace {
    private static let longestPause: Int64 = 6 * 60
    private static let longestMinutes: Int64 = 3 * 24 * 60
    /// A program that was off for days gets its messages tried like any other.
    private static let fewestAttempts = 10

    /// Minutes until the next attempt: 1, 2, 4 and so on, at most six hours.
    package static func pause(after attempts: Int) -> Int64 {
        min(longestPause, 1 << Int64(max(0, min(attempts - 1, 20))))
    }

    /// When to try again; nil after three days and at least ten attempts.
    package static func next(after attempts: Int, created: Instant, at now: Instant) -> Instant? {
        let isOld = now >= created.adding(minutes: longestMinutes)
        if isOld, attempts >= fewestAttempts { return nil }
        return now.adding(minutes: pause(after: attempts))
    }
}

/// The proof that a message comes from this office and is no copy of an old one.
package enum OutboxSignature {
    /// `X-Sigap-Signature` is the HMAC-SHA-256, under the webhook's secret, of the timestamp, a full stop and
    /// the body.
    package static func headers(
        of message: OutboxMessage, secret: [UInt8], at now: Instant
    ) -> [(name: String, value: String)] {
        let timestamp = String(now.milliseconds / 1_000)
        let signature = HMAC.sha256(timestamp + "." + message.payload, key: secret)
        return [
            ("Content-Type", "application/json"), ("X-Sigap-Event", message.event),
            ("X-Sigap-Timestamp", timestamp), ("X-Sigap-Signature", "sha256=" + signature.hex),
        ]
    }
}
