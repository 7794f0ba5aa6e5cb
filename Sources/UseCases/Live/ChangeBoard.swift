package import OfficeModel
import Synchronization
package import TicketEngine

/// What one command changed, told after it survives a power cut; it says who and where, never what.
package struct Change: Sendable, Hashable {
    package var tickets: Set<TicketID>
    package var reports: Set<ReportID>
    /// On whose desks something came, went or moved.
    package var desks: Set<Assignee>
    /// Of which procedures a version was kept, put in force or withdrawn, or a column bound.
    package var procedures: Set<String>
    /// Whether the office itself changed: its posts, people, units, rules, procedures.
    package var isOfOffice: Bool
    package var actor: Actor
    /// Counted by the board from 1.
    package var number = 0

    package init(
        tickets: Set<TicketID> = [], reports: Set<ReportID> = [], desks: Set<Assignee> = [],
        procedures: Set<String> = [], isOfOffice: Bool = false, actor: Actor
    ) {
        self.tickets = tickets
        self.reports = reports
        self.desks = desks
        self.procedures = procedures
        self.isOfOffice = isOfOffice
        self.actor = actor
    }
}

/// Where this process tells what was changed, for pages that are open just now.
///
/// Whoever listens too slowly loses the oldest changes: a page that hears of one reads everything anew.
package final class ChangeBoard: Sendable {
    private struct Listeners {
        var next = 0
        var all: [Int: AsyncStream<Change>.Continuation] = [:]
        /// How many changes were told, and the newest of them.
        var told = 0
        var recent: [Change] = []
    }

    private static let kept = 32
    private let listeners = Mutex(Listeners())

    package init() {}

    /// How many changes were told so far: a page that keeps it loses none before its stream is open.
    package var told: Int { listeners.withLock { $0.told } }

    /// How many listen.
    package var count: Int { listeners.withLock { $0.all.count } }

    /// All changes from now on, until the stream is dropped or its reader cancelled.
    ///
    /// With a number, also those after it that are still remembered.
    package func changes(after number: Int? = nil) -> AsyncStream<Change> {
        let (stream, continuation) = AsyncStream<Change>.makeStream(
            bufferingPolicy: .bufferingNewest(Self.kept))
        let listener = listeners.withLock { listeners in
            listeners.next += 1
            listeners.all[listeners.next] = continuation
            if let number {
                for change in listeners.recent where change.number > number { continuation.yield(change) }
            }
            return listeners.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.listeners.withLock { $0.all.removeValue(forKey: listener) }
        }
        return stream
    }

    /// Tells everybody who listens; returns at once.
    package func publish(_ change: Change) {
        listeners.withLock { listeners in
            listeners.told += 1
            var numbered = change
            numbered.number = listeners.told
            listeners.recent.append(numbered)
            if listeners.recent.count > 2 * Self.kept { listeners.recent.removeFirst(Self.kept) }
            for listener in listeners.all.values { listener.yield(numbered) }
        }
    }
}
