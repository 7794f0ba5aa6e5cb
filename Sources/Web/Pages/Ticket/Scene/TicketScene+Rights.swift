import OfficeModel
import SOPModel
import TicketEngine

/// What the visitor may do: the engine is asked with a trial command, so that page and engine never differ.
extension TicketScene {
    /// Whether the visitor handles this ticket or runs the desk, or checks it as auditor: they alone see how
    /// the reporter is reached.
    var isHandling: Bool {
        guard let signedIn = context.signedIn else { return false }
        return signedIn.isAuditor || signedIn.isDesk(in: office)
            || allows(.comment(text: "-", files: []))
    }

    /// How a visitor may bring something for others.
    struct Ways: Sendable, Hashable {
        var own = false
        var recorded = false
        var onSite = false

        var any: Bool { own || recorded || onSite }
        var onlyForOthers: Bool { !own && any }
    }

    /// How the visitor may complete what lies on these desks by a command.
    func ways(_ command: TicketCommand, for assignees: [Assignee]) -> Ways {
        guard actor != nil else { return Ways() }
        let orderer = assignees.lazy.compactMap { people(of: $0).first }.first
        let recorded = Given.RecordedFor(orderedBy: orderer, medium: .word)
        return Ways(
            own: allows(command), recorded: allows(command, .recorded(recorded)),
            onSite: assignees.contains(.reporter) && allows(command, .onSite(Self.someone)))
    }

    /// Whether nobody's desk stands in the way; whatever else is missing is for the form.
    func allows(_ command: TicketCommand, _ given: Given = .own) -> Bool {
        switch refusal(command, given) {
        case nil: true
        case .notYours, .mayNotRecordFor, .ordererMissing, .notInThisPost, .notOnTheChain, .notTheReporter,
            .wrongPhase, .noSuchPosition, .positionClosed, .pausedNow, .notPaused, .alreadyParked,
            .notParked, .nothingToSee, .tooLateToReopen, .noSuchCountersign, .countersignSettled,
            .noPreviousPerformer, .notAnEarlierRow, .unknownPerson, .isSecret:
            false
        default: true
        }
    }

    /// Why a trial is refused; nil where it is not.
    func refusal(_ command: TicketCommand, _ given: Given = .own) -> Refusal? {
        guard let actor else { return .notOnTheChain }
        let trial = EngineContext(
            procedure: procedure, office: office, actor: actor, given: given, recorded: context.now)
        do throws(Refusal) {
            _ = try Engine.decide(state, command, in: trial)
            return nil
        } catch {
            return error
        }
    }

    /// Those of the office who hold what a step lies on.
    func people(of assignee: Assignee) -> [PersonID] {
        switch assignee {
        case .post(let post): office.holders(of: post, at: context.now).map(\.person)
        case .team(let team): office.teams[team]?.members ?? []
        case .person(let person): [office.standIn(for: person)]
        case .reporter: []
        }
    }

    /// Stands for somebody in a trial; never stored.
    private static let someone = Given.OnSite(
        who: PersonalReference(id: PersonalID(high: 0, low: 0), digest: ""))
}
