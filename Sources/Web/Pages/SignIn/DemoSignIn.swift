import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// In a demo office one signs in as anybody by one tap; elsewhere none of this is there.
enum DemoSignIn {
    /// Names the person in the form of the list.
    static let field = "account"

    /// The list of everybody with the common password; nil in a real office.
    static func list(_ context: RequestContext, form: Form) async throws -> HTML? {
        guard let password = context.site.options.demoPassword else { return nil }
        var accounts: [DemoAccounts.Account] = []
        for person in people(of: context.office) {
            accounts.append(try await account(person, context))
        }
        let text = context.text(Phrase.SignIn.demoPassword(password))
        return """
            \(DemoAccounts.html(accounts, form: form, context.language))<p class="soft">\(text)</p>
            """
    }

    /// Whom a tap in the list signs in; nil where it was none, or the office is real.
    static func person(_ context: RequestContext) -> PersonID? {
        guard context.site.options.demoPassword != nil, let id = context.request.form[field] else {
            return nil
        }
        let person = PersonID(id)
        return context.office.people[person]?.isActive ?? false ? person : nil
    }

    /// In the order in which a report meets them: those with a post from the top down, then the rest.
    private static func people(of office: Office) -> [OfficeModel.Person] {
        let ranks = office.holdings.reduce(into: [PersonID: Int]()) { ranks, holding in
            guard holding.capacity == .definitive else { return }
            ranks[holding.person] = min(ranks[holding.person] ?? .max, depth(of: holding.post, in: office))
        }
        return office.people.values.filter(\.isActive).sorted {
            (ranks[$0.id] ?? .max, $0.id) < (ranks[$1.id] ?? .max, $1.id)
        }
    }

    /// Superiors above a post; bounded, for a circle of superiors would never end.
    private static func depth(of post: PostID, in office: Office) -> Int {
        var depth = 0
        var current = post
        while let superior = office.posts[current]?.superior, depth < office.posts.count {
            current = superior
            depth += 1
        }
        return depth
    }

    private static func account(
        _ person: OfficeModel.Person, _ context: RequestContext
    ) async throws -> DemoAccounts.Account {
        let holding = context.office.posts(of: person.id, at: context.now).first
        let role = person.roles.first.map {
            $0 == .auditor ? Phrase.Post.auditor : Phrase.Post.administrator
        }
        var assignees: [Assignee] = [.person(person.id)]
        if let holding { assignees.append(.post(holding.post)) }
        for team in context.office.teams.values where team.members.contains(person.id) {
            assignees.append(.team(team.id))
        }
        let waiting = try await context.site.reading.desk(of: assignees, limit: 100).count {
            $0.kind == .work
        }
        return DemoAccounts.Account(
            id: person.id.text, name: person.name,
            post: holding.map { context.title(of: $0) } ?? role.map { context.text($0) } ?? "",
            waiting: waiting == 0 ? "" : context.text(Phrase.SignIn.waiting(waiting)))
    }
}
