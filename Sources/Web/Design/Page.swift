import Markup
import Phrases

/// What every page of an office has in common, made once at the start and for each reader's language.
struct Shell: Sendable {
    /// Addresses of style sheet, script and icon, with their tags.
    struct Assets: Sendable {
        var style: String
        var script: String
        var icon: String
    }

    var language: Language
    /// "Dinas Komunikasi dan Informatika"
    var officeName: String
    /// "Kabupaten …"; may be empty.
    var government = ""
    /// Address of the office's logo; nil shows a plain sign.
    var logo: String?
    var assets: Assets
    /// Address of a second style sheet, for the few pages that need more than the first.
    var moreStyle: String?
    /// Plain http on an office network: a red line on each page.
    var isPlainHTTP = false
    var isDemo = false
}

/// The frames that pages stand in; each gives a whole document.
enum Page {
    /// A screen of the office: bar, search, the person and the post, then the content.
    ///
    /// `title` is what the tab shows first, with number and state for a ticket.
    static func desk(
        _ shell: Shell, person: Person, navigation: [NavigationItem], search: SearchBox, title: String,
        body: HTML
    ) -> HTML {
        let language = shell.language
        return document(
            shell, title: title, cssClass: "desk",
            """
            \(skip(language))<header class="top">\(search.html(language))\(person.html(language))</header>\
            <nav class="bar" aria-label="\(language[Phrase.Shell.mainNavigation])"><div class="brand">\
            \(mark)</div>\
            <ul class="items">\(navigation.map(\.html))</ul></nav>\
            <main class="page" id="isi" tabindex="-1">\(body)</main>
            """)
    }

    /// A page for everybody: the office's name and logo, one column, nothing else.
    static func publicPage(_ shell: Shell, home: String, title: String, foot: [HTML] = [], body: HTML) -> HTML
    {
        let logo: HTML =
            shell.logo.map { "<img src=\"\($0)\" alt=\"\" width=\"48\" height=\"48\">" } ?? mark
        return document(
            shell, title: title, cssClass: "public",
            """
            \(skip(shell.language))<header><a class="office" href="\(home)">\(logo)<span><b>\
            \(shell.officeName)</b>\
            <span class="soft small">\(shell.government)</span></span></a></header>\
            <main class="page" id="isi" tabindex="-1">\(body)</main><footer class="foot">\(foot)</footer>
            """)
    }

    /// The head of a page: what is this, where does it stand.
    static func header(over: String = "", title: String, state: HTML = .empty, lede: String = "") -> HTML {
        let above: HTML? = over.isEmpty ? nil : "<p class=\"over\">\(over)</p>"
        let below: HTML? = lede.isEmpty ? nil : "<p class=\"lede\">\(lede)</p>"
        return "<div class=\"head\">\(above)<h1>\(title)</h1>\(state)\(below)</div>"
    }

    /// A part of a page with its heading.
    static func section(_ title: String, id: String? = nil, cssClass: String? = nil, _ body: HTML) -> HTML {
        "<section\(.attributes(["id": id, "class": cssClass]))><h2>\(title)</h2>\(body)</section>"
    }

    private static func document(_ shell: Shell, title: String, cssClass: String, _ body: HTML) -> HTML {
        let moreStyle: HTML? = shell.moreStyle.map { "<link rel=\"stylesheet\" href=\"\($0)\">" }
        return """
            <!doctype html>
            <html lang="\(shell.language.rawValue)"><head><meta charset="utf-8"><title>\(title) · SIGAP</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <link rel="stylesheet" href="\(shell.assets.style)">\(moreStyle)\
            <link rel="icon" href="\(shell.assets.icon)" type="image/svg+xml">\
            <script type="module" src="\(shell.assets.script)"></script>\
            </head><body class="\(cssClass)">\(warnings(shell))\(body)</body></html>

            """
    }

    private static func warnings(_ shell: Shell) -> HTML {
        var lines: [HTML] = []
        if shell.isPlainHTTP {
            lines.append("<p class=\"redline\">\(shell.language[Phrase.Shell.plainHTTP])</p>")
        }
        if shell.isDemo { lines.append("<p class=\"demoline\">\(shell.language[Phrase.Shell.demo])</p>") }
        // A note, not a landmark: pages have landmarks of their own.
        return lines.isEmpty ? .empty : "<aside role=\"note\">\(lines)</aside>"
    }

    private static func skip(_ language: Language) -> HTML {
        "<a class=\"skip\" href=\"#isi\">\(language[Phrase.Shell.skip])</a>"
    }

    /// The sign of the program: a line that is interrupted and comes back.
    private static var mark: HTML {
        """
        <svg class="logo" width="48" height="48" viewBox="0 0 32 32" aria-hidden="true">\
        <rect width="32" height="32" rx="7" \
        fill="currentColor"/><path class="pulse" d="M6 17h5l3-8 5 15 3-7h4"/></svg>
        """
    }
}
