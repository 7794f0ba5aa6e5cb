package import OfficeModel
package import OfficeTime

package typealias TokenID = Identifier<IdentifierKind.Token>

/// What a program may do with a token.
package enum TokenScope: String, Sendable, Hashable, CaseIterable {
    /// Read what its person may read.
    case read
    /// Receive reports, and keep files for them.
    case report
    /// Every other command that its person may send.
    case act
}

/// A program's key: it acts as one person of the office, within its scopes.
package struct AccessToken: Sendable, Hashable {
    package var id: TokenID
    /// SHA-256 of the token; the token itself is shown once and kept nowhere.
    package var digest: [UInt8]
    package var person: PersonID
    /// The post acted in; nil for the first the person holds.
    package var post: PostID?
    /// What the operator calls the program.
    package var name: String
    package var scopes: Set<TokenScope>
    package var created: Instant
    /// The first moment at which it is no longer taken; nil for never.
    package var expires: Instant?
    /// Not exact: not each use is written.
    package var lastUsed: Instant?
    package var revoked: Instant?

    package init(
        id: TokenID, digest: [UInt8], person: PersonID, post: PostID?, name: String,
        scopes: Set<TokenScope>, created: Instant, expires: Instant? = nil, lastUsed: Instant? = nil,
        revoked: Instant? = nil
    ) {
        self.id = id
        self.digest = digest
        self.person = person
        self.post = post
        self.name = name
        self.scopes = scopes
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
        self.revoked = revoked
    }

    /// Whether it is taken at a moment.
    package func isValid(at now: Instant) -> Bool {
        revoked == nil && expires.map { now < $0 } ?? true
    }
}

/// Tokens of programs. Kept beside the record, like passwords.
package protocol AccessTokens: Sendable {
    func addToken(_ token: AccessToken) async throws
    /// The token with this SHA-256, whether or not it is still taken.
    func token(digest: [UInt8]) async throws -> AccessToken?
    /// All, oldest first; revoked ones too.
    func tokens() async throws -> [AccessToken]
    /// It is taken no more; false where there is none, or it was revoked before.
    func revokeToken(_ id: TokenID, at now: Instant) async throws -> Bool
    func noteUse(of id: TokenID, at now: Instant) async throws
}
