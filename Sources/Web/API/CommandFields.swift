import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// One field of a command as the API describes it; names are dotted as in forms.
struct CommandField: Sendable {
    enum Kind: Sendable {
        case text(limit: Int)
        case choice([String])
        case number
        case flag
        case id
        case date
        case moment
        /// Several short texts.
        case list
        /// Several of a set of words.
        case words([String])
        case file
        case files
        /// Objects by name or number with fields of their own.
        case map([CommandField])
    }

    var name: String
    var kind: Kind
    var isRequired = false

    init(_ name: String, _ kind: Kind, required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }
}

extension CommandName {
    /// The fields of the command, without those every command takes.
    var fields: [CommandField] {
        switch self {
        case _ where isOfOffice: officeFields
        case _ where isOfPrograms: programFields
        // No command is in two of these.
        default: fieldsOfReports + fieldsOfRows + fieldsOfTickets + fieldsOfRecords
        }
    }

    /// A report, until it is a ticket.
    private var fieldsOfReports: [CommandField] {
        switch self {
        case .receiveReport: Self.receiveReportFields
        case .recordAgenda: [Self.report] + Self.agenda
        case .acceptReport: [Self.report] + Self.acceptance
        case .joinReport: [Self.report, Self.ticket]
        case .joinOutage:
            [
                Self.ticket, CommandField("unit", .text(limit: 200), required: true),
                CommandField("name", .text(limit: 120)), CommandField("contact", .text(limit: 120)),
            ]
        case .leaveTicket: [Self.report, Self.reason]
        case .forwardReport:
            [
                Self.report, CommandField("to", .choice(ForwardTarget.words), required: true),
                CommandField("note", .text(limit: 4_000), required: true),
            ]
        case .closeReport: [Self.report, Self.reason]
        default: []
        }
    }

    /// A row, its round and its papers.
    private var fieldsOfRows: [CommandField] {
        switch self {
        case .completeStep: [Self.ticket, Self.position] + Self.stepFields
        case .sendBack:
            [Self.ticket, Self.position, CommandField("to", .text(limit: 200), required: true), Self.reason]
        case .pauseStep:
            [
                Self.ticket, Self.position,
                CommandField("kind", .choice(PauseReason.Kind.words), required: true),
                CommandField("reference", .text(limit: 120)), CommandField("note", .text(limit: 4_000)),
                CommandField("provider", .text(limit: 200)),
            ]
        case .resumeStep: [Self.ticket, Self.position]
        case .parkTicket: [Self.ticket, Self.position] + Self.parking
        case .handOver:
            [
                Self.ticket, Self.position, CommandField("procedure", .text(limit: 200), required: true),
                Self.reason,
            ]
        case .recordLater:
            [
                CommandField(
                    "steps",
                    .map(
                        [
                            Self.ticket, CommandField("step", .text(limit: 200), required: true),
                            CommandField("happened", .moment),
                        ] + Self.givenFields + Self.stepFields), required: true)
            ]
        case .recordCase: Self.caseFields
        case .startPlace: [Self.ticket, Self.position, Self.place]
        case .finishPlace: Self.placeFields + Self.outcome
        case .splitPlace: Self.placeFields + Self.acceptance + [Self.complaint]
        case .countersign: [Self.ticket, Self.number] + Self.signer
        case .refuseCountersign: [Self.ticket, Self.number, Self.reason] + Self.signer
        case .waiveCountersign: [Self.ticket, Self.number, Self.reason]
        default: []
        }
    }

    /// A ticket as a whole.
    private var fieldsOfTickets: [CommandField] {
        switch self {
        case .markOutage:
            [
                Self.ticket, CommandField("scope", .choice(Outage.Scope.words)),
                CommandField("notice", .text(limit: 300)),
            ]
        case .classifyTicket:
            [
                Self.ticket, CommandField("sensitivity", .choice(TicketSensitivity.words), required: true),
                Self.reason,
            ]
        case .openTicket: Self.openTicketFields
        case .unparkTicket, .markSeen, .confirmTicket: [Self.ticket]
        case .comment:
            [Self.ticket, CommandField("text", .text(limit: 20_000)), CommandField("files", .files)]
        case .disputeTicket, .cancelTicket: [Self.ticket, Self.reason]
        case .rateTicket:
            [
                Self.ticket, CommandField("score", .number, required: true),
                CommandField("text", .text(limit: 4_000)),
            ]
        case .reopenTicket: [Self.ticket, CommandField("step", .text(limit: 200)), Self.reason]
        case .moveTicket: [Self.ticket, Self.version, Self.reason, CommandField("rows", .map([]))]
        default: []
        }
    }

    /// Versions of SOPs, and what is kept how long.
    private var fieldsOfRecords: [CommandField] {
        switch self {
        case .keepProcedure:
            [CommandField("text", .text(limit: ProcedureCommand.largestFile - 1), required: true)]
        case .enforceProcedure:
            [
                Self.procedure, Self.version, CommandField("effective", .date),
                CommandField("approved_by", .text(limit: 200), required: true),
                CommandField("columns", .map([])),
            ]
        case .withdrawProcedure: [Self.procedure, Self.version, Self.reason]
        case .removePersonalData:
            [CommandField("reports", .list), CommandField("values", .list), Self.reason]
        case .destroyExpiredData: [Self.reason]
        case .setRetention:
            [
                CommandField("classification", .text(limit: 60), required: true),
                CommandField("name", .text(limit: 200), required: true),
                CommandField("active_years", .number, required: true),
                CommandField("inactive_years", .number, required: true), CommandField("permanent", .flag),
                CommandField("standard", .flag), CommandField("procedures", .list),
            ]
        default: []
        }
    }

    /// What every command takes besides its own fields.
    static let commonFields: [CommandField] =
        [
            CommandField("command_id", .id), CommandField("expected_version", .number),
            CommandField("happened", .moment), CommandField("late_reason", .text(limit: 4_000)),
        ] + givenFields

    private static let givenFields: [CommandField] = [
        CommandField("given", .choice(["own", "recorded", "on-site"])),
        CommandField("given.ordered_by", .text(limit: 200)), CommandField("given.name", .text(limit: 120)),
        CommandField("given.post", .text(limit: 120)), CommandField("given.contact", .text(limit: 120)),
        CommandField("given.medium", .choice(Given.RecordedFor.Medium.words)),
        CommandField("given.scan", .file),
        CommandField("given.signature", .file), CommandField("given.photo", .file),
    ]

    /// Everything that may be sent with the command.
    var allFields: [CommandField] {
        let code = access == .reporterOrPerson ? [CommandField("code", .text(limit: 40))] : []
        return fields + Self.commonFields + code + (takesLink ? Self.personalLink : [])
    }

    /// Whether an OPD contact may give it by a personal link and its PIN.
    private var takesLink: Bool {
        switch self {
        case .completeStep, .countersign, .refuseCountersign: true
        default: false
        }
    }

    /// Needed with a code or a link.
    private static let signer = [
        CommandField("signer.name", .text(limit: 120)), CommandField("signer.post", .text(limit: 120)),
    ]

    private static let personalLink = [CommandField("link", .id), CommandField("pin", .text(limit: 40))]

    /// Whether something may be sent at a dotted path.
    func takes(_ path: String) -> Bool { Self.take(path[...], allFields) }

    private static func take(_ path: Substring, _ fields: [CommandField]) -> Bool {
        fields.contains { field in
            guard case .map(let inner) = field.kind else { return path == field.name }
            guard path.hasPrefix(field.name + ".") else { return false }
            let rest = path.dropFirst(field.name.count + 1)
            guard !inner.isEmpty else { return !rest.isEmpty }
            guard let dot = rest.firstIndex(of: ".") else { return false }
            return take(rest[rest.index(after: dot)...], inner)
        }
    }

    // MARK: parts

    private static let ticket = CommandField("ticket", .id, required: true)
    private static let report = CommandField("report", .id, required: true)
    private static let procedure = CommandField("procedure", .text(limit: 200), required: true)
    private static let version = CommandField("version", .number, required: true)
    private static let position = CommandField("position", .number, required: true)
    private static let number = CommandField("number", .number, required: true)
    private static let place = CommandField("place", .text(limit: 200), required: true)
    private static let reason = CommandField("reason", .text(limit: 4_000), required: true)
    private static let complaint = CommandField("complaint", .choice(Complaint.words))
    private static let urgency = CommandField("urgency", .choice(Disposition.Urgency.words))
    private static let outcome = [
        CommandField(
            "outcome", .choice(["good", "repaired", "replaced", "unreachable"]), required: true),
        CommandField("what", .text(limit: 4_000)), CommandField("reason", .text(limit: 4_000)),
        CommandField("devices", .map(device)),
    ]

    private static let agenda = [
        CommandField("agenda.letter_number", .text(limit: 120)), CommandField("agenda.letter_date", .date),
        CommandField("agenda.agenda_number", .text(limit: 60)),
        CommandField("agenda.sensitivity", .choice(Agenda.Sensitivity.words)),
        CommandField("agenda.sender", .text(limit: 200)), CommandField("agenda.scan", .file),
    ]

    private static let acceptance = [
        CommandField("procedure", .text(limit: 200)),
        CommandField("title", .text(limit: 200), required: true),
        urgency,
    ]

    private static let receiveReportFields =
        [
            CommandField("channel", .choice(Channel.words)),
            CommandField("complaint", .choice(Complaint.words), required: true),
            CommandField("unit", .text(limit: 200), required: true), CommandField("place", .text(limit: 200)),
            CommandField("place_text", .text(limit: 200)),
            CommandField("text", .text(limit: 20_000), required: true),
            CommandField("name", .text(limit: 120), required: true), CommandField("post", .text(limit: 120)),
            CommandField("contact", .text(limit: 120), required: true), CommandField("since", .moment),
            CommandField("made", .moment), CommandField("photos", .files),
        ] + agenda

    private static let caseFields =
        receiveReportFields.filter {
            !["unit", "name", "text", "contact", "complaint", "made"].contains($0.name)
        }
        + [
            procedure, version, CommandField("title", .text(limit: 200), required: true), urgency,
            CommandField("source", .choice(Trigger.Source.words)),
            CommandField("made", .moment, required: true),
            CommandField("unit", .text(limit: 200)), CommandField("name", .text(limit: 120)),
            CommandField("text", .text(limit: 20_000)), CommandField("contact", .text(limit: 120)),
            complaint, CommandField("scan", .file),
            CommandField(
                "steps",
                .map(
                    [
                        CommandField("step", .text(limit: 200), required: true),
                        CommandField("stage", .number),
                        CommandField("happened", .moment),
                        CommandField("visits", .text(limit: CommandReading.pasteLimit)),
                        CommandField(
                            "countersigns",
                            .map(
                                [
                                    CommandField("happened", .moment),
                                    CommandField("missing", .text(limit: 4_000)),
                                ]
                                    + givenFields)),
                    ] + givenFields + stepFields), required: true),
        ]

    private static let openTicketFields = [
        CommandField("procedure", .text(limit: 200), required: true),
        CommandField("source", .choice(["perintah", "jadwal"]), required: true),
        CommandField("title", .text(limit: 200), required: true), CommandField("unit", .text(limit: 200)),
        CommandField("place", .text(limit: 200)), urgency, CommandField("places", .list),
        CommandField("since", .moment), CommandField("sensitivity", .choice(TicketSensitivity.words)),
    ]

    private static let parking = [
        CommandField("parking.programme", .text(limit: 200), required: true),
        CommandField("parking.budget_year", .number, required: true),
        CommandField("parking.reference", .text(limit: 120)),
        CommandField("parking.responsible", .text(limit: 200), required: true),
        CommandField("parking.review", .date, required: true),
    ]

    private static let device = [
        CommandField("direction", .choice(DeviceChange.Direction.words)),
        CommandField("kind", .text(limit: 120)),
        CommandField("brand", .text(limit: 120)), CommandField("serial", .text(limit: 120)),
        CommandField("asset_code", .text(limit: 120)),
    ]

    private static let placeFields = [
        ticket, position, place,
        CommandField("checked", .list), CommandField("note", .text(limit: 4_000)),
        CommandField("acknowledged.name", .text(limit: 120)),
        CommandField("acknowledged.post", .text(limit: 120)),
        CommandField("acknowledged.signature", .file), CommandField("acknowledged.photo", .file),
    ]

    private static let stepFields =
        [
            CommandField(
                "requirements",
                .map([
                    CommandField("ticked", .flag), CommandField("files", .files),
                    CommandField("missing", .text(limit: 4_000)),
                ])),
            CommandField("fields", .map([])), CommandField("outputs", .map(outputParts)),
            CommandField("answer", .text(limit: 200)), CommandField("note", .text(limit: 20_000)),
        ] + parking

    private static let outputParts = [
        CommandField("missing", .text(limit: 4_000)), CommandField("text", .text(limit: 20_000)),
        CommandField("number", .text(limit: 120)), CommandField("classification", .text(limit: 60)),
        CommandField("files", .files), CommandField("target", .text(limit: 200)),
        CommandField("instructions", .list),
        urgency, CommandField("test", .text(limit: 20_000)), CommandField("photos", .files),
        CommandField("reporter_confirmed", .flag), CommandField("by", .text(limit: 200)),
        CommandField("people", .list), CommandField("period", .text(limit: 60)),
        CommandField("devices", .map(device)),
    ]
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// Every value as it is written.
    static var words: [String] { allCases.map(\.rawValue) }
}
