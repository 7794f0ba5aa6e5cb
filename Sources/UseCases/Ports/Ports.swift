package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// Where commands are carried out, one after the other, and kept.
package protocol Ledger: Sendable {
    /// Carries a command out; what it returns has survived a power cut.
    func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome
}

/// Tells the time; hand-moved in tests and while a demo office is made.
package protocol Clock: Sendable {
    func now() -> Instant
    /// How far the time can be believed; nil for a clock that needs no doubt.
    func standing() -> ClockStanding?
}

/// What a command may read and write while it is carried out: one savepoint of the writer (DESIGN rule 4).
package protocol LedgerTransaction {
    /// Our own time of this command; never before that of an earlier one.
    var recorded: Instant { get }
    var office: Office { get }

    /// A procedure in a version that is or was in force.
    func procedure(_ code: String, version: Int) throws -> Procedure?
    func ticket(_ id: TicketID) throws -> TicketState?
    func report(_ id: ReportID) throws -> Report?

    /// Tickets with steps still to do, in no particular order.
    func openTickets() throws -> [TicketID]
    /// The office's own stream, oldest first.
    func officeHistory() throws -> [OfficeEntry]

    /// The next number of a series, from 1, without gaps; a period such as "2026" has its own.
    mutating func nextNumber(in series: String, period: String) throws -> Int
    /// Appends to a ticket's stream and takes over the state after it.
    mutating func append(_ entries: [TicketEntry], to state: TicketState, given: Given, lateReason: String)
        throws
    mutating func append(_ event: ReportEvent, to report: ReportID, actor: Actor, happened: Instant) throws
    mutating func append(_ event: OfficeEvent, actor: Actor) throws
    mutating func keep(_ entry: PersonalEntry) throws
    /// What is still kept of a report's own reporter.
    func personalValues(of report: ReportID) throws -> [KeptPersonal]
    /// Where a single value stands; nil where it was removed or never was.
    func personalValue(_ id: PersonalID) throws -> KeptPersonal?
    /// What ended before a moment, oldest first: of tickets of one procedure, or of reports that became none.
    func expiredPersonal(of procedure: String?, before moment: Instant, limit: Int) throws -> [KeptPersonal]
    /// Deletes values and salts for good.
    mutating func removePersonal(_ ids: [PersonalID]) throws
    /// A program's token; nil where there is none.
    func accessToken(_ id: TokenID) throws -> AccessToken?
    /// Keeps a token as it is now, new or changed.
    mutating func keep(_ token: AccessToken) throws
    /// A webhook that was not removed; nil where there is none.
    func webhook(_ id: WebhookID) throws -> Webhook?
    /// Keeps a webhook as it is now, new or changed.
    mutating func keep(_ webhook: Webhook) throws
    /// Tells it nothing any more and forgets what waited for it.
    mutating func remove(_ id: WebhookID) throws
    /// Has what was given up tried once more, and says how much that is.
    mutating func reviveMessages(of id: WebhookID) throws -> Int
    /// Keeps a one-time link in place of those made before for the same person.
    mutating func keep(_ link: AccessLink) throws
    mutating func endSessions(of person: PersonID) throws
    /// Takes a confirmed second factor and its recovery codes away; false where there is none.
    mutating func removeSecondFactor(of person: PersonID, by remover: PersonID?) throws -> Bool
    /// The tracking code of a report: always the same 10 letters for the same id, and not to be guessed.
    func trackingCode(of report: ReportID) -> String
}
