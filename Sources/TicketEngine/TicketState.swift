package import OfficeModel
package import OfficeTime
package import SOPModel

/// Where a ticket is in its life.
package enum TicketPhase: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    /// In a programme of work; reporting rows may still be open.
    case parked
    /// The procedure is through; the reporter may confirm or say "belum normal".
    case finished
    case confirmed
    case cancelled
    case handedOver
}

/// One run of a procedure: the fold of its events. It holds a set of open positions, never one current step.
package struct TicketState: Sendable, Hashable {
    package var id: TicketID
    package var version = 0
    package var number = ""
    package var procedure = ""
    package var procedureVersion = 0
    package var source = Trigger.Source.report
    package var title = ""
    package var unit: UnitID?
    package var place: PlaceID?
    package var urgency = Disposition.Urgency.normal
    package var reports: [ReportID] = []
    /// Those of the reports that joined an outage by themselves: they are told the news, and have no part in
    /// the procedure.
    package var followers: Set<ReportID> = []
    package var origin: TicketID?
    package var successor: TicketID?
    package var roundPlaces: [String] = []
    package var since = Instant(milliseconds: 0)
    /// *Rahasia*: only `readers`, desk, head, those its procedure is bound to and auditors may read it.
    package var isSecret = false
    /// Set where the desk says that it reaches over several offices.
    package var outage: Outage?

    package var phase = TicketPhase.open
    package var positions: [Position] = []
    package var parking: Parking?
    package var records: [StepRecord] = []
    package var fields: [FieldRecord] = []
    package var teams: [ColumnID: [PersonID]] = [:]
    package var countersigns: [Countersign] = []
    package var informed: [InformedDesk] = []
    package var outcome: String?
    package var score: Int?
    package var finishedAt: Instant?
    package var nextPosition = 1
    /// The latest moment at which anything is said to have happened.
    package var lastHappened = Instant(milliseconds: 0)

    package init(id: TicketID) {
        self.id = id
    }

    package func position(_ number: Int) -> Position? {
        positions.first { $0.number == number }
    }

    /// The value last recorded under a name.
    package func value(of field: String) -> String? {
        fields.last { $0.name == field }?.value
    }

    /// How often a row has been started.
    package func attempts(of step: StepID) -> Int {
        var count = 0
        for index in records.indices where records[index].step == step { count += 1 }
        for index in positions.indices where positions[index].step == step { count += 1 }
        return count
    }

    /// The last finished attempt of a row that still counts.
    package func lastRecord(of step: StepID) -> StepRecord? {
        records.last { $0.step == step && $0.end != nil }
    }

    /// The newest product under a name, with the row it came from.
    package func product(named name: String) -> (step: StepID, product: Product)? {
        for index in records.indices.reversed() {
            if let product = records[index].products.last(where: { $0.name == name && !$0.isMissing }) {
                return (records[index].step, product)
            }
        }
        for position in positions {
            if let product = position.products.last(where: { $0.name == name && !$0.isMissing }) {
                return (position.step, product)
            }
        }
        return nil
    }
}

extension TicketState {
    /// Whether others who suffer from the same may be told of it and join: several reports came together, or
    /// the desk says so. Never for a confidential ticket.
    package var isOutage: Bool {
        (phase == .open || phase == .parked) && !isSecret && (outage != nil || reports.count > 1)
    }

    /// Everybody this one ticket came to: on whose desks it lay or lies, and who form its teams. The
    /// reporter's side is not among them.
    package var readers: Set<Assignee> {
        var readers: Set<Assignee> = []
        for position in positions {
            readers.formUnion(position.assignees)
            readers.formUnion(position.escalatedTo.map { .post($0) })
            readers.formUnion(position.turns.flatMap(\.assignees))
        }
        for record in records { readers.formUnion(record.turns.flatMap(\.assignees)) }
        for asked in countersigns { readers.formUnion(asked.assignees) }
        readers.formUnion(informed.map(\.assignee))
        readers.formUnion(teams.values.flatMap { $0.map { .person($0) } })
        if let parking { readers.insert(.post(parking.entry.responsible)) }
        readers.remove(.reporter)
        return readers
    }
}

extension Product {
    package var isMissing: Bool {
        if case .missing = content { true } else { false }
    }
}

/// One step that waits for somebody.
package struct Position: Sendable, Hashable {
    package var number: Int
    package var step: StepID
    package var attempt: Int
    package var stage: Int
    /// The first performer of the row who acts: those before have a condition that did not hold.
    package var firstStage = 0
    package var assignees: [Assignee]
    package var start: Instant
    /// When it came to the performer whose turn it is.
    package var turnStart: Instant
    package var deadline: Instant?
    package var calendar: Int
    package var pauses: [PauseRecord] = []
    package var turns: [TurnRecord] = []
    package var requirements: [RequirementRecord] = []
    package var products: [Product] = []
    package var fields: [FieldRecord] = []
    package var places: [RoundPlace] = []
    /// Answered by an earlier performer of the row.
    package var answer: String?
    package var escalation = 0
    /// On whose desks the late step shows, lowest first.
    package var escalatedTo: [PostID] = []
    /// Why it was sent back, where it was.
    package var returnReason: String?

    package var isPaused: Bool { pauses.last?.to == nil && !pauses.isEmpty }

    /// The pauses as spans, for reckoning.
    package var spans: [Pause] { pauses.map(\.span) }
}

package struct PauseRecord: Sendable, Hashable {
    package var from: Instant
    package var to: Instant?
    package var reason: PauseReason
    /// The deadline in force when it began.
    package var deadline: Instant?

    package var span: Pause { Pause(from: from, to: to) }
}

/// One performer's turn in a row, finished.
package struct TurnRecord: Sendable, Hashable {
    package var stage: Int
    package var assignees: [Assignee]
    package var actor: Actor
    package var given: Given
    package var end: Instant
    package var turn: Turn
    package var note: String
}

/// One place of a round.
package struct RoundPlace: Sendable, Hashable {
    package var place: String
    package var start: Instant?
    package var deadline: Instant?
    package var by: Actor?
    package var result: PlaceResult?
    package var end: Instant?
    package var minutes: Int?
    package var inTime: Judgement?
}

package struct Parking: Sendable, Hashable {
    package var step: StepID
    package var entry: ParkingEntry
    package var since: Instant
}

package struct Countersign: Sendable, Hashable {
    package enum Standing: Sendable, Hashable {
        case pending
        case signed(Given, at: Instant)
        case refused(Given, reason: String, at: Instant)
        case waived(reason: String)
        /// The paper was made anew.
        case superseded
    }

    package var number: Int
    package var step: StepID
    package var column: ColumnID
    package var assignees: [Assignee]
    package var papers: [String]
    package var since: Instant
    package var standing = Standing.pending
}

package struct InformedDesk: Sendable, Hashable {
    package var step: StepID
    package var assignee: Assignee
    package var since: Instant
    package var seen: Instant?
}

extension TicketState {
    /// Whether a row lies where it lay before because of what a later row, or somebody, found: not where the
    /// work only passes again on its way forward.
    package func cameBack(_ position: Position) -> Bool {
        if position.returnReason != nil { return true }
        guard position.attempt > 1, let last = records.last else { return false }
        if case .sentBack = last.ending { return true }
        let order = records.map(\.step)
        guard let here = order.firstIndex(of: position.step), let there = order.firstIndex(of: last.step)
        else { return false }
        return here <= there
    }
}
