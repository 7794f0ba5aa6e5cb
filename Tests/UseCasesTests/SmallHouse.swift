import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

@testable import UseCases

/// An office in memory, changed by commands as the writer would change it.
struct SmallHouse: LedgerTransaction {
    private(set) var office = Office()
    private(set) var entries: [OfficeEntry] = []
    private(set) var recorded: Instant
    private var commands: UInt64 = 0

    static let administrator: PersonID = "indah"

    /// A Monday, 08:00 WITA.
    init(at moment: Instant = Instant(timestamp: "2026-08-03T08:00+08:00") ?? Instant(milliseconds: 0)) {
        recorded = moment
        for event in Self.founding { record(event, by: nil) }
    }

    private static var founding: [OfficeEvent] {
        var profile = OfficeProfile()
        profile.name = "Dinas Kominfo"
        profile.zone = .wita
        return [
            .profileSet(profile), .calendarSet(.standard(zone: .wita), reason: "awal"),
            .personSet(Person(id: administrator, name: "Indah", roles: [.administrator])),
            .loginGiven(person: administrator, login: "indah"),
            .postSet(Post(id: "kadis", name: "Kepala Dinas", isHead: true)),
            .postSet(Post(id: "kabid", name: "Kepala Bidang", superior: "kadis")),
            .personSet(Person(id: "ratna", name: "Ratna")), .personSet(Person(id: "hadi", name: "Hadi")),
            .holderAppointed(Holding(post: "kadis", person: "ratna", from: .distantPast)),
            .holderAppointed(Holding(post: "kabid", person: "hadi", from: .distantPast)),
            .unitSet(OfficeUnit(id: "dinkes", name: "Dinas Kesehatan")),
        ]
    }

    /// Carries a change out; refused, it leaves everything as it was.
    @discardableResult
    mutating func change(_ change: OfficeChange, by actor: Actor = .admin) throws -> Int {
        commands += 1
        let before = entries.count
        let envelope = CommandEnvelope(
            id: CommandID(high: 7, low: commands), actor: actor, command: .reshapeOffice(change), digest: [])
        var trial = self
        _ = try CommandHandler.handle(envelope, in: &trial)
        self = trial
        return entries.count - before
    }

    /// What refuses a change; nil where it is done.
    mutating func refusal(of change: OfficeChange, by actor: Actor = .admin) -> CommandFailure? {
        do {
            try self.change(change, by: actor)
            return nil
        } catch {
            return error as? CommandFailure
        }
    }

    mutating func move(minutes: Int64) { recorded = recorded.adding(minutes: minutes) }

    private mutating func record(_ event: OfficeEvent, by person: PersonID?) {
        office.apply(event)
        entries.append(
            OfficeEntry(sequence: entries.count + 1, recorded: recorded, person: person, event: event))
    }

    // MARK: the ledger

    func procedure(_ code: String, version: Int) throws -> Procedure? { nil }
    func ticket(_ id: TicketID) throws -> TicketState? { nil }
    func report(_ id: ReportID) throws -> Report? { nil }
    func openTickets() throws -> [TicketID] { [] }
    func officeHistory() throws -> [OfficeEntry] { entries }
    mutating func nextNumber(in series: String, period: String) throws -> Int { 1 }
    mutating func append(_ entries: [TicketEntry], to state: TicketState, given: Given, lateReason: String) {}
    mutating func append(_ event: ReportEvent, to report: ReportID, actor: Actor, happened: Instant) {}
    mutating func append(_ event: OfficeEvent, actor: Actor) throws { record(event, by: actor.person) }
    mutating func keep(_ entry: PersonalEntry) throws {}
    func accessToken(_ id: TokenID) throws -> AccessToken? { nil }
    func keep(_ token: AccessToken) throws {}
    func webhook(_ id: WebhookID) throws -> Webhook? { nil }
    func keep(_ webhook: Webhook) throws {}
    func remove(_ id: WebhookID) throws {}
    func reviveMessages(of id: WebhookID) throws -> Int { 0 }
    func keep(_ link: AccessLink) throws {}
    func endSessions(of person: PersonID) throws {}
    func removeSecondFactor(of person: PersonID, by remover: PersonID?) throws -> Bool { false }
    func personalValues(of report: ReportID) throws -> [KeptPersonal] { [] }
    func personalValue(_ id: PersonalID) throws -> KeptPersonal? { nil }
    func expiredPersonal(of procedure: String?, before moment: Instant, limit: Int) throws -> [KeptPersonal] {
        []
    }
    mutating func removePersonal(_ ids: [PersonalID]) throws {}
    func trackingCode(of report: ReportID) -> String { "ABCDEFGHJK" }
}

extension Actor {
    static let admin = Actor.person(SmallHouse.administrator, post: nil, capacity: nil)
    static let head = Actor.person("ratna", post: "kadis", capacity: .definitive)
}

extension Instant {
    static let distantPast = Instant(milliseconds: 0)
}
