import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// Leads an administrator from an empty office to one that works, a page for each part.
enum SetupPage {
    /// Everything at a glance: what is done, what is missing.
    static func overview(_ context: RequestContext) async throws -> Response {
        let done = try await SetupStep.done(context)
        let waits = try await Invitation.people(context).contains { !$0.hasPassword }
        let items: [HTML] = SetupStep.allCases.map { step in
            let isDone = done.contains(step)
            let finished = step == .invite && waits ? Phrase.Setup.linksWait : Phrase.Setup.done
            let state = Chip.plain(
                context.text(isDone ? finished : Phrase.Setup.open), isDone ? .tick : .clock)
            return """
                <li><span class="row"><a href="\(Place.setupStep(step).path)">\(step.number). \
                \(context.text(step.title))</a>\(state)</span></li>
                """
        }
        let gaps = OfficeGaps(office: context.office, now: context.now).found(
            try await OfficeGaps.columns(in: context))
        let missing = gaps.map { $0.html(context) }
        let notice: HTML =
            gaps.isEmpty
            ? Notice(.good, context.text(Phrase.Setup.finished)).html
            : Notice(.warn, context.text(Phrase.Setup.missing), more: "<ul class=\"items\">\(missing)</ul>")
                .html
        let first = SetupStep.allCases.first { !done.contains($0) }
        let resume = first.map {
            Button(context.text(Phrase.Setup.resume), .primary).link(to: Place.setupStep($0).path)
        }
        let office = Button(context.text(Phrase.OfficePages.title), icon: .office).link(to: Place.office.path)
        let report = Button(context.text(Phrase.FrontDoor.report), icon: .horn).link(to: Place.report.path)
        let title = context.text(Phrase.Setup.title)
        let body: HTML = """
            \(LiveMark.html(.liveHouse, parts: [".page > .stack"], context))\
            \(Page.header(title: title, lede: context.text(Phrase.Setup.lede)))<div class="stack">\(notice)\
            <ol class="rows">\(items)</ol>\(Button.row([resume, office, report].compactMap(\.self)))</div>
            """
        return context.page(title: title, current: .office, body: body)
    }

    static func show(_ context: RequestContext) async throws -> Response {
        guard let step = SetupStep(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        return try await page(step, try await body(step, context), context)
    }

    /// Keeps a pasted list to be looked at, or makes the invitations: nothing of the office changes.
    static func take(_ context: RequestContext) async throws -> Response {
        guard let step = SetupStep(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        if let list = step.list {
            switch try await PasteForm(context: context, kind: list, step: step).taken() {
            case .kept(let address): return .redirect(to: address)
            case .refused(let body): return try await page(step, body, context)
            }
        }
        guard step == .invite else { throw WebFailure.notFound }
        let wanted = try await Invitation.wanted(context)
        // An old page: all of them were invited since, and the page as it is now says so.
        if wanted.isEmpty { return .redirect(to: Place.setupStep(step).path) }
        return try await page(step, Invitation.links(wanted, context), context)
    }

    private static func body(_ step: SetupStep, _ context: RequestContext) async throws -> HTML {
        switch step {
        case .identity: ProfileForm(context: context, from: .setupStep(step), next: step.next).html
        case .hours: WeekForm(context: context, from: .setupStep(step), next: step.next).html
        case .posts: try await PasteForm(context: context, kind: .posts, step: step).shown()
        case .people: try await PasteForm(context: context, kind: .people, step: step).shown()
        case .units: try await PasteForm(context: context, kind: .units, step: step).shown()
        case .procedures: procedures(context)
        case .columns:
            try await BindingForm.html(context, from: .setupStep(step), next: step.next)
        case .invite: try await invitations(context)
        }
    }

    private static func invitations(_ context: RequestContext) async throws -> HTML {
        let people = try await Invitation.html(context, back: .setupStep(.invite))
        return "\(people)\(try await NumberReminder.html(context))"
    }

    /// The sheets that come with the program, and the office's own.
    private static func procedures(_ context: RequestContext) -> HTML {
        let step = SetupStep.procedures
        let shipped = ShippedForm(context: context, from: .setupStep(step), next: step.next).html
        let own = Fold.html(
            context.text(Phrase.Setup.ownProcedure),
            "<p>\(context.text(Phrase.Setup.ownProcedureLede))</p>\(UploadPage.entry(context))")
        let known = OwnProcedures.html(context)
        return "\(known)\(shipped)\(own)"
    }

    private static func page(
        _ step: SetupStep, _ body: HTML, _ context: RequestContext
    ) async throws -> Response {
        let title = context.text(step.title)
        let done = try await SetupStep.done(context)
        let skip: HTML =
            step == SetupStep.allCases.last
            ? Button.row([Button(context.text(Phrase.Setup.finish)).link(to: step.next.path)])
            : "<p><a href=\"\(step.next.path)\">\(context.text(Phrase.Setup.skip))</a></p>"
        let over = context.text(Phrase.Setup.step(step.number, of: SetupStep.allCases.count))
        let content: HTML = """
            \(LiveMark.html(.liveHouse, parts: [], context))\(progress(step, done, context))\
            \(Page.header(over: over, title: title, lede: context.text(step.lede)))\
            <div class="stack">\(PasteForm.storedNotice(context))\(body)\(skip)</div>
            """
        return context.page(title: title + " · " + over, current: .office, body: content)
    }

    private static func progress(
        _ current: SetupStep, _ done: Set<SetupStep>, _ context: RequestContext
    ) -> HTML {
        let items: [HTML] = SetupStep.allCases.map { step in
            let mark: HTML = done.contains(step) ? Icon.tick.html : "\(step.number)"
            let now = HTML.attribute("aria-current", step == current ? "step" : nil)
            let here = HTML.attribute("class", step == current ? "here" : nil)
            let state: HTML? =
                done.contains(step)
                ? "<span class=\"unseen\"> (\(context.text(Phrase.Setup.done)))</span>" : nil
            return """
                <li\(here)><a href="\(Place.setupStep(step).path)"\(now)><span class="mark">\(mark)</span>\
                <span class="name">\(context.text(step.title))\(state)</span></a></li>
                """
        }
        return """
            <nav aria-label="\(context.text(Phrase.Setup.steps))"><ol class="setup">\(items)</ol></nav>
            """
    }
}

/// The office's own sheets that are in force already; those of the program stand in the form beside it.
enum OwnProcedures {
    static func html(_ context: RequestContext) -> HTML? {
        let shipped = Set(ShippedProcedures.all.map(\.file.code))
        let own = context.office.procedures.keys.filter { !shipped.contains($0) }
        guard !own.isEmpty else { return nil }
        let items: [HTML] = own.sorted().compactMap { code in
            Edition.current(code, context).map { edition in
                """
                <li><a href="\(Place.procedure(code: code).path)">\(edition.title)</a> \
                <small>\(edition.under)</small></li>
                """
            }
        }
        return Page.section(
            context.text(Phrase.Setup.ownProcedures), "<ul class=\"rows\">\(items)</ul>")
    }
}
