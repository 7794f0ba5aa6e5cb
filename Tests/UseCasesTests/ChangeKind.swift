import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

@testable import UseCases

/// Every kind of event of the office's stream: a new one that is missing here does not compile.
enum ChangeKind: String, Sendable, CaseIterable {
    case profile, calendar, post, person, appointed, ended, team, unit, place, provider, routine, drafted
    case enforced, withdrawn, bound, settings, login, retention, personalData, token, webhook, retried, link
    case sessions, secondFactor

    init(_ event: OfficeEvent) {
        switch event {
        case .profileSet: self = .profile
        case .calendarSet: self = .calendar
        case .postSet: self = .post
        case .personSet: self = .person
        case .holderAppointed: self = .appointed
        case .holderEnded: self = .ended
        case .teamSet: self = .team
        case .unitSet: self = .unit
        case .placeSet: self = .place
        case .providerSet: self = .provider
        case .routineSet: self = .routine
        case .procedureDrafted: self = .drafted
        case .procedureEnforced: self = .enforced
        case .procedureWithdrawn: self = .withdrawn
        case .columnsBound: self = .bound
        case .settingsSet: self = .settings
        case .loginGiven: self = .login
        case .retentionSet: self = .retention
        case .personalDataRemoved: self = .personalData
        case .tokenSet: self = .token
        case .webhookSet: self = .webhook
        case .webhookRetried: self = .retried
        case .passwordLinkMade: self = .link
        case .sessionsEnded: self = .sessions
        case .secondFactorRemoved: self = .secondFactor
        }
    }

    /// Those that the record alone does not bring back; each has its reason in `UndoHindrance`.
    static let withoutWayBack: Set<ChangeKind> = [
        .personalData, .token, .webhook, .retried, .link, .sessions, .secondFactor,
    ]

    /// What a house has that the samples change.
    static func foundation(at now: Instant) -> [OfficeEvent] {
        [
            .teamSet(Team(id: "tim", name: "Tim", members: ["hadi"])),
            .placeSet(OfficeModel.Place(id: "gudang", name: "Gudang", unit: "dinkes")),
            .providerSet(Provider(id: "isp", name: "Penyedia")), .routineSet(routine("Patroli")),
            .procedureEnforced(procedure(1, now)),
            .columnsBound(code: "contoh", binding: Binding(columns: ["kabid": [.post("kadis")]])),
        ]
    }

    /// A change of this kind, of what `foundation` and the house itself hold.
    func sample(in office: Office, at now: Instant) -> OfficeEvent {
        switch self {
        case .profile, .calendar, .settings, .retention: ofWhole(office)
        case .appointed, .ended, .drafted, .enforced, .withdrawn, .login: ofTimes(now)
        case .post: .postSet(Post(id: "kabid", name: "Kabid TIK", superior: "kadis"))
        case .person: .personSet(Person(id: "hadi", name: "Hadi", phone: "0812-0000-0001"))
        case .team: .teamSet(Team(id: "tim", name: "Tim Teknis", members: ["hadi", "ratna"]))
        case .unit: .unitSet(OfficeUnit(id: "dinkes", name: "Dinkes"))
        case .place: .placeSet(OfficeModel.Place(id: "gudang", name: "Gudang Baru", unit: "dinkes"))
        case .provider: .providerSet(Provider(id: "isp", name: "Penyedia", phone: "188"))
        case .routine: .routineSet(Self.routine("Patroli jaringan"))
        case .bound: .columnsBound(code: "contoh", binding: Binding(columns: ["kabid": [.post("kabid")]]))
        case .personalData:
            .personalDataRemoved(PersonalDataRemoved(basis: .request, reason: "Permintaan", values: []))
        case .token: .tokenSet(Self.grant)
        case .webhook: .webhookSet(Self.webhook(.stopped))
        case .retried: .webhookRetried(WebhookID(high: 1, low: 1))
        case .link: .passwordLinkMade("hadi")
        case .sessions: .sessionsEnded("hadi")
        case .secondFactor: .secondFactorRemoved("hadi")
        }
    }

    private func ofWhole(_ office: Office) -> OfficeEvent {
        switch self {
        case .profile:
            var profile = office.profile
            profile.shortName = "Kominfo"
            return .profileSet(profile)
        case .calendar:
            var calendar = OfficeCalendar.sixDays(zone: .wita)
            calendar.version = 2
            return .calendarSet(calendar, reason: "Surat edaran")
        case .retention: return .retentionSet(RetentionSchedule(procedures: ["contoh": "500.12.15.1"]))
        default:
            var settings = office.settings
            settings.confirmAfterWorkingDays = 9
            return .settingsSet(settings)
        }
    }

    private func ofTimes(_ now: Instant) -> OfficeEvent {
        switch self {
        case .appointed: .holderAppointed(Holding(post: "kadis", person: "hadi", capacity: .daily, from: now))
        case .ended:
            .holderEnded(post: "kabid", person: "hadi", capacity: .definitive, at: now, from: .distantPast)
        case .drafted: .procedureDrafted(ProcedureDraft(code: "contoh", version: 2, file: "dua"))
        case .enforced: .procedureEnforced(Self.procedure(2, now))
        case .withdrawn:
            .procedureWithdrawn(ProcedureWithdrawal(code: "contoh", version: 1, at: now, reason: "Usang"))
        default: .loginGiven(person: "indah", login: "indah.s", replacing: ["indah"])
        }
    }

    private static func procedure(_ version: Int, _ since: Instant) -> ProcedureInForce {
        ProcedureInForce(code: "contoh", version: version, file: "", since: since, approvedBy: "kadis")
    }

    private static func routine(_ title: String) -> Routine {
        let day = CivilDate(dayNumber: 20_000)
        return Routine(
            id: "patroli", procedure: "contoh", title: title, first: day, every: 1, rhythm: .months,
            since: day)
    }

    private static let grant = TokenGrant(
        id: TokenID(high: 1, low: 1), name: "Papan pantau", person: "hadi", post: nil, scopes: ["read"],
        expires: nil, standing: .revoked)

    static func webhook(
        _ standing: WebhookGrant.Standing, reach: Webhook.Reach = .internet
    ) -> WebhookGrant {
        WebhookGrant(
            id: WebhookID(high: 1, low: 1), host: "papan.example.go.id", topics: ["laporan"],
            reach: reach.rawValue, hearsSecrets: false, standing: standing)
    }
}

/// What an office is, without the marks that a change and its undoing leave: the calendar's version, holdings
/// that never were, versions that are no longer in force.
struct ComparedOffice: Equatable {
    var profile: OfficeProfile
    var week: WorkWeek?
    var overrides: [OfficeCalendar.Override]
    var daysOff: [OfficeCalendar.DayOff]
    var posts: [PostID: Post]
    var people: [PersonID: Person]
    var holdings: [Holding]
    var teams: [TeamID: Team]
    var units: [UnitID: OfficeUnit]
    var places: [PlaceID: OfficeModel.Place]
    var providers: [ProviderID: Provider]
    var routines: [RoutineID: Routine]
    var logins: [String: PersonID]
    var inForce: [String: Int]
    /// Of versions that were never in force, those that are kept for it.
    var drafts: [String: [Int]]
    var bindings: [String: Binding]
    var settings: OfficeSettings
    var retention: RetentionSchedule

    init(_ office: Office, at now: Instant) {
        profile = office.profile
        week = office.calendar?.calendar.week
        overrides = office.calendar?.calendar.overrides ?? []
        daysOff = office.calendar?.calendar.daysOff ?? []
        posts = office.posts
        people = office.people
        holdings = office.holdings.filter { holding in holding.to.map { $0 > holding.from } ?? true }
        teams = office.teams
        units = office.units
        places = office.places
        providers = office.providers
        routines = office.routines
        logins = office.logins
        inForce = office.shelves.compactMapValues { $0.turn(at: now)?.version }
        drafts = office.shelves.mapValues { shelf in
            shelf.versions.filter { shelf.standing(of: $0, at: now) == .draft }
        }
        bindings = office.bindings
        settings = office.settings
        retention = office.retention
    }
}
