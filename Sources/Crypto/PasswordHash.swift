import CSodium
import Dispatch

/// A password as it is stored: argon2id (RFC 9106) with its salt and cost in one line of text.
package struct PasswordHash: Sendable, Hashable {
    /// The text to store, `$argon2id$v=19$…`.
    package let text: String

    /// A hash read back from where it was stored; a text that is none fits no password.
    package init(text: String) {
        self.text = text
    }
}

/// Why a password could not be hashed.
package enum PasswordHashFailure: Error, Sendable {
    /// The system had no 19 MiB to spare.
    case outOfMemory
}

/// Hashes and checks passwords, one at a time for the whole process, off Swift's shared threads.
///
/// One hash takes 19 MiB and about 15 ms. The library's own presets take 64 MiB and more, and four sign-ins
/// at eight o'clock would break the memory budget; one at a time keeps it at 19 MiB whatever arrives.
package enum PasswordHasher {
    private static let queue = DispatchQueue(label: "sigap.password")
    private static let passes: UInt64 = 2
    private static let memory = 19 * 1024 * 1024

    /// The hash of a new password, with a fresh salt.
    /// - Throws: `PasswordHashFailure.outOfMemory`.
    package static func hash(_ password: String) async throws(PasswordHashFailure) -> PasswordHash {
        guard let hash = await onQueue({ makeHash(password) }) else { throw .outOfMemory }
        return hash
    }

    /// Whether the password is the one that was hashed.
    ///
    /// Without a stored hash it works as long and says no: the time of an answer must not tell which names
    /// exist.
    package static func verify(_ password: String, against hash: PasswordHash?) async -> Bool {
        await onQueue {
            guard let hash else {
                _ = makeHash(password)
                return false
            }
            return check(password, hash)
        }
    }

    /// Whether a hash was made at another cost than today's and should be made anew at the next sign-in.
    package static func isOutdated(_ hash: PasswordHash) -> Bool {
        unsafe crypto_pwhash_str_needs_rehash(hash.text, passes, memory) != 0
    }

    private static func onQueue<R: Sendable>(_ work: @escaping @Sendable () -> R) async -> R {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    private static func makeHash(_ password: String) -> PasswordHash? {
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        guard
            unsafe crypto_pwhash_str_alg(
                &out, bytes, UInt64(bytes.count), passes, memory, crypto_pwhash_ALG_ARGON2ID13) == 0
        else { return nil }
        let text = out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return PasswordHash(text: String(decoding: text, as: UTF8.self))
    }

    private static func check(_ password: String, _ hash: PasswordHash) -> Bool {
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return unsafe crypto_pwhash_str_verify(hash.text, bytes, UInt64(bytes.count)) == 0
    }
}
