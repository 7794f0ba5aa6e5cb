import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// The form of a row that the reporter's side does: the same as the office's own, without what only the
/// office sees.
struct OutsiderStep {
    let scene: TicketScene
    let position: Position
    /// What proves that the sender may: the tracking code, or the link with its PIN.
    let proof: [(name: String, value: String)]

    var html: HTML {
        guard let step = scene.step(position.step) else { return .empty }
        let entry = StepEntry(position, in: step, of: scene, ways: TicketScene.Ways(own: true))
        let key = String(position.number)
        var form = scene.context.form(.completeStep, from: scene.place, multipart: true, key: key)
        form.hidden += [("ticket", scene.state.id.text), ("position", key)] + proof
        form.saysAllThatIsMissing(in: scene.language)
        let returned: HTML? = whyReturned.map {
            Notice(.warn, scene.text(Phrase.Tracking.returnedBecause), more: "<p>\($0)</p>").html
        }
        let fields = entry.outsiderParts.map { $0.html(scene.language, scope: "langkah" + key) }
        let send = Button(scene.text(Phrase.Act.send), .primary).submit()
        let errors = Form.errorSummary(entry.typed.errors, scope: "langkah" + key, scene.language)
        let inside: HTML = "\(errors)\(fields)\(Button.row([send]))"
        return Page.section(
            scene.text(Phrase.Tracking.turnTitle), cssClass: "now",
            "\(returned)\(wanted(entry))\(form.html(inside))\(Fold.html(scene.text(Phrase.Outsider.sop), "<p>\(step.text)</p>"))"
        )
    }

    /// What is wanted, in plain words; the sheet's own sentence stands folded below.
    private func wanted(_ entry: StepEntry) -> HTML {
        let papers = entry.form.outputs.map { entry.step.outputs[$0] }.filter {
            $0.kind == .document && $0.name != Requirement.reportPaper
        }
        guard !papers.isEmpty else {
            return "<p>\(scene.text(Phrase.Outsider.answer))</p>"
        }
        let titles = papers.map { scene.title(of: $0).capitalizedFirst }.joined(separator: ", ")
        return "<p>\(scene.text(Phrase.Outsider.wanted)) <b>\(titles)</b></p>"
    }

    /// Why the row came to the reporter again: the reason of who sent it back, or what the row before it
    /// asks for.
    private var whyReturned: String? {
        if let reason = scene.returned(position)?.reason, !reason.isEmpty { return reason }
        guard position.attempt > 1, let last = scene.state.records.last(where: { $0.ending == .completed })
        else { return nil }
        let words = last.said(in: scene.procedure)
        return words.isEmpty ? nil : words
    }
}

extension FormPart {
    /// Without ways into the office's own pages, which an outsider cannot open.
    var withoutAddresses: FormPart {
        switch self {
        case .present(let title, let note, _): .present(title: title, note: note, address: nil)
        case .group(var group):
            .group(
                {
                    group.parts = group.parts.map(\.withoutAddresses)
                    return group
                }())
        case .fold(let title, let isOpen, let parts):
            .fold(title, isOpen: isOpen, parts.map(\.withoutAddresses))
        case .when(let words, let test, let parts):
            .when(words: words, test: test, parts.map(\.withoutAddresses))
        case .field, .tick, .note, .hidden: self
        }
    }
}
