package import OfficeModel
package import OfficeTime

/// Who may sign in, and who is signed in. Kept beside the record: a password is no event.
package protocol Accounts: SavedViews, SecondFactors, KnownBrowsers {
    func account(login: String) async throws -> Account?
    /// Keeps an account as a whole; browsers that were known for it are forgotten.
    func setAccount(_ account: Account) async throws
    /// Opens a session under the SHA-256 of its token; some of those that ran out are deleted with it.
    func open(_ session: Session) async throws
    func session(tokenDigest: [UInt8]) async throws -> Session?
    func change(_ session: Session) async throws
    func close(tokenDigest: [UInt8]) async throws
    /// Sessions of a person, the newest first.
    func sessions(of person: PersonID) async throws -> [Session]
    /// Ends all sessions of a person but one.
    func closeSessions(of person: PersonID, except tokenDigest: [UInt8]?) async throws
    /// One-time links that let somebody set their own password, or found the office.
    func addAccessLink(_ link: AccessLink) async throws
    /// A link that can still be used.
    func accessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink?
    /// Uses a link up; nil where it was used before, has expired or never was. Of two at once, one gets it.
    func useAccessLink(tokenDigest: [UInt8], at now: Instant) async throws -> AccessLink?
    /// The links for passwords that can still be used, in no order: at most one for each person.
    func openPasswordLinks(at now: Instant) async throws -> [AccessLink]
    /// Logins that have a password.
    func loginsWithPassword() async throws -> Set<String>
    /// Personal single-use links for OPD contacts.
    func addLink(_ link: CompletionLink) async throws
    func link(_ id: LinkID) async throws -> CompletionLink?
    func changeLink(_ link: CompletionLink) async throws
}

/// Lists that people keep for themselves: a setting of a person, no event of the office.
package protocol SavedViews: Sendable {
    /// A person's views by name.
    func views(of person: PersonID) async throws -> [SavedView]
    /// Keeps a view under its name, in place of the one that had it.
    func keep(_ view: SavedView, of person: PersonID) async throws
    func removeView(_ name: String, of person: PersonID) async throws
}

/// A list with its filters, under a name.
package struct SavedView: Sendable, Hashable {
    package var name: String
    /// The address that asks for it: path and query.
    package var address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}

package struct Account: Sendable, Hashable {
    package var login: String
    package var person: PersonID
    /// argon2id, in its own text form.
    package var passwordHash: String
    package var failures: Int
    /// No attempt is looked at before this.
    package var lockedUntil: Instant?

    package init(
        login: String, person: PersonID, passwordHash: String, failures: Int = 0, lockedUntil: Instant? = nil
    ) {
        self.login = login
        self.person = person
        self.passwordHash = passwordHash
        self.failures = failures
        self.lockedUntil = lockedUntil
    }
}

/// How long a session lives, in minutes.
package enum SessionLife {
    /// Twelve hours without a request end it.
    package static let idleMinutes: Int64 = 12 * 60
    /// Seven days end it in any case.
    package static let longestMinutes: Int64 = 7 * 24 * 60
    /// Not each request writes.
    package static let touchMinutes: Int64 = 10
}

package struct Session: Sendable, Hashable {
    /// SHA-256 of the token in the cookie.
    package var tokenDigest: [UInt8]
    package var person: PersonID
    /// The post acted in; nil for none.
    package var post: PostID?
    package var csrf: String
    package var opened: Instant
    package var lastSeen: Instant
    /// Screens in English.
    package var isEnglish: Bool

    package init(
        tokenDigest: [UInt8], person: PersonID, post: PostID?, csrf: String, opened: Instant,
        lastSeen: Instant,
        isEnglish: Bool = false
    ) {
        self.tokenDigest = tokenDigest
        self.person = person
        self.post = post
        self.csrf = csrf
        self.opened = opened
        self.lastSeen = lastSeen
        self.isEnglish = isEnglish
    }
}

/// A one-time link; only the SHA-256 of its token is kept.
package struct AccessLink: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// The first administrator of an empty office.
        case founding
        /// A person sets their own password.
        case password
    }

    package var tokenDigest: [UInt8]
    package var purpose: Purpose
    /// Whose password; nil for founding.
    package var person: PersonID?
    /// Who made it; nil for the program on the server.
    package var madeBy: PersonID?
    package var made: Instant
    package var expires: Instant

    package init(
        tokenDigest: [UInt8], purpose: Purpose, person: PersonID? = nil, madeBy: PersonID? = nil,
        made: Instant, expires: Instant
    ) {
        self.tokenDigest = tokenDigest
        self.purpose = purpose
        self.person = person
        self.madeBy = madeBy
        self.made = made
        self.expires = expires
    }
}

/// A link that lets one OPD contact complete or countersign one thing, once, with a PIN.
package struct CompletionLink: Sendable, Hashable {
    package var id: LinkID
    package var ticket: TicketID
    /// The open position it completes, or the countersignature it gives.
    package var position: Int?
    package var countersign: Int?
    /// argon2id of the PIN.
    package var pinHash: String
    package var failures: Int
    package var expires: Instant
    package var used: Instant?

    package init(
        id: LinkID, ticket: TicketID, position: Int? = nil, countersign: Int? = nil, pinHash: String,
        failures: Int = 0, expires: Instant, used: Instant? = nil
    ) {
        self.id = id
        self.ticket = ticket
        self.position = position
        self.countersign = countersign
        self.pinHash = pinHash
        self.failures = failures
        self.expires = expires
        self.used = used
    }
}

/// Where files are kept by their content.
package protocol AttachmentVault: Sendable {
    /// Keeps a file that was uploaded to a spool path; it has survived a power cut when this returns.
    func keep(spooled path: String, name: String, mediaType: String) async throws -> AttachmentPlace
    func keep(bytes: [UInt8], name: String, mediaType: String) async throws -> AttachmentPlace
    /// The path of a kept file; nil where there is none.
    func path(digest: String) async throws -> String?
    /// What is known of a kept file; nil where there is none.
    func place(digest: String) async throws -> AttachmentPlace?
}

/// What keeping a file gave.
package struct AttachmentPlace: Sendable, Hashable {
    /// SHA-256 of the content, 64 hexadecimal digits.
    package var digest: String
    /// Bytes.
    package var size: Int

    package init(digest: String, size: Int) {
        self.digest = digest
        self.size = size
    }
}
