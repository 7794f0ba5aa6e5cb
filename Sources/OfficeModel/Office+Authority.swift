package import OfficeTime
package import SOPModel

/// Who may act where, and when.
extension Office {
    /// Whether somebody does the office's work at a time: holds a post, or belongs to a team.
    ///
    /// Who only runs the system, or only looks, has no power over tickets (DESIGN rule 14).
    package func works(_ person: PersonID, at moment: Instant) -> Bool {
        guard people[person]?.isActive ?? false else { return false }
        return holdings.contains { $0.person == person && $0.holds(at: moment) }
            || teams.values.contains { $0.members.contains(person) }
    }

    /// Who goes on with what was given to a person by name: the person, or, once they left, whoever took it
    /// over.
    package func standIn(for person: PersonID) -> PersonID {
        var current = person
        var seen: Set<PersonID> = [person]
        while let known = people[current], !known.isActive, let next = known.successor,
            seen.insert(next).inserted
        {
            current = next
        }
        return current
    }

    /// Those who left and whose work by name a person goes on with.
    package func predecessors(of person: PersonID) -> [PersonID] {
        people.values.filter { $0.successor != nil && $0.id != person && standIn(for: $0.id) == person }
            .map(\.id).sorted()
    }

    /// In which capacity a person holds a post at a time; nil where they do not.
    ///
    /// Plt. and Plh. are resolved for the time it happened (DESIGN rule 5); who holds a post twice over acts
    /// in the capacity named first here: definitif, Plt., Plh.
    package func capacity(of person: PersonID, in post: PostID, at moment: Instant) -> Capacity? {
        var found: Capacity?
        for index in holdings.indices
        where holdings[index].person == person && holdings[index].post == post
            && holdings[index].holds(at: moment)
        {
            let capacity = holdings[index].capacity
            if capacity == .definitive { return .definitive }
            if found != .acting { found = capacity }
        }
        return found
    }

    /// The posts a person holds at a time, definitive ones first.
    package func posts(of person: PersonID, at moment: Instant) -> [Holding] {
        holdings.filter { $0.person == person && $0.holds(at: moment) }
            .sorted { ($0.capacity.rank, $0.post) < ($1.capacity.rank, $1.post) }
    }

    /// Who holds a post at a time; several during a hand-over or while someone acts for the holder.
    package func holders(of post: PostID, at moment: Instant) -> [Holding] {
        holdings.filter { $0.post == post && $0.holds(at: moment) }
            .sorted { ($0.capacity.rank, $0.person) < ($1.capacity.rank, $1.person) }
    }

    /// Who fills a column in a row; empty where the office has not bound it.
    package func assignees(procedure code: String, column: ColumnID, step: StepID) -> [Assignee] {
        guard let binding = bindings[code] else { return [] }
        if let row = binding.rows[step]?[column] { return row }
        return binding.columns[column] ?? []
    }

    /// Whether a post's holders may record for another assignee at a time.
    ///
    /// For a person, who may record for one of their posts or teams, and the desk.
    package func mayRecord(_ post: PostID, for assignee: Assignee, at moment: Instant) -> Bool {
        if case .person(let named) = assignee {
            let person = standIn(for: named)
            return mayRecord(post, for: assignee)
                || teams.values.contains { $0.members.contains(person) && mayRecord(post, for: .team($0.id)) }
                || posts(of: person, at: moment).contains { mayRecord(post, for: .post($0.post)) }
        }
        return mayRecord(post, for: assignee)
    }

    /// Whether a post's holders may record for another assignee, whatever posts a person holds.
    package func mayRecord(_ post: PostID, for assignee: Assignee) -> Bool {
        switch assignee {
        case .post(let target):
            return posts[target]?.recorders.contains(post) ?? false
        case .team(let team):
            guard let team = teams[team] else { return false }
            return team.recorders.contains(post) || team.superior == post
        case .person, .reporter:
            return posts[post]?.isDesk ?? false
        }
    }

    /// The post whose desk shows that an assignee is late; nil at the top.
    package func superior(of assignee: Assignee, at moment: Instant) -> PostID? {
        switch assignee {
        case .post(let post): posts[post]?.superior
        case .team(let team): teams[team]?.superior
        case .person(let named): superior(ofPerson: standIn(for: named), at: moment)
        case .reporter: nil
        }
    }

    private func superior(ofPerson person: PersonID, at moment: Instant) -> PostID? {
        posts(of: person, at: moment).first.flatMap { posts[$0.post]?.superior }
            ?? teams.values.filter { $0.members.contains(person) }.min { $0.id < $1.id }?.superior
    }

    /// All posts below a post, itself not included.
    package func subordinates(of post: PostID) -> Set<PostID> {
        var below: Set<PostID> = []
        var open = [post]
        while let next = open.popLast() {
            for candidate in posts.values where candidate.superior == next && candidate.id != post {
                if below.insert(candidate.id).inserted { open.append(candidate.id) }
            }
        }
        return below
    }
}

extension Capacity {
    /// The order in which holders are named.
    var rank: Int {
        switch self {
        case .definitive: 0
        case .acting: 1
        case .daily: 2
        }
    }
}
