import Synchronization

/// An identifier of 16 bytes that sorts by the time it was made (UUID version 7, RFC 9562).
///
/// Rows with such keys land side by side in an index, which writes far fewer pages than random keys do.
package struct TimeOrderedID: Sendable, Hashable, Comparable {
    /// The first and the last eight bytes, first byte highest.
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An id from its 16 bytes, of whatever version; nil for any other number of bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.init(high: BigEndian.word(bytes, at: 0), low: BigEndian.word(bytes, at: 8))
    }

    /// An id from the form 8-4-4-4-12 in hex of either case, or from 32 hex digits; nil for anything else.
    package init?(_ text: String) {
        var digits = Array(text.utf8)
        if digits.count == 36 {
            for position in TimeOrderedID.hyphens.reversed() {
                guard digits.remove(at: position) == 0x2D else { return nil }
            }
        }
        guard let bytes = Hex.bytes(digits: digits) else { return nil }
        self.init(bytes: bytes)
    }

    /// Where the hyphens stand in the text.
    private static let hyphens = [8, 13, 18, 23]

    /// A new id, greater than every id this process made before, even if the clock went back.
    package static func next(atMilliseconds milliseconds: Int64) -> TimeOrderedID {
        shared.withLock { $0.next(atMilliseconds: milliseconds) }
    }

    private static let shared = Mutex(TimeOrderedIDGenerator())

    /// The least id of a millisecond: a bound for queries, never an id of its own.
    package static func lowest(atMilliseconds milliseconds: Int64) -> TimeOrderedID {
        TimeOrderedID(high: UInt64(clamping: milliseconds) << 16, low: 0)
    }

    /// The 16 bytes, for a blob column.
    package var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(16)
        BigEndian.append(high, to: &result)
        BigEndian.append(low, to: &result)
        return result
    }

    /// The time it was made, in milliseconds since 1970; meaningless unless `isTimeOrdered`.
    package var milliseconds: Int64 { Int64(high >> 16) }

    /// Whether version and variant say UUID version 7.
    package var isTimeOrdered: Bool { high >> 12 & 0xF == 7 && low >> 62 == 2 }

    package static func < (left: TimeOrderedID, right: TimeOrderedID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension TimeOrderedID: CustomStringConvertible {
    /// Lower-case hex in the form 8-4-4-4-12.
    package var description: String {
        var text = Array(Hex.text(bytes).utf8)
        for position in TimeOrderedID.hyphens { text.insert(0x2D, at: position) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension TimeOrderedID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = TimeOrderedID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Makes ids that grow: a counter in the twelve bits after the time, 62 random bits behind it.
package struct TimeOrderedIDGenerator: Sendable {
    private var lastMilliseconds: UInt64 = 0
    private var counter: UInt64 = 0

    package init() {}

    /// The next id; within one millisecond, or when the clock went back, the counter goes on from the last
    /// id.
    package mutating func next(atMilliseconds milliseconds: Int64) -> TimeOrderedID {
        let now = UInt64(clamping: milliseconds) & 0xFFFF_FFFF_FFFF
        if now > lastMilliseconds {
            begin(now)
        } else if counter < 0xFFF {
            counter += 1
        } else {
            begin(lastMilliseconds + 1)
        }
        let high = lastMilliseconds << 16 | 0x7000 | counter
        let low = Randomness.word() >> 2 | 1 << 63
        return TimeOrderedID(high: high, low: low)
    }

    /// Half of the counter is left free above its random start, so that it seldom runs over.
    private mutating func begin(_ milliseconds: UInt64) {
        lastMilliseconds = milliseconds
        counter = Randomness.word() & 0x7FF
    }
}
