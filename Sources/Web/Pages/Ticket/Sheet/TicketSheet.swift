import HTTPServer
import Markup
import OfficeTime
import Phrases
import SOPModel
import SheetLayout
import TicketEngine

/// *Lembar SOP*, alive: what was done in which time, where it stands, which way was taken, which papers were
/// made.
struct TicketSheet: Sendable {
    let scene: TicketScene
    /// Rows that have an entry in the history, to link to.
    let told: Set<StepID>

    var html: HTML {
        let rows = scene.procedure.steps.map(live)
        let site = scene.context.site
        let drawing = SheetDrawing(
            laid: site.sheets.sheet(scene.procedure, language: scene.language, isLive: true), live: rows,
            language: scene.language, title: scene.procedure.title)
        let view = SheetView(
            drawing: drawing, model: model, language: scene.language,
            isTable: scene.context.request.query[SheetView.field] == SheetView.tableValue,
            address: scene.place.path)
        return Page.section(scene.text(Phrase.Ticket.sheet), id: "lembar", view.html)
    }

    var model: SheetModel {
        SheetModel.make(procedure: scene.procedure, language: scene.language) { live($0) }
    }

    private func live(_ step: Step) -> LiveRow {
        var row = LiveRow(state: state(step))
        let record = scene.state.records.last { $0.step == step.id && $0.ending == .completed }
        if let record {
            row.taken = record.answer
            row.option = record.answer.flatMap { option(of: step, $0) }
            row.realTime = (scene.duration(record.minutes), chip(record.verdict))
        }
        if let standing = scene.standing, let since = standing.since[step.id],
            !scene.state.records.contains(where: { $0.step == step.id }), row.state == .skipped
        {
            let date = scene.language.shortDate(scene.context.parts(since), withYear: true)
            row.state = .done
            row.standing = scene.text(Phrase.State.inForceSince(date))
            row.address = Place.ticket(standing.ticket).path
        }
        if told.contains(step.id) { row.address = "#" + TicketHistory.anchor(step.id) }
        for made in scene.products where made.step == step.id && made.product.isOnPaper {
            guard
                let place = step.outputs.firstIndex(where: {
                    $0.kind == made.product.kind && $0.name == made.product.name
                })
            else { continue }
            row.papers[place] = made.address ?? row.papers[place]
        }
        return row
    }

    private func option(of step: Step, _ answer: String) -> Int? {
        let wording = SheetWording(procedure: scene.procedure, language: scene.language)
        return step.decision?.options.firstIndex { wording.words($0.ground) == answer }
    }

    private func chip(_ verdict: Verdict?) -> Chip {
        switch verdict?.inTime {
        case .yes: .onTime
        case .no: .late
        case .notJudged, nil: .done
        }
    }

    private func state(_ step: Step) -> SheetModel.State {
        let state = scene.state
        if state.positions.contains(where: { $0.step == step.id }) { return .current }
        if let last = state.records.last(where: { $0.step == step.id }) {
            if last.ending == .completed { return .done }
            if case .skipped = last.ending { return .skipped }
            return state.positions.isEmpty ? .skipped : .waiting
        }
        guard let here = scene.procedure.index(of: step.id) else { return .waiting }
        let open = state.positions.compactMap { scene.procedure.index(of: $0.step) }
        guard let first = open.min() else { return state.phase == .parked ? .waiting : .skipped }
        return here < first ? .skipped : .waiting
    }
}
