/// Words of eight bytes, highest byte first.
enum BigEndian {
    /// The word that begins at `position`, which must have eight bytes.
    static func word(_ bytes: [UInt8], at position: Int) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<8 { word = word << 8 | UInt64(bytes[position + offset]) }
        return word
    }

    static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 8
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }
}
