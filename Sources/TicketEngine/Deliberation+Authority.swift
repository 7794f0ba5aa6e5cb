import OfficeModel
import OfficeTime
import SOPModel

/// Who may do it.
extension Deliberation {
    /// Whether the context's actor may act for these assignees in the way it was given (DESIGN rule 6).
    func authorize(_ assignees: [Assignee]) throws(Refusal) {
        switch context.given {
        case .own: try authorizeOwn(assignees)
        case .recorded(let recorded): try authorizeRecording(recorded, for: assignees)
        case .onSite(let onSite):
            try requirePerson()
            guard assignees.contains(.reporter) else { throw .mayNotRecordFor(assignees) }
            guard isOnTheChain else { throw .notOnTheChain }
            if onSite.signature == nil, onSite.photo == nil { throw .signatureMissing }
        case .link(let link):
            guard context.actor == .link(link), assignees.contains(.reporter) else {
                throw .notYours(assignees)
            }
        }
    }

    private func authorizeOwn(_ assignees: [Assignee]) throws(Refusal) {
        switch context.actor {
        case .person:
            try requirePerson()
            guard isAmong(assignees) else { throw .notYours(assignees) }
        case .reporter(let report):
            guard assignees.contains(.reporter), state.reports.contains(report),
                !state.followers.contains(report)
            else {
                throw .notYours(assignees)
            }
        case .link, .clock: throw .notYours(assignees)
        }
    }

    private func authorizeRecording(
        _ recorded: Given.RecordedFor, for assignees: [Assignee]
    ) throws(Refusal) {
        try requirePerson()
        if recorded.medium == .paper, recorded.scan == nil { throw .scanMissing }
        let isForReporter =
            assignees.contains(.reporter)
            && (recorded.orderedBy == nil || assignees.allSatisfy { $0 == .reporter })
        if isForReporter, isOnTheChain { return try requireOutsider(recorded) }
        guard let post = context.actor.post else { throw .mayNotRecordFor(assignees) }
        if context.recordsPast, office.posts[post]?.isDesk ?? false {
            return try authorizePast(recorded, for: assignees)
        }
        let targets = assignees.filter { office.mayRecord(post, for: $0, at: happened) }
        if targets.isEmpty { throw .mayNotRecordFor(assignees) }
        if isForReporter, targets.contains(.reporter) { return try requireOutsider(recorded) }
        guard let orderer = recorded.orderedBy else { throw .ordererMissing }
        guard targets.contains(where: { isHolder(orderer, of: $0) }) else { throw .unknownPerson(orderer) }
    }

    /// Nobody of the office speaks for the reporter's side. Of the past the name may be lost.
    private func requireOutsider(_ recorded: Given.RecordedFor) throws(Refusal) {
        if context.recordsPast { return }
        guard recorded.orderedBy == nil, recorded.outsider != nil else { throw .outsiderMissing }
    }

    /// Whoever the desk names for a case of the past can have done it, as far as the office still knows.
    private func authorizePast(
        _ recorded: Given.RecordedFor, for assignees: [Assignee]
    ) throws(Refusal) {
        guard let orderer = recorded.orderedBy else { throw .ordererMissing }
        guard office.people[orderer] != nil, assignees.contains(where: { mayHaveBeen(orderer, $0) }) else {
            throw .unknownPerson(orderer)
        }
    }

    /// Where no holder is known for that time, and in teams, whose members of then are not kept, the desk is
    /// believed.
    private func mayHaveBeen(_ person: PersonID, _ assignee: Assignee) -> Bool {
        switch assignee {
        case .post(let post):
            let holders = office.holders(of: post, at: happened)
            return holders.isEmpty || holders.contains { $0.person == person }
        case .team: return true
        case .person(let id): return id == person
        case .reporter: return false
        }
    }

    /// The actor is an active person, and holds the post they act in at the time it happened; who records a
    /// case of the past holds it now.
    func requirePerson() throws(Refusal) {
        guard let person = context.actor.person, office.people[person]?.isActive ?? false else {
            throw .notOnTheChain
        }
        guard let post = context.actor.post else { return }
        let moment = context.recordsPast ? context.recorded : happened
        guard office.capacity(of: person, in: post, at: moment) == context.actor.capacity,
            context.actor.capacity != nil
        else { throw .notInThisPost(post) }
    }

    /// The actor is one of these, in the post they act in.
    func isAmong(_ assignees: [Assignee]) -> Bool {
        guard let person = context.actor.person else { return false }
        for assignee in assignees {
            switch assignee {
            case .post(let post): if context.actor.post == post { return true }
            case .team(let team): if office.teams[team]?.members.contains(person) ?? false { return true }
            case .person(let id): if office.standIn(for: id) == person { return true }
            case .reporter: break
            }
        }
        return false
    }

    private func isHolder(_ person: PersonID, of assignee: Assignee) -> Bool {
        switch assignee {
        case .post(let post): office.capacity(of: person, in: post, at: happened) != nil
        case .team(let team): office.teams[team]?.members.contains(person) ?? false
        case .person(let id): id == person || office.standIn(for: id) == person
        case .reporter: false
        }
    }

    /// Everybody this run of the procedure concerns: bound to a column, in its team, or at the desk of
    /// reports.
    var isOnTheChain: Bool {
        if let post = context.actor.post, let held = office.posts[post], held.isDesk || held.isHead {
            return true
        }
        if let person = context.actor.person,
            state.teams.values.contains(where: { $0.contains { office.standIn(for: $0) == person } })
        {
            return true
        }
        guard let binding = office.bindings[state.procedure] else { return false }
        return binding.columns.values.contains { isAmong($0) }
            || binding.rows.values.contains { $0.values.contains { isAmong($0) } }
    }

    /// The one whose turn it is, somebody who may record for them, or a superior on the chain.
    func authorizeSteering(_ position: Position) throws(Refusal) {
        if (try? authorize(position.assignees)) != nil { return }
        try requirePerson()
        guard let post = context.actor.post, isOnTheChain else { throw .notYours(position.assignees) }
        var superiors = position.assignees.compactMap { office.superior(of: $0, at: happened) }
        if position.assignees.contains(.reporter), office.posts[post]?.isDesk ?? false { return }
        var seen: Set<PostID> = []
        while let superior = superiors.popLast() {
            if superior == post { return }
            if seen.insert(superior).inserted, let next = office.posts[superior]?.superior {
                superiors.append(next)
            }
        }
        throw .notYours(position.assignees)
    }

    /// The desk, the head, or whoever has others below: those who may end a ticket or move it.
    func authorizeSuperior() throws(Refusal) {
        try authorizeChain()
        guard let post = context.actor.post, let held = office.posts[post] else { throw .notOnTheChain }
        guard held.isDesk || held.isHead || !office.subordinates(of: post).isEmpty else {
            throw .notOnTheChain
        }
    }

    /// Somebody of the office this ticket concerns.
    func authorizeChain() throws(Refusal) {
        try requirePerson()
        guard isOnTheChain else { throw .notOnTheChain }
    }

    /// The reporter, or whoever records for them.
    func authorizeReporter() throws(Refusal) {
        // Who did the work does not also say for the reporter that it is good.
        if case .recorded = context.given {
            guard let post = context.actor.post, office.mayRecord(post, for: .reporter) else {
                throw .notTheReporter
            }
        }
        do {
            try authorize([.reporter])
        } catch {
            switch error {
            case .notYours, .mayNotRecordFor: throw .notTheReporter
            default: throw error
            }
        }
    }
}
