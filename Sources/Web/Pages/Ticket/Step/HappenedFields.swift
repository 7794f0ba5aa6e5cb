import OfficeTime
import Phrases

/// When it really happened, for what is put in later (DESIGN rule 7).
struct HappenedFields: Sendable {
    let scene: TicketScene
    let typed: Typed
    let earliest: Instant

    var part: FormPart {
        let context = scene.context
        let line = Field.Line(
            value: typed.value("happened"), kind: .dateTime, look: "short",
            earliest: context.parts(earliest).inputValue, latest: context.parts(context.now).inputValue)
        return .fold(
            context.text(Phrase.StepForm.happenedTitle),
            isOpen: typed.touches("happened") || typed.touches("late_reason"),
            [
                .field(
                    Field(
                        name: "happened", label: context.text(Phrase.StepForm.happened),
                        hint: context.text(Phrase.StepForm.happenedHint), error: typed.error("happened"),
                        isRequired: false, saysOptional: false, control: .line(line))),
                .field(
                    Field(
                        name: "late_reason", label: context.text(Phrase.StepForm.lateReason),
                        hint: context.text(Phrase.StepForm.lateReasonHint), error: typed.error("late_reason"),
                        isRequired: false, saysOptional: false,
                        control: .line(Field.Line(value: typed.value("late_reason"))))),
            ])
    }
}
