import OfficeModel
import SOPModel
import TicketEngine

/// What a walk leaves on its ticket, one line each, by which its branch is known.
extension Walk {
    var traces: [String] {
        state.records.flatMap(told) + state.countersigns.compactMap(trace)
    }

    /// Whether it was recorded for the holder of a post that had the row on the desk.
    func given(_ given: Given, isOf assignees: [Assignee]) -> Bool {
        guard case .recorded(let recorded) = given, let person = recorded.orderedBy else { return false }
        return office.posts(of: person, at: now).contains { assignees.contains(.post($0.post)) }
    }

    /// Who did a row, what was answered, which devices changed, what its places came to, why it went back.
    private func told(_ record: StepRecord) -> [String] {
        var traces: [String] = []
        if !record.turns.isEmpty {
            traces.append("\(record.step) by " + record.turns.map(doer).joined(separator: ", "))
        }
        let choices = procedure.step(record.step)?.fields.filter { !$0.choices.isEmpty }.map(\.name) ?? []
        for field in record.fields where choices.contains(field.name) {
            traces.append("\(record.step): \(field.name) = \(field.value)")
        }
        if let answer = record.answer { traces.append("\(record.step): \(answer)") }
        for product in record.products {
            if case .devices(let devices) = product.content {
                traces.append("\(record.step): \(devices.trace)")
            }
        }
        traces += record.places.compactMap { place in
            place.result.map { "\(place.place) \($0.outcome.trace)" }
        }
        if case .sentBack(let reason) = record.ending {
            traces.append("\(record.step) sent back: \(reason)")
        }
        return traces
    }

    /// The post a turn was done in, whoever recorded it; else the person.
    private func doer(_ turn: TurnRecord) -> String {
        if case .recorded(let recorded) = turn.given, let person = recorded.orderedBy {
            return office.posts(of: person, at: now).first?.post.text ?? person.text
        }
        if case .reporter = turn.actor { return "reporter" }
        return turn.actor.post?.text ?? turn.actor.person?.text ?? "nobody"
    }

    private func trace(_ countersign: Countersign) -> String? {
        switch countersign.standing {
        case .signed(.onSite, at: _): "countersigned on site"
        case .signed: "countersigned"
        case .refused(_, reason: let reason, at: _): "countersign refused: \(reason)"
        case .waived: "countersign waived"
        case .pending, .superseded: nil
        }
    }
}

extension PlaceResult.Outcome {
    fileprivate var trace: String {
        switch self {
        case .good: "good"
        case .repaired(let what): "repaired: \(what)"
        case .replaced(let devices): "replaced: \(devices.trace)"
        case .ownTicket(let ticket): "got a ticket: \(ticket.text)"
        case .unreachable(let reason): "unreachable: \(reason)"
        }
    }
}

extension [DeviceChange] {
    fileprivate var trace: String {
        map { "\($0.serial) \($0.direction == .out ? "out" : "in")" }.joined(separator: ", ")
    }
}

extension Filling {
    /// How `devices` are told in a trace.
    static let deviceTrace = devices.trace
}
