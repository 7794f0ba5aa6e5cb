package import OfficeModel
import Synchronization
package import TicketEngine

/// What one command changed, told after it survives a power cut; it says who and where, never what.
package struct Change: Sendable, Hashable {
    package var tickets: Set<TicketID>
    package var reports: Set<ReportID>
    /// On whose desks something came, went or moved.
    package var desks: Set<Assignee>
    package var actor: Actor

    package init(
        tickets: Set<TicketID> = [], reports: Set<ReportID> = [], desks: Set<Assignee> = [], actor: Actor
    ) {
        self.tickets = tickets
        self.reports = reports
        self.desks = desks
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
    }

    private static let kept = 32
    private let listeners = Mutex(Listeners())

    package init() {}

    /// Whether anybody would hear of a change.
    package var isHeard: Bool { listeners.withLock { !$0.all.isEmpty } }

    /// How many listen.
    package var count: Int { listeners.withLock { $0.all.count } }

    /// All changes from now on, until the stream is dropped or its reader cancelled.
    package func changes() -> AsyncStream<Change> {
        let (stream, continuation) = AsyncStream<Change>.makeStream(
            bufferingPolicy: .bufferingNewest(Self.kept))
        let number = listeners.withLock { listeners in
            listeners.next += 1
            listeners.all[listeners.next] = continuation
            return listeners.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.listeners.withLock { $0.all.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells everybody who listens; returns at once.
    package func publish(_ change: Change) {
        for listener in listeners.withLock({ Array($0.all.values) }) { listener.yield(change) }
    }
}
