import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// The table that says when the clock has to look at which ticket next.
///
/// Every live ticket has a row, also where nothing waits for the clock: what the office changes may give it
/// something.
enum WakeRows {
    /// Nothing waits for the clock.
    static let never = Instant(milliseconds: .max)
    /// To be looked at at once.
    static let atOnce = Instant(milliseconds: 0)

    /// Writes when a ticket has to be looked at next, after its events.
    static func write(
        _ state: TicketState, after before: TicketPhase?, by procedure: Procedure?, in office: Office,
        notBefore earliest: Instant = atOnce, in transaction: WriterTransaction
    ) throws(DatabaseError) {
        guard state.phase.isLive else {
            if before?.isLive ?? true {
                try transaction.run("DELETE FROM wake WHERE ticket = \(state.id)")
            }
            return
        }
        var at = never
        if let procedure, let first = Engine.wakes(of: state, by: procedure, in: office).first {
            at = max(first.at, earliest)
        }
        try transaction.run(
            """
            INSERT INTO wake (ticket, at) VALUES (\(state.id), \(at))
            ON CONFLICT (ticket) DO UPDATE SET at = excluded.at WHERE wake.at <> excluded.at
            """)
    }

    /// Has the clock look at every live ticket at once: deadlines or superiors may be others now.
    static func lookAtAll(in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run("UPDATE wake SET at = \(atOnce) WHERE at > \(atOnce)")
    }
}

extension TicketPhase {
    /// Whether time can still do anything to a ticket.
    fileprivate var isLive: Bool {
        switch self {
        case .open, .parked, .finished: true
        case .confirmed, .cancelled, .handedOver: false
        }
    }
}

extension OfficeEvent {
    /// Whether it may change when, or to whom, late steps rise.
    var movesWakes: Bool {
        switch self {
        case .calendarSet, .settingsSet, .postSet, .teamSet, .holderAppointed, .holderEnded: true
        default: false
        }
    }
}
