import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// A round over many places: how far it is, and what can be done at each.
struct RoundPanel: Sendable {
    let scene: TicketScene
    let position: Position
    let step: Step

    var isDone: Bool { position.places.allSatisfy { $0.result != nil } }

    var html: HTML {
        let done = position.places.count { $0.result != nil }
        let all = position.places.count
        let list: [HTML] = sorted.map { "<li>\(line($0))</li>" }
        return """
            <p class="progress"><b>\(scene.text(Phrase.Round.progress(done, of: all)))</b> \
            <progress value="\(done)" max="\(all)" aria-label="\(scene.text(Phrase.Round.progress(done, of: all)))">\
            </progress></p>\
            <ul class="places">\(list)</ul>
            """
    }

    /// Under way first, then those not begun, then those done.
    private var sorted: [RoundPlace] {
        let ranked = position.places.map { place in
            (
                rank: place.result != nil ? 2 : place.start != nil ? 0 : 1,
                name: scene.name(place: place.place), place
            )
        }
        return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.2)
    }

    private func line(_ place: RoundPlace) -> HTML {
        let name = scene.name(place: place.place)
        if let result = place.result {
            return """
                <div><b>\(name)</b> \(chip(result.outcome))<br><small class="soft">\(finished(place))</small></div>
                """
        }
        let address = scene.place.path + "?tempat=" + Place.escaped(place.place) + "#sekarang"
        let finish = Button(scene.text(Phrase.Round.finish)).link(to: address)
        guard place.start != nil else {
            let start = scene.button(
                .startPlace, Phrase.Round.start, icon: .place,
                [("position", String(position.number)), ("place", place.place)])
            return "<div><b><a href=\"\(address)\">\(name)</a></b></div>\(start)"
        }
        let clock = scene.clock(deadline: place.deadline, start: place.start ?? position.start, step: step)
        return "<div><b>\(name)</b> \(clock.short(scene.language))</div>\(finish)"
    }

    private func chip(_ outcome: PlaceResult.Outcome) -> HTML {
        switch outcome {
        case .good: Chip.onTime.html(scene.language, word: scene.text(Phrase.Round.good))
        case .repaired: Chip.onTime.html(scene.language, word: scene.text(Phrase.Round.repaired))
        case .replaced: Chip.onTime.html(scene.language, word: scene.text(Phrase.Round.replaced))
        case .ownTicket: Chip.dueSoon.html(scene.language, word: scene.text(Phrase.Round.ownTicket))
        case .unreachable: Chip.late.html(scene.language, word: scene.text(Phrase.Round.unreachable))
        }
    }

    private func finished(_ place: RoundPlace) -> String {
        [
            place.end.map(scene.stamp), place.by.map(scene.name),
            place.result?.acknowledgement.map { scene.outsider($0.who) },
        ]
        .compactMap(\.self).joined(separator: " · ")
    }
}

extension TicketScene {
    /// A unit or a place, by its id in the round.
    func name(place id: String) -> String {
        context.names.roundPlace(id)
    }
}
