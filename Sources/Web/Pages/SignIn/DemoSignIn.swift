import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// The people of a demo office on the login page, each a button that signs in; never on a real office.
enum DemoSignIn {
    /// The one password of everybody in a demo office; nil in a real one.
    static func password(_ context: RequestContext) -> String? {
        context.office.profile.isDemo ? context.site.options.demoPassword : nil
    }

    static func html(_ context: RequestContext) async throws -> HTML {
        guard let password = password(context) else { return .empty }
        var accounts: [DemoAccounts.Account] = []
        for person in people(context.office, at: context.now) {
            guard try await context.site.accounts.account(login: person.id.text) != nil else { continue }
            accounts.append(try await account(person, context))
        }
        guard !accounts.isEmpty else { return .empty }
        let form = Form(
            action: Place.signIn.path, csrf: context.csrf, hidden: [("ke", SignInPage.wanted(context))])
        let list = DemoAccounts.html(accounts, form: form, context.language)
        return "\(list)<p class=\"soft\">\(context.text(Phrase.SignIn.demoPassword(password)))</p>"
    }

    /// The desk of reports first, since everything begins there; then from the head down; at last who holds
    /// no post.
    private static func people(_ office: Office, at now: Instant) -> [OfficeModel.Person] {
        func rank(_ person: OfficeModel.Person) -> (Int, String, String) {
            guard let post = office.posts(of: person.id, at: now).first.flatMap({ office.posts[$0.post] })
            else {
                return (100, "", person.name)
            }
            return (post.isDesk ? -1 : depth(of: post, in: office), post.name, person.name)
        }
        return office.people.values.filter(\.isActive).map { ($0, rank($0)) }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// How many posts stand above; one without a superior who is not the head belongs to another house.
    private static func depth(of post: Post, in office: Office) -> Int {
        var depth = 0
        var current = post
        while let superior = current.superior.flatMap({ office.posts[$0] }), depth < 20 {
            depth += 1
            current = superior
        }
        return current.isHead ? depth : depth + 20
    }

    private static func account(
        _ person: OfficeModel.Person, _ context: RequestContext
    ) async throws -> DemoAccounts.Account {
        let holdings = context.office.posts(of: person.id, at: context.now)
        let role = person.roles.first.map { role in
            context.text(role == .auditor ? Phrase.Post.auditor : Phrase.Post.administrator)
        }
        let post = holdings.first.map { context.title(of: $0) } ?? role ?? ""
        let waiting = try await waiting(person, holdings.first?.post, context)
        return DemoAccounts.Account(
            id: person.id.text, name: person.name, post: post,
            waiting: waiting == 0 ? "" : context.text(Phrase.FrontDoor.waiting(waiting)))
    }

    private static func waiting(
        _ person: OfficeModel.Person, _ post: PostID?, _ context: RequestContext
    ) async throws -> Int {
        var assignees: [Assignee] = [.person(person.id)]
        assignees += context.office.predecessors(of: person.id).map { .person($0) }
        if let post { assignees.append(.post(post)) }
        for team in context.office.teams.values where team.members.contains(person.id) {
            assignees.append(.team(team.id))
        }
        // What is only to be known is not waiting work.
        var count = try await context.site.reading.desk(of: assignees, limit: 100)
            .count { $0.kind != .informed }
        if post.flatMap({ context.office.posts[$0]?.isDesk }) ?? false {
            count += try await context.site.reading.reports(ReportQuery(standing: "received", limit: 100))
                .count
        }
        return count
    }
}
