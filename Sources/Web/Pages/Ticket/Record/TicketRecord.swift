import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Papers, attachments and comments under the history.
struct TicketRecord: Sendable {
    let scene: TicketScene

    /// The whole part; papers and the list of comments may be kept from before.
    func html(papers: HTML, comments: HTML) -> HTML { "\(papers)\(files)\(said(comments))" }

    // MARK: papers

    var papers: HTML {
        let all = scene.papers
        let items: [HTML] = all.map { made in
            let title = scene.title(of: made.product)
            let words: HTML = made.address.map { "<a href=\"\($0)\">\(title)</a>" } ?? HTML(text: title)
            let facts = [
                made.product.number, scene.text(Phrase.StepForm.toStep(scene.number(of: made.step))),
                made.made.map(scene.stamp) ?? "",
            ].filter { !$0.isEmpty }
            return """
                <li>\(Icon.paper.html)<span>\(words)<small class="soft">\(facts.joined(separator: " · "))</small>\
                \(mark(made))</span></li>
                """
        }
        let body: HTML =
            items.isEmpty
            ? EmptyState.html(Phrase.Empty.papers, scene.language, icon: .paper)
            : "<ul class=\"kept\">\(items)</ul>"
        return Page.section(scene.text(Phrase.Ticket.papers), id: "naskah", body)
    }

    /// A paper that counts no longer says so, and why.
    private func mark(_ made: MadeProduct) -> HTML? {
        switch scene.standing(of: made) {
        case nil: return nil
        case .superseded: return Chip.plain(scene.text(Phrase.PaperPage.superseded), .moved)
        case .refused(let reason):
            return """
                \(Chip.late.html(scene.language, word: scene.text(Phrase.PaperPage.refused)))\
                <small class="soft">\(reason)</small>
                """
        }
    }

    // MARK: attachments

    private var files: HTML? {
        let all = scene.files
        guard !all.isEmpty else { return nil }
        let items: [HTML] = all.map { file in
            let reference = file.reference
            let address = Place.ticketFile(scene.state.id, digest: reference.digest).path
            let isLost = scene.lost.contains(reference.digest)
            let lost = isLost ? scene.text(Phrase.Store.fileGone) : ""
            let facts = [file.source, size(reference.size), lost].filter { !$0.isEmpty }
            let icon = KeptFile.isPicture(reference.mediaType) ? Icon.camera : Icon.clip
            return """
                <li>\(icon.html)<span><a href="\(address)">\(reference.name)</a>\
                <small class="soft">\(facts.joined(separator: " · "))</small></span></li>
                """
        }
        return Page.section(
            scene.text(Phrase.Ticket.attachments), id: "lampiran", "<ul class=\"kept\">\(items)</ul>")
    }

    private func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000) MB"
    }

    // MARK: comments

    var comments: HTML {
        let said = scene.history.compactMap { line -> Timeline.Item? in
            guard case .commented(let event) = line.entry.event else { return nil }
            let links: [HTML] = event.files.map { file in
                "<a href=\"\(Place.ticketFile(scene.state.id, digest: file.digest).path)\">\(file.name)</a> "
            }
            return Timeline.Item(
                icon: .speech, title: scene.author(line.entry.actor), who: scene.post(line.entry.actor),
                happened: scene.context.parts(line.entry.happened), words: event.text,
                more: links.isEmpty ? .empty : "<p>\(links)</p>")
        }
        return said.isEmpty
            ? EmptyState.html(Phrase.Empty.comments, scene.language, icon: .speech)
            : Timeline(items: said, today: scene.context.parts(scene.context.now)).html(scene.language)
    }

    private func said(_ list: HTML) -> HTML {
        Page.section(scene.text(Phrase.Ticket.comments), id: "komentar", "\(list)\(commentForm)")
    }

    private var commentForm: HTML? {
        guard scene.allows(.comment(text: "-", files: [])) else { return nil }
        let typed = Typed(refused: scene.context.refused(.comment))
        let scope = "komentar"
        let fields: [FormPart] = [
            .hidden(name: "ticket", value: scene.state.id.text),
            .field(
                Field(
                    name: "text", label: scene.text(Phrase.Act.comment), error: typed.error("text"),
                    isRequired: false, saysOptional: false,
                    control: .paragraph(value: typed.value("text"), rows: 3))),
            .field(
                Field(
                    name: "files", label: scene.text(Phrase.Act.attach), error: typed.error("files"),
                    isRequired: false,
                    control: .file(accept: FileKind.accept, isMultiple: true, fromCamera: false))),
        ]
        return scene.form(.comment, isMultipart: true).html(
            """
            \(Form.errorSummary(typed.errors, scope: scope, scene.language))\
            \(fields.map { $0.html(scene.language, scope: scope) })\
            \(Button.row([Button(scene.text(Phrase.Act.send), icon: .speech).submit()]))
            """)
    }
}
