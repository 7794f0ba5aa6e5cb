package import OfficeModel
package import OfficeTime
package import SOPModel

/// What happened to a ticket; the ticket is the sum of these.
package indirect enum TicketEvent: Sendable, Hashable {
    case ticketOpened(TicketOpened)
    case stepStarted(StepStarted)
    case stageCompleted(StageCompleted)
    case stepCompleted(StepCompleted)
    case stepSkipped(StepSkipped)
    case sentBack(SentBack)
    case stepPaused(StepPaused)
    case stepResumed(StepResumed)
    case ticketParked(TicketParked)
    case ticketUnparked(TicketUnparked)
    case informed(Informed)
    case seen(Seen)
    case countersignRequested(CountersignRequested)
    case countersigned(Countersigned)
    case countersignRefused(CountersignRefused)
    case countersignWaived(CountersignWaived)
    case placeStarted(PlaceStarted)
    case placeFinished(PlaceFinished)
    case stepEscalated(StepEscalated)
    case deadlineMoved(DeadlineMoved)
    case handedOver(HandedOver)
    case reportJoined(ReportJoined)
    case reportLeft(ReportLeft)
    case outageMarked(OutageMarked)
    case ticketClassified(TicketClassified)
    case ticketFinished(TicketFinished)
    case ticketConfirmed(TicketConfirmed)
    case ticketRated(TicketRated)
    case ticketReopened(TicketReopened)
    case ticketCancelled(TicketCancelled)
    case commented(Commented)
    case ticketMoved(TicketMoved)
}

package struct TicketOpened: Sendable, Hashable, Codable {
    package var procedure: String
    package var version: Int
    package var source: Trigger.Source
    package var title: String
    package var unit: UnitID?
    package var place: PlaceID?
    package var urgency: Disposition.Urgency
    package var reports: [ReportID]
    package var since: Instant
    package var origin: TicketID?
    package var places: [String]
    /// Only on lines of confidential tickets.
    package var isSecret: Bool?
    /// Given by the writer before hashing.
    package var number: String
}

/// A row, or one performer's turn in it, came on somebody's desk.
package struct StepStarted: Sendable, Hashable, Codable {
    package var position: Int
    package var step: StepID
    /// 1 for the first time this row runs.
    package var attempt: Int
    /// Which performer of the row: its place in the row's list, from 0.
    package var stage: Int
    package var assignees: [Assignee]
    package var start: Instant
    package var deadline: Instant?
    /// The calendar the deadline came from.
    package var calendar: Int
    /// The places of a round; empty for an ordinary row.
    package var places: [String]
}

/// One performer of a row with several did their part; the same clock runs on for the next.
package struct StageCompleted: Sendable, Hashable, Codable {
    package var position: Int
    package var step: StepID
    package var stage: Int
    package var given: Given
    package var requirements: [RequirementRecord]
    package var fields: [FieldRecord]
    package var products: [Product]
    /// The answer to the row's question, where this performer gives it.
    package var answer: String?
    package var note: String
    /// The turn it took, judged for this performer alone.
    package var turn: Turn
    package var nextStage: Int
    package var nextAssignees: [Assignee]
}

/// A row is done.
package struct StepCompleted: Sendable, Hashable, Codable {
    package var position: Int
    package var step: StepID
    package var stage: Int
    package var given: Given
    package var requirements: [RequirementRecord]
    package var fields: [FieldRecord]
    package var products: [Product]
    package var answer: String?
    package var note: String
    package var turn: Turn
    package var verdict: Verdict
    /// Office minutes from start to end, pauses left out.
    package var minutes: Int
}

/// A superior disposed past this row.
package struct StepSkipped: Sendable, Hashable, Codable {
    package var step: StepID
    package var reason: String
}

package struct SentBack: Sendable, Hashable, Codable {
    package var position: Int
    package var from: StepID
    package var to: StepID
    /// Set where it goes back within the same row; the position then stays open.
    package var stage: Int?
    package var assignees: [Assignee]
    package var reason: String
    package var given: Given
    /// Numbers of the pending countersignatures on papers that will be made anew.
    package var withdrawn: [Int]
}

package struct StepPaused: Sendable, Hashable, Codable {
    package var position: Int
    package var reason: PauseReason
}

package struct StepResumed: Sendable, Hashable, Codable {
    package var position: Int
    package var deadline: Instant?
    package var calendar: Int
}

package struct TicketParked: Sendable, Hashable, Codable {
    /// The row that runs again, as a new attempt, when the ticket comes back.
    package var step: StepID
    /// The open position that closes with it; nil where a decision led here.
    package var position: Int?
    package var entry: ParkingEntry
}

package struct TicketUnparked: Sendable, Hashable, Codable {
    package var step: StepID
}

/// Something came on a desk to be known, not to be done.
package struct Informed: Sendable, Hashable, Codable {
    package var step: StepID
    package var assignees: [Assignee]
}

/// Somebody saw what they were informed of.
package struct Seen: Sendable, Hashable, Codable {
    package var assignees: [Assignee]
}

package struct CountersignRequested: Sendable, Hashable, Codable {
    package var number: Int
    package var step: StepID
    package var column: ColumnID
    package var assignees: [Assignee]
    /// The papers it is about.
    package var papers: [String]
}

package struct Countersigned: Sendable, Hashable, Codable {
    package var number: Int
    package var given: Given
    /// Who is said to have signed, kept apart; only where it came with a code or a personal link, which tell
    /// the office and not the person.
    package var signer: PersonalReference?
}

package struct CountersignRefused: Sendable, Hashable, Codable {
    package var number: Int
    package var given: Given
    package var reason: String
    package var signer: PersonalReference?
}

/// The countersignature could not be had, and why; the sheet shows it missing.
package struct CountersignWaived: Sendable, Hashable, Codable {
    package var number: Int
    package var reason: String
}

package struct PlaceStarted: Sendable, Hashable, Codable {
    package var position: Int
    package var place: String
    package var deadline: Instant?
}

package struct PlaceFinished: Sendable, Hashable, Codable {
    package var position: Int
    package var result: PlaceResult
    package var minutes: Int
    package var inTime: Judgement
}

/// A late step shows on a superior's desk.
package struct StepEscalated: Sendable, Hashable, Codable {
    package var position: Int
    package var level: Int
    package var to: PostID
}

package struct DeadlineMoved: Sendable, Hashable, Codable {
    package var position: Int
    /// The place of a round whose own deadline it is; nil for the row's.
    package var place: String?
    package var deadline: Instant?
    package var calendar: Int
    package var reason: String
}

package struct HandedOver: Sendable, Hashable, Codable {
    package var ticket: TicketID
    package var procedure: String
    package var reason: String
}

package struct ReportJoined: Sendable, Hashable, Codable {
    package var report: ReportID
}

package struct ReportLeft: Sendable, Hashable, Codable {
    package var report: ReportID
    package var reason: String
}

/// The ticket counts as an outage for many from now on, or no longer.
package struct OutageMarked: Sendable, Hashable, Codable {
    package var outage: Outage?
}

/// Who may read the ticket changed.
package struct TicketClassified: Sendable, Hashable, Codable {
    package var isSecret: Bool
    package var reason: String
}

package struct TicketFinished: Sendable, Hashable, Codable {
    /// The answer that led to the end, where one did.
    package var outcome: String?
}

package struct TicketConfirmed: Sendable, Hashable, Codable {
    package var bySilence: Bool
}

package struct TicketRated: Sendable, Hashable, Codable {
    /// 1 to 5.
    package var score: Int
    package var words: PersonalReference?
}

package struct TicketReopened: Sendable, Hashable, Codable {
    package var step: StepID
    package var reason: String
    /// The reporter said "belum normal".
    package var byReporter: Bool
}

package struct TicketCancelled: Sendable, Hashable, Codable {
    package var reason: String
}

package struct Commented: Sendable, Hashable, Codable {
    package var text: String
    package var files: [AttachmentReference]
}

/// The ticket runs by another version of its procedure from now on.
package struct TicketMoved: Sendable, Hashable, Codable {
    package var version: Int
    package var reason: String
    package var positions: [MovedPosition]
    /// The row that runs again when a parked ticket comes back.
    package var parking: StepID?
}

/// Where an open position stands after the ticket was moved; it keeps its start, pauses and what was made.
package struct MovedPosition: Sendable, Hashable, Codable {
    package var position: Int
    package var step: StepID
    package var stage: Int
    package var assignees: [Assignee]
    package var deadline: Instant?
    package var calendar: Int
    package var places: [String]
}
