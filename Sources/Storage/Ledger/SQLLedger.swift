import Crypto
import OfficeTime
import TicketEngine
package import UseCases

/// The ledger over a database: one writer, one order (DESIGN rule 4).
package struct SQLLedger: Ledger {
    let writer: GroupWriter<LedgerMemory>
    private let clock: any Clock
    private let tables: ReadTables
    private let changes: ChangeBoard
    private let trouble: @Sendable (any Error) -> Void

    /// - Parameter trouble: told what went wrong with the store, for the log.
    init(
        writer: GroupWriter<LedgerMemory>, clock: any Clock, tables: ReadTables, changes: ChangeBoard,
        trouble: @escaping @Sendable (any Error) -> Void
    ) {
        self.writer = writer
        self.clock = clock
        self.tables = tables
        self.changes = changes
        self.trouble = trouble
    }

    package func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        do {
            return try await writer.submit { transaction, memory in
                try carryOut(envelope, in: transaction, memory)
            }
        } catch {
            throw failure(error)
        }
    }

    /// Carries out one command in its savepoint; memory learns of it last.
    func carryOut(
        _ envelope: CommandEnvelope, in writer: WriterTransaction, _ memory: LedgerMemory
    ) throws -> CommandOutcome {
        guard let content = Digest(bytes: envelope.digest) else { throw CommandFailure.invalidValue }
        let command = envelope.id.streamID
        let proof = CommandOutcomes.Proof(by: envelope.actor.word, content: content)
        if let first = try CommandOutcomes.find(command, proof, in: writer.connection) {
            guard let outcome = OutcomeCoding.outcome(first) else {
                throw DatabaseError(.unexpectedColumn, details: "an outcome cannot be read")
            }
            return outcome
        }
        let base = try memory.base(in: writer)
        let recorded = try recorded(after: base.lastRecorded)
        var transaction = SQLTransaction(
            envelope, at: recorded, base: base, memory: memory, tables: tables, writer: writer)
        let outcome = try CommandHandler.handle(envelope, in: &transaction)
        try CommandOutcomes.keep(
            OutcomeCoding.bytes(outcome), of: command, proof, at: recorded, in: writer)
        memory.take(transaction.base, transaction.changes)
        announce(transaction, by: envelope.actor, in: writer)
        return outcome
    }

    /// Our own time: it never runs back (DESIGN rule 7).
    ///
    /// A clock that is put right by minutes stands still meanwhile. One that is further behind is wrong, as
    /// after a power cut: what would be recorded now would be false by as much, so nothing is.
    private func recorded(after last: Instant) throws -> Instant {
        let now = clock.now()
        guard last.minute - now.minute <= Self.longestStandstill else {
            throw CommandFailure.storeUnusable(.clockBehind(last: last))
        }
        return max(now, last)
    }

    /// In minutes.
    private static let longestStandstill: Int64 = 15

    /// Tells open pages, once the commit is on the disk.
    private func announce(_ transaction: SQLTransaction, by actor: Actor, in writer: WriterTransaction) {
        let change = Change(
            tickets: Set(transaction.changes.tickets.keys), reports: Set(transaction.changes.reports.keys),
            desks: transaction.touchedDesks, actor: actor)
        guard !change.tickets.isEmpty || !change.reports.isEmpty else { return }
        writer.afterCommit { [changes] in changes.publish(change) }
    }

    /// What whoever sent the command is told of an error.
    func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: return failure
        case is CommandIDReused: return .idReused
        // A text with NUL, which no event may hold.
        case is EncodingError: return .invalidValue
        case let error as DatabaseError:
            if let unusable = error.trouble {
                trouble(error)
                return .storeUnusable(unusable)
            }
            switch error.reason {
            case .nulInText, .invalidValue: return .invalidValue
            case .busy, .groupUndone, .closed:
                trouble(error)
                return .tryAgain
            default: break
            }
        default: break
        }
        trouble(error)
        return .storeFailed
    }
}
