package import OfficeModel
package import OfficeTime
import SOPModel

/// Takes an event of the office's stream back: what it set becomes again what it was before.
struct OfficeUndo {
    let office: Office
    /// The whole stream, oldest first.
    let entries: [OfficeEntry]
    let now: Instant

    /// - Throws: `OfficeRefusal` where there is no such event, where the same thing was changed again later,
    ///   or where nothing can be taken back.
    func events(_ sequence: Int) throws -> [OfficeEvent] {
        guard let index = entries.firstIndex(where: { $0.sequence == sequence }) else {
            throw OfficeRefusal.noSuchChange(sequence)
        }
        let event = entries[index].event
        guard let subject = OfficeSubject(event) else { throw OfficeRefusal.notUndoable(sequence) }
        let later = entries[(index + 1)...].first {
            OfficeSubject($0.event) == subject && Self.isOneHolding(event, $0.event)
        }
        if let later { throw OfficeRefusal.changedSince(later.sequence) }
        var before = Office()
        for entry in entries[..<index] { before.apply(entry.event) }
        return try reversed(event, before, sequence)
    }

    /// Not where both name a holding, each another: the same person may hold the same post again later.
    private static func isOneHolding(_ event: OfficeEvent, _ other: OfficeEvent) -> Bool {
        guard let one = event.holdingSince, let two = other.holdingSince else { return true }
        return one == two
    }

    private func reversed(_ event: OfficeEvent, _ before: Office, _ sequence: Int) throws -> [OfficeEvent] {
        switch event {
        case .profileSet: try backTo(before.profile, sequence)
        case .calendarSet(let calendar, let reason):
            try backTo(
                try again(before.calendar?.calendar, after: calendar, sequence),
                reason: "Dibatalkan: " + reason)
        case .postSet(let post): [.postSet(before.posts[post.id] ?? post.retired)]
        case .personSet(let person): [.personSet(before.people[person.id] ?? person.retired)]
        case .teamSet(let team): [.teamSet(before.teams[team.id] ?? team.retired)]
        case .unitSet(let unit): [.unitSet(before.units[unit.id] ?? unit.retired)]
        case .placeSet(let place): [.placeSet(before.places[place.id] ?? place.retired)]
        case .providerSet(let provider):
            [.providerSet(before.providers[provider.id] ?? provider.retired)]
        case .routineSet(let routine): [.routineSet(before.routines[routine.id] ?? routine.retired)]
        case .columnsBound(let code, _):
            [.columnsBound(code: code, binding: before.bindings[code] ?? Binding())]
        case .settingsSet: [.settingsSet(before.settings)]
        case .holderAppointed(let holding): [unheld(holding, before)]
        case .holderEnded(let post, let person, let capacity, let moment, let from):
            try resumed(post, person, capacity, moment, from, before)
        case .retentionSet: [.retentionSet(before.retention)]
        case .loginGiven(let person, let login, let replaced):
            try givenBack(replaced ?? [], insteadOf: login, to: person, sequence)
        case .procedureDrafted(let draft): undone(draft, before)
        case .procedureEnforced(let enforced): undone(enforced, before)
        case .procedureWithdrawn(let withdrawal): try undone(withdrawal, before, sequence)
        case .personalDataRemoved, .tokenSet, .webhookSet, .webhookRetried, .passwordLinkMade,
            .sessionsEnded, .secondFactorRemoved:
            throw OfficeRefusal.notUndoable(sequence)
        }
    }

    /// The calendar counts in the office's zone: both go back together. An office without a name is none.
    private func backTo(_ profile: OfficeProfile, _ sequence: Int) throws -> [OfficeEvent] {
        if profile.name.isEmpty { throw OfficeRefusal.notUndoable(sequence) }
        guard let calendar = office.calendar?.calendar, calendar.zone != profile.zone else {
            return [.profileSet(profile)]
        }
        return [
            .profileSet(profile),
            .calendarSet(
                try calendar.with(zone: profile.zone), reason: "Dibatalkan: zona waktu kantor diubah"),
        ]
    }

    private func backTo(_ calendar: OfficeCalendar, reason: String) throws -> [OfficeEvent] {
        var profile = office.profile
        profile.zone = calendar.zone
        // Where the zone stays, the profile stays: what sets nothing is no event.
        return [.profileSet(profile), .calendarSet(calendar, reason: reason)]
    }

    /// A calendar of before with a version of its own: steps name the version they were reckoned by.
    private func again(
        _ calendar: OfficeCalendar?, after: OfficeCalendar, _ sequence: Int
    ) throws -> OfficeCalendar {
        guard var calendar else { throw OfficeRefusal.notUndoable(sequence) }
        calendar.version = after.version + 1
        return calendar
    }

    /// A holding that was known already is again what it was; another one never was.
    private func unheld(_ holding: Holding, _ before: Office) -> OfficeEvent {
        let known = before.holdings.first {
            $0.from == holding.from && $0.post == holding.post && $0.person == holding.person
                && $0.capacity == holding.capacity && $0.from < $0.to ?? .latest
        }
        if let known { return .holderAppointed(known) }
        return .holderEnded(
            post: holding.post, person: holding.person, capacity: holding.capacity, at: holding.from,
            from: holding.from)
    }

    /// The holding is again what it was, as if it had not been ended.
    private func resumed(
        _ post: PostID, _ person: PersonID, _ capacity: Capacity, _ moment: Instant, _ from: Instant?,
        _ before: Office
    ) throws -> [OfficeEvent] {
        let ended = before.holdings.filter {
            $0.post == post && $0.person == person && $0.capacity == capacity && $0.from < $0.to ?? .latest
                && $0.to ?? .latest > moment
        }.filter { from == nil || $0.from == from }
        for holding in ended {
            let isHeld = office.holdings.contains { $0.from != holding.from && $0.overlaps(holding) }
            if isHeld { throw OfficeRefusal.alreadyHolds }
        }
        return ended.map { .holderAppointed($0) }
    }

    /// The names that were replaced sign in again; the first name of a person has nothing before it.
    private func givenBack(
        _ replaced: [String], insteadOf login: String, to person: PersonID, _ sequence: Int
    ) throws -> [OfficeEvent] {
        guard let first = replaced.first else { throw OfficeRefusal.notUndoable(sequence) }
        var events: [OfficeEvent] = [.loginGiven(person: person, login: first, replacing: [login])]
        for other in replaced.dropFirst() { events.append(.loginGiven(person: person, login: other)) }
        return events
    }
}

extension OfficeEvent {
    /// Whether it is about who holds a post.
    package var isOfHolding: Bool {
        switch self {
        case .holderAppointed, .holderEnded: true
        default: false
        }
    }

    /// Since when the one holding is held that the event is about; nil for any other event.
    package var holdingSince: Instant? {
        switch self {
        case .holderAppointed(let holding): holding.from
        case .holderEnded(_, _, _, _, let from): from
        default: nil
        }
    }
}

/// What an event is about: two events with the same subject set the same thing.
package struct OfficeSubject: Sendable, Hashable {
    private let word: String

    /// nil for what has no value that could come back.
    package init?(_ event: OfficeEvent) {
        switch event {
        case .profileSet: word = "profile"
        case .calendarSet: word = "calendar"
        case .postSet(let post): word = "post " + post.id.text
        case .personSet(let person): word = "person " + person.id.text
        case .teamSet(let team): word = "team " + team.id.text
        case .unitSet(let unit): word = "unit " + unit.id.text
        case .placeSet(let place): word = "place " + place.id.text
        case .providerSet(let provider): word = "provider " + provider.id.text
        case .routineSet(let routine): word = "routine " + routine.id.text
        case .columnsBound(let code, _): word = "binding " + code
        case .settingsSet: word = "settings"
        case .holderAppointed(let holding):
            word = "holding \(holding.post.text) \(holding.person.text) \(holding.capacity.rawValue)"
        case .holderEnded(let post, let person, let capacity, _, _):
            word = "holding \(post.text) \(person.text) \(capacity.rawValue)"
        case .retentionSet: word = "retention"
        case .loginGiven(let person, _, _): word = "login " + person.text
        case .procedureDrafted(let draft): word = "procedure " + draft.code
        case .procedureEnforced(let enforced): word = "procedure " + enforced.code
        case .procedureWithdrawn(let withdrawal): word = "procedure " + withdrawal.code
        case .personalDataRemoved, .tokenSet, .webhookSet, .webhookRetried, .passwordLinkMade,
            .sessionsEnded, .secondFactorRemoved:
            return nil
        }
    }
}

extension Post {
    fileprivate var retired: Post {
        var post = self
        post.isActive = false
        return post
    }
}

extension Person {
    fileprivate var retired: Person {
        var person = self
        person.isActive = false
        return person
    }
}

extension Team {
    fileprivate var retired: Team {
        var team = self
        team.isActive = false
        team.members = []
        return team
    }
}

extension OfficeUnit {
    fileprivate var retired: OfficeUnit {
        var unit = self
        unit.isActive = false
        return unit
    }
}

extension OfficeModel.Place {
    fileprivate var retired: OfficeModel.Place {
        var place = self
        place.isActive = false
        return place
    }
}

extension Routine {
    fileprivate var retired: Routine {
        var routine = self
        routine.isActive = false
        return routine
    }
}

extension Provider {
    fileprivate var retired: Provider {
        var provider = self
        provider.isActive = false
        return provider
    }
}
