package import OfficeModel
import SOPModel
package import TicketEngine

/// Who looks, as far as confidential tickets care: the one rule behind pages, lists, search, files and API.
///
/// An ordinary ticket is read by everybody of the office. A confidential one only by desk, head and auditors,
/// by those whom a column of its procedure is bound to, by those it came to, and by those who may record for
/// one of them.
package struct TicketReader: Sendable, Hashable {
    /// Reads all: desk, head, auditor.
    package var readsAll: Bool
    /// The procedures a column of which is bound to the reader.
    package var procedures: Set<String>
    /// The reader's own desks, and those they may record for.
    package var assignees: Set<Assignee>

    package init(readsAll: Bool = false, procedures: Set<String> = [], assignees: Set<Assignee> = []) {
        self.readsAll = readsAll
        self.procedures = procedures
        self.assignees = assignees
    }

    /// Reads nothing confidential.
    package static let anybody = TicketReader()
    /// The program itself, which counts and sends but shows nothing.
    package static let program = TicketReader(readsAll: true)

    /// Somebody of the office in the post they act in.
    package init(_ person: Person, in post: PostID?, of office: Office) {
        let held = post.flatMap { office.posts[$0] }
        var own: Set<Assignee> = [.person(person.id)]
        own.formUnion(office.predecessors(of: person.id).map { .person($0) })
        if let post { own.insert(.post(post)) }
        for team in office.teams.values where team.members.contains(person.id) { own.insert(.team(team.id)) }
        var desks = own
        if let post {
            desks.formUnion(
                office.posts.keys.filter { office.mayRecord(post, for: .post($0)) }.map { .post($0) })
            desks.formUnion(
                office.teams.keys.filter { office.mayRecord(post, for: .team($0)) }.map { .team($0) })
        }
        self.init(
            readsAll: person.roles.contains(.auditor) || held.map { $0.isDesk || $0.isHead } ?? false,
            procedures: Set(office.bindings.filter { $0.value.binds(own) }.keys), assignees: desks)
    }

    /// Whether this reader may read a ticket at all.
    package func mayRead(_ ticket: TicketState) -> Bool {
        !ticket.isSecret || readsAll || procedures.contains(ticket.procedure)
            || !assignees.isDisjoint(with: ticket.readers)
    }
}

extension Binding {
    /// Whether one of these fills a column or a row of it.
    fileprivate func binds(_ assignees: Set<Assignee>) -> Bool {
        columns.values.contains { !assignees.isDisjoint(with: $0) }
            || rows.values.contains { $0.values.contains { !assignees.isDisjoint(with: $0) } }
    }
}
