import Crypto
import OfficeModel
import TicketEngine

extension PersonalEntry {
    /// A value set apart under a random id; the digest is SHA-256 of 16 random bytes of salt and the value's
    /// UTF-8.
    package static func sealed(_ value: String, as kind: Kind) -> PersonalEntry {
        let salt = Randomness.bytes(16)
        let digest = SHA256.digest(of: salt + Array(value.utf8))
        let id = PersonalID(bytes: Randomness.bytes(16)) ?? PersonalID(high: 0, low: 0)
        return PersonalEntry(
            reference: PersonalReference(id: id, digest: digest.hex), kind: kind, value: value, salt: salt)
    }
}
