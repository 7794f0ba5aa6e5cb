import CSodium

/// Unpredictable values from the system's generator.
package enum Randomness {
    /// As many random bytes as asked for: 16 for a salt, 32 for a token or key.
    package static func bytes(_ count: Int) -> [UInt8] {
        precondition(Sodium.isReady, "no source of randomness")
        var result = [UInt8](repeating: 0, count: count)
        unsafe randombytes_buf(&result, count)
        return result
    }

    /// A random token as hex digits, two a byte: fits cookies, URLs and headers as it is.
    package static func token(bytes count: Int = 32) -> String {
        Hex.text(bytes(count))
    }

    /// A number from 0 up to and without `bound`, every one equally likely.
    package static func number(below bound: UInt32) -> UInt32 {
        precondition(Sodium.isReady, "no source of randomness")
        return randombytes_uniform(bound)
    }

    static func word() -> UInt64 {
        var value: UInt64 = 0
        precondition(Sodium.isReady, "no source of randomness")
        unsafe randombytes_buf(&value, MemoryLayout<UInt64>.size)
        return value
    }
}
