/// Sixteen bytes that name one record: a UUIDv7 (RFC 9562), so that ids sort by the time they were made.
package struct Identifier<Kind>: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package var high: UInt64
    package var low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads 32 hexadecimal digits, with or without the hyphens of RFC 9562; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var digits = 0
        var high: UInt64 = 0
        var low: UInt64 = 0
        for byte in text.utf8 where byte != UInt8(ascii: "-") {
            guard let value = Self.value(ofDigit: byte), digits < 32 else { return nil }
            if digits < 16 { high = high << 4 | value } else { low = low << 4 | value }
            digits += 1
        }
        guard digits == 32 else { return nil }
        self.init(high: high, low: low)
    }

    /// Takes exactly 16 bytes, most significant first; nil for another count.
    package init?(bytes: some Sequence<UInt8>) {
        var count = 0
        var high: UInt64 = 0
        var low: UInt64 = 0
        for byte in bytes {
            if count < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
            count += 1
        }
        guard count == 16 else { return nil }
        self.init(high: high, low: low)
    }

    /// The 16 bytes, most significant first.
    package var bytes: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            for index in 0..<8 {
                unsafe buffer[index] = UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64(index)))
                unsafe buffer[index + 8] = UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64(index)))
            }
            count = 16
        }
    }

    /// 32 lower-case hexadecimal digits.
    package var text: String {
        unsafe String(unsafeUninitializedCapacity: 32) { buffer in
            for index in 0..<16 {
                unsafe buffer[index] = Self.digit(high >> (60 - 4 * UInt64(index)) & 15)
                unsafe buffer[index + 16] = Self.digit(low >> (60 - 4 * UInt64(index)) & 15)
            }
            return 32
        }
    }

    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Identifier(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not 32 hexadecimal digits")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    private static func digit(_ value: UInt64) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + UInt8(value) : UInt8(ascii: "a") + UInt8(value - 10)
    }
}

/// Tags for `Identifier`; they have no values.
package enum IdentifierKind {
    package enum Ticket {}
    package enum Report {}
    package enum Command {}
    package enum Personal {}
    package enum Link {}
}

package typealias TicketID = Identifier<IdentifierKind.Ticket>
package typealias ReportID = Identifier<IdentifierKind.Report>
package typealias CommandID = Identifier<IdentifierKind.Command>
/// Names a value of an outsider that is kept apart and may be removed (UU 27/2022).
package typealias PersonalID = Identifier<IdentifierKind.Personal>
/// Names a personal single-use link given to an OPD contact.
package typealias LinkID = Identifier<IdentifierKind.Link>
