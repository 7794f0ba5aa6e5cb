import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

/// A ticket on its way through a procedure, saved and restored at every command.
///
/// Each act takes two minutes, is done by whoever has it on the desk, and fills the form by itself.
struct Walk {
    /// How all steps of a run are given.
    enum Manner: String, Sendable, CaseIterable {
        case plain = "everybody acts themselves"
        case recorded = "the posts are recorded for by those who may"
        case daily = "the posts are held by a Plh."
        case paused = "every row is paused once"
    }

    var procedure: Procedure
    var office: Office
    let manner: Manner
    var now = SampleOffice.monday
    var successor: Procedure?
    var successorTicket: TicketID?
    private(set) var state: TicketState
    private(set) var lines: [StoredLine] = []
    /// The tickets that this one was handed over to.
    private(set) var others: [TicketState] = []
    private(set) var numbersDrawn = 0

    static let report = ReportID(high: 1, low: 1)
    static let ticket = TicketID(high: 2, low: 1)

    init(_ procedure: Procedure, _ manner: Manner = .plain, office: Office? = nil) {
        self.procedure = procedure
        self.manner = manner
        self.office = office ?? SampleOffice.office(for: procedure.code)
        state = TicketState(id: Self.ticket)
        if manner == .daily {
            for post in SampleOffice.headPosts { self.office.appointDaily(post, from: now) }
        }
    }

    init(_ file: String, _ manner: Manner = .plain) throws {
        self.init(try ProcedureFiles.read(file), manner)
    }

    // MARK: deciding

    /// Decides, saves every event as a line, reads the lines back, and expects the same ticket.
    @discardableResult
    mutating func decide(
        _ command: TicketCommand, by actor: Actor, given: Given = .own, happened: Instant? = nil,
        late: String = ""
    ) throws -> Ruling {
        var ruling = try rule(command, by: actor, given: given, happened: happened, late: late)
        let mine = try ruling.issues.filter { $0.ticket == state.id }.map { try StoredLine($0.entry) }
        #expect(try state.folding(mine) == ruling.state, "the events fold into another ticket")
        for request in ruling.numbers {
            numbersDrawn += 1
            ruling.fill(request, with: "\(numbersDrawn)")
        }
        lines += try ruling.issues.filter { $0.ticket == state.id }.map { try StoredLine($0.entry) }
        state = try TicketState(id: state.id).folding(lines)
        if let other = ruling.successor {
            let theirs = try ruling.issues.filter { $0.ticket == other.id }.map { try StoredLine($0.entry) }
            others.append(try TicketState(id: other.id).folding(theirs))
        }
        return ruling
    }

    func rule(
        _ command: TicketCommand, by actor: Actor, given: Given = .own, happened: Instant? = nil,
        late: String = "", seen version: Int? = nil
    ) throws(Refusal) -> Ruling {
        let context = EngineContext(
            procedure: procedure, office: office, actor: actor, given: given, happened: happened,
            lateReason: late, recorded: now, expectedVersion: version, successor: successor,
            successorTicket: successorTicket)
        return try Engine.decide(state, command, in: context)
    }

    /// Why a command is refused; nil where it is not.
    func refusal(
        _ command: TicketCommand, by actor: Actor, given: Given = .own, happened: Instant? = nil,
        late: String = "", seen version: Int? = nil
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try rule(command, by: actor, given: given, happened: happened, late: late, seen: version)
            return nil
        } catch {
            return error
        }
    }

    // MARK: looking

    func position(_ row: StepID) throws -> Position {
        try #require(state.positions.last { $0.step == row }, "\(row) is not open")
    }

    func form(_ row: StepID, _ filling: Filling = Filling()) throws -> CompleteStep {
        let position = try position(row)
        let step = try #require(procedure.step(row))
        return filling.entry(StepForm(position, in: step, of: procedure), at: position, of: state)
    }

    /// The rows in the order in which their attempts ended, with how each kept its standard.
    var rows: [String] {
        state.records.map { record in
            switch record.ending {
            case .completed: "\(record.step) \(record.verdict?.letters ?? "?")"
            case .skipped: "\(record.step) skipped"
            case .sentBack: "\(record.step) sent back"
            case .parked: "\(record.step) parked"
            case .handedOver: "\(record.step) handed over"
            case .cancelled: "\(record.step) cancelled"
            }
        }
    }

    func record(_ row: StepID) throws -> StepRecord {
        try #require(state.lastRecord(of: row), "\(row) has not ended")
    }

    var events: [TicketEvent] {
        get throws { try lines.map { try $0.entry().event } }
    }
}

extension TicketState {
    func folding(_ lines: [StoredLine]) throws -> TicketState {
        var state = self
        for line in lines { state.apply(try line.entry()) }
        return state
    }
}

extension Verdict {
    /// Requirements, time, output: `y`, `n`, or `-` where nothing is judged.
    var letters: String {
        [requirements, inTime, output].map {
            switch $0 {
            case .yes: "y"
            case .no: "n"
            case .notJudged: "-"
            }
        }.joined()
    }
}
