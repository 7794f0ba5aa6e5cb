package import OfficeTime
import SOPModel

/// What changed in the office: one event of its own stream. Each one sets a whole value, so that the last
/// word counts.
package enum OfficeEvent: Sendable, Hashable, Codable {
    case profileSet(OfficeProfile)
    case calendarSet(OfficeCalendar, reason: String)
    case postSet(Post)
    case personSet(Person)
    case holderAppointed(Holding)
    /// - Parameter from: since when the holding that ends was held; lines of the record from before it was
    ///   named have none, and end all holdings of this post, person and capacity.
    case holderEnded(
        post: PostID, person: PersonID, capacity: Capacity, at: Instant, from: Instant? = nil)
    case teamSet(Team)
    case unitSet(OfficeUnit)
    case placeSet(Place)
    case procedureDrafted(ProcedureDraft)
    case procedureEnforced(ProcedureInForce)
    case procedureWithdrawn(ProcedureWithdrawal)
    case columnsBound(code: String, binding: Binding)
    case settingsSet(OfficeSettings)
    case providerSet(Provider)
    case routineSet(Routine)
    /// A login name was given to a person; the password is kept apart and is no event.
    /// - Parameter replacing: names of the same person that sign nobody in from now on.
    case loginGiven(person: PersonID, login: String, replacing: [String]? = nil)
    case retentionSet(RetentionSchedule)
    case personalDataRemoved(PersonalDataRemoved)
    case tokenSet(TokenGrant)
    case webhookSet(WebhookGrant)
    /// What was given up for a webhook is tried once more.
    case webhookRetried(WebhookID)
    /// A person got a one-time link to set their password by.
    case passwordLinkMade(PersonID)
    /// Somebody else ended all sessions of a person.
    case sessionsEnded(PersonID)
    /// Somebody else took a person's second factor away, as where the phone is lost.
    case secondFactorRemoved(PersonID)

    /// The word under which an event line files it.
    package var kind: String {
        switch self {
        case .profileSet: "profileSet"
        case .calendarSet: "calendarSet"
        case .postSet: "postSet"
        case .personSet: "personSet"
        case .holderAppointed: "holderAppointed"
        case .holderEnded: "holderEnded"
        case .teamSet: "teamSet"
        case .unitSet: "unitSet"
        case .placeSet: "placeSet"
        case .procedureDrafted: "procedureDrafted"
        case .procedureEnforced: "procedureEnforced"
        case .procedureWithdrawn: "procedureWithdrawn"
        case .columnsBound: "columnsBound"
        case .settingsSet: "settingsSet"
        case .providerSet: "providerSet"
        case .routineSet: "routineSet"
        case .loginGiven: "loginGiven"
        case .retentionSet: "retentionSet"
        case .personalDataRemoved: "personalDataRemoved"
        case .tokenSet: "tokenSet"
        case .webhookSet: "webhookSet"
        case .webhookRetried: "webhookRetried"
        case .passwordLinkMade: "passwordLinkMade"
        case .sessionsEnded: "sessionsEnded"
        case .secondFactorRemoved: "secondFactorRemoved"
        }
    }
}

extension Office {
    /// Adds one event to the state.
    package mutating func apply(_ event: OfficeEvent) {
        version += 1
        switch event {
        case .profileSet(let value): profile = value
        case .calendarSet(let value, _): calendar = CompiledCalendar(value)
        case .postSet(let post): posts[post.id] = post
        case .personSet(let person): people[person.id] = person
        case .holderAppointed(let holding): appoint(holding)
        case .holderEnded(let post, let person, let capacity, let moment, let from):
            end(post: post, person: person, capacity: capacity, at: moment, from: from)
        case .teamSet(let team): teams[team.id] = team
        case .unitSet(let unit): units[unit.id] = unit
        case .placeSet(let place): places[place.id] = place
        case .procedureDrafted(let draft): shelve(draft.code) { $0.keep(draft) }
        case .procedureEnforced(let procedure): shelve(procedure.code) { $0.enforce(procedure) }
        case .procedureWithdrawn(let withdrawal): shelve(withdrawal.code) { $0.withdraw(withdrawal) }
        case .columnsBound(let code, let binding): bindings[code] = binding
        case .settingsSet(let value): settings = value
        case .providerSet(let provider): providers[provider.id] = provider
        case .routineSet(let routine): routines[routine.id] = routine
        case .loginGiven(let person, let login, let replaced):
            for old in replaced ?? [] where logins[old] == person { logins[old] = nil }
            logins[login.lowercased()] = person
        // Kept beside the office, as sign-in is: the record says who did what, and when.
        case .personalDataRemoved, .tokenSet, .webhookSet, .webhookRetried, .passwordLinkMade,
            .sessionsEnded, .secondFactorRemoved:
            break
        case .retentionSet(let value): retention = value
        }
    }

    /// A holding is known by its post, person, capacity and beginning: the last word about it counts.
    private mutating func appoint(_ holding: Holding) {
        let known = holdings.firstIndex {
            $0.from == holding.from && $0.person == holding.person && $0.post == holding.post
                && $0.capacity == holding.capacity
        }
        if let known { holdings[known] = holding } else { holdings.append(holding) }
    }

    private mutating func end(
        post: PostID, person: PersonID, capacity: Capacity, at moment: Instant, from: Instant?
    ) {
        for index in holdings.indices
        where holdings[index].post == post && holdings[index].person == person
            && holdings[index].capacity == capacity && from.map({ $0 == holdings[index].from }) ?? true
            && holdings[index].to.map({ $0 > moment }) ?? true
        {
            holdings[index].to = moment
        }
    }
}
