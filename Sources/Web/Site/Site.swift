import Crypto
import HTTPServer
import OfficeTime
import SheetLayout
package import UseCases

/// The web side of an office: everything it needs from outside, and the door for requests.
package struct Site: Sendable {
    let ledger: any Ledger
    let reading: any OfficeReading
    let accounts: any Accounts
    let vault: any AttachmentVault
    /// Nil where no program may come with a token.
    let tokens: (any AccessTokens)?
    /// Nil where no other program is told anything.
    let outbox: (any Outbox)?
    let personal: any PersonalRecords
    /// Nil where the office is not served from a folder of its own.
    let backups: (any Backups)?
    let clock: any Clock
    let options: SiteOptions
    /// What is changed while pages are open.
    let changes: ChangeBoard
    let publicStreams = PublicStreams()
    let responsibleNumbers = ResponsibleNumbers()
    let limits = VisitLimits()
    let pace = SignInPace()
    /// Codes are few, and whoever types them knows the password already: one a minute where they are guessed.
    let codePace = SignInPace(attackFailures: 10, span: 60, turn: 60_000, longestWait: 0)
    let hashTurns = HashTurns()
    let pendingSignIns = PendingSignIns()
    let pastedTexts = PastedTexts()
    let linkTurns = LinkTurns()
    let tokenPace = TokenPace()
    var sheets: SheetShelf { options.sheets }
    var ticketParts = TicketShelf()
    let accessNotes = AccessNotes()
    /// What the tokens of password links are made of; it is kept nowhere.
    let linkSecret = Randomness.bytes(32)
    let meters: Meters
    /// Nil where nobody watches.
    let condition: (any OfficeCondition)?

    package init(
        ledger: any Ledger, reading: any OfficeReading, accounts: any Accounts, vault: any AttachmentVault,
        personal: any PersonalRecords, clock: any Clock, options: SiteOptions,
        changes: ChangeBoard = ChangeBoard(), tokens: (any AccessTokens)? = nil,
        outbox: (any Outbox)? = nil, backups: (any Backups)? = nil, meters: Meters = Meters(),
        condition: (any OfficeCondition)? = nil
    ) {
        self.ledger = ledger
        self.reading = reading
        self.accounts = accounts
        self.vault = vault
        self.tokens = tokens
        self.outbox = outbox
        self.personal = personal
        self.backups = backups
        self.clock = clock
        self.options = options
        self.changes = changes
        self.meters = meters
        self.condition = condition
    }
}

/// How the program stands in its network.
package struct SiteOptions: Sendable {
    /// Requests come over https, by our own TLS or through a proxy: cookies are `Secure`.
    package var isSecure: Bool
    /// Plain http on an office network: a red line on each page.
    package var isPlainHTTP: Bool
    /// What others on the network call this machine; nil where it answers only itself.
    package var machineName: String?
    /// Accounts shown on the login page of a demo office, with their common password.
    package var demoPassword: String?
    /// One line of JSON for each request without personal data.
    package var log: @Sendable (String) -> Void
    /// The drawn sheets, by how wide their words are. Several sites may share them.
    package var sheets = SheetShelf(measure: .arial)

    package init(
        isSecure: Bool = false, isPlainHTTP: Bool = false, demoPassword: String? = nil,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.isSecure = isSecure
        self.isPlainHTTP = isPlainHTTP
        self.demoPassword = demoPassword
        self.log = log
    }
}

extension SiteOptions {
    var sessionCookie: String { named(Cookie.session) }
    var browserCookie: String { named(Cookie.browser) }
    var languageCookie: String { named(Cookie.language) }

    private func named(_ cookie: String) -> String { isSecure ? Cookie.hostPrefix + cookie : cookie }
}
