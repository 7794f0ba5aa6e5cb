import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The small form of one way out.
struct WayForm: Sendable {
    let scene: TicketScene
    let way: Way
    let position: Position?
    let countersign: Countersign?
    let typed: Typed

    /// Reads which form the address asks for; nil where it asks for none, or for one that cannot be used now.
    init?(_ scene: TicketScene) {
        let query = scene.context.request.query
        guard let way = query["aksi"].flatMap(Way.init(rawValue:)) else { return nil }
        self.scene = scene
        self.way = way
        position = Self.position(way, scene)
        countersign = Self.countersign(way, scene)
        typed = Typed(refused: scene.context.refused(way.command))
        guard isPossible || typed.isAgain else { return nil }
    }

    /// The open step that the address names, else the first one that the way is open for.
    private static func position(_ way: Way, _ scene: TicketScene) -> Position? {
        guard [.sendBack, .pause, .park, .handOver].contains(way) else { return nil }
        if let number = scene.context.request.query["posisi"].flatMap({ Int($0) }) {
            return scene.state.position(number)
        }
        return scene.state.positions.first { scene.open(for: $0).contains(way) }
    }

    private static func countersign(_ way: Way, _ scene: TicketScene) -> Countersign? {
        guard [.sign, .refuseSign, .waiveSign].contains(way) else { return nil }
        let pending = scene.state.countersigns.filter { $0.standing == .pending }
        if let number = scene.context.request.query["nomor"].flatMap({ Int($0) }) {
            return pending.first { $0.number == number }
        }
        return pending.first { scene.open(for: $0).contains(way) }
    }

    /// Whether the visitor could do it now, whatever is still to be filled in.
    private var isPossible: Bool {
        switch way {
        case .sendBack, .pause, .park, .handOver: position.map { scene.open(for: $0).contains(way) } ?? false
        case .leave: report != nil && scene.waysOfTicket.contains(.leave)
        case .cancel, .unpark, .reopen, .confirm, .markOutage, .classify: scene.waysOfTicket.contains(way)
        case .sign, .refuseSign, .waiveSign: countersign.map { scene.open(for: $0).contains(way) } ?? false
        }
    }

    var title: String { scene.text(way.title) }

    var hidden: [FormPart] {
        var parts: [FormPart] = [.hidden(name: "ticket", value: scene.state.id.text)]
        if let position { parts.append(.hidden(name: "position", value: String(position.number))) }
        if way == .leave, let report { parts.append(.hidden(name: "report", value: report.text)) }
        if let countersign { parts.append(.hidden(name: "number", value: String(countersign.number))) }
        return parts
    }

    var parts: [FormPart] {
        switch way {
        case .sendBack: [returnTargets, reason] + given
        case .pause: pause + given
        case .park: ParkingFields(scene: scene, typed: typed).parts
        case .handOver: [procedures, reason]
        case .cancel, .waiveSign: [reason]
        case .unpark: []
        case .reopen: [reopenTargets, reason]
        case .confirm, .sign: given
        case .refuseSign: [reason] + given
        case .leave: [reason]
        case .markOutage: OutageFields(scene: scene, typed: typed).parts
        case .classify: [sensitivity, reason]
        }
    }

    /// The joined report that the address names.
    private var report: ReportID? {
        let named = scene.context.request.query["laporan"].flatMap { ReportID($0) }
        return named.flatMap { scene.state.reports.dropFirst().contains($0) ? $0 : nil }
    }

    private var sensitivity: FormPart {
        let current = scene.state.isSecret ? TicketSensitivity.normal : .confidential
        let options: [Field.Option] = [
            .init(
                value: TicketSensitivity.confidential.rawValue, title: scene.text(Phrase.Secrecy.close),
                hint: scene.text(Phrase.Secrecy.closeLede)),
            .init(
                value: TicketSensitivity.normal.rawValue, title: scene.text(Phrase.Secrecy.open),
                hint: scene.text(Phrase.Secrecy.openLede)),
        ].filter { $0.value == current.rawValue }
        return .field(
            Field(
                name: "sensitivity", label: scene.text(Phrase.Secrecy.sensitivity),
                error: typed.error("sensitivity"),
                control: .radios(
                    options.map { option in
                        Field.Option(
                            value: option.value, title: option.title, hint: option.hint, isChosen: true)
                    })))
    }

    // MARK: fields

    private var reason: FormPart {
        .field(
            Field(
                name: "reason", label: scene.text(Phrase.Way.reason), hint: scene.text(reasonHint),
                error: typed.error("reason"), control: .paragraph(value: typed.value("reason"), rows: 3)))
    }

    /// Who reads it: what ends the ticket here is told to the reporter too.
    private var reasonHint: Phrase {
        switch way {
        case .cancel, .handOver: Phrase.Way.reasonHintPublic
        default: Phrase.Way.reasonHint
        }
    }

    private var returnTargets: FormPart {
        guard let position else { return .note("") }
        var options: [Field.Option] = []
        if let last = position.turns.last {
            options.append(
                Field.Option(
                    value: "previous", title: scene.text(Phrase.Way.toPrevious),
                    hint: scene.deskNames(last.assignees), isChosen: typed.isChosen("to", "previous")))
        }
        options += scene.earlierRows(than: position.step).map { step in
            Field.Option(
                value: step.id.text, title: scene.text(Phrase.Act.sendBackTo(step: scene.number(of: step))),
                hint: "\(scene.deskNames(scene.performers(of: step))): \(step.text)",
                isChosen: typed.isChosen("to", step.id.text))
        }
        if options.count == 1 { options[0].isChosen = true }
        return .field(
            Field(
                name: "to", label: scene.text(Phrase.Way.whereTo), error: typed.error("to"),
                control: .radios(options)))
    }

    private var pause: [FormPart] {
        let kinds: [(PauseReason.Kind, Phrase)] = [
            (.provider, Phrase.Pause.provider), (.part, Phrase.Pause.part),
            (.reporter, Phrase.Pause.reporter),
        ]
        let options = kinds.map { kind, phrase in
            Field.Option(
                value: kind.rawValue, title: scene.text(phrase),
                isChosen: typed.isChosen("kind", kind.rawValue))
        }
        return [
            .field(
                Field(
                    name: "kind", label: scene.text(Phrase.Pause.title), error: typed.error("kind"),
                    control: .radios(options)))
        ] + provider + [
            .field(
                Field(
                    name: "reference", label: scene.text(Phrase.Pause.providerTicket),
                    hint: scene.text(Phrase.Way.referenceHint), error: typed.error("reference"),
                    isRequired: false, saysOptional: false,
                    control: .line(Field.Line(value: typed.value("reference"), maxLength: 120)))),
            .field(
                Field(
                    name: "note", label: scene.text(Phrase.StepForm.note),
                    hint: scene.text(Phrase.Way.pauseNoteHint), error: typed.error("note"),
                    isRequired: false, saysOptional: false,
                    control: .paragraph(value: typed.value("note"), rows: 2))),
        ]
    }

    /// Those the office keeps, where it keeps any; asked for only beside the reason that they are waited for.
    private var provider: [FormPart] {
        let known = scene.office.providers.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        guard !known.isEmpty else { return [] }
        let options = known.map {
            Field.Option(
                value: $0.id.text,
                title: [$0.name, $0.phone].filter { !$0.isEmpty }.joined(separator: " · "),
                isChosen: typed.isChosen("provider", $0.id.text, usually: known.count == 1))
        }
        let field = FormPart.field(
            Field(
                name: "provider", label: scene.text(Phrase.Providers.provider),
                hint: scene.text(Phrase.Providers.choose), error: typed.error("provider"), isRequired: false,
                saysOptional: false, control: .select(options)))
        let words = scene.text(Phrase.StepForm.onlyIf("“\(scene.text(Phrase.Pause.provider))”"))
        return [.when(words: words, test: "kind=penyedia", [field])]
    }

    private var procedures: FormPart {
        let options = scene.otherProcedures.map {
            Field.Option(value: $0.code, title: $0.title, isChosen: typed.isChosen("procedure", $0.code))
        }
        return .field(
            Field(
                name: "procedure", label: scene.text(Phrase.Way.whichProcedure),
                error: typed.error("procedure"),
                control: .select(options)))
    }

    private var reopenTargets: FormPart {
        let options = scene.finishedRows(before: nil).map { step in
            Field.Option(
                value: step.id.text, title: "\(scene.number(of: step)). \(step.text)",
                isChosen: typed.isChosen("step", step.id.text))
        }
        return .field(
            Field(
                name: "step", label: scene.text(Phrase.Way.reopenAt),
                hint: scene.text(Phrase.Way.reopenAtHint),
                error: typed.error("step"), isRequired: false, control: .select(options)))
    }

    /// For whom: the one on whose desk it lies.
    private var given: [FormPart] {
        let (assignees, command): ([Assignee], TicketCommand) =
            switch way {
            case .confirm: ([.reporter], .confirm)
            case .sign, .refuseSign:
                (countersign?.assignees ?? [], .countersign(number: countersign?.number ?? 0))
            case .pause:
                (position?.assignees ?? [], .pause(position: position?.number ?? 0, .init(kind: .part)))
            default:
                (
                    position?.assignees ?? [],
                    .sendBack(
                        position: position?.number ?? 0, to: .step(scene.anyRow(but: position)), reason: "-")
                )
            }
        return GivenFields(
            scene: scene, assignees: assignees, ways: scene.ways(command, for: assignees), typed: typed
        ).parts
    }
}
