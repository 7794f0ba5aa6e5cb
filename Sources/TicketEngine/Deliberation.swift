import OfficeModel
import OfficeTime
import SOPModel

/// Decides one command: reads the state and the context, collects events, or refuses. A pure value.
struct Deliberation {
    var state: TicketState
    let context: EngineContext
    let happened: Instant
    private(set) var issues: [Ruling.Issue] = []
    private(set) var numbers: [Ruling.NumberRequest] = []
    var successor: TicketState?

    init(state: consuming TicketState, context: consuming EngineContext) throws(Refusal) {
        let recorded = context.recorded
        happened = context.happened ?? recorded
        if let expected = context.expectedVersion, expected != state.version {
            throw .stale(expected: expected, actual: state.version)
        }
        if happened > recorded { throw .happenedInFuture }
        if recorded.minute - happened.minute > Self.lateAfterMinutes, context.lateReason.isBlank {
            throw .lateReasonMissing
        }
        self.state = state
        self.context = context
    }

    /// DESIGN rule 7: later than this after it happened needs a reason.
    static let lateAfterMinutes: Int64 = 15

    var procedure: Procedure { _read { yield context.procedure } }
    var office: Office { _read { yield context.office } }

    /// All that was decided, given away rather than copied.
    consuming func concluded() -> Ruling {
        Ruling(issues: issues, numbers: numbers, state: state, successor: successor)
    }

    /// Adds an event and moves the state along, so that what follows is decided on what is already so.
    mutating func emit(_ event: TicketEvent, by actor: Actor? = nil) {
        let entry = TicketEntry(
            happened: happened, recorded: context.recorded, actor: actor ?? context.actor, event: event)
        issues.append(Ruling.Issue(ticket: state.id, entry: entry))
        state.apply(entry)
    }

    /// Asks for a number in the event added last.
    mutating func wantNumber(_ series: NumberSeries, product: Int? = nil) {
        numbers.append(Ruling.NumberRequest(issue: issues.count - 1, product: product, series: series))
    }

    /// Adds what was decided for another ticket.
    mutating func append(_ other: Ruling) {
        let offset = issues.count
        issues += other.issues
        numbers += other.numbers.map {
            Ruling.NumberRequest(issue: $0.issue + offset, product: $0.product, series: $0.series)
        }
    }

    func step(_ id: StepID) throws(Refusal) -> Row {
        guard let index = index(of: id) else { throw .notAnEarlierRow(id) }
        return Row(context.procedure.steps, index)
    }

    /// The place of a row on the sheet. Texts are compared, because a slug of another module is compared
    /// slowly.
    func index(of id: StepID) -> Int? {
        context.procedure.steps.firstIndex { $0.id.text == id.text }
    }

    /// Whether a row stands above another on the sheet.
    func isBefore(_ row: StepID, _ other: StepID) -> Bool {
        (index(of: row) ?? .max) < (index(of: other) ?? .max)
    }

    /// An open position of a ticket that is still under way.
    func openPosition(_ number: Int) throws(Refusal) -> Position {
        guard let index = state.positions.firstIndex(where: { $0.number == number }) else {
            throw number < state.nextPosition ? .positionClosed(number) : .noSuchPosition(number)
        }
        return state.positions[index]
    }

    /// An open position whose clock runs, in time order with what is claimed.
    func runningPosition(_ number: Int) throws(Refusal) -> Position {
        let position = try openPosition(number)
        if let pause = position.pauses.last, pause.to == nil { throw .pausedNow(pause.reason.kind) }
        try requireNotBefore(position)
        return position
    }

    /// Nothing is claimed to have happened before the step came on the desk or went on after a pause.
    func requireNotBefore(_ position: Position) throws(Refusal) {
        let earliest = max(position.turnStart, position.pauses.last?.to ?? position.turnStart)
        if happened.minute < earliest.minute { throw .happenedBefore(earliest) }
    }

    /// The same for all that is open, where it is closed with the ticket.
    func requireNotBeforePositions() throws(Refusal) {
        for position in state.positions { try requireNotBefore(position) }
    }

    func requirePhase(_ allowed: TicketPhase...) throws(Refusal) {
        guard allowed.contains(state.phase) else { throw .wrongPhase(state.phase) }
    }

    /// A reason a person can read: not empty, not white space.
    func requireReason(_ reason: String) throws(Refusal) {
        if reason.isBlank { throw .reasonMissing }
    }
}

extension String {
    /// Nothing in it that a person could read.
    var isBlank: Bool {
        if let first = utf8.first, first.isPlainInk { return false }
        return allSatisfy(\.isWhitespace)
    }
}

extension UInt8 {
    /// A visible character of ASCII: the usual case, decided without looking at Unicode's tables.
    var isPlainInk: Bool { self > 0x20 && self < 0x7f }
}
