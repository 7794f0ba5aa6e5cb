import OfficeModel
package import OfficeTime
import UseCases

/// Seals and orphans, over the same writer as the record.
package struct SQLUpkeep: Upkeep {
    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool
    private let files: AttachmentFiles
    private let gate: ClockGate
    /// More days at once would keep commands waiting; the next round goes on.
    private static let mostDays = 40

    init(
        writer: GroupWriter<LedgerMemory>, pool: ReadPool, files: AttachmentFiles, gate: ClockGate
    ) {
        self.writer = writer
        self.pool = pool
        self.files = files
        self.gate = gate
    }

    /// In one savepoint, so that two servers do not seal a day twice; none by a clock that is in doubt, for a
    /// seal is not taken back.
    package func sealDays(before today: CivilDate, at now: Instant) async throws -> Int {
        try await writer.submit { transaction, memory in
            let base = try memory.base(in: transaction)
            guard gate.trouble(after: base.lastRecorded) == nil else { return 0 }
            let zone = base.office.office.profile.zone
            let days = try SQLUpkeep.unsealed(before: today, in: zone, transaction.connection)
                .prefix(SQLUpkeep.mostDays)
            for day in days {
                _ = try SealStore.seal(day: day.description, at: now, in: transaction)
            }
            return days.count
        }
    }

    /// The days after the newest seal; where there is none, yesterday, if anything was written by then.
    private static func unsealed(
        before today: CivilDate, in zone: Zone, _ connection: Connection
    ) throws -> [CivilDate] {
        if let last = try SealStore.newest(in: connection).flatMap({ CivilDate($0.day) }) {
            guard last.dayNumber + 1 < today.dayNumber else { return [] }
            return (last.dayNumber + 1..<today.dayNumber).map { CivilDate(dayNumber: $0) }
        }
        guard let first = try firstDay(in: zone, connection), first < today else { return [] }
        return [today.adding(days: -1)]
    }

    /// How many days ended without being in a seal, those before the first seal too.
    static func unsealedDays(before today: CivilDate, in zone: Zone, _ connection: Connection) throws -> Int {
        if let last = try SealStore.newest(in: connection).flatMap({ CivilDate($0.day) }) {
            return max(0, today.dayNumber - last.dayNumber - 1)
        }
        return max(0, today.dayNumber - (try firstDay(in: zone, connection) ?? today).dayNumber)
    }

    /// The day of the first event; nil before it.
    private static func firstDay(in zone: Zone, _ connection: Connection) throws -> CivilDate? {
        let unpacker = PackedLine.Unpacker()
        let first = try connection.first("SELECT line FROM event ORDER BY id LIMIT 1") { row in
            EventLine(packed: try row.bytes(0), unpacker)
        }
        return try (first?.envelope().draft.recorded).map { LocalTime($0, in: zone).date }
    }

    /// One folder after the other: all that is named would not fit in memory.
    package func removeOrphans(before moment: Instant) async throws -> Int {
        var removed = 0
        for prefix in try await files.prefixes() {
            let named = try await pool.read { try NamedContent.under(prefix, in: $0) }
            removed += try await files.removeOrphans(under: prefix, before: moment, named: named)
        }
        return removed
    }
}
