/// JSON in the one form the record allows: sorted keys, integers only, no white space.
///
/// Sorting is by UTF-8 bytes. Fractions and exponents are refused, for two machines may print them
/// differently.
package enum CanonicalJSON {
    /// How deep values may lie in each other; deeper input is refused, since reading it costs stack.
    static let depthLimit = 64

    /// The canonical form of a JSON value; how texts are escaped is left as it came.
    /// - Throws: `EventLineFault.notCanonical` at the first byte that is not JSON or not allowed.
    package static func canonical(_ bytes: [UInt8]) throws(EventLineFault) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notCanonical(offset: 0) }
        var scanner = JSONScanner(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        try scanner.copyValue(into: &out, depth: 0)
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.fault }
        return out
    }

    /// A text as a JSON string, quotes included; only what must be escaped is.
    /// - Returns: whether the text is free of NUL, which no event may hold.
    @discardableResult
    static func append(_ text: String, to out: inout [UInt8]) -> Bool {
        out.append(0x22)
        var text = text
        let isPlain = text.withUTF8 { bytes in
            for unsafe byte in unsafe bytes where byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
            unsafe out.append(contentsOf: bytes)
            return true
        }
        let isWhole = isPlain || appendEscaped(text, to: &out)
        out.append(0x22)
        return isWhole
    }

    /// A number in decimal digits.
    static func append(_ number: Int64, to out: inout [UInt8]) {
        if number < 0 { out.append(0x2D) }
        var rest = number.magnitude
        let start = out.count
        repeat {
            out.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        out[start...].reverse()
    }

    private static func appendEscaped(_ text: String, to out: inout [UInt8]) -> Bool {
        var isWhole = true
        for byte in text.utf8 {
            if byte == 0 { isWhole = false }
            switch byte {
            case 0x22, 0x5C:
                out.append(0x5C)
                out.append(byte)
            case 0..<0x20:
                out.append(contentsOf: "\\u00".utf8)
                out.append(0x30 + byte >> 4)
                out.append("0123456789abcdef".utf8.dropFirst(Int(byte & 15)).first ?? 0x30)
            default:
                out.append(byte)
            }
        }
        return isWhole
    }
}
