/// Bytes as hex digits and back (RFC 4648, section 8), lower case on the way out.
package enum Hex {
    /// Two lower-case digits a byte.
    package static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes that hex digits of either case stand for; nil where the text is anything else.
    package static func bytes(_ text: String) -> [UInt8]? {
        bytes(digits: Array(text.utf8))
    }

    static func bytes(digits: [UInt8]) -> [UInt8]? {
        guard digits.count.isMultiple(of: 2) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(digits.count / 2)
        var position = 0
        while position < digits.count {
            guard let high = value(digits[position]), let low = value(digits[position + 1]) else {
                return nil
            }
            result.append(high << 4 | low)
            position += 2
        }
        return result
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
