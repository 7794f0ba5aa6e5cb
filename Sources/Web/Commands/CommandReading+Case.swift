import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Reading a finished case of the past: a report, and what each performer of the SOP's rows did.
extension CommandReading {
    mutating func recordCase() -> Command {
        let source: Trigger.Source = reader.choice("source") ?? .report
        let made = reader.moment("made")
        if made == nil, reader.values.text("made") == nil { reader.fault("made", .missing) }
        let agreed = reader.moment("happened")
        if reader.values.text("late_reason") == nil { reader.fault("late_reason", .missing) }
        if let made, made > now { reader.fault("made", .inFuture) }
        if let made, let agreed, agreed < made { reader.fault("happened", .before(made)) }
        let beginning: RecordCase.Beginning =
            source == .report
            ? .report(reportReceived(needsContact: false))
            : .without(
                source, unit: reader.unit("unit"), place: reader.place("place"), at: made ?? now)
        let scan = reader.files("scan").first
        return .recordCase(
            RecordCase(
                ticket: newTicket, procedure: reader.requiredText("procedure"),
                version: reader.requiredNumber("version"), title: reader.requiredText("title"),
                urgency: reader.choice("urgency") ?? .normal, beginning: beginning,
                steps: caseSteps(scan: scan)))
    }

    /// Those with a time, in the order of their numbers; a row the case did not pass was left alone.
    private mutating func caseSteps(scan: AttachmentReference?) -> [CaseStep] {
        let names = reader.values.names(below: "steps").compactMap { Int($0) }.sorted()
        if names.count > Self.laterLimit { reader.fault("steps", .tooLong(limit: Self.laterLimit)) }
        var answers: [String: String] = [:]
        for name in names.prefix(Self.laterLimit) {
            for field in reader.values.names(below: "steps.\(name).fields") {
                answers[field] = reader.values.text("steps.\(name).fields.\(field)")
            }
        }
        return names.prefix(Self.laterLimit).compactMap {
            caseStep("steps.\($0)", laterRows[String($0)], answers, scan)
        }
    }

    private mutating func caseStep(
        _ path: String, _ row: Step?, _ answers: [String: String], _ scan: AttachmentReference?
    ) -> CaseStep? {
        var part = CommandReading(
            reader: reader.part(path), now: now, newTicket: newTicket, newReport: newReport, fresh: fresh,
            step: row ?? step, laterProcedure: laterProcedure, reporter: reporter)
        guard let happened = part.reader.moment("happened") else {
            if part.isBegun, part.reader.values.text("happened") == nil {
                part.reader.fault("happened", .missing)
            }
            for fault in part.reader.faults { reader.fault(path + "." + fault.field, fault.reason) }
            return nil
        }
        let id = StepID(part.reader.requiredText("step"))
        let stage = part.reader.number("stage") ?? 0
        var given = part.caseGiven(scan)
        guard case .complete(let entry) = part.completeStep(at: 0) else { return nil }
        if happened > now { part.reader.fault("happened", .inFuture) }
        if let row = part.step, laterProcedure != nil {
            part.checkCase(entry, given, of: row, stage: stage, answers)
        }
        if given == .own { given = .recorded(.init(medium: .word)) }
        let signs = part.caseCountersigns(of: part.step, scan)
        let visits = part.caseVisits(of: part.step, until: happened)
        reader.absorb(part.reader, at: path)
        return CaseStep(
            step: id, stage: stage, entry: entry, given: given, happened: happened, countersigns: signs,
            visits: visits)
    }

    /// Whether somebody wrote into a row, and so meant it to count; what a form proposes does not say so.
    private var isBegun: Bool {
        let written = reader.values.paths.filter { reader.values.text($0) != nil }
        return written.contains { path in
            path == "answer" || path == "note" || path.hasPrefix("fields.")
                || [".text", ".test", ".missing"].contains { path.hasSuffix($0) }
        }
    }

    // MARK: who

    /// By whom it was given: of the office, also one who left it, or of the reporter's side.
    private mutating func caseGiven(_ scan: AttachmentReference?) -> Given {
        let manner = reader.values.text("given") ?? "recorded"
        guard manner == "recorded" else { return given() }
        var orderer: PersonID?
        if let word = reader.values.text("given.ordered_by") {
            orderer = PersonID(word)
            if reader.office.people[PersonID(word)] == nil {
                reader.fault("given.ordered_by", .unknownPerson)
            }
        }
        let own = reader.files("given.scan").first
        let medium: Given.RecordedFor.Medium =
            reader.choice("given.medium") ?? (own ?? scan == nil ? .word : .paper)
        return .recorded(
            Given.RecordedFor(
                orderedBy: orderer, outsider: orderer == nil ? outsider() : nil, medium: medium,
                scan: own ?? scan))
    }

    // MARK: who had to know of it

    private mutating func caseCountersigns(of row: Step?, _ scan: AttachmentReference?) -> [CaseCountersign] {
        reader.values.names(below: "countersigns").compactMap { Int($0) }.sorted().compactMap { place in
            let path = "countersigns.\(place)"
            let columns = row?.countersigners ?? []
            guard columns.indices.contains(place) else {
                if row != nil, reader.values.has(path) { reader.fault(path, .unexpected) }
                return nil
            }
            var part = CommandReading(
                reader: reader.part(path), now: now, newTicket: newTicket, newReport: newReport, fresh: fresh,
                reporter: reporter)
            let outcome = part.caseSignature(scan)
            reader.absorb(part.reader, at: path)
            return outcome.map { CaseCountersign(place: place, column: columns[place], outcome: $0) }
        }
    }

    private mutating func caseSignature(_ scan: AttachmentReference?) -> CaseCountersign.Outcome? {
        let moment = reader.moment("happened")
        let reason = reader.text("missing", upTo: Self.noteLimit)
        let given = caseGiven(scan)
        if let moment {
            if moment > now { reader.fault("happened", .inFuture) }
            return .signed(given, at: moment)
        }
        return reason.map { .waived(reason: $0) }
    }

    // MARK: what is missing

    /// What can be seen to be missing before the engine walks the case: all of it at once.
    ///
    /// Conditions are held against everything the form says; the engine has the last word.
    private mutating func checkCase(
        _ entry: CompleteStep, _ given: Given, of row: Step, stage: Int, _ answers: [String: String]
    ) {
        guard let procedure = laterProcedure else { return }
        let form = StepForm(row, stage: stage, of: procedure)
        func holds(_ condition: Condition?) -> Bool {
            condition?.holds { entry.fields[$0] ?? answers[$0] } ?? true
        }
        for field in form.fields where field.isRequired && holds(field.condition) {
            if entry.fields[field.name] == nil { reader.fault("fields." + field.name, .missing) }
        }
        for index in form.outputs where holds(row.outputs[index].condition) {
            if entry.products[index] == nil {
                reader.fault(Self.control(of: row.outputs[index], index), .missing)
            }
        }
        for index in form.requirements where row.requirements[index].isJudged {
            let requirement = row.requirements[index]
            guard entry.requirements[index] == nil, !procedure.supplies(requirement) else { continue }
            let control = requirement.kind == .document ? "files" : "ticked"
            reader.fault("requirements.\(index).\(control)", .missing)
        }
        if !form.answers.isEmpty, entry.answer == nil, stage == row.lastStage {
            reader.fault("answer", .missing)
        }
        guard case .recorded(let recorded) = given else { return }
        let column = row.performers.indices.contains(stage) ? row.performers[stage].column : nil
        let isReporters = column.flatMap { procedure.column($0) }?.isReporter ?? false
        if isReporters, recorded.outsider == nil { reader.fault("given.name", .missing) }
        if !isReporters, recorded.orderedBy == nil { reader.fault("given.ordered_by", .missing) }
    }

    /// The first control of an output, by its kind.
    private static func control(of output: Output, _ index: Int) -> String {
        let control =
            switch output.kind {
            case .document: output.isDisposition ? "target" : "text"
            case .register, .order: "text"
            case .condition: "test"
            case .team: "people"
            case .recap: "period"
            case .device: "devices.0.kind"
            }
        return "outputs.\(index).\(control)"
    }
}

extension Step {
    /// The last performer who may act; where several do it together there is one turn.
    var lastStage: Int { order == .anyOne ? 0 : max(0, performers.count - 1) }
}

extension Procedure {
    /// Whether a paper comes from the report or from a row of the same sheet.
    func supplies(_ requirement: Requirement) -> Bool {
        guard requirement.kind == .document else { return false }
        if requirement.name == Requirement.reportPaper { return true }
        return steps.contains { step in
            step.outputs.contains { $0.kind == .document && $0.name == requirement.name }
        }
    }
}
