import Crypto
import OfficeTime
import TicketEngine
package import UseCases

/// The ledger over a database: one writer, one order (DESIGN rule 4).
package struct SQLLedger: Ledger {
    let writer: GroupWriter<LedgerMemory>
    private let gate: ClockGate
    private let tables: ReadTables
    private let changes: ChangeBoard
    private let trouble: @Sendable (any Error) -> Void

    /// - Parameter trouble: told what went wrong with the store, for the log.
    init(
        writer: GroupWriter<LedgerMemory>, gate: ClockGate, tables: ReadTables, changes: ChangeBoard,
        trouble: @escaping @Sendable (any Error) -> Void
    ) {
        self.writer = writer
        self.gate = gate
        self.tables = tables
        self.changes = changes
        self.trouble = trouble
    }

    package func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        do throws(CommandFailure) {
            return try await submit(envelope, claiming: true)
        } catch {
            guard envelope.happened == nil, case .refused(.happenedBefore) = error else { throw error }
            // The record is ahead of the clock, and so is what this is about.
            return try await submit(envelope, claiming: false)
        }
    }

    private func submit(
        _ envelope: CommandEnvelope, claiming: Bool
    ) async throws(CommandFailure) -> CommandOutcome {
        do {
            return try await writer.submit { transaction, memory in
                try carryOut(envelope, in: transaction, memory, claiming: claiming)
            }
        } catch {
            throw failure(error)
        }
    }

    /// Carries out one command in its savepoint; memory learns of it last.
    /// - Parameter claiming: where the record is ahead of the clock, the command happened by the clock.
    func carryOut(
        _ sent: CommandEnvelope, in writer: WriterTransaction, _ memory: LedgerMemory, claiming: Bool = true
    ) throws -> CommandOutcome {
        var envelope = sent
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
        let passage = try gate.pass(after: base.lastRecorded)
        let recorded = passage.recorded
        if passage.isAhead, claiming { envelope.claim(passage.now) }
        var transaction = SQLTransaction(
            envelope, at: recorded, base: base, memory: memory, tables: tables, writer: writer)
        let outcome = try CommandHandler.handle(envelope, in: &transaction)
        try CommandOutcomes.keep(
            OutcomeCoding.bytes(outcome), of: command, proof, at: recorded, in: writer)
        memory.take(transaction.base, transaction.changes)
        announce(transaction, by: envelope.actor, in: writer)
        return outcome
    }

    /// Tells open pages, once the commit is on the disk.
    private func announce(_ transaction: SQLTransaction, by actor: Actor, in writer: WriterTransaction) {
        let change = Change(
            tickets: Set(transaction.changes.tickets.keys), reports: Set(transaction.changes.reports.keys),
            desks: transaction.touchedDesks, procedures: transaction.touchedProcedures,
            isOfOffice: transaction.touchesOffice, actor: actor)
        guard !change.tickets.isEmpty || !change.reports.isEmpty || change.isOfOffice else { return }
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

extension CommandEnvelope {
    /// In the language of the record.
    private static let aheadReason = "Catatan lebih maju dari jam server, yang dinyatakan benar"

    /// Says that it happens now, where our own time has to wait for the clock: deadlines and verdicts rest on
    /// what happened. What has times of its own keeps them.
    fileprivate mutating func claim(_ now: Instant) {
        switch command {
        case .recordCase, .recordLater: return
        case .receiveReport(var report) where report.made == nil:
            report.made = now
            command = .receiveReport(report)
            isMadeByClock = true
        default: break
        }
        let moment = happened ?? now
        happened = moment
        guard lateReason.allSatisfy(\.isWhitespace), now.minute - moment.minute <= ClockRule.slack else {
            return
        }
        lateReason = Self.aheadReason
    }
}
