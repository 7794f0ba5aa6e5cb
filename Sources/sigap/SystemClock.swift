import CTimex
import Glibc
import OfficeTime
import UseCases

/// The clock of the machine: the one place of the program where it is read.
struct SystemClock: Clock {
    func now() -> Instant { Instant(milliseconds: Self.milliseconds(of: CLOCK_REALTIME)) }

    func standing() -> ClockStanding? {
        ClockStanding(isSet: Self.isSet, sinceBoot: Self.milliseconds(of: CLOCK_BOOTTIME))
    }

    /// What the kernel was told by whoever sets the clock over the network; nil where it cannot be asked.
    static var isSet: Bool? {
        switch ctimex_is_set() {
        case 1: true
        case 0: false
        default: nil
        }
    }

    private static func milliseconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
