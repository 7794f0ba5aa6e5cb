/// The 32 bytes of a SHA-256 or of an HMAC over it.
///
/// Stored as a blob in tables and as 64 lower-case hex digits in text (event lines, JSON, seals).
package struct Digest: Sendable, Hashable {
    /// The bytes, eight to a word, first byte highest: four words compare and hash faster than an array.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// A digest from its 32 bytes; nil for any other number of bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Digest.byteCount else { return nil }
        words = (
            BigEndian.word(bytes, at: 0), BigEndian.word(bytes, at: 8),
            BigEndian.word(bytes, at: 16), BigEndian.word(bytes, at: 24)
        )
    }

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// A digest from 64 hex digits of either case; nil for anything else.
    package init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// How many bytes a digest has.
    package static let byteCount = 32

    /// 32 zero bytes: what stands for "the event before" in the first event of a chain.
    package static let zero = Digest(words: (0, 0, 0, 0))

    /// The 32 bytes, for a blob column.
    package var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Digest.byteCount)
        BigEndian.append(words.0, to: &result)
        BigEndian.append(words.1, to: &result)
        BigEndian.append(words.2, to: &result)
        BigEndian.append(words.3, to: &result)
        return result
    }

    /// 64 lower-case hex digits.
    package var hex: String { Hex.text(bytes) }

    package static func == (left: Digest, right: Digest) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}

extension Digest: CustomStringConvertible {
    package var description: String { hex }
}

extension Digest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 64 hex digits")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
