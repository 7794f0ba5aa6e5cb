import HTTPServer
import Markup
import Phrases

/// What does not fit the four tabs of a phone.
enum OthersPage {
    static func show(_ context: RequestContext) async throws -> Response {
        let title = context.text(Phrase.FrontDoor.others)
        let items: [HTML] = ways(context).map { way in
            """
            <li><a href="\(way.place.path)">\(way.icon.html)\
            <span>\(context.text(way.title))</span></a></li>
            """
        }
        let signOut = Form(action: Place.signOut.path, csrf: context.csrf).html(
            Button(context.text(Phrase.Act.signOut), icon: .leave).submit())
        let body: HTML = """
            \(Page.header(title: title))<ul class="ways-list">\(items)</ul>\
            \(Button.row([language(context), signOut]))
            """
        return context.page(title: title, current: .others, body: body)
    }

    private struct Way {
        var title: Phrase
        var icon: Icon
        var place: Place
    }

    private static func ways(_ context: RequestContext) -> [Way] {
        var ways: [Way] = []
        if context.mayReadInbox {
            ways.append(Way(title: Phrase.FrontDoor.inbox, icon: .speech, place: .inbox))
        }
        if context.mayRunInbox {
            ways.append(Way(title: Phrase.FrontDoor.enter, icon: .speech, place: .enterReport))
            ways.append(Way(title: Phrase.Case.title, icon: .paper, place: .recordCase))
        }
        return ways + [
            Way(title: Phrase.Insight.title, icon: .chart, place: .insight),
            Way(title: Phrase.Insight.recap, icon: .paper, place: .recapNow),
            Way(title: Phrase.FrontDoor.begin, icon: .ticket, place: .beginTicket),
            Way(title: Phrase.Later.title, icon: .clock, place: .recordLater),
            Way(title: Phrase.FrontDoor.procedures, icon: .procedure, place: .procedures),
            Way(title: Phrase.FrontDoor.office, icon: .office, place: .office),
            Way(title: Phrase.Access.accountTitle, icon: .person, place: .account),
            Way(title: Phrase.FrontDoor.report, icon: .horn, place: .report),
            Way(title: Phrase.FrontDoor.track, icon: .search, place: .track),
        ]
    }

    private static func language(_ context: RequestContext) -> HTML {
        let other: Language = context.language == .indonesian ? .english : .indonesian
        let form = Form(
            action: Place.language.path, csrf: context.csrf,
            hidden: [(CommandForm.from, Place.others.path), ("bahasa", other.rawValue)])
        return form.html(Button(other.name, icon: .globe).submit())
    }
}
