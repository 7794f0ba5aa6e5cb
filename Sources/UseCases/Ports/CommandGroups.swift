package import OfficeModel
package import SOPModel
package import TicketEngine

/// Where many commands are carried out in one transaction: an office with a past is made so, not worked in.
package protocol CommandGroups: Sendable {
    /// Gives `work` what it sends commands to; afterwards all of them are on the disk, or none.
    ///
    /// `work` runs on the writer's own thread: every other command waits until it is done.
    /// - Throws: what `work` throws; then nothing of it is kept.
    func together<Answer: Sendable>(
        _ work: @escaping @Sendable (any CommandGroup) throws -> Answer
    ) async throws -> Answer
}

/// The commands of one transaction, one after the other; of no use after it.
package protocol CommandGroup {
    /// Carries a command out as `Ledger` does, at the time its clock shows; it is kept with the whole group.
    @discardableResult
    func submit(_ envelope: CommandEnvelope) throws(CommandFailure) -> CommandOutcome
    /// The office after the commands so far.
    func office() throws -> Office
    /// A procedure in a version that is or was in force.
    func procedure(_ code: String, version: Int) throws -> Procedure?
    /// A ticket after the commands so far.
    func ticket(_ id: TicketID) throws -> TicketState?
}
