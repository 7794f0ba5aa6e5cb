import OfficeModel
import SOPModel
import TicketEngine
package import UseCases

extension SQLLedger: CommandGroups {
    package func together<Answer: Sendable>(
        _ work: @escaping @Sendable (any CommandGroup) throws -> Answer
    ) async throws -> Answer {
        try await writer.submitAlone { transaction, memory in
            try work(SQLCommandGroup(ledger: self, writer: transaction, memory: memory))
        }
    }
}

/// Commands in one transaction of the writer; where one fails, all are undone and its memory is dropped.
private struct SQLCommandGroup: CommandGroup {
    let ledger: SQLLedger
    let writer: WriterTransaction
    let memory: LedgerMemory

    func submit(_ envelope: CommandEnvelope) throws(CommandFailure) -> CommandOutcome {
        do {
            return try ledger.carryOut(envelope, in: writer, memory)
        } catch {
            throw ledger.failure(error)
        }
    }

    func office() throws -> Office { try memory.base(in: writer).office.office }

    func procedure(_ code: String, version: Int) throws -> Procedure? {
        try memory.procedure(.init(code: code, version: version), in: writer.connection)
    }

    func ticket(_ id: TicketID) throws -> TicketState? {
        try memory.ticket(id, in: writer.connection)?.state
    }
}
