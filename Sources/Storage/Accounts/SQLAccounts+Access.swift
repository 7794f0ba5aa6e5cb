package import OfficeModel
package import OfficeTime
import SOPModel
package import UseCases

/// One-time links, and the sessions of one person.
extension SQLAccounts {
    package func sessions(of person: PersonID) async throws -> [Session] {
        try await pool.read { connection in
            try connection.all(
                """
                SELECT token, post, csrf, opened, last_seen, english FROM session
                WHERE person = \(person.text) ORDER BY last_seen DESC
                """
            ) { row in
                Session(
                    tokenDigest: try row.bytes(0), person: person,
                    post: try row.textIfPresent(1).map { PostID($0) }, csrf: try row.text(2),
                    opened: try row.instant(3), lastSeen: try row.instant(4), isEnglish: try row.bool(5))
            }
        }
    }

    package func closeSessions(of person: PersonID, except tokenDigest: [UInt8]?) async throws {
        try await run(
            "DELETE FROM session WHERE person = \(person.text) AND token <> \(tokenDigest ?? [])")
    }

    /// A new founding link replaces those before; so does a new one for the same person.
    package func addAccessLink(_ link: AccessLink) async throws {
        try await writer.submit { transaction, _ in try AccessLinkRows.keep(link, in: transaction) }
    }

    package func accessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? {
        try await pool.read { try Self.usable(tokenDigest, at: now, in: $0) }
    }

    package func useAccessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink? {
        try await writer.submit { transaction, _ in
            guard let link = try Self.usable(tokenDigest, at: now, in: transaction.connection) else {
                return nil
            }
            try transaction.run("UPDATE access_link SET used = \(now) WHERE token = \(tokenDigest)")
            return link
        }
    }

    private static func usable(
        _ tokenDigest: [UInt8], at now: Instant, in connection: Connection
    ) throws -> AccessLink? {
        try connection.first(
            """
            SELECT purpose, person, made_by, made, expires FROM access_link
            WHERE token = \(tokenDigest) AND used IS NULL AND expires > \(now)
            """
        ) { row in
            guard let purpose = AccessLink.Purpose(rawValue: try row.text(0)) else { return nil }
            return AccessLink(
                tokenDigest: tokenDigest, purpose: purpose,
                person: try row.textIfPresent(1).map { PersonID($0) },
                madeBy: try row.textIfPresent(2).map { PersonID($0) }, made: try row.instant(3),
                expires: try row.instant(4))
        } ?? nil
    }

    package func openPasswordLinks(at now: Instant) async throws -> [AccessLink] {
        let purpose = AccessLink.Purpose.password
        return try await pool.read { connection in
            try connection.all(
                """
                SELECT token, person, made_by, made, expires FROM access_link
                WHERE purpose = \(purpose.rawValue) AND used IS NULL AND expires > \(now)
                """
            ) { row in
                AccessLink(
                    tokenDigest: try row.bytes(0), purpose: purpose,
                    person: try row.textIfPresent(1).map { PersonID($0) },
                    madeBy: try row.textIfPresent(2).map { PersonID($0) }, made: try row.instant(3),
                    expires: try row.instant(4))
            }
        }
    }

    package func loginsWithPassword() async throws -> Set<String> {
        try await pool.read { connection in
            Set(try connection.all("SELECT login FROM account") { row in try row.text(0) })
        }
    }
}
