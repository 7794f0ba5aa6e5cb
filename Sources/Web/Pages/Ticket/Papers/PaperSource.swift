import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// One attempt at a row as its papers are made from it: finished, or still open after a performer's part.
///
/// What a performer wrote is there for the next of the row to read: it does not wait for the row's end.
struct PaperSource: Sendable {
    let step: StepID
    let start: Instant
    /// Nil while the row is open.
    let end: Instant?
    let turns: [TurnRecord]
    let products: [Product]
    let places: [RoundPlace]
    let fields: [FieldRecord]
    let answer: String?

    init(_ record: StepRecord) {
        step = record.step
        start = record.start
        end = record.end
        turns = record.turns
        products = record.products
        places = record.places
        fields = record.fields
        answer = record.answer
    }

    init(_ open: Position) {
        step = open.step
        start = open.start
        end = nil
        turns = open.turns
        products = open.products
        places = open.places
        fields = open.fields
        answer = open.answer
    }

    /// The turn whose output it is: that of the performer the file names for it, else the last.
    func turn(of product: Product, in procedure: Procedure) -> TurnRecord? {
        let row = procedure.step(step)
        let output = row?.outputs.first { $0.kind == product.kind && $0.name == product.name }
        let stage = output?.by.flatMap { column in row?.performers.firstIndex { $0.column == column } }
        return turns.last { $0.stage == stage } ?? turns.last
    }
}

extension TicketScene {
    /// The attempt that the address of a paper names: `3` for the fourth finished one, `p7` for the seventh
    /// position, which stays its name when the row is finished.
    ///
    /// - Returns: the attempt, and its place among the finished ones where it is one of them.
    func paperSource(_ name: String) -> (source: PaperSource, record: Int?)? {
        if let record = Int(name) { return finished(record) }
        guard name.hasPrefix(Place.openPaperSign), let number = Int(name.dropFirst()) else { return nil }
        if let open = state.position(number) { return (PaperSource(open), nil) }
        return record(of: number).flatMap(finished)
    }

    /// Which finished attempt a position became.
    private func record(of position: Int) -> Int? {
        for line in history {
            if case .stepStarted(let began) = line.entry.event, began.position == position {
                return state.records.firstIndex { $0.step == began.step && $0.attempt == began.attempt }
            }
        }
        return nil
    }

    private func finished(_ record: Int) -> (source: PaperSource, record: Int?)? {
        guard state.records.indices.contains(record) else { return nil }
        return (PaperSource(state.records[record]), record)
    }
}
