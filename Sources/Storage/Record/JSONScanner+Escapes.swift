extension JSONScanner {
    /// The text an escaped string stands for (RFC 8259, section 7).
    static func unescaped(_ inner: ArraySlice<UInt8>) throws(EventLineFault) -> String {
        var units: [UInt16] = []
        var rest = Substring(decoding: inner, as: UTF8.self).utf16
        while let unit = rest.popFirst() {
            guard unit == 0x5C else {
                units.append(unit)
                continue
            }
            guard let letter = rest.popFirst(), let escaped = escape(letter, &rest) else {
                throw .notCanonical(offset: inner.startIndex)
            }
            units.append(escaped)
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func escape(_ letter: UInt16, _ rest: inout Substring.UTF16View) -> UInt16? {
        switch letter {
        case 0x22, 0x5C, 0x2F: return letter
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x75:
            let digits = String(decoding: Array(rest.prefix(4)), as: UTF16.self)
            rest = rest.dropFirst(4)
            return digits.utf8.count == 4 ? UInt16(digits, radix: 16) : nil
        default: return nil
        }
    }
}
