import Phrases
import SOPModel
import TicketEngine

/// *Kelengkapan*: found among earlier papers, ticked, uploaded, or missing with a reason.
extension StepEntry {
    var requirements: [FormPart] {
        group(of: form.requirements)
    }

    /// Without those that count for nothing: an outsider is not asked for a tick nobody reads.
    var judgedRequirements: [FormPart] {
        group(of: form.requirements.filter { step.requirements[$0].isJudged })
    }

    private func group(of wanted: [Int]) -> [FormPart] {
        guard !wanted.isEmpty else { return [] }
        let inputs = wanted.map { requirement($0, step.requirements[$0]) }
        return [.group(.init(title: text(Phrase.Ticket.needs), path: "requirements", parts: inputs))]
    }

    private func requirement(_ index: Int, _ requirement: Requirement) -> FormPart {
        let path = "requirements.\(index)"
        guard requirement.kind == .document else {
            return .tick(
                .init(
                    name: path + ".ticked", title: requirement.name.capitalizedFirst,
                    hint: requirement.isJudged ? "" : text(Phrase.StepForm.notJudged),
                    isChosen: typed.isChosen(path + ".ticked", "yes"),
                    error: typed.error(path + ".ticked") ?? typed.error(path)))
        }
        let title = scene.title(ofPaper: requirement.name)
        if let found = scene.supply(of: requirement) {
            return .present(title: title, note: found.note, address: found.address)
        }
        return .field(
            Field(
                name: path + ".files", label: title, hint: text(Phrase.StepForm.uploadPaper),
                error: typed.error(path + ".files") ?? typed.error(path), isRequired: false,
                saysOptional: !requirement.isJudged,
                control: .file(accept: FileKind.accept, isMultiple: true, fromCamera: false)))
    }

    /// Reasons in place of what is not there: the verdict will say so.
    var gaps: [FormPart] {
        var lines: [FormPart] = form.requirements.compactMap { index in
            let requirement = step.requirements[index]
            let isThere = requirement.kind == .document && scene.supply(of: requirement) != nil
            guard requirement.isJudged, !isThere else { return nil }
            let title =
                requirement.kind == .document ? scene.title(ofPaper: requirement.name) : requirement.name
            return gap(
                "requirements.\(index).missing", Phrase.StepForm.requirementGap(title.capitalizedFirst))
        }
        lines += form.outputs.compactMap { index in
            guard conditions.fate(step.outputs[index].condition) != .hidden else { return nil }
            let title = scene.title(of: step.outputs[index]).capitalizedFirst
            return gap("outputs.\(index).missing", Phrase.StepForm.outputGap(title))
        }
        guard !lines.isEmpty else { return [] }
        let isOpen =
            (form.requirements.map { "requirements.\($0).missing" }
            + form.outputs.map { "outputs.\($0).missing" })
            .contains { typed.touches($0) }
        return [
            .fold(
                text(isOutsider ? Phrase.Outsider.gaps : Phrase.StepForm.gaps), isOpen: isOpen,
                [.note(text(isOutsider ? Phrase.Outsider.gapsHint : Phrase.StepForm.gapsHint))] + lines)
        ]
    }

    private func gap(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                saysOptional: false,
                control: .line(Field.Line(value: typed.value(name)))))
    }
}

extension TicketScene {
    /// Where a paper that a row needs is there already.
    struct Supply: Sendable {
        var note: String
        var address: String?
    }

    /// By the engine's rules: the newest paper of that name, the report itself, or the slip that skipped its
    /// row.
    func supply(of requirement: Requirement) -> Supply? {
        guard requirement.kind == .document else { return nil }
        if let paper = papers.last(where: { $0.product.name == requirement.name && !$0.product.isMissing }) {
            return Supply(note: fromStep(paper.step), address: paper.address)
        }
        if requirement.name == Requirement.reportPaper, !state.reports.isEmpty {
            return Supply(note: text(Phrase.StepForm.reportItself), address: "#laporan")
        }
        let makers = procedure.steps.filter { row in
            row.outputs.contains { $0.isDisposition && $0.name == requirement.name }
        }
        let isSkipped = state.records.contains { record in
            guard case .skipped = record.ending else { return false }
            return makers.contains { $0.id == record.step }
        }
        guard isSkipped, let slip = papers.last(where: { $0.disposition != nil }) else { return nil }
        return Supply(note: fromStep(slip.step), address: slip.address)
    }

    private func fromStep(_ step: StepID) -> String { text(Phrase.StepForm.fromStep(number(of: step))) }
}
