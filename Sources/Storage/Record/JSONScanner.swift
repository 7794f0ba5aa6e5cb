/// Reads JSON byte by byte, copies it in canonical form, and goes past what is in that form already.
struct JSONScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The byte at the position; 0, which is never valid JSON, at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    var fault: EventLineFault { .notCanonical(offset: position) }

    mutating func skipSpace() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
    }

    /// Goes past exactly these bytes; false, and no move, where others stand.
    mutating func skip(_ expected: StaticString) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        let matches = expected.withUTF8Buffer { wanted in
            for offset in 0..<count where unsafe wanted[offset] != bytes[position + offset] { return false }
            return true
        }
        if matches { position += count }
        return matches
    }

    /// Copies one value without white space and with sorted keys.
    mutating func copyValue(into out: inout [UInt8], depth: Int) throws(EventLineFault) {
        guard depth < CanonicalJSON.depthLimit else { throw fault }
        skipSpace()
        switch next {
        case 0x7B: try copyObject(into: &out, depth: depth)
        case 0x5B: try copyArray(into: &out, depth: depth)
        case 0x22: try copyString(into: &out)
        case 0x2D, 0x30...0x39: try copyInteger(into: &out)
        default: try copyWord(into: &out)
        }
    }

    private mutating func copyObject(into out: inout [UInt8], depth: Int) throws(EventLineFault) {
        position += 1
        out.append(0x7B)
        let start = out.count
        var members: [Member] = []
        skipSpace()
        while next != 0x7D {
            if !members.isEmpty { try copyComma(into: &out) }
            members.append(try copyMember(into: &out, depth: depth))
            skipSpace()
        }
        position += 1
        try sort(members, from: start, in: &out)
        out.append(0x7D)
    }

    /// Where a member's key and the whole member lie in the output.
    private struct Member {
        let key: Range<Int>
        let whole: Range<Int>
    }

    private mutating func copyMember(into out: inout [UInt8], depth: Int) throws(EventLineFault) -> Member {
        skipSpace()
        let start = out.count
        try copyString(into: &out)
        let key = start + 1..<out.count - 1
        skipSpace()
        guard next == 0x3A else { throw fault }
        position += 1
        out.append(0x3A)
        try copyValue(into: &out, depth: depth + 1)
        return Member(key: key, whole: start..<out.count)
    }

    private mutating func copyComma(into out: inout [UInt8]) throws(EventLineFault) {
        guard next == 0x2C else { throw fault }
        position += 1
        out.append(0x2C)
    }

    /// Puts the members of the object just copied in order, and refuses a key that stands twice.
    private func sort(_ members: [Member], from start: Int, in out: inout [UInt8]) throws(EventLineFault) {
        let copied = out
        func precedes(_ left: Member, _ right: Member) -> Bool {
            copied[left.key].lexicographicallyPrecedes(copied[right.key])
        }
        let isSorted = zip(members, members.dropFirst()).allSatisfy(precedes)
        guard !isSorted else { return }
        let sorted = members.sorted(by: precedes)
        guard zip(sorted, sorted.dropFirst()).allSatisfy(precedes) else { throw fault }
        out.removeSubrange(start...)
        for (number, member) in sorted.enumerated() {
            if number > 0 { out.append(0x2C) }
            out.append(contentsOf: copied[member.whole])
        }
    }

    private mutating func copyArray(into out: inout [UInt8], depth: Int) throws(EventLineFault) {
        position += 1
        out.append(0x5B)
        skipSpace()
        var isFirst = true
        while next != 0x5D {
            if !isFirst { try copyComma(into: &out) }
            isFirst = false
            try copyValue(into: &out, depth: depth + 1)
            skipSpace()
        }
        position += 1
        out.append(0x5D)
    }

    private mutating func copyString(into out: inout [UInt8]) throws(EventLineFault) {
        let range = try stringRange()
        out.append(contentsOf: bytes[range])
    }

    private mutating func copyInteger(into out: inout [UInt8]) throws(EventLineFault) {
        let start = position
        _ = try integer()
        out.append(contentsOf: bytes[start..<position])
    }

    private mutating func copyWord(into out: inout [UInt8]) throws(EventLineFault) {
        let start = position
        guard skip("true") || skip("false") || skip("null") else { throw fault }
        out.append(contentsOf: bytes[start..<position])
    }

    /// Goes past a string and says where it lies, quotes included.
    mutating func stringRange() throws(EventLineFault) -> Range<Int> {
        let start = position
        guard next == 0x22 else { throw fault }
        position += 1
        while true {
            var place = position
            while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22, bytes[place] != 0x5C {
                place += 1
            }
            position = place
            switch next {
            case 0x22:
                position += 1
                return start..<position
            case 0x5C: try skipEscape()
            default: throw fault
            }
        }
    }

    private mutating func skipEscape() throws(EventLineFault) {
        position += 1
        switch next {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
            position += 1
        case 0x75:
            position += 1
            for _ in 0..<4 {
                guard Character(UnicodeScalar(next)).isHexDigit else { throw fault }
                position += 1
            }
        default:
            throw fault
        }
    }

    /// A whole number of at most 64 bits, in its only form: no leading zero, no minus zero.
    mutating func integer() throws(EventLineFault) -> Int64 {
        let isNegative = next == 0x2D
        if isNegative { position += 1 }
        let start = position
        var number: Int64 = 0
        var fits = true
        while (0x30...0x39).contains(next) {
            let tens = number.multipliedReportingOverflow(by: 10)
            let digit = Int64(next - 0x30)
            // Away from zero on its own side: the least number has no positive twin.
            let sum =
                isNegative
                ? tens.partialValue.subtractingReportingOverflow(digit)
                : tens.partialValue.addingReportingOverflow(digit)
            if tens.overflow || sum.overflow { fits = false }
            number = sum.partialValue
            position += 1
        }
        let count = position - start
        let isPlain = count == 1 ? !isNegative || number != 0 : count > 1 && bytes[start] != 0x30
        guard next != 0x2E, next | 0x20 != 0x65, fits, isPlain else { throw fault }
        return number
    }

    /// The text of a string that must be spelt as writing spells it.
    mutating func canonicalString() throws(EventLineFault) -> String {
        let range = try stringRange()
        let inner = bytes[range.dropFirst().dropLast()]
        guard inner.contains(0x5C) else { return String(decoding: inner, as: UTF8.self) }
        let text = try JSONScanner.unescaped(inner)
        var written: [UInt8] = []
        CanonicalJSON.append(text, to: &written)
        guard bytes[range].elementsEqual(written) else { throw .notCanonical(offset: range.lowerBound) }
        return text
    }

    /// The bytes that stand in quotes as hexadecimal digits, small ones; nil, and no move, for anything else.
    mutating func hex(byteCount: Int) -> [UInt8]? {
        let end = position + 2 * byteCount + 2
        guard end <= bytes.count, bytes[position] == 0x22, bytes[end - 1] == 0x22 else { return nil }
        var found: [UInt8] = []
        found.reserveCapacity(byteCount)
        for place in stride(from: position + 1, to: end - 1, by: 2) {
            guard let high = JSONScanner.value(ofDigit: bytes[place]),
                let low = JSONScanner.value(ofDigit: bytes[place + 1])
            else { return nil }
            found.append(high << 4 | low)
        }
        position = end
        return found
    }

    private static func value(ofDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }

    // MARK: what must be canonical already

    /// The bytes of a value that is the very one that copying it would give.
    mutating func canonicalValue() throws(EventLineFault) -> [UInt8] {
        let start = position
        try skipCanonical(depth: 0)
        return Array(bytes[start..<position])
    }

    /// Goes past a value without white space, each object's keys in order and none twice.
    private mutating func skipCanonical(depth: Int) throws(EventLineFault) {
        guard depth < CanonicalJSON.depthLimit else { throw fault }
        switch next {
        case 0x7B: try skipCanonicalObject(depth: depth)
        case 0x5B: try skipCanonicalArray(depth: depth)
        case 0x22: _ = try stringRange()
        case 0x2D, 0x30...0x39: _ = try integer()
        default: guard skip("true") || skip("false") || skip("null") else { throw fault }
        }
    }

    private mutating func skipCanonicalObject(depth: Int) throws(EventLineFault) {
        position += 1
        var last: Range<Int>?
        while next != 0x7D {
            if last != nil { try skipByte(0x2C) }
            let quoted = try stringRange()
            let key = quoted.lowerBound + 1..<quoted.upperBound - 1
            if let last, !bytes[last].lexicographicallyPrecedes(bytes[key]) { throw fault }
            last = key
            try skipByte(0x3A)
            try skipCanonical(depth: depth + 1)
        }
        position += 1
    }

    private mutating func skipCanonicalArray(depth: Int) throws(EventLineFault) {
        position += 1
        var isFirst = true
        while next != 0x5D {
            if !isFirst { try skipByte(0x2C) }
            isFirst = false
            try skipCanonical(depth: depth + 1)
        }
        position += 1
    }

    private mutating func skipByte(_ expected: UInt8) throws(EventLineFault) {
        guard next == expected else { throw fault }
        position += 1
    }
}
