import OfficeModel
package import OfficeTime
package import UseCases

/// How the store is, over its own connections.
package struct SQLCondition: OfficeCondition {
    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool
    private let files: AttachmentFiles
    private let gate: ClockGate

    init(
        writer: GroupWriter<LedgerMemory>, pool: ReadPool, files: AttachmentFiles, gate: ClockGate
    ) {
        self.writer = writer
        self.pool = pool
        self.files = files
        self.gate = gate
    }

    package func standing(at now: Instant, in zone: Zone) async throws -> OfficeStanding {
        try await pool.read { try StandingCheck.standing(at: now, in: zone, $0) }
    }

    /// An empty command through the writer: it waits for its turn and gets the lock, asks the clock, and
    /// writes nothing. Where files are refused, words soon will be.
    package func takesCommands() async -> Bool {
        guard files.hasRoom else { return false }
        let isClockGood = try? await writer.submit { transaction, memory -> Bool in
            try gate.trouble(after: memory.base(in: transaction).lastRecorded) == nil
        }
        return isClockGood ?? false
    }
}

/// A look at the store of an office, with a server or without.
package enum StandingCheck {
    private static let counted = 10_000

    /// Looks on a connection of its own that cannot write.
    /// - Throws: `DatabaseError` where the file cannot be read, or is of another version of the program.
    package static func run(_ driver: some DatabaseDriver, at now: Instant) throws -> OfficeStanding {
        let opened = try driver.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        try connection.run("BEGIN")
        var fold = OfficeFold()
        try fold.catchUp(in: connection)
        return try standing(at: now, in: fold.office.profile.zone, connection)
    }

    static func standing(
        at now: Instant, in zone: Zone, _ connection: Connection
    ) throws -> OfficeStanding {
        var standing = OfficeStanding(zone: zone)
        standing.lastRecorded = try EventStore.newest(in: connection)?.envelope().draft.recorded
        standing.unsealedDays = try SQLUpkeep.unsealedDays(
            before: LocalTime(now, in: zone).date, in: zone, connection)
        standing.outbox = try waiting(connection)
        let open = try connection.first(
            """
            SELECT count(*), sum(CASE WHEN waiting IS NULL AND due < \(now.cutToMinute) THEN 1 ELSE 0 END)
            FROM open_step
            """
        ) { row in (count: try row.int(0), late: row.isNull(1) ? 0 : try row.int(1)) }
        (standing.openSteps, standing.lateSteps) = (open?.count ?? 0, open?.late ?? 0)
        return standing
    }

    /// Receiver by receiver, because that is how the outbox is sorted.
    private static func waiting(_ connection: Connection) throws -> OfficeStanding.Waiting {
        var sum = OfficeStanding.Waiting()
        let webhooks: [WebhookID] = try connection.all(
            "SELECT id FROM webhook WHERE removed IS NULL AND stopped IS NULL"
        ) {
            row in
            try row.identifier(0)
        }
        for webhook in webhooks {
            let one = try connection.first(waitingMessages(for: webhook)) { row in
                (count: try row.int(0), oldest: try row.instantIfPresent(1))
            }
            sum.messages += one?.count ?? 0
            if let oldest = one?.oldest { sum.oldest = min(sum.oldest ?? oldest, oldest) }
            sum.givenUp += try connection.first(givenUp(for: webhook)) { row in try row.int(0) } ?? 0
        }
        return sum
    }

    static func waitingMessages(for webhook: WebhookID) -> SQL {
        """
        SELECT count(*), min(created) FROM (
            SELECT created FROM outbox WHERE webhook = \(webhook) AND due IS NOT NULL LIMIT \(counted)) AS found
        """
    }

    static func givenUp(for webhook: WebhookID) -> SQL {
        """
        SELECT count(*) FROM (
            SELECT 1 FROM outbox WHERE webhook = \(webhook) AND due IS NULL LIMIT \(counted)) AS found
        """
    }
}
