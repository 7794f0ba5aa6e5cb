import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What a version's page says beside the sheet: all versions, what was done with them, and taking it back.
struct VersionParts {
    let context: RequestContext
    let edition: Edition

    private var language: Language { context.language }

    var versions: HTML {
        let columns = [Phrase.Procedures.version, Phrase.Library.standing, Phrase.Library.findings]
        let table = DataTable(
            caption: language[Phrase.Library.versionsLede],
            columns: columns.map { .init(title: language[$0]) },
            rows: Edition.all(edition.code, context).map { one in
                .init(
                    title: language[Phrase.Library.version(one.version)], address: one.address,
                    under: since(one),
                    cells: [one.standing.chip(context), HTML(text: one.findingWords(language))])
            })
        return Page.section(language[Phrase.Library.versions], table.html(language))
    }

    /// "4 Jan 2027, disahkan Kepala Dinas".
    private func since(_ edition: Edition) -> String {
        guard let since = edition.since else { return "" }
        let date = language.shortDate(context.parts(since), withYear: true)
        let approved = edition.approvedBy.map { language[Phrase.Library.approved(context.names.post($0))] }
        return [date, approved].compactMap(\.self).joined(separator: ", ")
    }

    func acts(_ acts: [ProcedureAct]) -> HTML? {
        guard !acts.isEmpty else { return nil }
        let items = acts.reversed().map { act in
            Timeline.Item(
                icon: icon(act.kind), tone: tone(act.kind), title: title(act), who: who(act.actor),
                happened: context.parts(act.recorded), words: words(act.kind))
        }
        let timeline = Timeline(items: items, today: context.parts(context.now)).html(language)
        return Fold.html(language[Phrase.Library.acts], timeline)
    }

    private func title(_ act: ProcedureAct) -> String {
        switch act.kind {
        case .drafted: return language[Phrase.Library.wasDrafted(act.version)]
        case .enforced(let since, let approver):
            let date = language.date(context.parts(since))
            let words = language[Phrase.Library.wasEnforced(act.version, date)]
            return approver.map { words + ", " + language[Phrase.Library.approved(context.names.post($0))] }
                ?? words
        case .withdrawn: return language[Phrase.Library.wasWithdrawn(act.version)]
        }
    }

    private func words(_ kind: ProcedureAct.Kind) -> String {
        if case .withdrawn(let reason) = kind { reason } else { "" }
    }

    private func icon(_ kind: ProcedureAct.Kind) -> Icon {
        switch kind {
        case .drafted: .paper
        case .enforced: .done
        case .withdrawn: .closed
        }
    }

    private func tone(_ kind: ProcedureAct.Kind) -> Timeline.Item.Tone {
        switch kind {
        case .drafted: .plain
        case .enforced: .good
        case .withdrawn: .bad
        }
    }

    private func who(_ actor: Actor) -> String {
        guard case .person(let person, let post, _) = actor else { return language[Phrase.Library.clock] }
        let name = context.names.person(person)
        return post.map { "\(name), \(context.names.post($0))" } ?? name
    }

    // MARK: taking back

    var withdrawal: HTML? {
        guard context.mayKeepProcedures else { return nil }
        let (title, lede): (Phrase, Phrase)
        switch edition.standing {
        case .draft: (title, lede) = (Phrase.Library.withdrawDraft, Phrase.Library.withdrawDraftLede)
        case .planned: (title, lede) = (Phrase.Library.withdrawPlan, Phrase.Library.withdrawPlanLede)
        case .inForce: (title, lede) = (Phrase.Library.withdraw, Phrase.Library.withdrawLede)
        case .dropped, .superseded, .withdrawn: return nil
        }
        var form = context.form(
            .withdrawProcedure, from: .procedureVersion(code: edition.code, version: edition.version))
        form.hidden += [("procedure", edition.code), ("version", String(edition.version))]
        let answers = context.answers(.withdrawProcedure)
        let body: HTML = """
            \(answers.summary)<p class="soft">\(language[lede])</p>\
            \(answers.paragraph("reason", Phrase.Label.reason, rows: 2))\
            \(Button.row([Button(language[title], .danger).submit()]))
            """
        return Fold.html(
            language[title], isOpen: context.refused(.withdrawProcedure) != nil, form.html(body))
    }
}
