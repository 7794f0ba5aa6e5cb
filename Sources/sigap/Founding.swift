import Crypto
package import OfficeTime
package import Storage
import UseCases

/// The one-time link for the first administrator of an office that has none.
package enum Founding {
    package static let validHours: Int64 = 24

    /// Makes a link that takes the place of any before it; only its hash is kept.
    /// - Returns: its path.
    package static func link(in house: Storehouse, at now: Instant) async throws -> String {
        let token = Randomness.token()
        try await house.accounts.addAccessLink(
            AccessLink(
                tokenDigest: SHA256.digest(of: token).bytes, purpose: .founding, made: now,
                expires: now.adding(minutes: validHours * 60)))
        return "/mulai/" + token
    }
}
