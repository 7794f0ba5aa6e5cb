import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases

/// *Kantor*: how the office is set up, to be read by everybody in it.
enum OfficePage {
    /// The parts, in the words of addresses.
    enum Part: String, CaseIterable {
        case posts = "jabatan"
        case people = "pegawai"
        case units = "opd"
        case teams = "tim"
        case hours = "jam-kerja"
        case bindings = "sop"
        case routines = "jadwal"
        case providers = "penyedia"
        case settings = "pengaturan"
        case history = "riwayat"

        var words: Phrase {
            switch self {
            case .posts: Phrase.OfficePages.posts
            case .people: Phrase.OfficePages.people
            case .units: Phrase.OfficePages.units
            case .teams: Phrase.OfficePages.teams
            case .hours: Phrase.OfficePages.hours
            case .bindings: Phrase.OfficePages.bindings
            case .routines: Phrase.Routines.title
            case .providers: Phrase.OfficeForm.providers
            case .settings: Phrase.OfficePages.settings
            case .history: Phrase.OfficeHistory.title
            }
        }
    }

    static func show(_ context: RequestContext) async throws -> Response {
        guard let word = context.parameters.first else {
            return page(nil, try await overview(context), context)
        }
        guard let part = Part(rawValue: word) else { throw WebFailure.notFound }
        return page(part, try await body(part, context), context)
    }

    private static func body(_ part: Part, _ context: RequestContext) async throws -> HTML {
        switch part {
        case .posts: PostTree(context: context).html
        case .people: PeopleList(context: context).html
        case .units: UnitList(context: context).html
        case .teams: TeamList(context: context).html
        case .hours: OfficeHours(context: context).html
        case .bindings: try await BindingList.html(context)
        case .routines: try await RoutineList.html(context)
        case .providers: ProviderList(context: context).html
        case .settings: try await settings(context)
        case .history: try await OfficeHistoryList.load(context).html
        }
    }

    private static func settings(_ context: RequestContext) async throws -> HTML {
        let suggestion = try await NumberSuggestion.html(context)
        return "\(suggestion)\(SettingsList(context: context).html)"
    }

    private static func page(_ part: Part?, _ body: HTML, _ context: RequestContext) -> Response {
        let name = context.office.profile.name
        let title = name.isEmpty ? context.text(Phrase.OfficePages.title) : name
        let words = context.text(part?.words ?? Phrase.OfficePages.title)
        return context.page(
            title: words, current: .office,
            body: """
                \(LiveMark.html(.liveHouse, parts: [".page > .stack"], context))\
                \(Page.header(over: context.office.profile.government, title: title))\(tabs(part, context))\
                <div class="stack">\(ChangeNotice.html(context))\
                \(OfficeActs(context: context, part: part).html)\
                \(body)</div>
                """)
    }

    private static func tabs(_ current: Part?, _ context: RequestContext) -> HTML {
        let overview = Tabs.Item(
            title: context.text(Phrase.OfficePages.overview), address: Place.office.path,
            isCurrent: current == nil)
        let parts = Part.allCases.map { part in
            Tabs.Item(
                title: context.text(part.words), address: Place.officePart(part.rawValue).path,
                isCurrent: part == current)
        }
        let mayLook = context.mayReadOffice
        let personal = Tabs.Item(
            title: context.text(Phrase.Privacy.title), address: Place.personalData.path)
        let programs = Tabs.Item(
            title: context.text(Phrase.Programs.title), address: Place.programs.path)
        let backups = Tabs.Item(title: context.text(Phrase.Backups.title), address: Place.backups.path)
        let seesBackups = context.mayAdminister && context.site.backups != nil
        return Tabs.html(
            [overview] + parts + (mayLook ? [personal, programs] : []) + (seesBackups ? [backups] : []),
            label: context.text(Phrase.OfficePages.parts))
    }

    private static func overview(_ context: RequestContext) async throws -> HTML {
        let profile = context.office.profile
        let office = context.office
        let lines: [(Phrase, String)] = [
            (Phrase.OfficePages.government, profile.government), (Phrase.OfficePages.name, profile.name),
            (Phrase.OfficeForm.shortName, profile.shortName),
            (Phrase.OfficePages.address, profile.address), (Phrase.OfficePages.city, profile.city),
            (Phrase.OfficePages.phone, profile.phone), (Phrase.OfficePages.zone, profile.zone.abbreviation),
        ]
        let counts: [(Part, Int)] = [
            (.posts, office.posts.count), (.people, office.people.count), (.units, office.units.count),
            (.teams, office.teams.count), (.bindings, office.procedures.count),
        ]
        let links: [(name: String, value: HTML)] = counts.map { part, count in
            (
                context.text(part.words),
                "<a href=\"\(Place.officePart(part.rawValue).path)\">\(context.language.number(count))</a>"
            )
        }
        let note: HTML? =
            context.mayAdminister
            ? nil : "<p class=\"soft\">\(context.text(Phrase.OfficePages.readOnly))</p>"
        return """
            \(try await unfinished(context))\
            \(KeyValues.html(lines.map { (context.text($0), HTML(text: $1)) } + links))\(note)
            """
    }

    /// For an administrator: what an office that works would have.
    private static func unfinished(_ context: RequestContext) async throws -> HTML? {
        guard context.mayAdminister else { return nil }
        let gaps = OfficeGaps(office: context.office, now: context.now).found(
            try await OfficeGaps.columns(in: context))
        guard !gaps.isEmpty else { return nil }
        let items = gaps.map { $0.html(context) }
        let resume = Button(context.text(Phrase.Setup.resume)).link(to: Place.setup.path)
        return Notice(
            .warn, context.text(Phrase.Setup.unfinished),
            more: "<ul class=\"items\">\(items)</ul>\(Button.row([resume]))"
        ).html
    }
}
