import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Turns what was sent into a command; pure but for random ids of what is set apart.
struct CommandReading {
    var reader: InputReader
    let now: Instant
    /// Ids for what the command makes: derived from the command's own id, so that a repeat names the same.
    let newTicket: TicketID
    let newReport: ReportID
    let fresh: FreshSecret
    /// The row a `complete-step` is about; nil where the ticket has no such position.
    var step: Step?
    /// The rows that `record-later` is about, by their name below `steps`.
    var laterRows: [String: Step] = [:]
    /// The procedure of a case of the past.
    var laterProcedure: Procedure?
    /// Who answers for the networks of OPDs, as far as it is still kept; asked for where a list of them
    /// comes.
    var knownContacts: [UnitID: ReporterDetails] = [:]
    /// The report whose code was sent with it.
    let reporter: ReportID?

    /// The command, with faults left in `reader` where something is wrong with a value.
    mutating func command(_ name: CommandName) -> Command {
        switch name {
        case _ where name.isOfOffice: .reshapeOffice(officeChange(name))
        case .receiveReport: .receiveReport(reportReceived(needsContact: true))
        case .recordAgenda: .recordAgenda(reader.requiredID("report"), agenda() ?? Agenda())
        case .acceptReport: .acceptReport(reader.requiredID("report"), acceptance())
        case .joinReport: .joinReport(reader.requiredID("report"), reader.requiredID("ticket"))
        case .joinOutage: joinOutage()
        case .leaveTicket: .leaveTicket(reader.requiredID("report"), reason: reason())
        case .forwardReport:
            .forwardReport(
                reader.requiredID("report"), reader.requiredChoice("to", or: .otherUnit),
                note: reader.requiredText("note", upTo: Self.noteLimit))
        case .closeReport:
            .closeReport(
                reader.requiredID("report"), reason: reader.requiredText("reason", upTo: Self.noteLimit))
        case .openTicket: openTicket()
        case .splitPlace: splitPlace()
        case .recordLater: .recordLater(laterSteps())
        case .recordCase: recordCase()
        case .removePersonalData: removePersonalData()
        case .destroyExpiredData:
            .destroyExpired(reason: reader.requiredText("reason", upTo: Self.noteLimit))
        case .setRetention: setRetention()
        case _ where name.isOfPrograms: .program(programCommand(name))
        case .keepProcedure, .enforceProcedure, .withdrawProcedure: .procedure(procedureCommand(name))
        default: .ticket(reader.requiredID("ticket"), ticketCommand(name))
        }
    }

    static let noteLimit = 4_000
    static let textLimit = 20_000

    // MARK: reports

    /// - Parameter needsContact: not of an old case, whose reporter nobody has to call any more.
    mutating func reportReceived(needsContact: Bool) -> ReceiveReport {
        let name = reader.requiredText("name", upTo: 120)
        let details = ReporterDetails(
            name: name, post: reader.text("post", upTo: 120) ?? "",
            contact: reporterContact(isNeeded: needsContact))
        let words = reader.requiredText("text", upTo: Self.textLimit)
        let place = reader.text("place_text", upTo: 200)
        let photos = reader.files("photos")
        let unit = reader.unit("unit")
        if unit == nil, reader.values.text("unit") == nil { reader.fault("unit", .missing) }
        let named = place.flatMap { placeNamed($0, of: unit) }
        // What is on the list is not told twice.
        let story = named == nil ? place.map { $0 + "\n" + words } ?? words : words
        return ReceiveReport(
            id: newReport, channel: reader.choice("channel") ?? .web,
            complaint: reader.requiredChoice("complaint", or: .other), unit: unit,
            place: reader.place("place") ?? named,
            reporter: reader.keepApart(JSONText.of(details), as: .reporter),
            words: reader.keepApart(story, as: .words),
            photos: photos.isEmpty ? nil : reader.keepApart(JSONText.of(photos), as: .photos),
            since: reader.moment("since"), made: reader.moment("made"), agenda: agenda())
    }

    /// A place of the office that was typed by its name: the unit's own before one of nobody's; one of
    /// another unit is not meant.
    private func placeNamed(_ typed: String, of unit: UnitID?) -> PlaceID? {
        let meant = reader.office.places.values.filter { place in
            place.isActive && place.name.lowercased() == typed.lowercased()
                && (place.unit == nil || place.unit == unit)
        }
        return meant.min { ($0.unit == nil ? 1 : 0, $0.id) < ($1.unit == nil ? 1 : 0, $1.id) }?.id
    }

    private mutating func agenda() -> Agenda? {
        guard reader.values.has("agenda") else { return nil }
        return Agenda(
            letterNumber: reader.text("agenda.letter_number", upTo: 120) ?? "",
            letterDate: reader.date("agenda.letter_date"),
            agendaNumber: reader.text("agenda.agenda_number", upTo: 60) ?? "",
            sensitivity: reader.choice("agenda.sensitivity") ?? .normal,
            sender: reader.text("agenda.sender") ?? "", scan: reader.files("agenda.scan").first)
    }

    private mutating func acceptance() -> AcceptReport {
        AcceptReport(
            ticket: newTicket, procedure: reader.text("procedure"), title: reader.requiredText("title"),
            urgency: reader.choice("urgency") ?? .normal)
    }

    // MARK: beginning

    private mutating func openTicket() -> Command {
        let source: Trigger.Source = reader.requiredChoice("source", or: .order)
        let open = OpenTicket(
            source: source, title: reader.requiredText("title"), unit: reader.unit("unit"),
            place: reader.place("place"), urgency: reader.choice("urgency") ?? .normal,
            since: reader.moment("since") ?? now,
            places: reader.list("places"),
            isSecret: (reader.choice("sensitivity", TicketSensitivity.self) ?? .normal) == .confidential)
        return .openTicket(newTicket, procedure: reader.requiredText("procedure"), open)
    }

    private mutating func splitPlace() -> Command {
        let split = SplitPlace(
            position: reader.requiredNumber("position"), place: reader.requiredText("place"),
            checked: reader.list("checked"), note: reader.text("note", upTo: Self.noteLimit) ?? "",
            acknowledgement: acknowledgement(), report: newReport, accept: acceptance(),
            complaint: reader.choice("complaint") ?? .other)
        return .splitPlace(reader.requiredID("ticket"), split)
    }

    // MARK: tickets

    private mutating func ticketCommand(_ name: CommandName) -> TicketCommand {
        switch name {
        case .completeStep: completeStep()
        case .sendBack:
            .sendBack(position: position(), to: returnTarget(), reason: reason())
        case .pauseStep: .pause(position: position(), pauseReason())
        case .resumeStep: .resume(position: position())
        case .parkTicket: .park(position: position(), parking() ?? missingParking())
        case .unparkTicket: .unpark
        case .handOver:
            .handOver(
                position: position(),
                HandOver(ticket: newTicket, procedure: reader.requiredText("procedure"), reason: reason()))
        case .startPlace: .startPlace(position: position(), place: reader.requiredText("place"))
        case .finishPlace: .finishPlace(position: position(), placeResult())
        case .countersign: .countersign(number: reader.requiredNumber("number"), signer: signer())
        case .refuseCountersign:
            .refuseCountersign(
                number: reader.requiredNumber("number"), reason: reason(), signer: signer())
        case .waiveCountersign: .waiveCountersign(number: reader.requiredNumber("number"), reason: reason())
        case .markSeen: .markSeen
        case .confirmTicket: .confirm
        case .disputeTicket: .dispute(reason: reason())
        case .rateTicket:
            .rate(
                score: reader.requiredNumber("score"),
                reader.text("text", upTo: Self.noteLimit).map { reader.keepApart($0, as: .rating) })
        case .reopenTicket: .reopen(at: reader.text("step").map { StepID($0) }, reason: reason())
        case .cancelTicket: .cancel(reason: reason())
        case .moveTicket: .move(move())
        case .markOutage: markOutage()
        case .classifyTicket: classify()
        default:
            .comment(text: reader.text("text", upTo: Self.textLimit) ?? "", files: reader.files("files"))
        }
    }

    /// A provider that stays chosen beside another reason is not meant.
    private mutating func pauseReason() -> PauseReason {
        let kind: PauseReason.Kind = reader.requiredChoice("kind", or: .reporter)
        let provider = reader.provider("provider")
        return PauseReason(
            kind: kind, reference: reader.text("reference", upTo: 120) ?? "",
            note: reader.text("note", upTo: Self.noteLimit) ?? "",
            provider: kind == .provider ? provider : nil)
    }

    private mutating func position() -> Int { reader.requiredNumber("position") }
    private mutating func reason() -> String { reader.requiredText("reason", upTo: Self.noteLimit) }

    private mutating func returnTarget() -> ReturnTarget {
        let to = reader.requiredText("to")
        return to == "previous" ? .previousPerformer : .step(StepID(to))
    }

    // MARK: places of a round

    private mutating func placeResult() -> PlaceResult {
        PlaceResult(
            place: reader.requiredText("place"), outcome: outcome(), checked: reader.list("checked"),
            note: reader.text("note", upTo: Self.noteLimit) ?? "", acknowledgement: acknowledgement())
    }

    private mutating func outcome() -> PlaceResult.Outcome {
        switch reader.values.text("outcome") {
        case "good": return .good
        case "repaired": return .repaired(reader.requiredText("what", upTo: Self.noteLimit))
        case "replaced": return .replaced(devices("devices"))
        case "unreachable": return .unreachable(reason: reason())
        case nil: reader.fault("outcome", .missing)
        default: reader.fault("outcome", .notAChoice(["good", "repaired", "replaced", "unreachable"]))
        }
        return .good
    }

    private mutating func acknowledgement() -> Given.OnSite? {
        let post = reader.text("acknowledged.post", upTo: 120) ?? ""
        guard let name = reader.text("acknowledged.name", upTo: 120) else {
            if reader.values.has("acknowledged"), reader.values.text("acknowledged.name") == nil {
                reader.fault("acknowledged.name", .missing)
            }
            return nil
        }
        let details = ReporterDetails(name: name, post: post)
        return Given.OnSite(
            who: reader.keepApart(JSONText.of(details), as: .onSite),
            signature: reader.files("acknowledged.signature").first,
            photo: reader.files("acknowledged.photo").first)
    }

    // MARK: parking

    mutating func parking() -> ParkingEntry? {
        guard reader.values.has("parking") else { return nil }
        let responsible = reader.post("parking.responsible")
        if reader.values.text("parking.responsible") == nil { reader.fault("parking.responsible", .missing) }
        let review = reader.date("parking.review")
        if reader.values.text("parking.review") == nil { reader.fault("parking.review", .missing) }
        let zone = reader.office.profile.zone
        let today = LocalTime(reader.moment("happened") ?? now, in: zone).date
        if let review, review < today {
            reader.fault("parking.review", .before(LocalTime(date: today, minute: 0).instant(in: zone)))
        }
        if let year = reader.number("parking.budget_year"), !(2000...2100).contains(year) {
            reader.fault("parking.budget_year", .outside(2000, 2100))
        }
        return ParkingEntry(
            programme: reader.requiredText("parking.programme"),
            budgetYear: reader.requiredNumber("parking.budget_year"),
            reference: reader.text("parking.reference", upTo: 120) ?? "",
            responsible: responsible ?? PostID(""), review: review ?? CivilDate(dayNumber: 0))
    }

    private mutating func missingParking() -> ParkingEntry {
        reader.fault("parking.programme", .missing)
        return ParkingEntry(
            programme: "", budgetYear: 0, reference: "", responsible: PostID(""),
            review: CivilDate(dayNumber: 0))
    }
}
