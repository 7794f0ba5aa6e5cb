import HTTPServer
import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// Who asks.
enum Visitor: Sendable {
    /// Anybody; the token is the browser's own cookie, against forged forms and for limits.
    case stranger(browser: String)
    /// Somebody of the office.
    case person(SignedIn)
}

/// Somebody of the office who is signed in.
struct SignedIn: Sendable {
    var session: Session
    var person: OfficeModel.Person
    /// The posts held now.
    var holdings: [Holding]
    /// The token of a program that acts as this person; nil for the person with a session.
    var token: AccessToken?

    /// The post acted in: the one chosen, or the first held.
    var acting: Holding? {
        holdings.first { $0.post == session.post } ?? holdings.first
    }

    var actor: Actor {
        .person(person.id, post: acting?.post, capacity: acting?.capacity)
    }

    var isAdministrator: Bool { person.roles.contains(.administrator) }
    var isAuditor: Bool { person.roles.contains(.auditor) }

    /// Everything whose work lies on this person's desk while acting in the current post.
    func assignees(in office: Office) -> [Assignee] {
        var all: [Assignee] = [.person(person.id)]
        all += office.predecessors(of: person.id).map { .person($0) }
        if let post = acting?.post { all.append(.post(post)) }
        for team in office.teams.values.sorted(by: { $0.id < $1.id }) where team.members.contains(person.id) {
            all.append(.team(team.id))
        }
        return all
    }

    func isDesk(in office: Office) -> Bool {
        acting.flatMap { office.posts[$0.post]?.isDesk } ?? false
    }
}

/// Who may use a route.
enum Access: Sendable, Hashable, CaseIterable {
    case everyone
    /// The holder of a report's code, or somebody of the office.
    case reporterOrPerson
    /// Somebody of the office.
    case person
    /// A holder of a post that runs the inbox of reports; the auditor may look.
    case desk
    /// Who runs the system; the auditor may look.
    case administrator
    /// Who runs the system and nobody else: pages that hold nothing to read.
    case administratorOnly
}

extension RequestContext {
    /// Whether who asks may use a route as it declares.
    /// - Throws: `WebFailure.signInFirst`, `.forbidden`.
    func requireAccess(to route: Route) throws {
        switch (route.access, visitor) {
        case (.everyone, _), (.reporterOrPerson, _), (.person, .person): break
        case (.desk, .person(let signedIn)):
            let mayLook = signedIn.isAuditor && !route.method.takesBody
            guard signedIn.isDesk(in: office) || mayLook else { throw WebFailure.forbidden }
        case (.administrator, .person(let signedIn)):
            let mayLook = signedIn.isAuditor && !route.method.takesBody
            guard signedIn.isAdministrator || mayLook else { throw WebFailure.forbidden }
        case (.administratorOnly, .person): guard mayAdminister else { throw WebFailure.forbidden }
        case (.person, .stranger), (.desk, .stranger), (.administrator, .stranger),
            (.administratorOnly, .stranger):
            throw WebFailure.signInFirst
        }
    }
}
