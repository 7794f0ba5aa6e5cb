import OfficeTime
import Synchronization
import UseCases

/// A clock the test moves.
final class HandClock: UseCases.Clock {
    private let moment: Mutex<Instant>

    init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    func now() -> Instant { moment.withLock { $0 } }

    func move(minutes: Int64) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}
