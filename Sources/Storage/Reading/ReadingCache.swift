import OfficeModel
import SOPModel
import Synchronization
import TicketEngine
import UseCases

/// What readers folded before, so that a page of a ticket that did not change reads one number.
///
/// Shared by all readers. Nothing in it can be wrong: streams and procedures only grow, and the length of a
/// stream is asked each time.
final class ReadingCache: Sendable {
    /// A ticket with its history, as far as it was read.
    struct KnownTicket: Sendable {
        var fold: TicketFold
        var history: [HistoryEntry] = []
    }

    private struct State {
        var office = OfficeFold()
        var procedures: [LedgerMemory.ProcedureKey: Procedure] = [:]
        var tickets = RecentlyUsed<TicketID, KnownTicket>(capacity: 500)
        var reports = RecentlyUsed<ReportID, ReportFold>(capacity: 500)
    }

    private let state = Mutex(State())

    /// The office as it stands in this reader's moment.
    func office(in connection: Connection) throws -> Office {
        try fold(in: connection).office
    }

    /// Which events of the office are about the same thing, as of this reader's moment.
    func subjects(in connection: Connection) throws -> OfficeSubjectIndex {
        try fold(in: connection).subjects
    }

    /// What was done with the versions of a procedure, oldest first.
    func acts(on code: String, in connection: Connection) throws -> [ProcedureAct] {
        try fold(in: connection).acts[code] ?? []
    }

    private func fold(in connection: Connection) throws -> OfficeFold {
        var fold = state.withLock { $0.office }
        let length = try EventStore.head(of: Stream.officeID, in: connection)?.sequence ?? 0
        // A reader whose moment lies before another's finds the cache ahead, and folds from the start.
        if length < fold.head.sequence { fold = OfficeFold() }
        guard fold.head.sequence < length else { return fold }
        try fold.catchUp(in: connection)
        let grown = fold
        state.withLock { if $0.office.head.sequence < grown.head.sequence { $0.office = grown } }
        return grown
    }

    /// A procedure that was read before: no version of one ever changes.
    func procedure(_ code: String, version: Int) -> Procedure? {
        let key = LedgerMemory.ProcedureKey(code: code, version: version)
        return state.withLock { $0.procedures[key] }
    }

    func procedure(_ code: String, version: Int, in connection: Connection) throws -> Procedure? {
        if let known = self.procedure(code, version: version) { return known }
        let key = LedgerMemory.ProcedureKey(code: code, version: version)
        let procedure = try ProcedureFiles.procedure(code, version: version, in: connection)
        if let procedure { state.withLock { $0.procedures[key] = procedure } }
        return procedure
    }

    func report(_ id: ReportID, in connection: Connection) throws -> Report {
        let length = try EventStore.head(of: id.streamID, in: connection)?.sequence ?? 0
        var fold = state.withLock { $0.reports.value(id) } ?? ReportFold(id)
        if length < fold.head.sequence { fold = ReportFold(id) }
        guard fold.head.sequence < length else { return fold.report }
        try fold.catchUp(in: connection)
        let grown = fold
        state.withLock { $0.reports.keep(grown, for: id) }
        return grown.report
    }

    func ticket(_ id: TicketID, in connection: Connection) throws -> KnownTicket? {
        guard let length = try EventStore.head(of: id.streamID, in: connection)?.sequence else { return nil }
        var known = state.withLock { $0.tickets.value(id) } ?? KnownTicket(fold: TicketFold(id))
        if length < known.fold.head.sequence { known = KnownTicket(fold: TicketFold(id)) }
        guard known.fold.head.sequence < length else { return known }
        var history = known.history
        try known.fold.catchUp(in: connection) { envelope, entry in
            history.append(
                HistoryEntry(
                    sequence: Int(envelope.sequence), entry: entry, lateReason: envelope.draft.late ?? ""))
        }
        // A report's or the office's own id is no ticket.
        known.history = history
        let grown = known
        state.withLock { $0.tickets.keep(grown, for: id) }
        return grown
    }
}
