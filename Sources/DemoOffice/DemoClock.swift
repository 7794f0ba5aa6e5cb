package import OfficeTime
import Synchronization
import UseCases

/// A clock moved by hand through the past of a demo office while it is made.
package final class DemoClock: Clock {
    private let moment: Mutex<Instant>

    /// Stands so many days before `now`; the usual number is enough for all that the demo office tells.
    package init(before now: Instant, days: Int = 300) {
        moment = Mutex(now.adding(minutes: Int64(-days) * 24 * 60))
    }

    package func now() -> Instant {
        moment.withLock { $0 }
    }

    /// Moves forward; an earlier moment leaves it where it is.
    func move(to next: Instant) {
        moment.withLock { $0 = max($0, next) }
    }
}
