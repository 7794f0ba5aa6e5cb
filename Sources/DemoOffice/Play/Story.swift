import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What happened around one disturbance, told as beats in office minutes.
struct Story {
    /// Where on the axis it lies.
    enum Time {
        /// Begins on the office day so many days before the last.
        case day(Int, hour: Int, minute: Int)
        /// The last beat lies so many office minutes before now.
        case ending(Int)
        /// Begins at an office minute.
        case at(Int)
    }

    var name: String
    var time: Time
    var disturbance: Disturbance
    var unit: UnitID?
    /// The room of the unit that the report names.
    var room: String
    /// Who of the OPD reports, by number.
    var reporter: Int
    var beats: [Beat]
    /// The team; the first of them leads.
    var technicians: [PersonID]
    var urgency: Disposition.Urgency

    init(
        name: String, time: Time, disturbance: Disturbance, unit: UnitID?, room: String = "kantor",
        reporter: Int = 0, beats: [Beat]..., technicians: [PersonID] = ["fadli", "wagiman"],
        urgency: Disposition.Urgency = .normal
    ) {
        self.name = name
        self.time = time
        self.disturbance = disturbance
        self.unit = unit
        self.room = room
        self.reporter = reporter
        self.beats = beats.flatMap(\.self)
        self.technicians = technicians
        self.urgency = urgency
    }

    /// The office minute of each beat.
    func moments(on axis: OfficeAxis) -> [Int] {
        let waits = beats.map(\.wait)
        var moment: Int
        switch time {
        case .day(let back, let hour, let minute):
            moment = axis.number(daysBack: back, hour: hour, minute: minute)
        case .at(let number): moment = number
        case .ending(let before): moment = axis.end - 1 - before - waits.reduce(0, +)
        }
        return waits.map { wait in
            moment += wait
            return moment
        }
    }
}

/// One act of a story, so many office minutes after the one before.
struct Beat {
    var wait: Int
    var move: Move

    init(_ wait: Int, _ move: Move) {
        self.wait = wait
        self.move = move
    }
}

/// What somebody does.
enum Move {
    /// A report comes in, by the web or entered by the desk.
    case reports(Channel, Agenda? = nil)
    /// Another unit reports the same outage by the web.
    case reportsToo(UnitID)
    case accepts(String)
    /// The newest report joins the ticket.
    case joins
    case forwards(ForwardTarget, note: String)
    case closes(reason: String)
    /// A run without a report.
    case begins(String, Trigger.Source, places: [UnitID] = [])
    /// The one whose turn it is in a row does their part.
    case completes(StepID, Answers = [:], Manner = .own)
    case returns(StepID, to: ReturnTarget, reason: String)
    case pauses(StepID, PauseReason)
    case resumes(StepID)
    case starts(UnitID)
    case visits(UnitID, PlaceResult.Outcome, note: String = "")
    /// What was found at a place gets a ticket of its own.
    case splits(UnitID, Disturbance, String)
    case signsOnSite
    case refusesToSign(reason: String)
    case sees(PostID)
    case comments(PersonID, String)
    case confirms
    case confirmsBySilence
    case disputes(reason: String)
    case rates(Int, String)
    case cancels(reason: String)
    /// Another SOP takes the ticket over at this row; the story goes on with the new one.
    case handsOver(StepID, to: String, reason: String)
    case unparks(by: PostID)
    case escalates(StepID)
    /// The administrator changes the office.
    case changes(@Sendable (Instant) -> OfficeEvent)
}

/// How a step is given.
enum Manner {
    case own
    /// Somebody who may records for the one whose turn it is.
    case recorded(by: PostID, Given.RecordedFor.Medium)
    /// By the one whose turn it is, so many minutes later.
    case later(minutes: Int, reason: String)
    /// On the technician's device, by somebody of the OPD.
    case onSite
}

/// What a form gets where it does not follow from the disturbance.
struct Answers: ExpressibleByDictionaryLiteral {
    /// By field name.
    var fields: [String: String] = [:]
    var answer: String?
    var parking: ParkingEntry?
    /// By the name of the requirement: why it is missing.
    var missing: [String: String] = [:]
    /// By the name of the output: why it is missing.
    var missingOutputs: [String: String] = [:]
    var disposition: Disposition?
    var note = ""

    init(dictionaryLiteral elements: (String, String)...) {
        fields = Dictionary(elements) { $1 }
    }

    init(
        fields: [String: String] = [:], answer: String? = nil, parking: ParkingEntry? = nil,
        missing: [String: String] = [:], missingOutputs: [String: String] = [:],
        disposition: Disposition? = nil,
        note: String = ""
    ) {
        self.fields = fields
        self.answer = answer
        self.parking = parking
        self.missing = missing
        self.missingOutputs = missingOutputs
        self.disposition = disposition
        self.note = note
    }
}
