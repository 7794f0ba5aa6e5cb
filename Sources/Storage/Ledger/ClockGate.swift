import OfficeTime
import Synchronization
import UseCases

/// When the server's clock is not written by.
///
/// Time that was recorded is never taken back, so one command by a clock years ahead would shut the office
/// until then. A clock that is set over the network is believed whatever it says.
package enum ClockRule {
    /// Minutes: a clock that is put right by no more stands still meanwhile.
    package static let slack: Int64 = 15
    /// Minutes without any event after which a clock that nobody sets may as well be wrong.
    package static let longestSilence: Int64 = 30 * 24 * 60
    /// Minutes that the record may be ahead and still be waited for; what is more needs a backup.
    package static let longestLead: Int64 = 2 * 24 * 60

    /// The time and the machine's own count at one moment.
    struct Reading: Sendable {
        var now: Instant
        var sinceBoot: Int64
    }

    /// - Parameters:
    ///   - last: the time of the newest event; nil before the first.
    ///   - before: when the clock was last found good; a jump since then counts.
    static func trouble(
        at now: Instant, last: Instant?, _ standing: ClockStanding?, since before: Reading? = nil
    ) -> StoreTrouble? {
        guard let last, last.milliseconds > 0 else { return nil }
        if last.minute - now.minute > slack { return .clockBehind(last: last) }
        guard let standing, standing.isSet == false else { return nil }
        let silence = now.minute - last.minute
        let jump =
            before.map {
                (now.milliseconds - $0.now.milliseconds) - (standing.sinceBoot - $0.sinceBoot)
            } ?? 0
        let isAhead = silence > longestSilence || (silence > slack && jump > slack * 60_000)
        return isAhead ? .clockAhead(last: last, now: now) : nil
    }
}

/// Lets a command through to be recorded, with the time for it, or says what is wrong with the clock.
final class ClockGate: Sendable {
    /// The times of one command.
    struct Passage {
        /// By the clock.
        var now: Instant
        /// Never before that of an earlier command.
        var recorded: Instant
        /// The record waits for the clock, on the operator's word.
        var isAhead: Bool { recorded.minute - now.minute > ClockRule.slack }
    }

    private let clock: any Clock
    private let folder: String
    private let good = Mutex<ClockRule.Reading?>(nil)

    /// - Parameter folder: the data folder, where the operator's word lies.
    init(clock: any Clock, folder: String) {
        self.clock = clock
        self.folder = folder
    }

    /// Takes what the clock shows as the server starts for good, where nothing speaks against it.
    func begin(after last: Instant) {
        _ = try? pass(after: last)
    }

    /// Our own time for a command: it never runs back (DESIGN rule 7).
    /// - Throws: `CommandFailure.storeUnusable`, where the clock must not be written by.
    func pass(after last: Instant) throws(CommandFailure) -> Passage {
        let (now, standing) = (clock.now(), clock.standing())
        if let trouble = trouble(at: now, standing, after: last) { throw .storeUnusable(trouble) }
        if let standing {
            good.withLock { $0 = ClockRule.Reading(now: now, sinceBoot: standing.sinceBoot) }
        }
        return Passage(now: now, recorded: max(now, last))
    }

    /// What is wrong with the clock just now; nil where a command would be let through.
    func trouble(after last: Instant) -> StoreTrouble? {
        trouble(at: clock.now(), clock.standing(), after: last)
    }

    private func trouble(
        at now: Instant, _ standing: ClockStanding?, after last: Instant
    ) -> StoreTrouble? {
        let before = good.withLock { $0 }
        guard let trouble = ClockRule.trouble(at: now, last: last, standing, since: before) else {
            return nil
        }
        return ClockWord.covers(now, after: last, in: folder) ? nil : trouble
    }
}
