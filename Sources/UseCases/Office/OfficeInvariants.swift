package import OfficeModel
import OfficeTime
import SOPModel

/// What must hold in the office after any change, an undone one too.
struct OfficeInvariants {
    let before: Office
    let after: Office
    let events: [OfficeEvent]
    let now: Instant

    func check() throws(OfficeRefusal) {
        for event in events { try check(event) }
        try checkLoops()
        try checkAdministrator()
    }

    private func check(_ event: OfficeEvent) throws(OfficeRefusal) {
        switch event {
        case .postSet(let post): try check(post)
        case .personSet(let person): try check(person)
        case .holderAppointed(let holding):
            try require(holding.post)
            try require(holding.person)
        case .teamSet(let team): try check(team)
        case .placeSet(let place):
            if let unit = place.unit, after.units[unit] == nil { throw .unitUnknown(unit) }
        case .columnsBound(let code, let binding): try check(binding, of: code)
        case .loginGiven(let person, let login, _): try check(login, of: person)
        default: break
        }
    }

    private func check(_ post: Post) throws(OfficeRefusal) {
        for other in post.recorders + [post.superior].compactMap(\.self) { try require(other) }
        guard !post.isActive else { return }
        let holders = after.holders(of: post.id, at: now).map(\.person)
        if !holders.isEmpty { throw .postHeld(post.id, by: holders) }
        let below = after.posts.values.filter { $0.superior == post.id && $0.isActive }.map(\.id).sorted()
        if !below.isEmpty { throw .postAbove(post.id, of: below) }
        let bound = after.bindings.filter { $0.value.names(.post(post.id)) }.keys.sorted()
        if !bound.isEmpty { throw .postBound(post.id, in: bound) }
    }

    private func check(_ person: Person) throws(OfficeRefusal) {
        guard !person.isActive else { return }
        let posts = after.posts(of: person.id, at: now).map(\.post)
        let teams = after.teams.values.filter { $0.members.contains(person.id) }.map(\.id).sorted()
        if !posts.isEmpty || !teams.isEmpty { throw .personHolds(person.id, posts: posts, teams: teams) }
    }

    private func check(_ team: Team) throws(OfficeRefusal) {
        guard !team.isActive else {
            for member in team.members { try require(member) }
            for post in team.recorders + [team.superior].compactMap(\.self) { try require(post) }
            return
        }
        let bound = after.bindings.filter { $0.value.names(.team(team.id)) && isInForce($0.key) }.map(\.key)
        if !bound.isEmpty { throw .teamBound(team.id, in: bound.sorted()) }
    }

    /// Whether tickets begin by a procedure, now or from a day that is set.
    private func isInForce(_ code: String) -> Bool {
        after.procedures[code] != nil || after.shelves[code]?.nextTurn(after: now) != nil
    }

    /// A team that is given up stays where it stood already, as in a procedure that comes back.
    private func check(_ binding: Binding, of code: String) throws(OfficeRefusal) {
        let columns = Array(binding.columns.values)
        let rows = binding.rows.values.flatMap { Array($0.values) }
        for assignee in (columns + rows).flatMap(\.self) {
            switch assignee {
            case .post(let post): try require(post)
            case .team(let team):
                let stood = before.bindings[code]?.names(assignee) ?? false
                guard let known = after.teams[team], known.isActive || stood else {
                    throw .teamUnknown(team)
                }
            case .person(let person): try require(person)
            case .reporter: break
            }
        }
    }

    private func check(_ login: String, of person: PersonID) throws(OfficeRefusal) {
        try require(person)
        if let owner = before.logins[login.lowercased()], owner != person {
            throw .loginTaken(login, by: owner)
        }
        guard Login.isUsable(login) else { throw .loginUnusable(login) }
    }

    private func require(_ post: PostID) throws(OfficeRefusal) {
        guard after.posts[post]?.isActive ?? false else { throw .postUnknown(post) }
    }

    private func require(_ person: PersonID) throws(OfficeRefusal) {
        guard after.people[person]?.isActive ?? false else { throw .personUnknown(person) }
    }

    private func checkLoops() throws(OfficeRefusal) {
        for event in events {
            guard case .postSet(let post) = event else { continue }
            var way = [post.id]
            var current = post.superior
            while let next = current {
                if next == post.id { throw .superiorLoop(way) }
                // A loop that stood before and does not pass this post is not this change's.
                if way.contains(next) { break }
                way.append(next)
                current = after.posts[next]?.superior
            }
        }
    }

    private func checkAdministrator() throws(OfficeRefusal) {
        if before.hasAdministrator, !after.hasAdministrator { throw .lastAdministrator }
    }
}

extension Office {
    /// Whether somebody can still run it.
    package var hasAdministrator: Bool {
        people.values.contains { $0.isActive && $0.roles.contains(.administrator) }
    }
}

extension Binding {
    /// Whether somebody fills a column or row.
    package func names(_ assignee: Assignee) -> Bool {
        columns.values.contains { $0.contains(assignee) }
            || rows.values.contains { $0.values.contains { $0.contains(assignee) } }
    }
}

/// A name to sign in by.
package enum Login {
    package static let longest = 40

    /// Small letters, digits, dots and hyphens; begins with a letter or digit.
    package static func isUsable(_ text: String) -> Bool {
        guard (2...longest).contains(text.utf8.count), let first = text.unicodeScalars.first,
            isWord(first)
        else { return false }
        return text.unicodeScalars.allSatisfy { isWord($0) || $0 == "." || $0 == "-" || $0 == "_" }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
