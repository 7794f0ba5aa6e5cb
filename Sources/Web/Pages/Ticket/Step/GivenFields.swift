import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// For whom something is put in, and how they gave it (DESIGN rule 6).
struct GivenFields: Sendable {
    let scene: TicketScene
    let assignees: [Assignee]
    let ways: TicketScene.Ways
    let typed: Typed

    /// Nothing where people can only act for themselves; open where they can only act for others.
    var parts: [FormPart] {
        guard ways.recorded || ways.onSite else { return [] }
        let isOpen = ways.onlyForOthers || (typed.isAgain && typed.value("given", or: "own") != "own")
        let details: [FormPart] =
            who + [only("recorded", recorded), only("on-site", onSite)].compactMap(\.self)
        return [.fold(text(Phrase.StepForm.forOthers), isOpen: isOpen, [manner] + details)]
    }

    /// Shown for one manner of giving; said in words only where there is a choice.
    private func only(_ manner: String, _ parts: [FormPart]) -> FormPart? {
        guard !parts.isEmpty else { return nil }
        let title = manner == "recorded" ? Phrase.StepForm.givenRecorded : Phrase.StepForm.givenOnSite
        return .when(words: text(Phrase.StepForm.onlyIf("“\(text(title))”")), test: "given=\(manner)", parts)
    }

    private func text(_ phrase: Phrase) -> String { scene.text(phrase) }

    private var isReporters: Bool { assignees.contains(.reporter) }

    private var manner: FormPart {
        let usual = ways.own ? "own" : ways.onSite ? "on-site" : "recorded"
        let all: [(String, Bool, Phrase, Phrase)] = [
            ("own", ways.own, Phrase.StepForm.givenOwn, Phrase.StepForm.givenOwnHint),
            ("recorded", ways.recorded, Phrase.StepForm.givenRecorded, Phrase.StepForm.givenRecordedHint),
            ("on-site", ways.onSite, Phrase.StepForm.givenOnSite, Phrase.StepForm.givenOnSiteHint),
        ]
        let options = all.filter(\.1).map { value, _, title, hint in
            Field.Option(
                value: value, title: text(title), hint: text(hint),
                isChosen: typed.isChosen("given", value, usually: value == usual))
        }
        return .field(
            Field(
                name: "given", label: text(Phrase.StepForm.given), error: typed.error("given"),
                isRequired: false,
                saysOptional: false, control: .radios(options)))
    }

    /// Who of the office ordered it: those who have the step.
    private var forOffice: [FormPart] {
        let people = assignees.flatMap(scene.people)
        guard ways.recorded, !people.isEmpty else { return [] }
        let name = "given.ordered_by"
        let options = people.map { person in
            Field.Option(
                value: person.text, title: scene.name(person),
                isChosen: typed.isChosen(name, person.text, usually: person == people.first && !ways.own))
        }
        return [
            .field(
                Field(
                    name: name, label: text(Phrase.StepForm.orderedByPerson), error: typed.error(name),
                    isRequired: false, saysOptional: false, control: .select(options)))
        ]
    }

    /// Who of the reporter's side gave it.
    private var who: [FormPart] {
        guard isReporters else { return [] }
        let parts = [
            line("given.name", Phrase.StepForm.outsiderName),
            line("given.post", Phrase.StepForm.outsiderPost),
        ]
        guard ways.own else { return parts }
        return [
            .when(
                words: text(Phrase.StepForm.onlyIf(text(Phrase.StepForm.forOthers))), test: "given!=own",
                parts)
        ]
    }

    private var onSite: [FormPart] {
        guard ways.onSite else { return [] }
        return [
            .field(
                Field(
                    name: "given.signature", label: text(Phrase.StepForm.signature),
                    hint: text(Phrase.Signature.hint), error: typed.error("given.signature"),
                    isRequired: false, control: .signature)),
            file("given.photo", Phrase.StepForm.stampedSheet),
        ]
    }

    private var recorded: [FormPart] {
        guard ways.recorded else { return [] }
        let name = "given.medium"
        let options = Given.RecordedFor.Medium.allCases.map {
            Field.Option(
                value: $0.rawValue, title: text($0.phrase),
                isChosen: typed.isChosen(name, $0.rawValue, usually: $0 == .word))
        }
        let medium = FormPart.field(
            Field(
                name: name, label: text(Phrase.StepForm.medium), isRequired: false, saysOptional: false,
                control: .radios(options, twoColumns: true)))
        let contact = isReporters ? [line("given.contact", Phrase.StepForm.outsiderContact)] : []
        return forOffice + contact + [medium, file("given.scan", Phrase.StepForm.scan)]
    }

    private func line(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                saysOptional: false,
                control: .line(Field.Line(value: typed.value(name), autocomplete: "off", maxLength: 120))))
    }

    private func file(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                control: .file(accept: "image/*,.pdf", isMultiple: false, fromCamera: false)))
    }
}

extension Given.RecordedFor.Medium {
    var phrase: Phrase {
        switch self {
        case .word: Phrase.StepForm.byWord
        case .paper: Phrase.StepForm.onPaper
        }
    }
}
