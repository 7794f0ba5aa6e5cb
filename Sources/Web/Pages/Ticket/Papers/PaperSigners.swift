import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Who signs a paper: the one whose part of the row made it, and whoever countersigns.
struct PaperSigners: Sendable {
    let maker: PaperMaker

    private var scene: TicketScene { maker.scene }

    private func text(_ phrase: Phrase) -> String { maker.text(phrase) }

    var signatures: [Paper.Signature] { countersigners + [author] }

    private var turn: TurnRecord? { maker.turn }

    /// "Plh. Kepala Bidang".
    var authorTitle: String {
        guard let turn else { return "" }
        if turn.given.isForAnother { return scene.names(turn.assignees) }
        return turn.actor.post.map { scene.title(of: $0, turn.actor.capacity) } ?? team(turn)
    }

    private func team(_ turn: TurnRecord) -> String {
        if case .reporter = turn.assignees.first { return scene.reporterName }
        return maker.step?.performers.first.flatMap { scene.procedure.column($0.column)?.name }
            ?? text(Phrase.Paper.technician)
    }

    private var author: Paper.Signature {
        let above = maker.dated(maker.madeOn)
        guard let turn else { return Paper.Signature(above: above, post: "", name: "") }
        return signature(turn.given, turn.actor, above: above, title: authorTitle)
    }

    private func signature(_ given: Given, _ actor: Actor, above: String, title: String) -> Paper.Signature {
        switch given {
        case .own, .link:
            return Paper.Signature(above: above, post: title, name: scene.author(actor))
        case .recorded(let recorded):
            let owner =
                recorded.orderedBy.map { scene.name($0) } ?? recorded.outsider.map(scene.outsider) ?? ""
            let held = recorded.orderedBy.flatMap { self.title($0) } ?? title
            return Paper.Signature(
                above: above, post: held, name: owner,
                under: [text(Phrase.Paper.recordedBy(scene.name(actor)))])
        case .onSite(let onSite):
            let details = scene.details(onSite.who)
            let image = onSite.signature.map {
                (address: Place.ticketFile(scene.state.id, digest: $0.digest).path, text: $0.name)
            }
            return Paper.Signature(
                above: above, post: details?.post.isEmpty ?? true ? title : details?.post ?? title,
                name: details?.name ?? scene.outsider(onSite.who),
                under: [text(Phrase.Paper.onDeviceOf(scene.name(actor)))], image: image)
        }
    }

    /// The title with Plt. or Plh., as the one who ordered it held the post then.
    private func title(_ person: PersonID) -> String? {
        guard let turn, case .post(let post) = turn.assignees.first else { return nil }
        return scene.title(of: post, scene.office.capacity(of: person, in: post, at: maker.made))
    }

    /// The newest request for each column that has to know this paper.
    private var countersigners: [Paper.Signature] {
        let asked = scene.state.countersigns.filter {
            $0.step == maker.record.step && $0.papers.contains(maker.product.name)
                && $0.standing != .superseded
                && $0.since >= maker.record.start
        }
        return asked.map { request in
            let above = text(Phrase.Paper.acknowledged)
            let title = scene.names(request.assignees)
            switch request.standing {
            case .pending, .superseded:
                return Paper.Signature(above: above, post: title, name: text(Phrase.Paper.awaiting))
            case .signed(let given, _):
                let (actor, named) = signer(request)
                var signature = signature(given, actor, above: above, title: title)
                if let named {
                    let details = scene.details(named)
                    signature.name = details?.name ?? scene.outsider(named)
                    if let post = details?.post, !post.isEmpty { signature.post = post }
                }
                return signature
            case .refused(_, let reason, _):
                let words = Phrase.Paper.refused(refusal(of: request) ?? reason)
                return Paper.Signature(above: above, post: title, name: text(words))
            case .waived(let reason):
                return Paper.Signature(above: above, post: title, name: text(Phrase.Paper.waived(reason)))
            }
        }
    }

    /// Why it was refused; an outsider's words stand in the history, not in the state.
    private func refusal(of request: Countersign) -> String? {
        for line in scene.history.reversed() {
            if case .countersignRefused(let event) = line.entry.event, event.number == request.number {
                return event.reason
            }
        }
        return nil
    }

    /// Who put the countersignature in, and who is said to have signed where that is not told by it.
    private func signer(_ request: Countersign) -> (Actor, PersonalReference?) {
        for line in scene.history.reversed() {
            if case .countersigned(let event) = line.entry.event, event.number == request.number {
                return (line.entry.actor, event.signer)
            }
        }
        return (.clock, nil)
    }
}
