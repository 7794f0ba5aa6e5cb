package import Crypto
package import OfficeTime

/// What the record was at the end of a day, in one hash that leaves the machine.
///
/// A seal holds the heads of the streams that grew since the seal before it, and that seal's hash; so the
/// newest hash vouches for every head, and a day costs as much as the day brought.
package struct Seal: Sendable, Hashable {
    /// Its place in the chain of seals, from 1.
    package var number: Int64
    /// The day it closes, as `2026-03-31`.
    package var day: String
    package var recorded: Instant
    /// The newest event it covers, by its place in the whole record.
    package var position: Int64
    /// How many streams and events there are up to that place.
    package var streams: Int64
    package var events: Int64
    /// The hash of the seal before it; zero for the first.
    package var previous: Digest
    /// SHA-256 of the seal's content.
    package var digest: Digest

    /// The seal that stands before the first.
    static let none = Seal(
        number: 0, day: "", recorded: Instant(milliseconds: 0), position: 0, streams: 0, events: 0,
        previous: .zero, digest: .zero)

    /// The hash of these numbers and heads: SHA-256 over lines of text, so that any tool can reckon it.
    func reckonedDigest(heads: [SealedHead]) -> Digest {
        var lines = "sigap-seal 1\nnumber \(number)\nday \(day)\nrecorded \(recorded.milliseconds)\n"
        lines += "prev \(previous.hex)\nposition \(position)\nstreams \(streams)\nevents \(events)\n"
        for one in heads { lines += "\(one.stream) \(one.head.sequence) \(one.head.digest.hex)\n" }
        return SHA256.digest(of: lines)
    }
}

/// A stream's newest event as a seal holds it.
struct SealedHead {
    var stream: TimeOrderedID
    var head: StreamHead
}
