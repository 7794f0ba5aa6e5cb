import Glibc
import OfficeTime
import UseCases

/// The clock of the machine: the one place of the program where it is read.
struct SystemClock: Clock {
    func now() -> Instant {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
