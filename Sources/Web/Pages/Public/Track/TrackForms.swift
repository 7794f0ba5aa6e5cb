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
        case .open, .parked: return HTML.join(scene.countersigns.map { countersign($0, run) })
        case .finished: return isItNormal(run.state)
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
            return
                "<p class=\"soft\">\(scene.text(Phrase.Tracking.rated)): \(scene.text(Phrase.Tracking.score(score, word)))</p>"
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
        let key = String(pending.number)
        let number: (name: String, value: String) = ("number", key)
        let refusal = context.refused(.countersign, key: key).map {
            Form.errorSummary($0.errors, scene.language)
        }
        let sign = Button(scene.text(Phrase.Act.acknowledge), .primary, icon: .tick).submit()
        let answers = context.answers(.refuseCountersign, key: key, scope: "tolak" + key)
        let refuse: HTML = """
            \(answers.summary)\(answers.paragraph("reason", Phrase.Tracking.refuseReason, rows: 3))\
            \(Button.row([Button(scene.text(Phrase.Act.refuse), .danger).submit()]))
            """
        return Page.section(
            scene.text(Phrase.Tracking.countersignTitle), cssClass: "now",
            """
            <p>\(scene.text(Phrase.Tracking.countersignLede))</p>\
            \(pending.papers.map { paper($0, pending, run) })\(refusal)\
            \(form(.countersign, run.state.id, key: key, number).html(Button.row([sign])))\
            \(Fold.html(scene.text(Phrase.Act.refuse), isOpen: answers.refused != nil, form(.refuseCountersign, run.state.id, key: key, number).html(refuse)))
            """)
    }

    /// What is to be countersigned, in full: nobody puts a name under what they have not read.
    private func paper(_ name: String, _ pending: Countersign, _ run: TrackScene.Run) -> HTML {
        let output = run.step(pending.step)?.outputs.first { $0.name == name }
        let title = output.map { $0.title.isEmpty ? $0.name : $0.title } ?? name
        guard case .paper(let text, let files) = run.state.product(named: name)?.product.content else {
            return "<p><b>\(title)</b></p>"
        }
        let links: [HTML] = files.map { file in
            let address = Place.trackedFile(code: scene.code.text, digest: file.digest).path
            return "<li><a href=\"\(address)\">\(Icon.clip.html)<span>\(file.name)</span></a></li>"
        }
        let list: HTML? = links.isEmpty ? nil : "<ul class=\"files\">\(links)</ul>"
        let words: HTML? = text.isEmpty ? nil : "<blockquote class=\"said\">\(text)</blockquote>"
        return "<p><b>\(title)</b></p>\(words)\(list)"
    }

    private func form(
        _ command: CommandName, _ ticket: TicketID, multipart: Bool = false, key: String? = nil,
        _ more: (name: String, value: String)...
    ) -> Form {
        var form = context.form(command, from: scene.place, multipart: multipart, key: key)
        form.hidden += [("ticket", ticket.text), ("code", scene.code.text)] + more
        return form
    }
}
