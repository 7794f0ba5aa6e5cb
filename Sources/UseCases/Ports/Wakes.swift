package import OfficeModel
package import OfficeTime

/// Which tickets the clock has to look at, and when: kept with each ticket, so that nobody has to ask all of
/// them.
package protocol Wakes: Sendable {
    /// Tickets the clock has to look at now, soonest first.
    func due(at now: Instant, limit: Int) async throws -> [TicketID]
    /// When the next ticket has to be looked at; nil where none has to.
    func next() async throws -> Instant?
    /// Reckons when a ticket has to be looked at again from what it and the office are now, but not before a
    /// moment.
    func reckon(_ ticket: TicketID, notBefore earliest: Instant) async throws
}

/// What is done for the record once a day, whatever happens to tickets.
package protocol Upkeep: Sendable {
    /// Seals each day before `today` that has no seal yet, and says how many (DESIGN rule 9).
    ///
    /// An office whose first day this is has nothing to seal.
    func sealDays(before today: CivilDate, at now: Instant) async throws -> Int
    /// Deletes content that was written before a moment and that nothing names: its command was refused. Says
    /// how much.
    func removeOrphans(before moment: Instant) async throws -> Int
}
