import OfficeModel
import OfficeTime
import SOPModel

/// A round over many places: several people at once, each place with its own start, clock and outcome.
extension Deliberation {
    mutating func startPlace(_ place: String, at number: Int) throws(Refusal) {
        let (position, current) = try self.place(place, at: number)
        try authorize(position.assignees)
        if current.start != nil { throw .placeAlreadyStarted(place) }
        emit(
            .placeStarted(
                PlaceStarted(
                    position: number, place: place, deadline: try placeDeadline(position, from: happened))))
    }

    mutating func finishPlace(_ result: PlaceResult, at number: Int) throws(Refusal) {
        let (position, current) = try place(result.place, at: number)
        try authorize(position.assignees)
        if current.result != nil { throw .placeAlreadyFinished(result.place) }
        if result.note.count > Self.longestText { throw .fieldTooLong("catatan", limit: Self.longestText) }
        switch result.outcome {
        case .unreachable(let reason): try requireReason(reason)
        case .repaired(let what): try requireReason(what)
        case .replaced(let devices): try validate(devices, at: 0)
        case .good, .ownTicket: break
        }
        if let round = try step(position.step).round, !result.checked.allSatisfy(round.checklist.contains) {
            throw .fieldNotAChoice("daftar_periksa", choices: round.checklist)
        }
        guard let start = current.start else {
            if case .unreachable = result.outcome {
                return emit(
                    .placeFinished(
                        PlaceFinished(position: number, result: result, minutes: 0, inTime: .notJudged)))
            }
            throw .placeNotStarted(result.place)
        }
        if happened.minute < start.minute { throw .happenedBefore(start) }
        try requireAcknowledgement(of: result)
        var judgement = Judgement.notJudged
        if let deadline = current.deadline { judgement = happened.minute <= deadline.minute ? .yes : .no }
        emit(
            .placeFinished(
                PlaceFinished(
                    position: number, result: result, minutes: try minutes(of: position, from: start),
                    inTime: judgement)))
    }

    /// What was done at a place is acknowledged there; an old round's list may lack it.
    private func requireAcknowledgement(of result: PlaceResult) throws(Refusal) {
        switch result.outcome {
        case .ownTicket, .unreachable: return
        case .good, .repaired, .replaced:
            guard result.acknowledgement == nil, result.note.isBlank, !context.recordsPast else { return }
            throw .acknowledgementMissing(result.place)
        }
    }

    func requireFinishedRound(_ position: Position) throws(Refusal) {
        let open = position.places.count { $0.result == nil }
        if open > 0 { throw .roundUnfinished(open: open) }
    }

    private func place(_ place: String, at number: Int) throws(Refusal) -> (Position, RoundPlace) {
        try requirePhase(.open, .parked)
        let position = try runningPosition(number)
        guard !position.places.isEmpty else { throw .notARound }
        guard let current = position.places.first(where: { $0.place == place }) else {
            throw .placeUnknown(place)
        }
        return (position, current)
    }

    private func placeDeadline(_ position: Position, from start: Instant) throws(Refusal) -> Instant? {
        let step = try step(position.step)
        guard step.isTimedPerPlace else { return nil }
        return try reckon(step.limit, from: start, in: hours(of: step))
    }
}
