import CSodium

/// SHA-256 (FIPS 180-4) of bytes that arrive piece by piece.
///
/// For example:
///
///     var hash = SHA256()
///     for piece in pieces { hash.update(piece) }
///     let digest = hash.finish()
package struct SHA256: Sendable {
    private var state = crypto_hash_sha256_state()

    package init() {
        unsafe crypto_hash_sha256_init(&state)
    }

    /// Adds the next bytes.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// The digest of everything added; the value is spent afterwards.
    package consuming func finish() -> Digest {
        var out = [UInt8](repeating: 0, count: Digest.byteCount)
        unsafe crypto_hash_sha256_final(&state, &out)
        return Digest(bytes: out) ?? .zero
    }

    /// The digest of bytes that are all at hand.
    package static func digest(of bytes: [UInt8]) -> Digest {
        var out = [UInt8](repeating: 0, count: Digest.byteCount)
        unsafe crypto_hash_sha256(&out, bytes, UInt64(bytes.count))
        return Digest(bytes: out) ?? .zero
    }

    /// The digest of a text's UTF-8 bytes.
    package static func digest(of text: String) -> Digest {
        digest(of: Array(text.utf8))
    }
}
