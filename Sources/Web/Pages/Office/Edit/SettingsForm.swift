import Markup
import OfficeModel
import Phrases

/// What the office sets for itself.
struct SettingsForm {
    let context: RequestContext
    let from: Place
    let next: Place

    var html: HTML {
        let answers = context.answers(.setSettings)
        let settings = context.office.settings
        let number = Field.Line(kind: .number, look: "short", earliest: "0", latest: "365")
        let codes = settings.classifications.map { $0.code + " " + $0.name }.joined(separator: "\n")
        let patterns = settings.numberPatterns.map { $0.kind + ": " + $0.template }.joined(separator: "\n")
        let fields: [HTML] = [
            answers.line(
                "confirm_after", Phrase.OfficePages.confirmAfter, hint: Phrase.OfficeForm.workingDaysHint,
                or: String(settings.confirmAfterWorkingDays), number),
            answers.line(
                "reopen_within", Phrase.OfficePages.reopenWithin, hint: Phrase.OfficeForm.workingDaysHint,
                or: String(settings.reopenWithinWorkingDays), number),
            answers.line(
                "escalate_after", Phrase.OfficeForm.escalateAfter, hint: Phrase.OfficeForm.workingDaysHint,
                or: String(settings.escalateUntimedAfterWorkingDays), number),
            answers.paragraph(
                "instructions", Phrase.OfficePages.instructions, hint: Phrase.OfficeForm.oneALine,
                isRequired: false, or: settings.instructions.joined(separator: "\n"), rows: 8),
            answers.paragraph(
                "classifications", Phrase.OfficeForm.classifications,
                hint: Phrase.OfficeForm.classificationsHint, isRequired: false, or: codes, rows: 5),
            answers.paragraph(
                "patterns", Phrase.OfficeForm.patterns, hint: NumberHelp(context: context).hint,
                isRequired: false, or: patterns, rows: 5),
            NumberHelp(context: context).samples(settings.numberPatterns) ?? .empty,
            answers.checks(
                "second_factor", Phrase.SecondFactor.groups, hint: Phrase.SecondFactor.groupsHint,
                chosen: Set(settings.secondFactorFor.map(\.rawValue)),
                SecondFactorGroup.allCases.map {
                    Field.Option(value: $0.rawValue, title: context.text(Phrase.SecondFactor.group($0)))
                }),
        ]
        let form = context.officeForm(
            .setSettings, from: from, next: next, hidden: [("second_factor", "")])
        return "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))"
    }
}
