import OfficeModel
import OfficeTime
import SOPModel

/// Beginning a run.
extension Deliberation {
    mutating func open(_ command: OpenTicket) throws(Refusal) {
        if state.version > 0 { throw .alreadyOpen }
        if command.title.isBlank { throw .fieldMissing("judul") }
        if command.title.count > 200 { throw .fieldTooLong("judul", limit: 200) }
        if happened.minute < command.since.minute { throw .happenedBefore(command.since) }
        try authorizeOpening(command.source)
        try begin(command)
    }

    /// Begins the run at the row its trigger names.
    mutating func begin(_ command: OpenTicket) throws(Refusal) {
        guard let trigger = procedure.triggers.first(where: { $0.source == command.source }) else {
            throw .noTrigger(command.source)
        }
        for place in command.places where !isKnownPlace(place) { throw .placeUnknown(place) }
        emit(
            .ticketOpened(
                TicketOpened(
                    procedure: procedure.code, version: procedure.version, source: command.source,
                    title: command.title.trimmed, unit: command.unit, place: command.place,
                    urgency: command.urgency, reports: command.reports, since: command.since,
                    origin: command.origin, places: command.places,
                    isSecret: command.isSecret ? true : nil, number: "")))
        wantNumber(.ticket)
        try start(trigger.entry, since: command.since)
        if command.source == .report, let report = command.reports.first { try completeByReport(report) }
    }

    private func isKnownPlace(_ place: String) -> Bool {
        office.units[UnitID(place)] != nil || office.places[PlaceID(place)] != nil
    }

    /// The desk turns reports into tickets; orders come from the chain; schedules from the clock.
    private func authorizeOpening(_ source: Trigger.Source) throws(Refusal) {
        if context.actor == .clock, source == .schedule { return }
        try requirePerson()
        if isOnTheChain { return }
        guard let binding = office.bindings[procedure.code],
            binding.columns.values.contains(where: { isAmong($0) })
        else { throw .notOnTheChain }
    }

    /// The report itself completes the reporter's part of the entry row; the clock shows how long the desk
    /// took.
    private mutating func completeByReport(_ report: ReportID) throws(Refusal) {
        guard let position = state.positions.last, position.assignees == [.reporter] else { return }
        let step = try step(position.step)
        let form = Questions(step, stage: position.stage, firstStage: position.firstStage)
        let products = step.outputs.indices.filter(form.asksOutput).map { index in
            let output = step.outputs[index]
            return Product(
                name: output.name, kind: output.kind,
                content: output.kind == .document
                    ? .report(report) : .missing(reason: "Tidak ada dalam laporan."))
        }
        let requirements = step.requirements.indices.filter(form.asksRequirement).compactMap {
            index -> RequirementRecord? in
            let requirement = step.requirements[index]
            return requirement.isJudged ? RequirementRecord(name: requirement.name, supply: .report) : nil
        }
        let filled = FilledForm(requirements: requirements, products: products)
        try settle(position, step: step, filled, by: .reporter(report))
    }
}
