import Crypto

/// The token against forged forms, masked with fresh random bytes in each page.
///
/// Pages go out compressed and may repeat what was typed; a token that stays the same could be guessed from
/// their size (BREACH, CVE-2013-3587).
enum FormToken {
    static func masked(_ secret: Digest) -> String {
        let mask = Randomness.bytes(Digest.byteCount)
        return Hex.text(mask) + Hex.text(zip(mask, secret.bytes).map { $0 ^ $1 })
    }

    static func matches(_ token: String, _ secret: Digest) -> Bool {
        guard let bytes = Hex.bytes(token), bytes.count == 2 * Digest.byteCount else { return false }
        let unmasked = zip(bytes.prefix(Digest.byteCount), bytes.dropFirst(Digest.byteCount)).map { $0 ^ $1 }
        return ConstantTime.equal(unmasked, secret.bytes)
    }
}
