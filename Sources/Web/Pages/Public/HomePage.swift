import HTTPServer
import Markup
import OfficeModel
import Phrases

/// The front door: report, track, or sign in.
enum HomePage {
    static func show(_ context: RequestContext) async throws -> Response {
        if context.signedIn != nil { return .redirect(to: Place.desk.path) }
        let title = context.text(Phrase.FrontDoor.title)
        let report = Button(context.text(Phrase.Act.report), .primary, icon: .horn).link(
            to: Place.report.path)
        let unready: HTML? =
            context.office.procedures.isEmpty
            ? Notice(.warn, context.text(Phrase.Setup.beingSetUp)).html : nil
        let body: HTML = """
            \(Page.header(title: title, lede: context.text(Phrase.FrontDoor.lede)))\(unready)\
            \(Button.row([report]))<hr><div class="stack">\
            \(Page.section(context.text(Phrase.FrontDoor.haveCode), track(context)))\(phone(context))</div>
            """
        return .html(context.publicPage(title: title, body: body).render())
    }

    private static func track(_ context: RequestContext) -> HTML {
        let code = Field(
            name: "kode", label: context.text(Phrase.Report.code),
            hint: context.text(Phrase.Tracking.codeHint),
            control: .line(Field.Line(autocomplete: "off", look: "code-in", maxLength: 20)))
        let find = Button(context.text(Phrase.Act.track), icon: .search).submit()
        return Form.get(Place.track.path).html("\(code.html(context.language))\(Button.row([find]))")
    }

    private static func phone(_ context: RequestContext) -> HTML {
        let number = context.office.profile.phone
        guard !number.isEmpty else { return .empty }
        let digits = number.filter { ("0"..."9").contains($0) || $0 == "+" }
        return """
            <p class="soft">\(context.text(Phrase.FrontDoor.phone)): <a href="tel:\(digits)">\(number)</a></p>
            """
    }
}
