import Crypto
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What the reporter is asked, and may say.
struct TrackForms {
    let scene: TrackScene

    private var context: RequestContext { scene.context }

    /// What waits for the reporter, above all else on the page.
    var asked: HTML {
        guard let run = scene.current else { return .empty }
        switch run.state.phase {
        case .open, .parked: return "\(steps)\(scene.countersigns.map { countersign($0, run) })"
        case .finished:
            if let end = run.earlyEnd { return notHandled(run, end) }
            return isItNormal(run.state)
        case .confirmed: return "\(rating(run.state))\(dispute(run.state, title: Phrase.Tracking.again))"
        case .cancelled, .handedOver: return .empty
        }
    }

    /// A message to the office, while somebody there reads it.
    var write: HTML {
        guard let state = scene.current?.state, state.phase != .cancelled, state.phase != .handedOver else {
            return .empty
        }
        let answers = context.answers(.comment, scope: "pesan")
        let fields: HTML = """
            \(answers.summary)\
            \(answers.paragraph("text", Phrase.Tracking.writeText, hint: Phrase.Tracking.writeHint, rows: 3))\
            \(answers.files("files", Phrase.Tracking.writeFiles, accept: "image/*"))\
            \(Button.row([Button(scene.text(Phrase.Act.send)).submit()]))
            """
        return Fold.html(
            scene.text(Phrase.Tracking.write), isOpen: answers.refused != nil,
            form(.comment, state.id, multipart: true).html(fields))
    }

    private var steps: [HTML] {
        guard let form = scene.form else { return [] }
        return scene.turns.map {
            OutsiderStep(scene: form, position: $0, proof: [("code", scene.code.text)]).html
        }
    }

    // MARK: the end

    private func isItNormal(_ state: TicketState) -> HTML {
        let refusal = context.refused(.confirmTicket).map { Form.errorSummary($0.errors, scene.language) }
        let yes = Button(scene.text(Phrase.Act.confirmNormal), .primary, icon: .tick).submit()
        return Page.section(
            scene.text(Phrase.Tracking.isItNormal), cssClass: "now",
            """
            <p>\(scene.text(Phrase.Tracking.isItNormalLede))</p>\(refusal)\
            \(form(.confirmTicket, state.id).html(Button.row([yes])))\
            \(dispute(state, title: Phrase.Act.stillBroken))
            """)
    }

    /// An answer ended it early: why, and what the reporter may say to that.
    private func notHandled(_ run: TrackScene.Run, _ end: StepRecord) -> HTML {
        let state = run.state
        let said = run.procedure.map(end.said) ?? ""
        let reason: HTML = said.isEmpty ? .empty : "<blockquote class=\"said\">\(said)</blockquote>"
        let refusal = context.refused(.confirmTicket).map { Form.errorSummary($0.errors, scene.language) }
        let yes = Button(scene.text(Phrase.Tracking.understood), .primary, icon: .tick).submit()
        return Page.section(
            scene.text(Phrase.Tracking.notHandledTitle), cssClass: "now",
            """
            <p>\(scene.text(Phrase.Tracking.notHandledLede(state.outcome ?? "")))</p>\(reason)\(refusal)\
            \(form(.confirmTicket, state.id).html(Button.row([yes])))\
            \(dispute(state, title: Phrase.Tracking.disagree))
            """)
    }

    private func dispute(_ state: TicketState, title: Phrase) -> HTML {
        let answers = context.answers(.disputeTicket, scope: "belum")
        let fields: HTML = """
            \(answers.summary)\(answers.paragraph("reason", Phrase.Tracking.disputeReason, rows: 3))\
            \(Button.row([Button(scene.text(Phrase.Tracking.disputeSend)).submit()]))
            """
        return Fold.html(
            scene.text(title), isOpen: answers.refused != nil, form(.disputeTicket, state.id).html(fields))
    }

    private func rating(_ state: TicketState) -> HTML {
        if let score = state.score, Phrase.Report.ratings.indices.contains(score - 1) {
            let word = scene.text(Phrase.Report.ratings[score - 1])
            let given = scene.text(Phrase.Tracking.score(score, word))
            return "<p class=\"soft\">\(scene.text(Phrase.Tracking.rated)): \(given)</p>"
        }
        let answers = context.answers(.rateTicket, scope: "nilai")
        let fields: HTML = """
            \(answers.summary)\(answers.rating("score", Phrase.Tracking.rate))\
            \(answers.paragraph("text", Phrase.Tracking.rateWords, isRequired: false, rows: 2))\
            \(Button.row([Button(scene.text(Phrase.Tracking.rateSend), .primary).submit()]))
            """
        return "<section class=\"now\">\(form(.rateTicket, state.id).html(fields))</section>"
    }

    // MARK: countersigning

    private func countersign(_ pending: Countersign, _ run: TrackScene.Run) -> HTML {
        let paper = OutsiderPaper(
            context: context, from: scene.place, ticket: run.state, procedure: run.procedure,
            pending: pending, proof: [("code", scene.code.text)])
        return paper.html { file in Place.trackedFile(code: scene.code.text, digest: file.digest).path }
    }

    private func form(
        _ command: CommandName, _ ticket: TicketID, multipart: Bool = false
    ) -> Form {
        var form = context.form(command, from: scene.place, multipart: multipart)
        form.hidden += [("ticket", ticket.text), ("code", scene.code.text)]
        return form
    }
}
