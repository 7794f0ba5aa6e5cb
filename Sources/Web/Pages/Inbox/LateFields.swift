import Markup
import OfficeTime
import Phrases

/// When the desk really did it, for what is put in later (DESIGN rule 7).
enum LateFields {
    /// Closed until wanted, or until something in it was refused.
    static func html(_ answers: Answers, _ context: RequestContext) -> HTML {
        let latest = context.parts(context.now).inputValue
        let isOpen = answers.refused.map { refused in
            ["happened", "late_reason"].contains { name in
                refused.error(name) != nil || !(refused.value(name) ?? "").isEmpty
            }
        }
        let fields: [HTML] = [
            answers.line(
                "happened", Phrase.StepForm.happened, hint: Phrase.StepForm.happenedHint, isRequired: false,
                Field.Line(kind: .dateTime, look: "short", latest: latest)),
            reason(answers),
        ]
        return Fold.html(
            context.text(Phrase.StepForm.happenedTitle), isOpen: isOpen ?? false, HTML.join(fields))
    }

    static func reason(_ answers: Answers) -> HTML {
        answers.line(
            "late_reason", Phrase.StepForm.lateReason, hint: Phrase.StepForm.lateReasonHint,
            isRequired: false, Field.Line(maxLength: 200))
    }
}
