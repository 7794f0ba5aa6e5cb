import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Reading the places of a round of the past: one list, as the office keeps it.
extension CommandReading {
    /// - Parameter end: when the row was done; no place can have been visited later.
    mutating func caseVisits(of row: Step?, until end: Instant) -> [CaseVisit] {
        guard let round = row?.round else {
            if row != nil, reader.values.text("visits") != nil { reader.fault("visits", .unexpected) }
            return []
        }
        guard let text = reader.text("visits", upTo: Self.pasteLimit) else {
            if reader.values.text("visits") == nil { reader.fault("visits", .missing) }
            return []
        }
        let list = VisitList(text, of: round, in: reader.office, now: now)
        for problem in list.problems {
            reader.fault("visits", .visitLine(problem.line, problem.fault))
        }
        if list.problems.isEmpty, list.visits.isEmpty { reader.fault("visits", .missing) }
        if let latest = list.visits.map(\.finished).max(), latest > end {
            reader.fault("happened", .before(latest))
        }
        return list.visits.map { visit in
            let person = visit.acknowledged.map {
                Given.OnSite(who: reader.keepApart(JSONText.of($0), as: .onSite))
            }
            return CaseVisit(
                result: PlaceResult(
                    place: visit.place, outcome: visit.outcome, checked: visit.checked, note: visit.note,
                    acknowledgement: person),
                started: visit.started, finished: visit.finished)
        }
    }
}
