import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

/// What people do, one sentence each.
extension Walk {
    static let step = 2

    mutating func wait(_ minutes: Int = Walk.step) {
        now = now.after(minutes)
    }

    /// The desk turns a report into a ticket; an order comes from the head.
    mutating func opens(
        _ source: Trigger.Source = .report, places: [String] = [], isSecret: Bool = false
    ) throws {
        let since = now
        wait()
        let open = OpenTicket(
            source: source, title: "Internet Dinas Kesehatan mati", unit: "dinas-kesehatan",
            reports: source == .report ? [Self.report] : [], since: since, places: places,
            isSecret: isSecret)
        try decide(.open(open), by: try holder(of: "loket"))
    }

    /// Everybody in a row does their part, one after the other.
    mutating func completes(_ row: StepID, _ filling: Filling = Filling()) throws {
        let number = try position(row).number
        while let position = state.position(number) {
            try completesTurn(row, filling)
            if let after = state.position(number) {
                try #require(after.stage != position.stage, "\(row) does not move on")
            }
        }
    }

    mutating func completes(_ row: StepID, _ fields: [String: String]) throws {
        try completes(row, Filling(fields: fields))
    }

    /// The one whose turn it is in a row does their part.
    mutating func completesTurn(_ row: StepID, _ filling: Filling = Filling()) throws {
        if manner == .paused, try position(row).pauses.isEmpty { try pausesAndResumes(row) }
        for place in try position(row).places where place.result == nil {
            try visits(place.place, in: row, .good)
        }
        wait()
        let position = try position(row)
        let (actor, given) = try performer(of: position.assignees)
        try decide(.complete(try form(row, filling)), by: actor, given: given)
    }

    mutating func pausesAndResumes(_ row: StepID, for minutes: Int = 10) throws {
        try pauses(row)
        wait(minutes)
        try resumes(row)
    }

    mutating func pauses(
        _ row: StepID, _ reason: PauseReason = PauseReason(kind: .part, note: "Menunggu konektor")
    ) throws {
        let position = try position(row)
        let (actor, given) = try performer(of: position.assignees)
        try decide(.pause(position: position.number, reason), by: actor, given: given)
    }

    mutating func resumes(_ row: StepID) throws {
        let position = try position(row)
        let (actor, given) = try performer(of: position.assignees)
        try decide(.resume(position: position.number), by: actor, given: given)
    }

    mutating func visits(_ place: String, in row: StepID, _ outcome: PlaceResult.Outcome) throws {
        let position = try position(row)
        let (actor, given) = try performer(of: position.assignees)
        if case .unreachable = outcome {
        } else {
            wait()
            try decide(.startPlace(position: position.number, place: place), by: actor, given: given)
        }
        wait()
        let result = PlaceResult(place: place, outcome: outcome, acknowledgement: Filling.onSite)
        try decide(.finishPlace(position: position.number, result), by: actor, given: given)
    }

    mutating func returns(_ row: StepID, to target: ReturnTarget, because reason: String = "Belum benar")
        throws
    {
        wait()
        let position = try position(row)
        let (actor, given) = try performer(of: position.assignees)
        try decide(
            .sendBack(position: position.number, to: target, reason: reason), by: actor, given: given)
    }

    /// The technician lets the OPD sign on the device.
    mutating func countersignsOnSite() throws {
        wait()
        try decide(
            .countersign(number: try pendingCountersign()), by: Self.technician,
            given: .onSite(Filling.onSite))
    }

    mutating func refusesCountersign(because reason: String = "Belum normal") throws {
        wait()
        try decide(
            .refuseCountersign(number: try pendingCountersign(), reason: reason), by: Self.reporter)
    }

    func pendingCountersign() throws -> Int {
        try #require(state.countersigns.last { $0.standing == .pending }, "nothing to countersign").number
    }

    mutating func unparks() throws {
        wait()
        try decide(.unpark, by: try holder(of: "kabid"))
    }
}

/// Looking for the refusal.
extension Walk {
    /// Why the form of a row is refused; by whoever has it on the desk where nobody else is named.
    func refusalCompleting(_ row: StepID, _ filling: Filling = Filling(), by actor: Actor? = nil) throws
        -> Refusal?
    {
        refusal(.complete(try form(row, filling)), by: try actor ?? desk(of: row))
    }

    /// Whoever has a row on the desk.
    func desk(of row: StepID) throws -> Actor {
        try performer(of: try position(row).assignees).0
    }
}
