import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// *Meja kerja*: what the post acted in has to do now, and what it should know.
enum DeskPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let signedIn = context.signedIn else { throw WebFailure.signInFirst }
        let model = try await DeskModel.reading(signedIn, in: context)
        let title = context.text(Phrase.Ticket.deskTitle)
        let body: HTML = """
            \(LiveMark.html(.liveDesk, parts: [".head", ".page > .stack"], context))\
            \(notices(model, context))\(head(title, signedIn, context))\
            <div class="stack">\(switches(model, context))\(sections(model, signedIn, context))</div>
            """
        let waiting = model.work.count + model.countersign.count
        return context.page(
            title: waiting > 0 ? "(\(waiting)) \(title)" : title, current: .desk, body: body)
    }

    private static func head(_ title: String, _ signedIn: SignedIn, _ context: RequestContext) -> HTML {
        let post = signedIn.acting.map(context.title(of:))
        let today = context.language.longDate(context.parts(context.now))
        return Page.header(title: title, lede: [post, today].compactMap(\.self).joined(separator: " · "))
    }

    /// The other posts held, each a button that switches to it and says what waits there.
    private static func switches(_ model: DeskModel, _ context: RequestContext) -> HTML? {
        guard !model.elsewhere.isEmpty else { return nil }
        let buttons: [HTML] = model.elsewhere.map { holding, count in
            let title = context.title(of: holding)
            let words =
                count == 0 ? Phrase.Desk.actAs(title) : Phrase.Desk.actAs(title, waiting: String(count))
            return Button(context.text(words), icon: .swap).submit(name: "post", value: holding.post.text)
        }
        return Form(action: Place.switchPost.path, csrf: context.csrf).html(Button.row(buttons))
    }

    private static func notices(_ model: DeskModel, _ context: RequestContext) -> [HTML] {
        var notices: [HTML] = (context.refused?.errors ?? []).map { Notice(.bad, $0.text).html }
        if context.refused == nil, context.request.query["sudah"] == CommandName.markSeen.rawValue {
            notices.append(Notice(.good, context.text(Phrase.Desk.seen)).html)
        }
        if model.waitingReports > 0 {
            let more = model.waitingReports >= DeskModel.reportLimit
            let count = more ? "\(DeskModel.reportLimit - 1)+" : String(model.waitingReports)
            let link = Button(context.text(Phrase.Desk.openInbox)).link(to: Place.inbox.path)
            notices.append(
                Notice(
                    .info, context.text(Phrase.Desk.waitingReports(count)), more: Button.row([link])
                ).html)
        }
        return notices
    }

    private static func sections(
        _ model: DeskModel, _ signedIn: SignedIn, _ context: RequestContext
    ) -> [HTML] {
        let tables = DeskTables(context: context, procedures: model.procedures)
        var sections: [HTML] = []
        if signedIn.acting != nil || !model.work.isEmpty {
            sections.append(work(model, tables, context))
        } else if !signedIn.isAuditor, !signedIn.isAdministrator, model.answered.isEmpty {
            sections.append(EmptyState.html(Phrase.Desk.noPost, context.language, icon: .person))
        }
        if !model.countersign.isEmpty {
            sections.append(section(Phrase.Desk.countersign, tables.countersign(model.countersign), context))
        }
        if !model.answered.isEmpty { sections.append(AnsweredSection.html(model, context)) }
        sections += model.others.map { desk in
            Page.section(
                context.text(Phrase.Desk.deskOf(context.names.assignee(desk.assignee))),
                tables.work(desk.rows))
        }
        if !model.late.isEmpty {
            sections.append(section(Phrase.Desk.late, tables.late(model.late), context))
        }
        if !model.informed.isEmpty { sections.append(informed(model, tables, context)) }
        if !model.recorded.isEmpty {
            sections.append(section(Phrase.Desk.recorded, tables.recorded(model.recorded), context))
        }
        if let watch = model.watch {
            sections += WatchSections.html(watch, signedIn, model.procedures, context)
        }
        return sections
    }

    private static func work(_ model: DeskModel, _ tables: DeskTables, _ context: RequestContext) -> HTML {
        guard !model.work.isEmpty else {
            let begin = BeginTicketPage.isOffered(context) ? BeginTicketPage.button(context) : nil
            return section(
                Phrase.Desk.work,
                EmptyState.html(Phrase.Desk.nothingToDo, context.language, icon: .desk, action: begin),
                context)
        }
        let shown = model.showsAll ? model.work : Array(model.work.prefix(DeskModel.firstRows))
        return section(
            Phrase.Desk.work,
            "\(tables.work(shown, of: model.work.count))\(showAll(shown.count, model.work.count, context))",
            context)
    }

    private static func informed(
        _ model: DeskModel, _ tables: DeskTables, _ context: RequestContext
    ) -> HTML {
        let all = model.informed.count
        let shown = model.showsAll ? model.informed : Array(model.informed.prefix(DeskModel.firstInformed))
        return section(
            Phrase.Desk.informed, "\(tables.informed(shown, of: all))\(showAll(shown.count, all, context))",
            context)
    }

    private static func showAll(_ shown: Int, _ all: Int, _ context: RequestContext) -> HTML? {
        guard shown < all else { return nil }
        return "<p><a href=\"\(Place.desk.path)?semua=ya\">\(context.text(Phrase.Desk.showAll))</a></p>"
    }

    private static func section(_ title: Phrase, _ body: HTML, _ context: RequestContext) -> HTML {
        Page.section(context.text(title), body)
    }
}
