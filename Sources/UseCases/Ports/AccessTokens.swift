package import OfficeModel
package import OfficeTime

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
    /// Who made it; nil for the operator on the server.
    package var madeBy: PersonID?
    /// When its person agreed that it acts as them; nothing is taken before.
    package var agreed: Instant?

    package init(
        id: TokenID, digest: [UInt8], person: PersonID, post: PostID?, name: String,
        scopes: Set<TokenScope>, created: Instant, expires: Instant? = nil, lastUsed: Instant? = nil,
        revoked: Instant? = nil, madeBy: PersonID? = nil, agreed: Instant? = nil
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
        self.madeBy = madeBy
        self.agreed = agreed
    }

    /// Whether it is taken at a moment.
    package func isValid(at now: Instant) -> Bool {
        revoked == nil && agreed != nil && expires.map { now < $0 } ?? true
    }

    /// What the record keeps of it.
    package var grant: TokenGrant {
        TokenGrant(
            id: id, name: name, person: person, post: post, scopes: scopes.map(\.rawValue).sorted(),
            expires: expires,
            standing: revoked != nil ? .revoked : agreed != nil ? .agreed : .waiting)
    }
}

/// Tokens of programs, read. Kept beside the record, like passwords; `ProgramCommand` changes them.
package protocol AccessTokens: Sendable {
    /// The token with this SHA-256, whether or not it is still taken.
    func token(digest: [UInt8]) async throws -> AccessToken?
    /// All, oldest first; revoked ones too.
    func tokens() async throws -> [AccessToken]
    /// Those that act as a person, oldest first; revoked ones too.
    func tokens(of person: PersonID) async throws -> [AccessToken]
    func noteUse(of id: TokenID, at now: Instant) async throws
}
