import Markup
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What a superior wrote on the slip that brought a step here: whoever has the step now reads it above the
/// form, and the sheet is one tap away.
struct SlipNotice: Sendable {
    let scene: TicketScene
    let position: Position
    let step: Step

    private struct Found {
        var slip: Disposition
        var paper: PaperMaker
        var address: String
    }

    var html: HTML? {
        guard let found = ownRow ?? rowBefore ?? rowAsked else { return nil }
        let slip = found.slip
        let ticked: [HTML] = slip.instructions.map { "<li>✓ \($0)</li>" }
        let list: HTML? = ticked.isEmpty ? nil : "<ul class=\"items\">\(ticked)</ul>"
        let none: HTML? = slip.target == .none ? "<p>\(text(Phrase.Act.noDispositionNeeded))</p>" : nil
        let note: HTML? = slip.note.isEmpty ? nil : "<p class=\"said\">\(slip.note)</p>"
        let title = scene.title(of: found.paper.product)
        let more: HTML = """
            \(list)\(none)\(note)<p>\(text(Phrase.Urgency.title)): <b>\(text(slip.urgency.words))</b> · \
            <a href="\(found.address)">\(title)</a></p>
            """
        let from = PaperSigners(maker: found.paper).authorTitle
        let words = from.isEmpty ? title : text(Phrase.TicketPage.slipFrom(from))
        return Notice(.info, words, more: more).html
    }

    private func text(_ phrase: Phrase) -> String { scene.text(phrase) }

    // MARK: which slip

    /// Of a performer before in the same row.
    private var ownRow: Found? {
        let source = PaperSource(position)
        return last(in: source) { product, place in
            guard let turn = source.turn(of: product, in: scene.procedure), turn.stage < position.stage else {
                return nil
            }
            return .openPaper(scene.state.id, position: position.number, product: place)
        }
    }

    /// Of the row whose end brought the step here; where it has come back since, as it first came.
    private var rowBefore: Found? {
        var count = 0
        var ended: (record: Int, recorded: Instant)?
        var found: Found?
        for line in scene.history {
            switch line.entry.event {
            case .stepCompleted: ended = (count, line.entry.recorded)
            case .stepStarted(let start) where start.step == position.step:
                if let ended, ended.recorded == line.entry.recorded {
                    found = slip(of: ended.record) ?? found
                }
            case .sentBack, .ticketParked: ended = nil
            default: break
            }
            if line.entry.event.closesRow { count += 1 }
        }
        return found
    }

    /// One that the row asks for, from further back.
    private var rowAsked: Found? {
        let wanted = step.requirements.filter { $0.kind == .document }.map(\.name)
        let made = scene.papers.last { $0.disposition != nil && wanted.contains($0.product.name) }
        return made?.place.flatMap { slip(of: $0.record) }
    }

    private func slip(of record: Int) -> Found? {
        guard scene.state.records.indices.contains(record) else { return nil }
        return last(in: PaperSource(scene.state.records[record])) { _, place in
            .paper(scene.state.id, record: record, product: place)
        }
    }

    /// The last slip of an attempt that has an address for this reader.
    private func last(in source: PaperSource, at address: (Product, Int) -> Place?) -> Found? {
        for place in source.products.indices.reversed() {
            let product = source.products[place]
            guard case .disposition(let slip) = product.content, let sheet = address(product, place) else {
                continue
            }
            let paper = PaperMaker(scene: scene, record: source, place: place)
            return Found(slip: slip, paper: paper, address: sheet.path)
        }
        return nil
    }
}
