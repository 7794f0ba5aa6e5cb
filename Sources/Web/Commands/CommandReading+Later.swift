import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Reading several steps that are put in together; each is written as `complete-step` has it.
extension CommandReading {
    /// At most so many in one command.
    static let laterLimit = 50

    /// Those with a time, in the order of their numbers; one without a time was left alone.
    mutating func laterSteps() -> [LaterStep] {
        let names = reader.values.names(below: "steps").compactMap { Int($0) }.sorted()
        if names.count > Self.laterLimit { reader.fault("steps", .tooLong(limit: Self.laterLimit)) }
        return names.prefix(Self.laterLimit).compactMap { laterStep("steps.\($0)", laterRows[String($0)]) }
    }

    private mutating func laterStep(_ path: String, _ row: Step?) -> LaterStep? {
        var part = CommandReading(
            reader: reader.part(path), now: now, newTicket: newTicket, newReport: newReport, fresh: fresh,
            step: row ?? step, reporter: reporter)
        guard let happened = part.reader.moment("happened") else {
            for fault in part.reader.faults { reader.fault(path + "." + fault.field, fault.reason) }
            return nil
        }
        let ticket = part.reader.requiredID("ticket", TicketID.self)
        let id = StepID(part.reader.requiredText("step"))
        let given = part.given()
        guard case .complete(let entry) = part.completeStep(at: 0) else { return nil }
        reader.absorb(part.reader, at: path)
        return LaterStep(ticket: ticket, step: id, entry: entry, given: given, happened: happened)
    }
}
