import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// How long what outsiders said is kept, what is past its time, and the one button that destroys it.
struct RetentionView {
    let context: RequestContext

    private var schedule: RetentionSchedule { context.office.retention }
    private var mayAct: Bool { context.mayAdminister }

    var html: HTML {
        get async throws {
            let due = try await due()
            return """
                <p class="soft">\(context.text(Phrase.Privacy.retentionLede))</p>\(rules)\
                <section><h2>\(context.text(Phrase.Privacy.due))</h2>\(table(due))\
                \(mayAct && !due.isEmpty ? destroy : nil)</section>\(mayAct ? change : nil)
                """
        }
    }

    // MARK: what holds

    private var rules: HTML {
        PlainTable(
            caption: context.text(Phrase.Privacy.retention),
            columns: [
                Phrase.Privacy.classification, Phrase.Privacy.active, Phrase.Privacy.inactive,
                Phrase.Privacy.fate, Phrase.Privacy.usedFor,
            ].map(context.text),
            rows: schedule.rules.map { rule in
                [
                    HTML(text: rule.code + " " + rule.name), HTML(text: String(rule.activeYears)),
                    HTML(text: String(rule.inactiveYears)),
                    HTML(text: fate(of: rule)),
                    HTML(text: uses(of: rule)),
                ]
            }
        ).html
    }

    private func fate(of rule: RetentionSchedule.Rule) -> String {
        context.text(rule.isPermanent ? Phrase.Privacy.permanent : Phrase.Privacy.destroyed)
    }

    private func uses(of rule: RetentionSchedule.Rule) -> String {
        var uses = schedule.procedures.filter { $0.value == rule.code }.keys.sorted()
        if rule.code == schedule.standard { uses.append(context.text(Phrase.Privacy.everythingElse)) }
        return uses.joined(separator: ", ")
    }

    // MARK: what is due

    private func due() async throws -> [ExpiredGroup] {
        var groups: [ExpiredGroup] = []
        for procedure in [nil] + context.office.proceduresEverInForce.map(Optional.some) {
            guard let rule = schedule.rule(of: procedure),
                let cutoff = RetentionSchedule.cutoff(rule, at: context.now, in: context.zone),
                let group = try await context.site.personal.expired(of: procedure, before: cutoff)
            else { continue }
            groups.append(group)
        }
        return groups
    }

    private func table(_ due: [ExpiredGroup]) -> HTML {
        guard !due.isEmpty else {
            return EmptyState.html(Phrase.Privacy.nothingDue, context.language, icon: .done)
        }
        return PlainTable(
            caption: context.text(Phrase.Privacy.due),
            columns: [
                Phrase.Privacy.usedFor, Phrase.Privacy.values, Phrase.Privacy.oldest,
            ].map(context.text),
            rows: due.map { group in
                [
                    HTML(text: group.procedure ?? context.text(Phrase.Privacy.noTicket)),
                    HTML(text: context.language.number(group.values)),
                    HTML(text: context.language.date(context.parts(group.oldest))),
                ]
            }
        ).html
    }

    private var destroy: HTML {
        let answers = context.answers(.destroyExpiredData, scope: "musnah")
        let reason = answers.paragraph(
            "reason", Phrase.Privacy.destroyReason, hint: Phrase.Privacy.destroyReasonHint, rows: 3)
        let button = Button(context.text(Phrase.Privacy.destroy), .danger).submit()
        return context.form(.destroyExpiredData, from: place).html(
            "\(answers.summary)\(reason)\(Button.row([button]))")
    }

    // MARK: changing

    private var change: HTML {
        let answers = context.answers(.setRetention, scope: "klasifikasi")
        let short = Field.Line(kind: .number, inputMode: "numeric", look: "short")
        let procedures = context.office.proceduresEverInForce.map { Field.Option(value: $0, title: $0) }
        let several = answers.checks("procedures", Phrase.Privacy.procedures, chosen: [], procedures)
        let flags = answers.checks(
            "standard", Phrase.Privacy.usedFor, chosen: [],
            [Field.Option(value: "yes", title: context.text(Phrase.Privacy.isStandard))])
        let fate = answers.checks(
            "permanent", Phrase.Privacy.fate, chosen: [],
            [Field.Option(value: "yes", title: context.text(Phrase.Privacy.permanent))])
        let fields: [HTML] = [
            answers.line("classification", Phrase.Privacy.code, Field.Line(look: "short", maxLength: 60)),
            answers.line("name", Phrase.Privacy.name, Field.Line(maxLength: 200)),
            answers.line("active_years", Phrase.Privacy.active, or: "2", short),
            answers.line("inactive_years", Phrase.Privacy.inactive, or: "3", short),
            fate, flags, procedures.isEmpty ? .empty : several,
        ]
        let button = Button(context.text(Phrase.Privacy.save)).submit()
        return Fold.html(
            context.text(Phrase.Privacy.change), isOpen: answers.refused != nil,
            context.officeForm(.setRetention, from: place).html(
                "\(answers.summary)\(fields)\(Button.row([button]))"))
    }

    private var place: Place { .personalDataPart(PersonalDataPage.Part.retention.rawValue) }
}
