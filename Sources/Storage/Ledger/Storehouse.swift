import Crypto
package import OfficeTime
package import UseCases

/// Everything the office keeps, opened for one data folder.
///
/// Another process may work on the same folder: each sees what the other wrote.
package struct Storehouse: Sendable {
    package let ledger: SQLLedger
    package let reading: SQLReading
    package let accounts: SQLAccounts
    package let vault: FileVault
    /// What this process changes, for pages that are open just now.
    package let changes = ChangeBoard()
    package let wakes: SQLWakes
    package let upkeep: SQLUpkeep
    package let outbox: SQLOutbox
    /// Rung when messages for other programs were put into the outbox.
    package let outboxBell: Bell
    package let personal: SQLPersonalRecords
    package let condition: SQLCondition

    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool
    private let tables: ReadTables

    /// Brings the schema up to date and opens the connections.
    ///
    /// - Parameters:
    ///   - folder: the data folder; made where it is missing.
    ///   - meters: counts groups and slow reads.
    ///   - trouble: told what went wrong with the store, for the log.
    /// - Throws: `DatabaseError`, `MigrationFault`, `FileFailure`, `EventLineFault`.
    package static func open(
        driver: some DatabaseDriver, folder: String, clock: any Clock, meters: Meters = Meters(),
        trouble: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async throws -> Storehouse {
        try Folder.makeAll(folder)
        let migrated = try Migrator.migrate(driver, at: clock.now())
        let bell = Bell()
        let notices = GroupWriterNotices(
            timed: { meters.noteGroup(of: $0, committedIn: $1) },
            undone: { error in
                meters.noteUndoneGroup()
                trouble(error)
            })
        let writer = try GroupWriter(driver: driver, notices: notices) { LedgerMemory(bell: bell) }
        let gate = ClockGate(clock: clock, folder: folder)
        // Before the first command, so that a refused one does not take the office's secret with it.
        try await writer.submit { transaction, memory in
            try gate.begin(after: memory.base(in: transaction).lastRecorded)
        }
        let house = Storehouse(
            writer: writer, pool: try ReadPool(driver: driver, meters: meters),
            files: try AttachmentFiles(dataFolder: folder), bell: bell,
            search: driver.dialect.search, gate: gate, trouble: trouble)
        // An office of an older program: tables that are new to it know nothing of what happened before.
        if !migrated.isEmpty, migrated.first != 1 { try await house.rebuildReadTables() }
        return house
    }

    private init(
        writer: GroupWriter<LedgerMemory>, pool: ReadPool, files: AttachmentFiles, bell: Bell,
        search: SearchDialect, gate: ClockGate, trouble: @escaping @Sendable (any Error) -> Void
    ) {
        self.writer = writer
        self.pool = pool
        tables = ReadTables(search: search)
        ledger = SQLLedger(writer: writer, gate: gate, tables: tables, changes: changes, trouble: trouble)
        reading = SQLReading(pool: pool, search: search)
        accounts = SQLAccounts(writer: writer, pool: pool)
        vault = FileVault(files: files)
        wakes = SQLWakes(writer: writer, pool: pool)
        upkeep = SQLUpkeep(writer: writer, pool: pool, files: files, gate: gate)
        outbox = SQLOutbox(writer: writer, pool: pool)
        outboxBell = bell
        personal = SQLPersonalRecords(writer: writer, pool: pool)
        condition = SQLCondition(writer: writer, pool: pool, files: files, gate: gate)
    }

    /// Makes the read tables anew from the events; commands wait meanwhile.
    /// - Throws: `DatabaseError`, `EventLineFault`.
    package func rebuildReadTables() async throws {
        try await writer.submit { transaction, _ in try tables.rebuild(in: transaction) }
    }

    /// Seals everything written so far (DESIGN rule 9).
    /// - Parameter day: the day it closes, as `2026-03-31`.
    /// - Throws: `DatabaseError`.
    package func seal(day: String, at now: Instant) async throws -> Seal {
        try await writer.submit { transaction, _ in
            try SealStore.seal(day: day, at: now, in: transaction)
        }
    }

    /// Closes the readers, finishes the commands that wait, and closes the writer.
    package func close() async {
        // Last the writer: only a connection that may write empties the log into the database.
        await pool.close()
        await writer.close()
    }
}
