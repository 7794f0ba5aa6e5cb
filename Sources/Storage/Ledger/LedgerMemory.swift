import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What the ledger keeps between commands, so that most need no reading: only ever what committed commands,
/// or those before in the same group, left behind. Dropped when a group is undone or another process wrote.
///
/// Confined to the writer's thread. A class, because what a command reads on its way is worth keeping too.
final class LedgerMemory {
    struct ProcedureKey: Hashable {
        var code: String
        var version: Int
    }

    /// What every command needs.
    struct Base {
        var office: OfficeFold
        var lastRecorded: Instant
        let codes: TrackingCode
        /// Whom the outbox has messages for.
        var webhooks: OutboxAddressees
    }

    private static let streams = 2_000

    private let bell: Bell
    private var base: Base?
    private var tickets = RecentlyUsed<TicketID, TicketFold>(capacity: streams)
    private var reports = RecentlyUsed<ReportID, ReportFold>(capacity: streams)
    private var procedures: [ProcedureKey: Procedure] = [:]

    /// - Parameter bell: rung when messages were put into the outbox.
    init(bell: Bell) {
        self.bell = bell
    }

    func base(in transaction: WriterTransaction) throws -> Base {
        if let base { return base }
        var office = OfficeFold()
        try office.catchUp(in: transaction.connection)
        let fresh = Base(
            office: office, lastRecorded: try LedgerMemory.lastRecorded(in: transaction.connection),
            codes: try TrackingCode.load(in: transaction),
            webhooks: try OutboxAddressees.load(in: transaction.connection, bell: bell))
        base = fresh
        return fresh
    }

    func ticket(_ id: TicketID, in connection: Connection) throws -> TicketFold? {
        if let known = tickets.value(id) { return known }
        var fold = TicketFold(id)
        try fold.catchUp(in: connection)
        if fold.head == .none { return nil }
        tickets.keep(fold, for: id)
        return fold
    }

    func report(_ id: ReportID, in connection: Connection) throws -> ReportFold? {
        if let known = reports.value(id) { return known }
        var fold = ReportFold(id)
        try fold.catchUp(in: connection)
        if fold.head == .none { return nil }
        reports.keep(fold, for: id)
        return fold
    }

    func procedure(_ key: ProcedureKey, in connection: Connection) throws -> Procedure? {
        if let known = procedures[key] { return known }
        let procedure = try ProcedureFiles.procedure(key.code, version: key.version, in: connection)
        procedures[key] = procedure
        return procedure
    }

    /// Takes over what a command changed; called when nothing of it can fail any more.
    func take(_ base: Base, _ changes: LedgerChanges) {
        self.base = base
        for (id, fold) in changes.tickets { tickets.keep(fold, for: id) }
        for (id, fold) in changes.reports { reports.keep(fold, for: id) }
    }

    /// The time of the newest event: our time does not run back behind it, whatever the clock says.
    private static func lastRecorded(in connection: Connection) throws -> Instant {
        try EventStore.newest(in: connection)?.envelope().draft.recorded ?? Instant(milliseconds: 0)
    }
}

/// What one command changed so far: it sees its own writes, and nobody else does before it is done.
struct LedgerChanges {
    var tickets: [TicketID: TicketFold] = [:]
    var reports: [ReportID: ReportFold] = [:]
}
