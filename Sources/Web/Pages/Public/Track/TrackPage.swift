import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// The reporter's page: where the report is, what was done, what comes next, and what is asked of the
/// reporter.
enum TrackPage {
    /// Asks for the code, or goes to the page of the one in `?kode=`.
    static func ask(_ context: RequestContext) async throws -> Response {
        guard let typed = context.request.query["kode"], !typed.trimmingWhitespace.isEmpty else {
            return .html(askPage(context, typed: nil).render())
        }
        guard let code = ReadableCode(typed: typed) else {
            return .html(askPage(context, typed: typed).render(), status: .notFound)
        }
        return .redirect(to: Place.tracked(code: code.text).path)
    }

    static func show(_ context: RequestContext) async throws -> Response {
        guard let (dossier, code) = try await found(context) else {
            return .html(askPage(context, typed: context.parameters[0]).render(), status: .notFound)
        }
        let scene = try await TrackScene.load(dossier, code: code, context)
        return .html(context.publicPage(title: scene.title, body: body(scene)).render())
    }

    /// The report whose code the address has; nil for a code that nobody holds, and that try is counted.
    static func found(
        _ context: RequestContext
    ) async throws -> (dossier: ReportDossier, code: ReadableCode)? {
        guard await context.site.limits.admits(.unknownCode, of: context) else { throw WebFailure.tooMany }
        guard let code = ReadableCode(typed: context.parameters[0]),
            let dossier = try await context.site.reading.report(code: code.text)
        else {
            await context.site.limits.note(.unknownCode, of: context)
            return nil
        }
        return (dossier, code)
    }

    private static func askPage(_ context: RequestContext, typed: String?) -> HTML {
        let title = context.text(Phrase.Tracking.title)
        let fault = typed.map { context.text(Phrase.Fault.unknownCode(String($0.prefix(40)))) }
        let field = Field(
            name: "kode", label: context.text(Phrase.Report.code),
            hint: context.text(Phrase.Tracking.codeHint),
            error: fault,
            control: .line(
                Field.Line(
                    value: typed.map { String($0.prefix(40)) } ?? "", autocomplete: "off", look: "code-in")))
        let find = Button(context.text(Phrase.Tracking.find), .primary).submit()
        let form = Form.get(Place.track.path).html("\(field.html(context.language))\(Button.row([find]))")
        return context.publicPage(
            title: title,
            body: """
                \(Page.header(title: title, lede: context.text(Phrase.Tracking.lede)))\
                <div class="stack">\(form)\
                <p class="soft small">\(context.text(Phrase.Tracking.lost))\
                \(context.office.profile.phone.isEmpty ? "" : " " + context.office.profile.phone)</p></div>
                """)
    }

    private static func body(_ scene: TrackScene) -> HTML {
        """
        \(live(scene))\(done(scene.context))\
        \(Page.header(over: scene.over, title: scene.title, state: scene.state))\
        <div class="stack">\(scene.ending)\(TrackForms(scene: scene).asked)\(scene.nowSection)\
        \(TrackStory(scene: scene).html)\(TrackForms(scene: scene).write)\
        \(TrackForms(scene: scene).leave)</div>
        """
    }

    private static func live(_ scene: TrackScene) -> HTML {
        LiveMark.html(
            .liveTracked(code: scene.code.text), seen: scene.seen, parts: [".head", "#kini", "#riwayat"],
            scene.context)
    }

    private static func done(_ context: RequestContext) -> HTML {
        let phrase: Phrase? =
            switch context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) }) {
            case .confirmTicket: Phrase.Tracking.doneConfirm
            case .disputeTicket: Phrase.Tracking.doneDispute
            case .rateTicket: Phrase.Tracking.doneRate
            case .comment: Phrase.Tracking.doneComment
            case .countersign: Phrase.Tracking.doneCountersign
            case .refuseCountersign: Phrase.Tracking.doneRefuse
            case .completeStep: Phrase.Tracking.doneStep
            case .leaveTicket: Phrase.Outage.doneLeft
            default: nil
            }
        return phrase.map { Notice(.good, context.text($0)).html } ?? .empty
    }
}
