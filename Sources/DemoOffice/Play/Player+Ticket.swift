import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What people do with a ticket.
extension Player {
    func onTicket(_ move: Move, in story: Story, _ index: Int) throws {
        let cast = casts[index]
        guard let ticket = cast.ticket, let state = try sender.group.ticket(ticket) else {
            throw DemoFault(act: label(story, move), reason: "no ticket yet")
        }
        let act = try act(move, on: state, story, cast)
        try sender.send(
            .ticket(ticket, act.command), by: act.actor, given: act.given, late: act.late,
            personal: act.personal, act: label(story, move))
    }

    private struct Act {
        var command: TicketCommand
        var actor: Actor
        var given = Given.own
        var late: CommandSender.Late?
        var personal: [PersonalEntry] = []
    }

    private func act(_ move: Move, on state: TicketState, _ story: Story, _ cast: Cast) throws -> Act {
        let reporter = Actor.reporter(cast.reports.first ?? .none)
        switch move {
        case .completes(let row, let answers, let manner):
            return try complete(row, answers, manner, on: state, story, cast)
        case .returns(let row, let target, let reason):
            let position = try position(row, of: state, story)
            return Act(
                command: .sendBack(position: position.number, to: target, reason: reason),
                actor: actor(for: position.assignees, story, cast))
        case .pauses(let row, let reason):
            let position = try position(row, of: state, story)
            return Act(
                command: .pause(position: position.number, reason),
                actor: actor(for: position.assignees, story, cast))
        case .resumes(let row):
            let position = try position(row, of: state, story)
            return Act(
                command: .resume(position: position.number),
                actor: actor(for: position.assignees, story, cast))
        case .escalates(let row):
            return Act(
                command: .escalate(position: try position(row, of: state, story).number), actor: .clock)
        case .starts(let place):
            let position = try round(of: state, story)
            return Act(
                command: .startPlace(position: position.number, place: place.text),
                actor: actor(for: position.assignees, story, cast))
        case .visits(let place, let outcome, let note):
            return try visit(place, outcome, note, on: state, story, cast)
        case .signsOnSite:
            let (onSite, who) = signature(of: story.unit)
            return Act(
                command: .countersign(number: pendingCountersign(of: state)), actor: lead(of: story),
                given: .onSite(onSite), personal: [who])
        case .refusesToSign(let reason):
            return Act(
                command: .refuseCountersign(number: pendingCountersign(of: state), reason: reason),
                actor: reporter)
        case .sees(let post): return Act(command: .markSeen, actor: holder(of: post))
        case .comments(let person, let text):
            return Act(command: .comment(text: text, files: []), actor: actor(person))
        case .confirms: return Act(command: .confirm, actor: reporter)
        case .confirmsBySilence: return Act(command: .confirmBySilence, actor: .clock)
        case .disputes(let reason): return Act(command: .dispute(reason: reason), actor: reporter)
        case .rates(let score, let text):
            let words = PersonalEntry.sealed(text, as: .rating)
            return Act(
                command: .rate(score: score, text.isEmpty ? nil : words.reference), actor: reporter,
                personal: text.isEmpty ? [] : [words])
        case .cancels(let reason): return Act(command: .cancel(reason: reason), actor: holder(of: "meja"))
        case .unparks(let post): return Act(command: .unpark, actor: holder(of: post))
        case .reports, .reportsToo, .accepts, .joins, .forwards, .closes, .begins, .changes, .splits,
            .handsOver:
            throw DemoFault(act: label(story, move), reason: "not about a ticket")
        }
    }

    /// Ends the ticket at a row and goes on with the one that takes its place.
    mutating func handOver(
        _ row: StepID, to code: String, _ reason: String, in story: Story, _ index: Int
    ) throws {
        guard let ticket = casts[index].ticket, let state = try sender.group.ticket(ticket) else {
            throw DemoFault(act: story.name, reason: "no ticket yet")
        }
        let position = try position(row, of: state, story)
        let over = HandOver(ticket: sender.makeID(), procedure: code, reason: reason)
        try sender.send(
            .ticket(ticket, .handOver(position: position.number, over)),
            by: actor(for: position.assignees, story, casts[index]), act: "\(story.name), \(code)")
        casts[index].ticket = over.ticket
    }

    // MARK: steps

    private func complete(
        _ row: StepID, _ answers: Answers, _ manner: Manner, on state: TicketState, _ story: Story,
        _ cast: Cast
    ) throws -> Act {
        let position = try position(row, of: state, story)
        guard
            let procedure = try sender.group.procedure(state.procedure, version: state.procedureVersion),
            let step = procedure.steps.first(where: { $0.id == row })
        else { throw DemoFault(act: "\(story.name), \(row)", reason: "no such row") }
        let filling = FormFilling(
            form: StepForm(position, in: step, of: procedure), position: position, state: state, story: story,
            today: LocalTime(sender.clock.now(), in: axis.zone).date)
        let command = TicketCommand.complete(filling.entry(answers))
        switch manner {
        case .own: return Act(command: command, actor: actor(for: position.assignees, story, cast))
        case .later(let minutes, let reason):
            return Act(
                command: command, actor: actor(for: position.assignees, story, cast),
                late: CommandSender.Late(minutes: minutes, reason: reason))
        case .recorded(let recorder, let medium):
            let orderer = actor(for: position.assignees, story, cast).person
            return Act(
                command: command, actor: holder(of: recorder),
                given: .recorded(
                    .init(orderedBy: orderer, medium: medium, scan: medium == .paper ? initials : nil)))
        case .onSite:
            let (onSite, who) = signature(of: story.unit)
            return Act(command: command, actor: lead(of: story), given: .onSite(onSite), personal: [who])
        }
    }

    private func visit(
        _ place: UnitID, _ outcome: PlaceResult.Outcome, _ note: String, on state: TicketState,
        _ story: Story,
        _ cast: Cast
    ) throws -> Act {
        let position = try round(of: state, story)
        var personal: [PersonalEntry] = []
        var acknowledgement: Given.OnSite?
        var checked = FormFilling.checklist
        if case .unreachable = outcome {
            checked = []
        } else {
            let (onSite, who) = signature(of: place)
            personal.append(who)
            acknowledgement = onSite
        }
        let result = PlaceResult(
            place: place.text, outcome: outcome, checked: checked, note: note,
            acknowledgement: acknowledgement)
        return Act(
            command: .finishPlace(position: position.number, result),
            actor: actor(for: position.assignees, story, cast), personal: personal)
    }

    /// The head of a unit signs on the technician's device.
    private func signature(of unit: UnitID?) -> (Given.OnSite, PersonalEntry) {
        let entry = PersonalEntry.sealed(Reporters.json(Reporters.head(of: unit)), as: .onSite)
        let drawing = signatures.isEmpty ? nil : signatures[(unit?.text.utf8.count ?? 0) % signatures.count]
        return (Given.OnSite(who: entry.reference, signature: drawing), entry)
    }

    /// The photo of a sheet with initials.
    private var initials: AttachmentReference? {
        var photo = signatures.last
        photo?.name = "foto-paraf.png"
        return photo
    }

    // MARK: looking

    private func position(_ row: StepID, of state: TicketState, _ story: Story) throws -> Position {
        guard let position = state.positions.last(where: { $0.step == row }) else {
            let open = state.positions.map(\.step.text).joined(separator: ", ")
            throw DemoFault(act: "\(story.name), \(row)", reason: "not open; open is \(open)")
        }
        return position
    }

    private func round(of state: TicketState, _ story: Story) throws -> Position {
        guard let position = state.positions.last(where: { !$0.places.isEmpty }) else {
            throw DemoFault(act: story.name, reason: "no round is open")
        }
        return position
    }

    private func pendingCountersign(of state: TicketState) -> Int {
        state.countersigns.last { $0.standing == .pending }?.number ?? 0
    }

    private func lead(of story: Story) -> Actor { actor(story.technicians.first ?? "fadli") }

    /// Who does what these have on the desk.
    private func actor(for assignees: [Assignee], _ story: Story, _ cast: Cast) -> Actor {
        let preferred = assignees.first { assignee in
            if case .person(let person) = assignee { story.technicians.first == person } else { false }
        }
        switch preferred ?? assignees.first {
        case .reporter: return .reporter(cast.reports.first ?? .none)
        case .post(let post): return holder(of: post)
        case .person(let person): return actor(person)
        case .team(let team):
            let members = office.teams[team]?.members ?? []
            return actor(story.technicians.first { members.contains($0) } ?? members.first ?? "fadli")
        case nil: return .clock
        }
    }
}
