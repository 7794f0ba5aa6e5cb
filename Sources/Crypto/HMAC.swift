import CSodium

/// Keyed hashes (RFC 2104): proof that a text came from whoever holds the key.
package enum HMAC {
    /// HMAC-SHA-256 of bytes under a key of any length.
    package static func sha256(_ bytes: [UInt8], key: [UInt8]) -> Digest {
        var state = crypto_auth_hmacsha256_state()
        var out = [UInt8](repeating: 0, count: Digest.byteCount)
        unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
        unsafe crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
        unsafe crypto_auth_hmacsha256_final(&state, &out)
        return Digest(bytes: out) ?? .zero
    }

    /// HMAC-SHA-256 of a text's UTF-8 bytes.
    package static func sha256(_ text: String, key: [UInt8]) -> Digest {
        sha256(Array(text.utf8), key: key)
    }
}

/// Comparison whose time tells nothing about where two secrets differ.
package enum ConstantTime {
    /// Whether both hold the same bytes; different lengths answer at once, for a length is no secret.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe sodium_memcmp(left, right, left.count) == 0
    }

    /// Whether two digests are the same.
    package static func equal(_ left: Digest, _ right: Digest) -> Bool {
        equal(left.bytes, right.bytes)
    }

    /// Whether two texts have the same UTF-8 bytes.
    package static func equal(_ left: String, _ right: String) -> Bool {
        equal(Array(left.utf8), Array(right.utf8))
    }
}
