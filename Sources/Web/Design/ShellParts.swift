import Markup
import Phrases

/// One way of the bar on the left, or of the tabs at the bottom of a phone.
struct NavigationItem: Sendable {
    enum Place: Sendable {
        case everywhere, onlyWide, onlyPhone
    }

    var title: String
    var icon: Icon
    var address: String
    var place: Place = .everywhere
    var isCurrent = false
    /// How much waits there; nothing is shown for zero.
    var count = 0

    var html: HTML {
        let cssClass: String? =
            switch place {
            case .everywhere: nil
            case .onlyWide: "only-wide"
            case .onlyPhone: "only-phone"
            }
        let badge: HTML? =
            count > 0 ? "<span class=\"count\">\(count > 99 ? "99+" : String(count))</span>" : nil
        let current = HTML.attribute("aria-current", isCurrent ? "page" : nil)
        return """
            <li\(.attribute("class", cssClass))><a href="\(address)"\(current)>\(icon.html)<span>\(title)\
            </span>\(badge)</a></li>
            """
    }
}

extension NavigationItem {
    /// Where a person of the office can go.
    enum Destination: Sendable, Hashable, CaseIterable {
        case desk, reports, tickets, procedures, insight, office, report, others
    }

    /// The bar in its order; phones show Meja, Tiket, Lapor and Lainnya.
    static func bar(
        _ language: Language, current: Destination?, deskCount: Int = 0, hides: Set<Destination> = [],
        address: (Destination) -> String
    ) -> [NavigationItem] {
        Destination.allCases.filter { !hides.contains($0) }.map { destination in
            let (title, icon, place) = look(destination)
            return NavigationItem(
                title: language[title], icon: icon, address: address(destination), place: place,
                isCurrent: destination == current, count: destination == .desk ? deskCount : 0)
        }
    }

    private static func look(_ destination: Destination) -> (Phrase, Icon, Place) {
        switch destination {
        case .desk: (Phrase.Shell.desk, .desk, .everywhere)
        case .tickets: (Phrase.Shell.tickets, .ticket, .everywhere)
        case .procedures: (Phrase.Shell.procedures, .procedure, .onlyWide)
        case .reports: (Phrase.Insight.inbox, .speech, .onlyWide)
        case .insight: (Phrase.Shell.summary, .chart, .onlyWide)
        case .office: (Phrase.Shell.office, .office, .onlyWide)
        case .report: (Phrase.Shell.report, .horn, .onlyPhone)
        case .others: (Phrase.Shell.others, .more, .onlyPhone)
        }
    }
}

/// The search on top of every screen of the office.
struct SearchBox: Sendable {
    var address: String
    /// Name of the field in the address.
    var name = "q"
    var value = ""

    func html(_ language: Language) -> HTML {
        """
        <form class="search" role="search" action="\(address)">\(Icon.search.html)\
        <input type="search" name="\(name)" \
        value="\(value)" aria-label="\(language[Phrase.Shell.searchLabel])" \
        placeholder="\(language[Phrase.Shell.search])" \
        autocomplete="off" data-search><kbd aria-hidden="true">/</kbd></form>
        """
    }
}

/// The person at the top right, and the post they act in.
struct Person: Sendable {
    struct Post: Sendable {
        var id: String
        /// With Plt. or Plh. where it applies.
        var title: String
        var isCurrent = false
    }

    /// A change of the reader's language, as one button.
    struct LanguageChange: Sendable {
        var language: Language
        var address: String
        /// The page it is pressed on.
        var page: String
    }

    var name: String
    var posts: [Post]
    /// Where the choice of a post is sent, as field `post`.
    var switchAddress: String
    /// One's own account: what it is called, and where it is.
    var account: (title: String, address: String)?
    var signOutAddress: String
    var csrf: String
    /// The other language, where a change to it is sent, and the page to come back to.
    var otherLanguage: LanguageChange?

    func html(_ language: Language) -> HTML {
        let current = posts.first(where: \.isCurrent) ?? posts.first
        let title: HTML = """
            \(Icon.person.html)<span><b>\(name)</b><span class="post">\(current?.title ?? "")</span></span>
            """
        var items: [Menu.Item] = [.label(name)]
        if posts.count > 1 {
            items.append(.label(language[Phrase.Shell.actAs]))
            items += posts.map { .other(choice($0)) }
        }
        if let account { items.append(.link(account.title, to: account.address, .person)) }
        items.append(.other(lastOnes(language)))
        return Menu(title: title, items: items, cssClass: "who").html
    }

    private func choice(_ post: Post) -> HTML {
        let icon = post.isCurrent ? Icon.tick : Icon.swap
        let current = HTML.attribute("aria-current", post.isCurrent ? "true" : nil)
        let button: HTML = """
            <button name="post" value="\(post.id)"\(current)>\(icon.html)\(post.title)</button>
            """
        return Form(action: switchAddress, csrf: csrf).html(button)
    }

    /// The other language, and the way out: one form, because each form of a page carries a token.
    private func lastOnes(_ language: Language) -> HTML {
        let change: HTML? = otherLanguage.map { other in
            """
            <button name="bahasa" value="\(other.language.rawValue)" formaction="\(other.address)" \
            lang="\(other.language.rawValue)">\(Icon.globe.html)\(other.language.name)</button>
            """
        }
        let leave: HTML = "<button>\(Icon.leave.html)\(language[Phrase.Act.signOut])</button>"
        let page = otherLanguage.map { [(name: CommandForm.from, value: $0.page)] } ?? []
        return Form(action: signOutAddress, csrf: csrf, hidden: page).html("\(change)\(leave)")
    }
}
