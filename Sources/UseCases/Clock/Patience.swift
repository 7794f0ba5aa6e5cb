import OfficeModel
import OfficeTime
import Synchronization

/// Keeps the clock from trying over and over to begin what was refused.
final class Patience: Sendable {
    private let pauses = Mutex<[TicketID: Instant]>([:])

    func allows(_ ticket: TicketID, at now: Instant) -> Bool {
        pauses.withLock { pauses in
            pauses = pauses.filter { $0.value > now }
            return pauses[ticket] == nil
        }
    }

    func pause(_ ticket: TicketID, until moment: Instant) {
        pauses.withLock { $0[ticket] = moment }
    }
}
