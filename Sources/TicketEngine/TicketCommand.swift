package import OfficeModel
package import OfficeTime
package import SOPModel

/// What somebody wants of one ticket.
package enum TicketCommand: Sendable, Hashable {
    case open(OpenTicket)
    case complete(CompleteStep)
    case sendBack(position: Int, to: ReturnTarget, reason: String)
    case pause(position: Int, PauseReason)
    case resume(position: Int)
    case park(position: Int, ParkingEntry)
    case unpark
    case handOver(position: Int, HandOver)
    case startPlace(position: Int, place: String)
    case finishPlace(position: Int, PlaceResult)
    /// The signer is named where a code or link gives it.
    case countersign(number: Int, signer: PersonalReference? = nil)
    case refuseCountersign(number: Int, reason: String, signer: PersonalReference? = nil)
    case waiveCountersign(number: Int, reason: String)
    case markSeen
    case join(ReportID)
    /// A joined report goes its own way again.
    case leave(ReportID, reason: String)
    /// The desk says that this outage reaches over several offices, with words for everybody; nil takes it
    /// back.
    case markOutage(Outage?)
    /// Fewer readers from now on, or all again.
    case classify(isSecret: Bool, reason: String)
    case confirm
    case dispute(reason: String)
    case rate(score: Int, PersonalReference?)
    case reopen(at: StepID?, reason: String)
    case cancel(reason: String)
    case comment(text: String, files: [AttachmentReference])
    /// The clock: at the deadline and after each further standard time.
    case escalate(position: Int)
    /// The clock: the reporter stayed silent.
    case confirmBySilence
    /// The calendar changed: new deadlines for what is open.
    case moveDeadlines(reason: String)
    /// To another version of its procedure; the context's `successor` is that version. The ruling's state is
    /// the dry run.
    case move(MoveToVersion)
}

/// By which version a ticket shall run, and where its open rows stand there.
package struct MoveToVersion: Sendable, Hashable {
    package var version: Int
    /// From each open row, and the one a parked ticket comes back to; a row not named keeps its id.
    package var steps: [StepID: StepID]
    package var reason: String

    package init(version: Int, steps: [StepID: StepID] = [:], reason: String) {
        self.version = version
        self.steps = steps
        self.reason = reason
    }
}

/// A disturbance that reaches over several offices (*gangguan massal*), as everybody is told of it.
package struct Outage: Sendable, Hashable, Codable {
    /// Whom it concerns.
    package enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
        /// The offices whose reports are joined.
        case units = "kantor"
        /// Everybody who reports from the same place.
        case place = "lokasi"
        case everybody = "semua"
    }

    package var scope: Scope
    /// Shown on public pages: nothing personal belongs in it.
    package var words: String

    package init(scope: Scope, words: String) {
        self.scope = scope
        self.words = words
    }
}

/// Where a ticket is sent back to.
package enum ReturnTarget: Sendable, Hashable {
    /// An earlier row.
    case step(StepID)
    /// The one before in the same row.
    case previousPerformer
}

/// What begins a run.
package struct OpenTicket: Sendable, Hashable {
    package var source: Trigger.Source
    package var title: String
    package var unit: UnitID?
    package var place: PlaceID?
    package var urgency: Disposition.Urgency
    package var reports: [ReportID]
    /// When the report was made: the first clock counts from here.
    package var since: Instant
    /// The ticket it was handed over or split off from.
    package var origin: TicketID?
    /// The units or places that a round of this run visits; empty for all the file names.
    package var places: [String]
    /// *Rahasia*: fewer readers, nothing on public pages.
    package var isSecret: Bool

    package init(
        source: Trigger.Source, title: String, unit: UnitID? = nil, place: PlaceID? = nil,
        urgency: Disposition.Urgency = .normal, reports: [ReportID] = [], since: Instant,
        origin: TicketID? = nil, places: [String] = [], isSecret: Bool = false
    ) {
        self.source = source
        self.title = title
        self.unit = unit
        self.place = place
        self.urgency = urgency
        self.reports = reports
        self.since = since
        self.origin = origin
        self.places = places
        self.isSecret = isSecret
    }
}

/// What the form of a step brings. Requirements and outputs are keyed by their place in the row's list, from
/// 0.
package struct CompleteStep: Sendable, Hashable {
    package enum RequirementEntry: Sendable, Hashable {
        case ticked
        case uploaded([AttachmentReference])
        case missing(reason: String)
    }

    package var position: Int
    package var requirements: [Int: RequirementEntry]
    /// By field name.
    package var fields: [String: String]
    package var products: [Int: Product.Content]
    /// The answer of a decision, word for word.
    package var answer: String?
    /// For a way that leads into a programme of work.
    package var parking: ParkingEntry?
    package var note: String

    package init(
        position: Int, requirements: [Int: RequirementEntry] = [:], fields: [String: String] = [:],
        products: [Int: Product.Content] = [:], answer: String? = nil, parking: ParkingEntry? = nil,
        note: String = ""
    ) {
        self.position = position
        self.requirements = requirements
        self.fields = fields
        self.products = products
        self.answer = answer
        self.parking = parking
        self.note = note
    }
}

/// To which SOP a ticket goes.
package struct HandOver: Sendable, Hashable {
    /// The id the new ticket gets.
    package var ticket: TicketID
    package var procedure: String
    package var reason: String

    package init(ticket: TicketID, procedure: String, reason: String) {
        self.ticket = ticket
        self.procedure = procedure
        self.reason = reason
    }
}

/// What one place of a round came to.
package struct PlaceResult: Sendable, Hashable, Codable {
    package enum Outcome: Sendable, Hashable, Codable {
        case good
        /// Repaired on the spot.
        case repaired(String)
        case replaced([DeviceChange])
        /// A ticket of its own was opened.
        case ownTicket(TicketID)
        /// Not reachable, and why.
        case unreachable(reason: String)
    }

    package var place: String
    package var outcome: Outcome
    /// The items of the checklist that are in order.
    package var checked: [String]
    package var note: String
    /// Who of the place acknowledged it, kept apart; nil where nobody could.
    package var acknowledgement: Given.OnSite?

    package init(
        place: String, outcome: Outcome, checked: [String] = [], note: String = "",
        acknowledgement: Given.OnSite? = nil
    ) {
        self.place = place
        self.outcome = outcome
        self.checked = checked
        self.note = note
        self.acknowledgement = acknowledgement
    }
}
