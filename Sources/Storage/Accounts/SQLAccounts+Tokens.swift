package import OfficeModel
package import OfficeTime
import SOPModel
package import UseCases

extension SQLAccounts: AccessTokens {
    package func token(digest: [UInt8]) async throws -> AccessToken? {
        try await pool.read { connection in
            try connection.first(TokenRows.columns + "WHERE digest = \(digest)", TokenRows.token)
        }
    }

    package func tokens() async throws -> [AccessToken] {
        try await pool.read { connection in
            try connection.all(TokenRows.columns + "ORDER BY id", TokenRows.token)
        }
    }

    package func tokens(of person: PersonID) async throws -> [AccessToken] {
        try await pool.read { connection in
            try connection.all(
                TokenRows.columns + "WHERE person = \(person.text) ORDER BY id", TokenRows.token)
        }
    }

    package func noteUse(of id: TokenID, at now: Instant) async throws {
        try await run("UPDATE api_token SET last_used = \(now) WHERE id = \(id)")
    }
}

/// Tokens in their table; changed in the savepoint of the command that changes them.
enum TokenRows {
    static var columns: SQL {
        """
        SELECT id, digest, person, post, name, scopes, created, expires, last_used, revoked, made_by, agreed
        FROM api_token\u{20}
        """
    }

    static func find(_ id: TokenID, in connection: Connection) throws -> AccessToken? {
        try connection.first(columns + "WHERE id = \(id)", token)
    }

    static func keep(_ token: AccessToken, in transaction: WriterTransaction) throws(DatabaseError) {
        let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
        try transaction.run(
            """
            INSERT INTO api_token (id, digest, person, post, name, scopes, created, expires, revoked, made_by,
                agreed)
            VALUES (\(token.id), \(token.digest), \(token.person.text), \(token.post?.text), \(token.name),
                \(scopes), \(token.created), \(token.expires), \(token.revoked), \(token.madeBy?.text),
                \(token.agreed))
            ON CONFLICT (id) DO UPDATE SET revoked = excluded.revoked, agreed = excluded.agreed
            """)
    }

    static func token(_ row: borrowing Row) throws -> AccessToken {
        let scopes = try row.text(5).split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }
        return AccessToken(
            id: try row.identifier(0), digest: try row.bytes(1), person: PersonID(try row.text(2)),
            post: try row.textIfPresent(3).map { PostID($0) }, name: try row.text(4), scopes: Set(scopes),
            created: try row.instant(6), expires: try row.instantIfPresent(7),
            lastUsed: try row.instantIfPresent(8), revoked: try row.instantIfPresent(9),
            madeBy: try row.textIfPresent(10).map { PersonID($0) }, agreed: try row.instantIfPresent(11))
    }
}
