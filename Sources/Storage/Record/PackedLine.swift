import Deflate

/// An event's line as the table holds it: the same bytes, packed, a quarter as long.
///
/// The first byte tells how: 0, the line itself follows. 1: the number of bytes of the text and of the
/// digits, each seven bits a byte, lowest first, the eighth set but for the last; the digits; the text
/// compressed (raw deflate) with `LineDictionary.first`. In the text each run of hexadecimal digits, such as
/// a hash or an id, is replaced by the byte 1, which no line of JSON holds, and a byte that says how many
/// bytes the run takes; those stand in the digits, in order.
package enum PackedLine {
    private static let plain: UInt8 = 0
    private static let first: UInt8 = 1
    private static let mark: UInt8 = 1
    /// Runs shorter than this are left to the compression: a time of 13 digits is one.
    private static let shortestRun = 16
    /// More than any line of this program: what claims to be longer is none.
    private static let longestText = 64 << 20

    /// Packs many lines, one after the other.
    package struct Packer {
        private static let deflater = Deflater(dictionary: LineDictionary.first)

        package init() {}

        package func packed(_ line: [UInt8]) -> [UInt8] {
            guard !line.contains(PackedLine.mark) else { return [PackedLine.plain] + line }
            let (text, digits) = PackedLine.split(line)
            guard let compressed = Packer.deflater.compressed(text) else { return [PackedLine.plain] + line }
            var packed: [UInt8] = [PackedLine.first]
            packed.reserveCapacity(compressed.count + digits.count + 8)
            PackedLine.append(text.count, to: &packed)
            PackedLine.append(digits.count, to: &packed)
            packed += digits
            packed += compressed
            return packed
        }
    }

    /// Unpacks many lines, one after the other.
    package struct Unpacker {
        private let inflater = Inflater(dictionary: LineDictionary.first)

        package init() {}

        /// The line; nil for bytes that no packer wrote.
        package func line(_ packed: [UInt8]) -> [UInt8]? {
            var rest = packed[...]
            switch rest.popFirst() {
            case PackedLine.plain: return Array(rest)
            case PackedLine.first: break
            default: return nil
            }
            guard let textCount = PackedLine.number(&rest), let digitCount = PackedLine.number(&rest),
                textCount <= PackedLine.longestText, digitCount <= rest.count,
                let text = inflater.expanded(rest.dropFirst(digitCount), count: textCount)
            else { return nil }
            return PackedLine.joined(text, rest.prefix(digitCount))
        }
    }

    // MARK: digits apart

    private static func split(_ line: [UInt8]) -> (text: [UInt8], digits: [UInt8]) {
        var text: [UInt8] = []
        var digits: [UInt8] = []
        text.reserveCapacity(line.count)
        digits.reserveCapacity(128)
        var start = 0
        var index = 0
        while index < line.count {
            guard value(line[index]) != nil else {
                index += 1
                continue
            }
            var end = index + 1
            while end < line.count, value(line[end]) != nil { end += 1 }
            if end - index >= shortestRun {
                text += line[start..<index]
                start = index
                while end - start >= 2 {
                    let count = min(255, (end - start) / 2)
                    text.append(mark)
                    text.append(UInt8(count))
                    for _ in 0..<count {
                        digits.append((value(line[start]) ?? 0) << 4 | (value(line[start + 1]) ?? 0))
                        start += 2
                    }
                }
            }
            index = end
        }
        text += line[start...]
        return (text, digits)
    }

    private static func joined(_ text: [UInt8], _ digits: ArraySlice<UInt8>) -> [UInt8]? {
        var line: [UInt8] = []
        line.reserveCapacity(text.count + digits.count * 2)
        var rest = digits
        var start = 0
        while let index = text[start...].firstIndex(of: mark) {
            line += text[start..<index]
            guard index + 1 < text.count, Int(text[index + 1]) <= rest.count else { return nil }
            for byte in rest.prefix(Int(text[index + 1])) {
                line.append(digit(byte >> 4))
                line.append(digit(byte & 15))
            }
            rest = rest.dropFirst(Int(text[index + 1]))
            start = index + 2
        }
        line += text[start...]
        return rest.isEmpty ? line : nil
    }

    /// Only lower case: the line must come back as it was.
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    // MARK: numbers

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= Int(byte & 127) << shift
            if byte < 128 { return number }
        }
        return nil
    }
}
