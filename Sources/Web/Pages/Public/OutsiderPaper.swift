import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// A paper put before the reporter's side: its words in full, to countersign or to refuse.
struct OutsiderPaper {
    let context: RequestContext
    /// The page the forms stand on.
    let from: Place
    let ticket: TicketState
    let procedure: Procedure?
    let pending: Countersign
    /// What proves that the sender may: the tracking code, or the link with its PIN.
    let proof: [(name: String, value: String)]

    private var key: String { String(pending.number) }

    /// Draws papers and forms; nobody puts a name under what they have not read.
    func html(address: (AttachmentReference) -> String?) -> HTML {
        let refusal = context.refused(.countersign, key: key).map {
            Form.errorSummary($0.errors, scope: "tanda" + key, context.language)
        }
        let sign = Button(context.text(Phrase.Act.acknowledge), .primary, icon: .tick).submit()
        return Page.section(
            context.text(Phrase.Tracking.countersignTitle), cssClass: "now",
            """
            <p>\(context.text(Phrase.Tracking.countersignLede))</p>\
            \(pending.papers.map { paper($0, address) })\(refusal)\
            \(form(.countersign).html("\(signer(.countersign, "tanda" + key))\(Button.row([sign]))"))\(refuse)
            """)
    }

    /// A code or link tells for which office, not who is there.
    private func signer(_ command: CommandName, _ scope: String) -> HTML {
        let answers = context.answers(command, key: key, scope: scope)
        return """
            \(answers.line(
                "signer.name", Phrase.Signer.name, hint: Phrase.Signer.hint,
                Field.Line(autocomplete: "name", maxLength: 120)))\
            \(answers.line(
                "signer.post", Phrase.Signer.post, isRequired: false,
                Field.Line(autocomplete: "organization-title", maxLength: 120)))
            """
    }

    private var refuse: HTML {
        let answers = context.answers(.refuseCountersign, key: key, scope: "tolak" + key)
        let fields: HTML = """
            \(answers.summary)\(signer(.refuseCountersign, "tolak" + key))\
            \(answers.paragraph("reason", Phrase.Tracking.refuseReason, rows: 3))\
            \(Button.row([Button(context.text(Phrase.Act.refuse), .danger).submit()]))
            """
        return Fold.html(
            context.text(Phrase.Act.refuse), isOpen: answers.refused != nil,
            form(.refuseCountersign).html(fields))
    }

    private func paper(_ name: String, _ address: (AttachmentReference) -> String?) -> HTML {
        let output = procedure?.steps.first { $0.id == pending.step }?.outputs.first { $0.name == name }
        let title = output.map { $0.title.isEmpty ? $0.name : $0.title } ?? name
        guard case .paper(let text, let files) = ticket.product(named: name)?.product.content else {
            return "<p><b>\(title)</b></p>"
        }
        let links: [HTML] = files.map { file in
            guard let address = address(file) else { return "<li>\(Icon.clip.html) \(file.name)</li>" }
            return "<li><a href=\"\(address)\">\(Icon.clip.html)<span>\(file.name)</span></a></li>"
        }
        let list: HTML? = links.isEmpty ? nil : "<ul class=\"photos\">\(links)</ul>"
        let words: HTML? = text.isEmpty ? nil : "<blockquote class=\"said\">\(text)</blockquote>"
        return "<p><b>\(title)</b></p>\(words)\(recorded(title, name))\(list)"
    }

    /// What stands on the paper besides its words: nobody signs for what they were not shown.
    private func recorded(_ title: String, _ name: String) -> HTML? {
        guard let record = ticket.records.last(where: { $0.step == pending.step }) else { return nil }
        let tables = PaperTables(context: context, procedure: procedure)
        let devices =
            PaperFamily(name: name, title: title) == .minutes
            ? tables.devices(ticket.devices(until: record.end)) : nil
        let both = [tables.facts(record.fields), devices].compactMap(\.self)
        return both.isEmpty ? nil : "<div class=\"sheet\">\(both)</div>"
    }

    private func form(_ command: CommandName) -> Form {
        var form = context.form(command, from: from, key: key)
        form.hidden += [("ticket", ticket.id.text), ("number", key)] + proof
        return form
    }
}
