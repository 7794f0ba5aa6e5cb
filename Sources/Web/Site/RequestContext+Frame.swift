import EmbeddedFiles
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// The frame around a page: the office's shell for people of the office, the plain one for everybody.
extension RequestContext {
    /// A whole document; strangers get the public frame.
    func wholePage(title: String, current: NavigationItem.Destination?, body: HTML) -> HTML {
        guard let signedIn else { return publicPage(title: title, body: body) }
        var shell = shell
        shell.moreStyle = Self.moreStyle(of: current)
        return Page.desk(
            shell, person: personMenu(signedIn),
            navigation: NavigationItem.bar(language, current: current, hides: hidden) { address($0) },
            search: SearchBox(address: Place.search.path, value: request.query["q"] ?? ""), title: title,
            body: body)
    }

    /// The office, its SOPs, its numbers and the search have parts that no other page has; a technician's
    /// phone does not load them.
    private static func moreStyle(of current: NavigationItem.Destination?) -> String? {
        switch current {
        case .office, .procedures, .insight, nil: assetPath("kantor.css")
        case .desk, .reports, .tickets, .report, .others: nil
        }
    }

    /// The public frame, whoever asks.
    func publicPage(title: String, body: HTML) -> HTML {
        Page.publicPage(shell, home: Place.home.path, title: title, foot: footLinks, body: body)
    }

    func page(
        title: String, current: NavigationItem.Destination?, status: Status = .ok, body: HTML
    ) -> Response {
        .html(wholePage(title: title, current: current, body: body).render(), status: status)
    }

    /// A page with pieces in place of its gaps, in their order.
    func page(
        title: String, current: NavigationItem.Destination?, body: HTML, filling kept: [KeptText]
    ) -> Response {
        let around = wholePage(title: title, current: current, body: body).renderAroundGaps()
        var pieces: [Response.Piece] = []
        for (number, bytes) in around.enumerated() {
            if number > 0, number <= kept.count { pieces.append(.kept(kept[number - 1])) }
            pieces.append(.bytes(Array(bytes)))
        }
        return Response(
            headers: ["content-type": "text/html; charset=utf-8"], body: .pieces(pieces))
    }

    var shell: Shell {
        Shell(
            language: language, officeName: office.profile.name.isEmpty ? "SIGAP" : office.profile.name,
            government: office.profile.government,
            logo: office.profile.logo.map { Place.logo(digest: $0.digest).path },
            assets: Self.assets, isPlainHTTP: site.options.isPlainHTTP, isDemo: office.profile.isDemo)
    }

    private static let assets = Shell.Assets(
        style: assetPath("sigap.css"), script: assetPath("sigap.js"), icon: assetPath("icon.svg"))

    private static func assetPath(_ name: String) -> String {
        Place.asset(name: name, tag: EmbeddedFile.named("Assets/" + name)?.tag ?? "0").path
    }

    private func personMenu(_ signedIn: SignedIn) -> Person {
        var posts = signedIn.holdings.map { holding in
            Person.Post(
                id: holding.post.text, title: title(of: holding),
                isCurrent: holding.post == signedIn.acting?.post)
        }
        if posts.isEmpty { posts = [Person.Post(id: "", title: role(of: signedIn), isCurrent: true)] }
        return Person(
            name: signedIn.person.name, posts: posts, switchAddress: Place.switchPost.path,
            account: (text(Phrase.Access.accountTitle), Place.account.path),
            signOutAddress: Place.signOut.path, csrf: csrf,
            otherLanguage: .init(
                language: language == .indonesian ? .english : .indonesian, address: Place.language.path,
                page: pageToComeBackTo))
    }

    /// This page, where it can be opened again; an answer to a form that has no page of its own leads to the
    /// desk.
    private var pageToComeBackTo: String {
        let isPage =
            !request.method.takesBody
            || Routes.all.contains { $0.method == .get && $0.match(request.path) != nil }
        return isPage ? request.rawPath : Place.desk.path
    }

    /// What stands in place of a post for somebody who holds none: a phone shows nothing but this.
    private func role(of signedIn: SignedIn) -> String {
        if signedIn.isAdministrator { return text(Phrase.Post.administrator) }
        return signedIn.isAuditor ? text(Phrase.Post.auditor) : signedIn.person.name
    }

    /// "Plh. Kepala Dinas": the post as held.
    func title(of holding: Holding) -> String {
        let name = office.posts[holding.post]?.name ?? holding.post.text
        switch holding.capacity {
        case .definitive: return name
        case .acting: return "Plt. " + name
        case .daily: return "Plh. " + name
        }
    }

    /// Ways that this person may not go.
    private var hidden: Set<NavigationItem.Destination> { searchReader.seesReports ? [] : [.reports] }

    private func address(_ destination: NavigationItem.Destination) -> String {
        switch destination {
        case .desk: Place.desk.path
        case .tickets: Place.tickets.path
        case .procedures: Place.procedures.path
        case .reports: Place.inbox.path
        case .insight: Place.insight.path
        case .office: Place.office.path
        case .report: Place.report.path
        case .others: Place.others.path
        }
    }

    private var footLinks: [HTML] {
        let other: Language = language == .indonesian ? .english : .indonesian
        let button: HTML =
            "<button class=\"link\" name=\"bahasa\" value=\"\(other.rawValue)\">\(other.name)</button>"
        let change = Form(
            action: Place.language.path, csrf: csrf, hidden: [(CommandForm.from, request.rawPath)]
        ).html(button)
        let signIn: HTML = "<a href=\"\(Place.signIn.path)\">\(text(Phrase.Act.signIn))</a>"
        return [signIn, change]
    }
}
