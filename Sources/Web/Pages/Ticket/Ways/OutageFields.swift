import OfficeModel
import Phrases
import TicketEngine

/// What everybody is told of an outage, and whom it concerns; with no scope it is taken back.
struct OutageFields: Sendable {
    let scene: TicketScene
    let typed: Typed

    var parts: [FormPart] {
        let current = scene.state.outage
        var options = Outage.Scope.allCases.filter { $0 != .place || scene.state.place != nil }.map { scope in
            Field.Option(
                value: scope.rawValue, title: scene.text(scope.phrase),
                isChosen: typed.isChosen("scope", scope.rawValue, usually: scope == current?.scope ?? .units))
        }
        if current != nil {
            options.append(
                Field.Option(
                    value: "", title: scene.text(Phrase.Outage.end), hint: scene.text(Phrase.Outage.endLede)))
        }
        return [
            .field(
                Field(
                    name: "scope", label: scene.text(Phrase.Outage.scope), error: typed.error("scope"),
                    control: .radios(options))),
            .field(
                Field(
                    name: "notice", label: scene.text(Phrase.Outage.notice),
                    hint: scene.text(Phrase.Outage.noticeHint), error: typed.error("notice"),
                    isRequired: false, saysOptional: false,
                    control: .paragraph(value: typed.value("notice", or: current?.words ?? ""), rows: 2))),
        ]
    }
}

extension Outage.Scope {
    var phrase: Phrase {
        switch self {
        case .units: Phrase.Outage.units
        case .place: Phrase.Outage.place
        case .everybody: Phrase.Outage.everybody
        }
    }
}
