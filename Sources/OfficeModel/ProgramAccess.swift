package import OfficeTime

extension IdentifierKind {
    package enum Webhook {}
    package enum Token {}
}

package typealias TokenID = Identifier<IdentifierKind.Token>
package typealias WebhookID = Identifier<IdentifierKind.Webhook>

/// A program's key as the record keeps it: whom it acts as, how far, how long; never the key itself.
package struct TokenGrant: Sendable, Hashable, Codable {
    package enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
        /// The person it acts as has not agreed yet.
        case waiting = "menunggu"
        case agreed = "disetujui"
        case revoked = "dicabut"
    }

    package var id: TokenID
    /// What the program is called.
    package var name: String
    package var person: PersonID
    package var post: PostID?
    package var scopes: [String]
    package var expires: Instant?
    package var standing: Standing

    package init(
        id: TokenID, name: String, person: PersonID, post: PostID?, scopes: [String], expires: Instant?,
        standing: Standing
    ) {
        self.id = id
        self.name = name
        self.person = person
        self.post = post
        self.scopes = scopes
        self.expires = expires
        self.standing = standing
    }
}

/// Another program that is told what happens, as the record keeps it; neither its key nor its whole address,
/// which may hold a secret of the receiver's.
package struct WebhookGrant: Sendable, Hashable, Codable {
    package enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
        case active = "aktif"
        /// Told nothing for now; what waits for it stays.
        case stopped = "berhenti"
        case removed = "dihapus"
    }

    package var id: WebhookID
    /// The part of the address that names the machine.
    package var host: String
    package var topics: [String]
    package var reach: String
    package var hearsSecrets: Bool
    package var standing: Standing

    package init(
        id: WebhookID, host: String, topics: [String], reach: String, hearsSecrets: Bool, standing: Standing
    ) {
        self.id = id
        self.host = host
        self.topics = topics
        self.reach = reach
        self.hearsSecrets = hearsSecrets
        self.standing = standing
    }
}
