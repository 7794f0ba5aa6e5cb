import OfficeModel
package import OfficeTime
import SOPModel
package import UseCases

extension SQLAccounts: AccessTokens {
    package func addToken(_ token: AccessToken) async throws {
        let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
        try await run(
            """
            INSERT INTO api_token (id, digest, person, post, name, scopes, created, expires)
            VALUES (\(token.id), \(token.digest), \(token.person.text), \(token.post?.text), \(token.name),
                \(scopes), \(token.created), \(token.expires))
            """)
    }

    package func token(digest: [UInt8]) async throws -> AccessToken? {
        try await pool.read { connection in
            try connection.first(Self.tokenColumns + "WHERE digest = \(digest)", Self.token)
        }
    }

    package func tokens() async throws -> [AccessToken] {
        try await pool.read { connection in
            try connection.all(Self.tokenColumns + "ORDER BY id", Self.token)
        }
    }

    package func revokeToken(_ id: TokenID, at now: Instant) async throws -> Bool {
        try await writer.submit { transaction, _ in
            try transaction.run(
                "UPDATE api_token SET revoked = \(now) WHERE id = \(id) AND revoked IS NULL") > 0
        }
    }

    package func noteUse(of id: TokenID, at now: Instant) async throws {
        try await run("UPDATE api_token SET last_used = \(now) WHERE id = \(id)")
    }

    private static var tokenColumns: SQL {
        "SELECT id, digest, person, post, name, scopes, created, expires, last_used, revoked FROM api_token "
    }

    private static func token(_ row: borrowing Row) throws -> AccessToken {
        let scopes = try row.text(5).split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }
        return AccessToken(
            id: try row.identifier(0), digest: try row.bytes(1), person: PersonID(try row.text(2)),
            post: try row.textIfPresent(3).map { PostID($0) }, name: try row.text(4), scopes: Set(scopes),
            created: try row.instant(6), expires: try row.instantIfPresent(7),
            lastUsed: try row.instantIfPresent(8), revoked: try row.instantIfPresent(9))
    }
}
