package import OfficeTime

/// Browsers from which an account was opened before: guessers at the account never stand in their way.
///
/// Kept, so that a restart in the middle of an attack shuts nobody out.
package protocol KnownBrowsers: Sendable {
    /// Whether the account was opened from the browser within `BrowserMemory.days`.
    func knows(_ browser: [UInt8], for login: String, at now: Instant) async throws -> Bool
    /// Remembers the SHA-256 of a browser's cookie. A new password for the account forgets all of them.
    func remember(_ browser: [UInt8], for login: String, at now: Instant) async throws
}

/// How long, and how many, browsers of one account are remembered.
package enum BrowserMemory {
    package static let days: Int64 = 180
    /// The one not used for longest gives way.
    package static let limit = 20
    /// Not each sign-in writes.
    package static let touchMinutes: Int64 = 24 * 60

    /// Used before this, a browser counts as forgotten.
    package static func start(at now: Instant) -> Instant { now.adding(minutes: -days * 24 * 60) }
}
