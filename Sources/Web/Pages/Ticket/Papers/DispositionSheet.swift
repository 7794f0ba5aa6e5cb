import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// *Lembar disposisi* with its boxes: whose letter, to whom, with which instruction, how urgent.
struct DispositionSheet: Sendable {
    let maker: PaperMaker

    private var scene: TicketScene { maker.scene }

    private func text(_ phrase: Phrase) -> String { maker.text(phrase) }

    var html: HTML {
        guard case .disposition(let slip) = maker.product.content else { return .empty }
        return """
            <table><tbody><tr><td>\(Paper.fields(left))</td><td>\(Paper.fields(right))\(urgencies(slip))</td></tr>\
            <tr><td colspan="2">\(Paper.fields([subject] + asked))</td></tr>\
            <tr><td><p>\(text(Phrase.Paper.forwardedTo))</p>\(receivers(slip))</td>\
            <td><p>\(text(Phrase.Paper.instructions))</p>\(instructions(slip))</td></tr>\
            <tr><td colspan="2"><p>\(text(Phrase.Paper.note))</p>\(maker.paragraphs(slip.note))</td></tr>\
            </tbody></table>\(initials)
            """
    }

    // MARK: the letter

    private var report: ReportDossier? { scene.reports.first }

    /// What nobody reported has no letter and no sender.
    private var isReported: Bool { scene.ground == .report }

    private var left: [(name: String, value: String)] {
        guard isReported else { return [(text(Phrase.Paper.basis), text(scene.ground.words))] }
        let agenda = report?.report.agenda
        let sender = agenda?.sender ?? ""
        let letter = [
            (name: text(Phrase.Paper.letterFrom), value: sender.isEmpty ? scene.reporterName : sender),
            (name: text(Phrase.Paper.letterNumber), value: agenda?.letterNumber ?? ""),
            (name: text(Phrase.Paper.letterDate), value: agenda?.letterDate.map(date) ?? ""),
        ]
        return unlessAsked(letter)
    }

    /// What the row's own form asked.
    private var asked: [(name: String, value: String)] {
        maker.record.fields.map { (name: $0.name.spelledOut, value: maker.tables.value(of: $0)) }
    }

    /// An empty line is for the pen, but not where the row's own form asked, and what it asked stands below.
    private func unlessAsked(_ fields: [(name: String, value: String)]) -> [(name: String, value: String)] {
        maker.record.fields.isEmpty ? fields : fields.filter { !$0.value.isEmpty }
    }

    private var right: [(name: String, value: String)] {
        guard isReported else {
            let begun = Language.indonesian.date(scene.context.parts(scene.state.since))
            return [(text(Phrase.Paper.date), begun)]
        }
        let received = report.map { Language.indonesian.date(scene.context.parts($0.report.made)) } ?? ""
        return unlessAsked([
            (text(Phrase.Paper.receivedOn), received),
            (text(Phrase.Paper.agendaNumber), report?.report.agenda?.agendaNumber ?? ""),
        ])
    }

    private var subject: (name: String, value: String) {
        (text(Phrase.Paper.subject), scene.beginning)
    }

    private func date(_ date: CivilDate) -> String {
        let instant = LocalTime(date: date, minute: 0).instant(in: scene.context.zone)
        return Language.indonesian.date(scene.context.parts(instant))
    }

    // MARK: boxes

    private func urgencies(_ slip: Disposition) -> HTML {
        let boxes = Disposition.Urgency.allCases.map {
            Paper.box(text($0.words), isTicked: $0 == slip.urgency)
        }
        return "<p>\(text(Phrase.Paper.urgency)) :</p><ul class=\"boxes\">\(boxes)</ul>"
    }

    private func receivers(_ slip: Disposition) -> HTML {
        switch slip.target {
        case .none: return "<p>\(text(Phrase.Paper.noDisposition))</p>"
        case .next: return "<ul class=\"boxes\">\(Paper.box(next, isTicked: true))</ul>"
        case .step(let id):
            let names = scene.step(id).map { scene.names(scene.performers(of: $0)) } ?? id.text
            return "<ul class=\"boxes\">\(Paper.box(names, isTicked: true))</ul>"
        }
    }

    /// Those the form named as its first choice, not those the row only informs.
    private var next: String {
        guard let step = maker.step else { return "" }
        let people = NextStep(scene: scene).receivers(
            after: stage(of: step), in: step, answer: maker.record.answer)
        return people.isEmpty ? text(Phrase.StepForm.nextBySOP) : scene.names(people)
    }

    /// Whose slip it is among those of the row.
    private func stage(of step: Step) -> Int {
        let own = maker.output?.by.flatMap { column in step.performers.firstIndex { $0.column == column } }
        return own ?? maker.record.turns.map(\.stage).min() ?? 0
    }

    private func instructions(_ slip: Disposition) -> HTML {
        let offered = scene.office.settings.instructions
        let own = slip.instructions.filter { !offered.contains($0) }
        let boxes = (offered + own).map { Paper.box($0, isTicked: slip.instructions.contains($0)) }
        return "<ul class=\"boxes\">\(boxes)</ul>"
    }

    /// Lines for the initials that the SOP's own *pencatatan* names, whether or not the post has a column.
    private var initials: HTML? {
        let posts = scene.procedure.records.compactMap { duty -> String? in
            guard case .duty(let post, let document, let form) = duty, form.lowercased().contains("paraf"),
                document.lowercased().contains("disposisi")
            else { return nil }
            return post
        }
        guard !posts.isEmpty else { return nil }
        let rows: [HTML] = posts.map { "<tr><td>\($0)</td><td class=\"initials\"></td></tr>" }
        return """
            <table class="initials"><thead><tr><th scope="col" colspan="2">\(text(Phrase.Paper.initials))</th></tr>\
            </thead><tbody>\(rows)</tbody></table>
            """
    }
}
