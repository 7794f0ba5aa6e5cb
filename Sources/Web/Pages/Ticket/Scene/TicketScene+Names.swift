import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// How posts, people and outsiders are called on the page.
extension TicketScene {
    /// "Kepala Bidang", "Tim Teknis", "Dewi", or the reporting unit.
    func name(_ assignee: Assignee) -> String {
        switch assignee {
        case .post(let post): office.posts[post]?.name ?? post.text
        case .team(let team): office.teams[team]?.name ?? team.text
        case .person(let person): context.names.worker(person)
        case .reporter: reporterName
        }
    }

    func name(_ person: PersonID) -> String { office.people[person]?.name ?? person.text }

    func names(_ assignees: [Assignee]) -> String {
        assignees.map(name).joined(separator: ", ")
    }

    /// The post first, then who holds it now: "Kepala Bidang (Hadi; Plh. Indah)".
    func deskName(_ assignee: Assignee) -> String {
        let people =
            switch assignee {
            case .post(let post): office.holders(of: post, at: context.now).map(holder)
            case .team(let team): (office.teams[team]?.members ?? []).map(name)
            case .person, .reporter: [String]()
            }
        return people.isEmpty ? name(assignee) : "\(name(assignee)) (\(people.joined(separator: "; ")))"
    }

    func deskNames(_ assignees: [Assignee]) -> String {
        let people = assignees.allSatisfy { if case .person = $0 { true } else { false } }
        // Degrees stand behind commas: between people a semicolon tells where a name ends.
        return assignees.map { people ? name($0) : deskName($0) }.joined(separator: people ? "; " : ", ")
    }

    private func holder(_ holding: Holding) -> String {
        holding.capacity.sign.map { $0 + " " + name(holding.person) } ?? name(holding.person)
    }

    /// The unit that reported, or the plain word where none is known.
    var reporterName: String {
        state.unit.flatMap { office.units[$0]?.name } ?? text(Phrase.Post.reporter)
    }

    /// What the ticket rests on; one that another SOP handed over still rests on its report.
    var ground: Trigger.Source {
        state.origin != nil && !state.reports.isEmpty ? .report : state.source
    }

    /// The ground as papers, always Indonesian, name it.
    var beginning: String {
        let words =
            switch ground {
            case .report: Phrase.Paper.report(state.title, number: state.number)
            case .order: Phrase.Paper.order(state.title, number: state.number)
            case .schedule: Phrase.Paper.schedule(state.title, number: state.number)
            }
        return words.indonesian
    }

    /// "Hadi, Kepala Bidang", with Plt. or Plh. where it was so.
    func name(_ actor: Actor) -> String {
        [author(actor), actor.post.map { title(of: $0, actor.capacity) }].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// The post acted in, or that somebody acted without one.
    func post(_ actor: Actor) -> String {
        if let post = actor.post { return title(of: post, actor.capacity) }
        return text(actor.person == nil ? Phrase.Ticket.reporter : Phrase.Post.technician)
    }

    func title(of post: PostID, _ capacity: Capacity?) -> String {
        let title = office.posts[post]?.name ?? post.text
        return capacity?.sign.map { $0 + " " + title } ?? title
    }

    /// Who acted, without the post.
    func author(_ actor: Actor) -> String {
        switch actor {
        case .person(let person, _, _): return name(person)
        case .reporter: return "\(text(Phrase.Ticket.reporter)) (\(reporterName))"
        case .link: return "\(reporterName) (\(text(Phrase.Given.link)))"
        case .clock: return text(Phrase.Post.clock)
        }
    }

    /// Name and post of an outsider; says so where the value was removed.
    func outsider(_ reference: PersonalReference) -> String {
        guard let details = details(reference) else { return text(Phrase.TicketPage.personRemoved) }
        return [details.name, details.post].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    func details(_ reference: PersonalReference) -> ReporterDetails? {
        personal[reference.id].flatMap { JSONText.read($0) }
    }

    /// "langkah 5", by the printed number, else by its place in the sheet.
    func number(of step: Step) -> String {
        if !step.number.isEmpty { return step.number }
        return String((procedure.index(of: step.id) ?? 0) + 1)
    }

    func number(of step: StepID) -> String { self.step(step).map(number) ?? step.text }

    /// The words of a row, or its id where the file no longer has it.
    func words(of step: StepID) -> String { self.step(step)?.text ?? step.text }

    /// Who does a row in this ticket, as far as it is known before it starts.
    func performers(of step: Step, stage: Int? = nil) -> [Assignee] {
        var all: [Assignee] = []
        for (index, performer) in step.performers.enumerated() where stage ?? index == index {
            all += assignees(in: performer.column, of: step).filter { !all.contains($0) }
            if stage == nil, step.order == .inTurn { break }
        }
        return all
    }

    func assignees(in column: ColumnID, of step: Step) -> [Assignee] {
        if procedure.column(column)?.isReporter ?? false { return [.reporter] }
        if let team = state.teams[column] { return team.map { .person($0) } }
        return office.assignees(procedure: procedure.code, column: column, step: step.id)
    }

    /// What an output is called on the page.
    func title(of output: Output) -> String { output.title.isEmpty ? output.name : output.title }

    /// What a paper is called: by the row that makes it.
    func title(ofPaper name: String) -> String {
        for step in procedure.steps {
            if let output = step.outputs.first(where: { $0.kind == .document && $0.name == name }) {
                return title(of: output)
            }
        }
        return name == Requirement.reportPaper ? text(Phrase.StepForm.reportPaper) : name.spelledOut
    }
}

extension Capacity {
    /// "Plt." or "Plh."; nothing for a holder proper.
    var sign: String? {
        switch self {
        case .definitive: nil
        case .acting: "Plt."
        case .daily: "Plh."
        }
    }
}

extension String {
    /// `narahubung_opd` as "Narahubung OPD": an id for people, where no name is known.
    var spelledOut: String {
        let words = split { $0 == "-" || $0 == "_" }.map { $0 == "opd" ? $0.uppercased() : String($0) }
        return words.joined(separator: " ").capitalizedFirst
    }
}
