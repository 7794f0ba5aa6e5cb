package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What screens may ask of what is kept. Reads never wait for the writer.
package protocol OfficeReading: OfficeInsight {
    /// The office as it stands.
    func office() async throws -> Office
    /// What changed in the office, newest first; before this sequence where one is named.
    func officeHistory(before sequence: Int?, limit: Int) async throws -> [OfficeHistoryEntry]
    /// A procedure in a version that is or was in force.
    func procedure(_ code: String, version: Int) async throws -> Procedure?
    /// What was done with the versions of a procedure, oldest first.
    func procedureActs(_ code: String) async throws -> [ProcedureAct]

    func report(_ id: ReportID) async throws -> ReportDossier?
    /// By the code its reporter holds: letters in either case, with or without spaces and hyphens.
    func report(code: String) async throws -> ReportDossier?
    /// Reports, newest first.
    func reports(_ query: ReportQuery) async throws -> [ReportRow]

    func ticket(_ id: TicketID) async throws -> TicketDossier?
    func ticket(number: String) async throws -> TicketID?
    /// Tickets, by the query's order, at most `limit`.
    func tickets(_ query: TicketQuery) async throws -> [TicketRow]
    func ticketCount(_ query: TicketQuery) async throws -> Int

    /// What waits on the desks of these assignees, by deadline: late first, without deadline last.
    ///
    /// - Parameter after: the list goes on behind this place.
    func desk(of assignees: [Assignee], after: DeskCursor?, limit: Int) async throws -> [DeskRow]
    /// What was recorded by a person for others, newest first.
    func recorded(by person: PersonID, limit: Int) async throws -> [RecordedRow]
    /// The outages that reach over several offices, newest first; nothing confidential is among them.
    func outages(limit: Int) async throws -> [OutageRow]
    /// Values of outsiders that are still kept, by id.
    func personal(_ ids: [PersonalID]) async throws -> [PersonalID: String]
}

/// A ticket with everything that happened to it.
package struct TicketDossier: Sendable {
    package var state: TicketState
    package var history: [HistoryEntry]

    package init(state: TicketState, history: [HistoryEntry]) {
        self.state = state
        self.history = history
    }
}

/// One event line, read back.
package struct HistoryEntry: Sendable {
    package var sequence: Int
    package var entry: TicketEntry
    package var lateReason: String

    package init(sequence: Int, entry: TicketEntry, lateReason: String) {
        self.sequence = sequence
        self.entry = entry
        self.lateReason = lateReason
    }
}

/// A report with what is kept apart of its reporter.
package struct ReportDossier: Sendable {
    package var report: Report
    package var code: String
    package var reporter: ReporterDetails?
    package var words: String
    package var photos: [AttachmentReference]

    package init(
        report: Report, code: String, reporter: ReporterDetails?, words: String, photos: [AttachmentReference]
    ) {
        self.report = report
        self.code = code
        self.reporter = reporter
        self.words = words
        self.photos = photos
    }
}

/// An outage that others may join (*gangguan massal*), as everybody may be told of it.
package struct OutageRow: Sendable, Hashable {
    package var ticket: TicketID
    package var unit: UnitID?
    package var place: PlaceID?
    /// nil where several reports came together and the desk has said nothing.
    package var outage: Outage?
    package var reports: Int
    package var since: Instant
    /// The offices whose reports are joined.
    package var units: Set<UnitID>

    package init(
        ticket: TicketID, unit: UnitID?, place: PlaceID?, outage: Outage?, reports: Int, since: Instant,
        units: Set<UnitID>
    ) {
        self.ticket = ticket
        self.unit = unit
        self.place = place
        self.outage = outage
        self.reports = reports
        self.since = since
        self.units = units
    }

    /// Whether somebody of an office may join.
    package func concerns(_ unit: UnitID) -> Bool {
        switch outage?.scope {
        case .everybody, .place: true
        case .units, nil: units.contains(unit) || self.unit == unit
        }
    }
}

package struct ReportQuery: Sendable {
    /// `received`, `accepted`, `joined`, `forwarded`, `closed`; nil for all.
    package var standing: String?
    package var unit: UnitID?
    package var madeAfter: Instant?
    /// Leaves out confidential ones: for public pages.
    package var isPublic: Bool
    /// Only those behind this one in the list; it need not match itself.
    package var after: ReportID?
    /// Else the newest come first.
    package var isOldestFirst: Bool
    package var limit: Int

    package init(
        standing: String? = nil, unit: UnitID? = nil, madeAfter: Instant? = nil, isPublic: Bool = false,
        after: ReportID? = nil, isOldestFirst: Bool = false, limit: Int = 50
    ) {
        self.standing = standing
        self.unit = unit
        self.madeAfter = madeAfter
        self.isPublic = isPublic
        self.after = after
        self.isOldestFirst = isOldestFirst
        self.limit = limit
    }
}

/// One report in a list.
package struct ReportRow: Sendable, Hashable {
    package var id: ReportID
    package var channel: Channel
    package var complaint: Complaint
    package var unit: UnitID?
    package var place: PlaceID?
    package var made: Instant
    package var standing: String
    package var ticket: TicketID?
    package var agendaNumber: String

    package init(
        id: ReportID, channel: Channel, complaint: Complaint, unit: UnitID?, place: PlaceID?, made: Instant,
        standing: String, ticket: TicketID?, agendaNumber: String
    ) {
        self.id = id
        self.channel = channel
        self.complaint = complaint
        self.unit = unit
        self.place = place
        self.made = made
        self.standing = standing
        self.ticket = ticket
        self.agendaNumber = agendaNumber
    }
}

package struct TicketQuery: Sendable {
    /// Words and prefixes over number, title, unit and procedure; every word must match.
    package var words: String
    package var phases: [TicketPhase]
    package var procedure: String?
    package var unit: UnitID?
    package var openedFrom: Instant?
    package var openedBefore: Instant?
    /// Only tickets with an open step whose deadline lies before this.
    package var lateAt: Instant?
    /// Only tickets with a row open, a parked one whose report is still to be written too.
    package var isAtWork = false
    /// Only tickets with this row open.
    package var step: StepID?
    /// Only tickets with a row that waits for this.
    package var waiting: PauseReason.Kind?
    /// How the first report came, and what it complained of.
    package var channel: Channel?
    package var complaint: Complaint?
    /// Only tickets that no report began.
    package var isUnreported = false
    package var place: PlaceID?
    /// Only tickets that run by another version of their procedure than this.
    package var otherThanVersion: Int?
    package var order = TicketOrder.newest
    /// Continue after this row of the list in its order.
    package var after: TicketCursor?
    /// Which confidential tickets are among them; none unless said.
    package var reader: TicketReader
    package var limit: Int

    package init(
        words: String = "", phases: [TicketPhase] = [], procedure: String? = nil, unit: UnitID? = nil,
        openedFrom: Instant? = nil, openedBefore: Instant? = nil, lateAt: Instant? = nil,
        otherThanVersion: Int? = nil, order: TicketOrder = .newest, after: TicketCursor? = nil,
        reader: TicketReader = .anybody, limit: Int = 50
    ) {
        self.words = words
        self.order = order
        self.phases = phases
        self.procedure = procedure
        self.unit = unit
        self.openedFrom = openedFrom
        self.openedBefore = openedBefore
        self.lateAt = lateAt
        self.otherThanVersion = otherThanVersion
        self.after = after
        self.reader = reader
        self.limit = limit
    }
}

/// In which order tickets are listed.
package enum TicketOrder: String, Sendable, Hashable, CaseIterable {
    /// As they were numbered.
    case newest = "terbaru"
    case oldest = "terlama"
    /// By the earliest deadline whose clock runs; those without one come last, the newest first.
    case dueFirst = "tenggat"
    /// As the reports behind them were made: not always as they were numbered.
    case openedLast = "masuk-terakhir"
    case openedFirst = "masuk-awal"
}

/// A row of a list, to go on after.
///
/// Rows may change while pages are turned: what was shown stays shown, and no row that stays in its place is
/// left out or shown again. So the cursor holds the place itself, not only the ticket that stood there.
package struct TicketCursor: Sendable, Hashable {
    package var ticket: TicketID
    /// The deadline it was listed by; nil in other orders, and for none.
    package var due: Instant?

    package init(_ ticket: TicketID, due: Instant? = nil) {
        self.ticket = ticket
        self.due = due
    }

    /// Reads `ID` or `ID.milliseconds`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let ticket = TicketID(first) else { return nil }
        self.ticket = ticket
        guard parts.count == 2 else { return }
        guard let milliseconds = Int64(parts[1]) else { return nil }
        due = Instant(milliseconds: milliseconds)
    }

    package var text: String { ticket.text + (due.map { ".\($0.milliseconds)" } ?? "") }
}

/// One ticket in a list.
package struct TicketRow: Sendable, Hashable {
    package var id: TicketID
    package var number: String
    package var title: String
    package var procedure: String
    package var phase: TicketPhase
    package var unit: UnitID?
    package var urgency: Disposition.Urgency
    package var opened: Instant
    package var updated: Instant
    /// The first open step, its deadline and whether it stands still; nil when none is open.
    package var step: StepID?
    package var assignee: Assignee?
    package var deadline: Instant?
    package var isPaused: Bool
    /// The earliest deadline of an open step whose clock runs.
    package var due: Instant?
    /// How its first report came, and what it complained of; nil where no report began it.
    package var channel: Channel?
    package var complaint: Complaint?
    package var isSecret: Bool

    package init(
        id: TicketID, number: String, title: String, procedure: String, phase: TicketPhase, unit: UnitID?,
        urgency: Disposition.Urgency, opened: Instant, updated: Instant, step: StepID?, assignee: Assignee?,
        deadline: Instant?, isPaused: Bool, due: Instant? = nil, channel: Channel? = nil,
        complaint: Complaint? = nil, isSecret: Bool = false
    ) {
        self.due = due
        self.channel = channel
        self.complaint = complaint
        self.id = id
        self.number = number
        self.title = title
        self.procedure = procedure
        self.phase = phase
        self.unit = unit
        self.urgency = urgency
        self.opened = opened
        self.updated = updated
        self.step = step
        self.assignee = assignee
        self.deadline = deadline
        self.isPaused = isPaused
        self.isSecret = isSecret
    }
}

extension TicketRow {
    /// Its place in a list of an order.
    package func cursor(_ order: TicketOrder) -> TicketCursor {
        TicketCursor(id, due: order == .dueFirst ? due : nil)
    }
}

/// One thing on a desk.
package struct DeskRow: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Waits for the assignee.
        case work
        /// To be known, not yet seen.
        case informed
        case countersign
        /// Late, and shown to a superior.
        case escalated
    }

    package var kind: Kind
    package var ticket: TicketID
    package var number: String
    package var title: String
    package var procedure: String
    package var unit: UnitID?
    package var urgency: Disposition.Urgency
    package var assignee: Assignee
    /// Of the position, or of the countersignature.
    package var position: Int
    package var step: StepID
    package var since: Instant
    package var deadline: Instant?
    package var isPaused: Bool
    package var isSecret: Bool
    /// Was done before, and came back.
    package var isAgain: Bool

    package init(
        kind: Kind, ticket: TicketID, number: String, title: String, procedure: String, unit: UnitID?,
        urgency: Disposition.Urgency, assignee: Assignee, position: Int, step: StepID, since: Instant,
        deadline: Instant?, isPaused: Bool, isSecret: Bool = false, isAgain: Bool = false
    ) {
        self.kind = kind
        self.ticket = ticket
        self.number = number
        self.title = title
        self.procedure = procedure
        self.unit = unit
        self.urgency = urgency
        self.assignee = assignee
        self.position = position
        self.step = step
        self.since = since
        self.deadline = deadline
        self.isPaused = isPaused
        self.isSecret = isSecret
        self.isAgain = isAgain
    }
}

/// One act that somebody recorded for another.
package struct RecordedRow: Sendable, Hashable {
    package var ticket: TicketID
    package var number: String
    package var title: String
    package var step: StepID
    package var assignee: Assignee
    package var happened: Instant
    package var recorded: Instant
    package var isSecret: Bool

    package init(
        ticket: TicketID, number: String, title: String, step: StepID, assignee: Assignee, happened: Instant,
        recorded: Instant, isSecret: Bool = false
    ) {
        self.ticket = ticket
        self.number = number
        self.title = title
        self.step = step
        self.assignee = assignee
        self.happened = happened
        self.recorded = recorded
        self.isSecret = isSecret
    }
}
