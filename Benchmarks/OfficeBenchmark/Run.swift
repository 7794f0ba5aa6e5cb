import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// A whole run of a procedure, as the commands that make it, ready to be decided over and over.
struct Run {
    private(set) var steps: [(command: TicketCommand, context: EngineContext)] = []
    private(set) var state = TicketState(id: TicketID(high: 1, low: 1))
    private let procedure: Procedure
    private let office: Office
    private let photo: AttachmentReference
    private var now: Instant
    private static let report = ReportID(high: 2, low: 2)

    /// 004 with a device replaced: the longest way through it.
    /// - Parameters:
    ///   - now: when it begins.
    ///   - photo: what shows that the line works again.
    init(_ procedure: Procedure, in office: Office, at now: Instant, photo: AttachmentReference)
        throws(Refusal)
    {
        self.procedure = procedure
        self.office = office
        self.photo = photo
        self.now = now
        let open = OpenTicket(source: .report, title: "Internet mati", reports: [Self.report], since: now)
        try add(.open(open), by: actor(for: .post(MeasuredOffice.desk)))
        while let position = state.positions.first {
            try add(.complete(entry(at: position)), by: actor(for: position.assignees.first ?? .reporter))
            for pending in state.countersigns where pending.standing == .pending {
                try add(.countersign(number: pending.number), by: .reporter(Self.report))
            }
        }
    }

    /// Decides and applies everything from the start.
    func repeated() throws(Refusal) -> TicketState {
        var state = TicketState(id: TicketID(high: 1, low: 1))
        for index in steps.indices {
            state = try Engine.decide(consume state, steps[index].command, in: steps[index].context).state
        }
        return state
    }

    private mutating func add(_ command: TicketCommand, by actor: Actor) throws(Refusal) {
        now = now.adding(minutes: 2)
        let context = EngineContext(procedure: procedure, office: office, actor: actor, recorded: now)
        state = try Engine.decide(state, command, in: context).state
        steps.append((command, context))
    }

    private func actor(for assignee: Assignee) -> Actor {
        switch assignee {
        case .post(let post): .person(MeasuredOffice.holder(of: post), post: post, capacity: .definitive)
        case .team, .person: .person(MeasuredOffice.technician, post: nil, capacity: nil)
        case .reporter: .reporter(Self.report)
        }
    }

    private func entry(at position: Position) -> CompleteStep {
        var entry = CompleteStep(position: position.number)
        guard let step = procedure.step(position.step) else { return entry }
        let form = StepForm(position, in: step, of: procedure)
        for field in form.fields {
            let isAsked = field.condition?.holds { entry.fields[$0] ?? state.value(of: $0) } ?? true
            guard isAsked else { continue }
            let last = field.name == "hasil" ? field.choices.last : field.choices.first
            entry.fields[field.name] = last ?? "Isian untuk \(field.name), beberapa kata"
        }
        for index in form.requirements where step.requirements[index].kind != .document {
            entry.requirements[index] = .ticked
        }
        for index in form.outputs { entry.products[index] = content(of: step.outputs[index]) }
        entry.answer = form.answers.last
        return entry
    }

    private func content(of output: Output) -> Product.Content {
        switch output.kind {
        case .document where output.isDisposition: .disposition(Disposition())
        case .document, .recap, .register, .order:
            .paper(text: "Naskah \(output.name) dengan beberapa kalimat.", files: [])
        case .condition: .condition(Evidence(test: "ping 20 ms", photos: [photo], reporterConfirmed: true))
        case .team: .team([MeasuredOffice.technician])
        case .device:
            .devices([
                DeviceChange(direction: .out, kind: "router"), DeviceChange(direction: .into, kind: "router"),
            ])
        }
    }
}
