import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// One place of a round (`?tempat=`): begin it, say what it came to, or give it a ticket of its own.
struct PlacePanel: Sendable {
    let scene: TicketScene
    let position: Position
    let place: RoundPlace

    init?(_ scene: TicketScene) {
        guard let name = scene.context.request.query["tempat"] else { return nil }
        for position in scene.state.positions {
            guard let place = position.places.first(where: { $0.place == name }), place.result == nil,
                scene.ways(.startPlace(position: position.number, place: name), for: position.assignees).own
            else { continue }
            self.scene = scene
            self.position = position
            self.place = place
            return
        }
        return nil
    }

    var html: HTML {
        let clock: HTML? = place.start.map {
            scene.clock(deadline: place.deadline, start: $0, step: scene.step(position.step)).html(
                scene.language)
        }
        let done = position.places.count { $0.result != nil }
        let progress = scene.text(Phrase.Round.progress(done, of: position.places.count))
        return NowSection.html(
            over: "\(scene.words(of: position.step)) · \(progress)", title: scene.name(place: place.place),
            """
            \(clock)\(place.start == nil ? beforeStart : underWay)\
            <p><a href="\(scene.place.path)">\(scene.text(Phrase.Round.allPlaces))</a></p>
            """)
    }

    private var beforeStart: HTML {
        let start = scene.button(
            .startPlace, Phrase.Round.start, .primary, icon: .place,
            [("position", String(position.number)), ("place", place.place)])
        let result = form(.finishPlace, Phrase.Round.store, .secondary)
        let isOpen = scene.context.refused(.finishPlace) != nil
        return "\(start)\(Fold.html(scene.text(Phrase.Round.unreachable), isOpen: isOpen, result))"
    }

    private var underWay: HTML {
        let own = form(.splitPlace, Phrase.Round.openOwnTicket, .secondary)
        let isOpen = scene.context.refused(.splitPlace) != nil
        return """
            <p>\(scene.text(Phrase.Round.finishLede))</p>\(form(.finishPlace, Phrase.Round.store, .primary))\
            \(Fold.html(scene.text(Phrase.Round.ownTicket), isOpen: isOpen, own))
            """
    }

    private func form(_ command: CommandName, _ button: Phrase, _ weight: Button.Weight) -> HTML {
        let typed = Typed(refused: scene.context.refused(command))
        let isSplit = command == .splitPlace
        let scope = isSplit ? "sendiri" : ""
        let fields = PlaceFields(
            scene: scene, position: position, place: place, isSplit: isSplit, typed: typed)
        let hidden: [FormPart] = [
            .hidden(name: "ticket", value: scene.state.id.text),
            .hidden(name: "position", value: String(position.number)),
        ]
        var form = scene.form(command, isMultipart: true)
        form.saysAllThatIsMissing(in: scene.language)
        let submit = Button(scene.text(button), weight).submit()
        return form.html(
            """
            \(Form.errorSummary(typed.errors, scope: scope, scene.language))\
            \((hidden + fields.parts).map { $0.html(scene.language, scope: scope) })\
            \(Button.row([submit], withinReach: weight == .primary))
            """)
    }
}
