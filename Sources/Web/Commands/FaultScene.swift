import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What a refused command was about: its words need the names of posts, rows, outputs and questions.
struct FaultScene {
    let language: Language
    let office: Office
    let name: CommandName
    let values: InputValues
    /// The procedure the ticket runs; nil where there is no ticket.
    var procedure: Procedure?
    /// The version a ticket was to move to.
    var successor: Procedure?
    /// The row of the position that was named.
    var step: Step?
    /// What the sender holds besides the post acted in.
    var otherPosts: [PostID] = []
    /// An instant in words on the office's wall.
    let stamp: @Sendable (Instant) -> String

    static func load(
        _ context: RequestContext, name: CommandName, values: InputValues
    ) async throws -> FaultScene {
        var scene = FaultScene(
            language: context.language, office: context.office, name: name, values: values,
            stamp: { context.language.stamp(context.parts($0)) })
        if let signedIn = context.signedIn {
            scene.otherPosts = signedIn.holdings.map(\.post).filter { $0 != signedIn.acting?.post }
        }
        if name == .recordCase { scene.procedure = try await caseProcedure(context, values) }
        guard let id = values.text("ticket").flatMap({ TicketID($0) }),
            let state = try await context.site.reading.ticket(id)?.state
        else { return scene }
        scene.procedure = try await context.site.reading.procedure(
            state.procedure, version: state.procedureVersion)
        if name == .moveTicket { scene.successor = try await context.procedure(state.procedure) }
        let number = values.text("position").flatMap { Int($0) }
        let position = number.flatMap { state.position($0) }
        let row = position?.step.text ?? values.text("step")
        scene.step = row.flatMap { row in scene.procedure?.steps.first { $0.id.text == row } }
        return scene
    }

    private static func caseProcedure(
        _ context: RequestContext, _ values: InputValues
    ) async throws -> Procedure? {
        guard let code = values.text("procedure"), let version = values.text("version").flatMap({ Int($0) })
        else { return nil }
        return try await context.site.reading.procedure(code, version: version)
    }

    /// The same for one of several rows that were put in together, below a path of its own.
    func below(_ path: String) -> FaultScene {
        let part = values.part(path)
        let row = part.text("step")
        return FaultScene(
            language: language, office: office, name: .completeStep, values: part, procedure: procedure,
            step: procedure?.steps.first { $0.id.text == row }, otherPosts: otherPosts, stamp: stamp)
    }

    func error(_ field: String, _ phrase: Phrase) -> FieldError {
        FieldError(field: field, text: language[phrase])
    }

    /// What a field is called, in both languages.
    func label(_ field: String) -> Phrase { FieldLabels(command: name, step: step).label(field) }

    /// The field that holds the command's free text.
    var textField: String {
        switch name {
        case .forwardReport: "note"
        case .closeReport: "reason"
        default: "text"
        }
    }

    // MARK: names

    func name(_ assignee: Assignee) -> String {
        switch assignee {
        case .post(let post): name(post)
        case .team(let team): office.teams[team]?.name ?? team.text
        case .person(let person): office.people[person]?.name ?? person.text
        case .reporter: language[Phrase.Post.reporter]
        }
    }

    func names(_ assignees: [Assignee]) -> String { assignees.map(name).joined(separator: ", ") }

    func name(_ post: PostID) -> String { office.posts[post]?.name ?? post.text }

    func name(_ person: PersonID) -> String { office.people[person]?.name ?? person.text }

    func name(_ column: ColumnID) -> String {
        procedure?.columns.first { $0.id == column }?.name ?? column.text
    }

    /// "langkah 9": by the printed number, or the place on the sheet where none is printed.
    func name(_ step: StepID) -> String {
        guard let steps = procedure?.steps, let index = steps.firstIndex(where: { $0.id == step }) else {
            return step.text
        }
        let number = steps[index].number
        return language[Phrase.stepNumber(number.isEmpty ? String(index + 1) : number)]
    }

    /// A place of a round: a unit's or place's name where the office knows it.
    func placeName(_ place: String) -> String {
        OfficeNames(office: office, language: language).roundPlace(place)
    }

    // MARK: the row's parts

    func requirement(_ index: Int) -> String {
        guard let step, step.requirements.indices.contains(index) else {
            return language[Phrase.Label.requirement]
        }
        let requirement = step.requirements[index]
        guard requirement.kind == .document else { return requirement.name }
        return title(ofPaper: requirement.name)
    }

    func output(_ index: Int) -> String {
        self.step.map { $0.output(index) } ?? language[Phrase.Label.output]
    }

    /// What a paper is called where it is made.
    func title(ofPaper name: String) -> String {
        let maker = procedure?.steps.lazy.flatMap(\.outputs).first { $0.name == name && !$0.title.isEmpty }
        return maker?.title ?? name
    }
}

extension Step {
    /// What an output is called; its number where the row has no such output.
    fileprivate func output(_ index: Int) -> String {
        guard outputs.indices.contains(index) else { return String(index + 1) }
        return outputs[index].title.isEmpty ? outputs[index].name : outputs[index].title
    }
}
