package import HTTPClient
import SQLiteDriver
import Storage
package import UseCases

/// What the server does without being asked: the clock's own commands, seals, orphans, and messages to other
/// programs.
struct Attendance {
    /// A deadline is a minute; a calendar that another process changed is seen as soon.
    private static let longestPause: Int64 = 20_000
    private static let shortestPause: Int64 = 200
    private static let outboxPause: Int64 = 15_000
    private static let backupPause: Int64 = 300_000

    private let client = MessageClient()
    private let clockRounds: Rounds
    private let outboxRounds: Rounds
    private let backupRounds: Rounds

    /// - Parameter log: takes one line of JSON for each thing that went wrong.
    init(
        _ house: Storehouse, backups: BackupService<SQLiteFile>, clock: any Clock, meters: Meters,
        log: @escaping @Sendable (String) -> Void
    ) {
        let timekeeper = Timekeeper(
            ledger: MeteredLedger(house.ledger, meters, as: "clock"), reading: house.reading,
            wakes: house.wakes, upkeep: house.upkeep,
            clock: clock
        ) { trouble in log(TroubleLine.of(trouble)) }
        clockRounds = Rounds {
            let next = await timekeeper.untilNext() ?? Self.longestPause
            try await Task.sleep(for: .milliseconds(min(max(next, Self.shortestPause), Self.longestPause)))
        } round: {
            await timekeeper.round()
        }
        let sender = OutboxSender(
            outbox: house.outbox, post: LibcurlPost(client: client), clock: clock
        ) { trouble in log(TroubleLine.of(trouble)) }
        outboxRounds = Rounds(bell: house.outboxBell) {
            try await Task.sleep(for: .milliseconds(Self.outboxPause))
        } round: {
            await sender.round()
        }
        backupRounds = Rounds {
            try await Task.sleep(for: .milliseconds(Self.backupPause))
        } round: {
            await backups.round()
        }
    }

    /// What is under way is finished; a message on the line is broken off and sent again at the next start.
    func stop() async {
        async let clock: Void = clockRounds.stop()
        async let outbox: Void = stopOutbox()
        // A backup under way is broken off by the end of the program, and what there is of it goes before the
        // next.
        Task { await backupRounds.stop() }
        _ = await (clock, outbox)
    }

    private func stopOutbox() async {
        async let ended: Void = outboxRounds.stop()
        client.stop()
        await ended
    }
}

/// Messages over libcurl.
package struct LibcurlPost: OutgoingPost {
    private let client: MessageClient

    package init(client: MessageClient) {
        self.client = client
    }

    package func post(
        _ body: String, to url: String, headers: [(name: String, value: String)], reach: Webhook.Reach
    ) async -> OutgoingOutcome {
        let reach: MessageClient.Reach =
            switch reach {
            case .internet: .internet
            case .office: .privateNetworks
            case .anywhere: .anywhere
            }
        return switch await client.post(body, to: url, headers: headers, reach: reach) {
        case .answered(let status): .answered(status)
        case .privateAddress: .unreachable("private address beyond the reach of this webhook")
        case .failed(let reason): .unreachable(reason)
        }
    }
}
