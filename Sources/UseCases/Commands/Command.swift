package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// Everything anybody can do: the one list behind pages and API.
package enum Command: Sendable {
    case receiveReport(ReceiveReport)
    case recordAgenda(ReportID, Agenda)
    case acceptReport(ReportID, AcceptReport)
    case joinReport(ReportID, TicketID)
    /// A reporter at an affected office joins an outage with one tap: a report of its own comes to be.
    case joinOutage(TicketID, JoinOutage)
    /// A joined report waits in the inbox again.
    case leaveTicket(ReportID, reason: String)
    case forwardReport(ReportID, ForwardTarget, note: String)
    case closeReport(ReportID, reason: String)
    /// A run that no report begins: by order or by schedule.
    case openTicket(TicketID, procedure: String, OpenTicket)
    case ticket(TicketID, TicketCommand)
    /// Steps that were done before they could be put in, such as on a day without power: all or none.
    case recordLater([LaterStep])
    /// A finished case of the past: all of it or nothing.
    case recordCase(RecordCase)
    /// A place of a round gets a ticket of its own, by way of a report of its own.
    case splitPlace(TicketID, SplitPlace)
    case changeOffice(OfficeEvent)
    case reshapeOffice(OfficeChange)
    /// What is kept of outsiders is deleted for good, because they ask for it.
    case removePersonal(RemovePersonal)
    /// The oldest of what the retention schedule no longer lets the office keep is destroyed.
    case destroyExpired(reason: String)
    case setRetention(SetRetention)
    case procedure(ProcedureCommand)
    case program(ProgramCommand)
}

/// A report as it comes in, outsiders' values already kept apart.
package struct ReceiveReport: Sendable, Hashable {
    package var id: ReportID
    package var channel: Channel
    package var complaint: Complaint
    package var unit: UnitID?
    package var place: PlaceID?
    package var reporter: PersonalReference?
    package var words: PersonalReference?
    package var photos: PersonalReference?
    package var since: Instant?
    /// When it was really made, where somebody enters it later; nil means now.
    package var made: Instant?
    package var agenda: Agenda?

    package init(
        id: ReportID, channel: Channel, complaint: Complaint, unit: UnitID? = nil, place: PlaceID? = nil,
        reporter: PersonalReference? = nil, words: PersonalReference? = nil, photos: PersonalReference? = nil,
        since: Instant? = nil, made: Instant? = nil, agenda: Agenda? = nil
    ) {
        self.id = id
        self.channel = channel
        self.complaint = complaint
        self.unit = unit
        self.place = place
        self.reporter = reporter
        self.words = words
        self.photos = photos
        self.since = since
        self.made = made
        self.agenda = agenda
    }
}

/// A report that says no more than "we too".
package struct JoinOutage: Sendable, Hashable {
    package var report: ReportID
    package var unit: UnitID
    /// Name and contact, where they were given.
    package var reporter: PersonalReference?

    package init(report: ReportID, unit: UnitID, reporter: PersonalReference? = nil) {
        self.report = report
        self.unit = unit
        self.reporter = reporter
    }
}

/// The desk turns a report into a ticket.
package struct AcceptReport: Sendable, Hashable {
    /// The id the ticket gets.
    package var ticket: TicketID
    /// nil takes the only procedure in force that a report begins.
    package var procedure: String?
    package var title: String
    package var urgency: Disposition.Urgency

    package init(
        ticket: TicketID, procedure: String? = nil, title: String, urgency: Disposition.Urgency = .normal
    ) {
        self.ticket = ticket
        self.procedure = procedure
        self.title = title
        self.urgency = urgency
    }
}

/// One step that was done before it could be put in, with the time it is said to have happened.
package struct LaterStep: Sendable, Hashable {
    package var ticket: TicketID
    /// The open row it completes; it may have come open by a step before it in the same command.
    package var step: StepID
    /// Its position is found by the row.
    package var entry: CompleteStep
    package var given: Given
    package var happened: Instant

    package init(
        ticket: TicketID, step: StepID, entry: CompleteStep, given: Given = .own, happened: Instant
    ) {
        self.ticket = ticket
        self.step = step
        self.entry = entry
        self.given = given
        self.happened = happened
    }
}

package struct SplitPlace: Sendable, Hashable {
    package var position: Int
    package var place: String
    package var checked: [String]
    package var note: String
    package var acknowledgement: Given.OnSite?
    package var report: ReportID
    package var accept: AcceptReport
    package var complaint: Complaint

    package init(
        position: Int, place: String, checked: [String] = [], note: String = "",
        acknowledgement: Given.OnSite? = nil, report: ReportID, accept: AcceptReport,
        complaint: Complaint = .other
    ) {
        self.position = position
        self.place = place
        self.checked = checked
        self.note = note
        self.acknowledgement = acknowledgement
        self.report = report
        self.accept = accept
        self.complaint = complaint
    }
}

/// What of outsiders is deleted.
package struct RemovePersonal: Sendable, Hashable {
    /// Everything that these reports keep of their reporter.
    package var reports: [ReportID]
    /// Single values, such as who signed on the spot.
    package var values: [PersonalID]
    package var reason: String

    package init(reports: [ReportID], values: [PersonalID] = [], reason: String) {
        self.reports = reports
        self.values = values
        self.reason = reason
    }
}

/// One classification of the retention schedule, and what falls under it.
package struct SetRetention: Sendable, Hashable {
    package var rule: RetentionSchedule.Rule
    /// It holds for everything that no other classification names.
    package var isStandard: Bool
    /// By procedure code; those that stood under it and are not named go back to the standard.
    package var procedures: [String]

    package init(rule: RetentionSchedule.Rule, isStandard: Bool = false, procedures: [String] = []) {
        self.rule = rule
        self.isStandard = isStandard
        self.procedures = procedures
    }
}

/// One value of an outsider on its way into the table that keeps them apart.
package struct PersonalEntry: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// JSON of `ReporterDetails`.
        case reporter
        case words
        /// JSON of a list of attachments.
        case photos
        /// Who gave something on site: JSON of `ReporterDetails`.
        case onSite
        case rating
        /// What a reporter wrote on a ticket.
        case comment
        /// Files that came with it: JSON of a list of attachments.
        case commentFiles
        /// Why a reporter does not accept what was done.
        case reason
        /// Who answers for the network of an OPD: JSON of `ReporterDetails`.
        case contact
    }

    package var reference: PersonalReference
    package var kind: Kind
    package var value: String
    /// 16 random bytes; the digest is SHA-256 of salt and value.
    package var salt: [UInt8]

    package init(reference: PersonalReference, kind: Kind, value: String, salt: [UInt8]) {
        self.reference = reference
        self.kind = kind
        self.value = value
        self.salt = salt
    }
}

/// A command on its way: who, when, under which id.
package struct CommandEnvelope: Sendable {
    /// UUIDv7 made by the sender; the same id with the same content is answered once more, not done once
    /// more.
    package var id: CommandID
    package var actor: Actor
    package var given: Given
    package var happened: Instant?
    package var lateReason: String
    package var expectedVersion: Int?
    package var command: Command
    package var personal: [PersonalEntry]
    /// SHA-256 over what the sender sent, without anything made here: tells a repeat from another command.
    package var digest: [UInt8]
    /// The store itself says when a report was made, because its record is ahead of the clock.
    package var isMadeByClock = false

    package init(
        id: CommandID, actor: Actor, given: Given = .own, happened: Instant? = nil, lateReason: String = "",
        expectedVersion: Int? = nil, command: Command, personal: [PersonalEntry] = [], digest: [UInt8]
    ) {
        self.id = id
        self.actor = actor
        self.given = given
        self.happened = happened
        self.lateReason = lateReason
        self.expectedVersion = expectedVersion
        self.command = command
        self.personal = personal
        self.digest = digest
    }
}

/// What a command came to: kept with its id, so that a repeat gets the same answer.
package struct CommandOutcome: Sendable, Hashable, Codable {
    /// The ticket that another one goes on as.
    package struct Successor: Sendable, Hashable, Codable {
        package var ticket: TicketID
        package var number: String

        package init(ticket: TicketID, number: String) {
            self.ticket = ticket
            self.number = number
        }
    }

    package var ticket: TicketID?
    package var number: String?
    package var report: ReportID?
    /// The tracking code of a new report: 10 letters.
    package var code: String?
    /// What was handed over goes on here.
    package var successor: Successor?
    /// The version of the ticket or report afterwards.
    package var version: Int
    /// The id of a token or webhook that came to be; the sender's side knows it, the store does not.
    package var made: String?
    /// Shown once, and never kept with the outcome.
    package var secret: String?

    package init(
        ticket: TicketID? = nil, number: String? = nil, report: ReportID? = nil, code: String? = nil,
        version: Int = 0
    ) {
        self.ticket = ticket
        self.number = number
        self.report = report
        self.code = code
        self.version = version
    }
}

/// Why a command was not done.
package enum CommandFailure: Error, Sendable, Hashable {
    /// The engine refuses, and says why.
    case refused(Refusal)
    case reportRefused(ReportRefusal)
    case officeRefused(OfficeRefusal)
    case procedureRefused(ProcedureRefusal)
    case programRefused(ProgramRefusal)
    /// The engine refuses one of several steps put in together, by its place from 0; none of them is done.
    case laterRefused(Int, Refusal)
    /// A case of the past cannot be put in as it was told; nothing of it is.
    case caseRefused(CaseRefusal)
    /// The id was used for another command: 422.
    case idReused
    case notAllowed
    /// A value that no store could keep, such as a NUL in a text.
    case invalidValue
    /// The store could not be reached just now; the same command may be sent again.
    case tryAgain
    /// The store cannot be written just now, and whoever runs the server can do something about it.
    case storeUnusable(StoreTrouble)
    /// The store is broken; the operator has to look.
    case storeFailed
}

extension CommandFailure: StoreFailing {
    package var trouble: StoreTrouble? {
        if case .storeUnusable(let trouble) = self { trouble } else { nil }
    }
}

/// Why a report command is refused.
package enum ReportRefusal: Error, Sendable, Hashable {
    case noSuchReport
    case alreadyHandled
    case textMissing
    case textTooLong(limit: Int)
    case unitUnknown
    case placeUnknown
    case reporterMissing
    case madeInFuture
    case sinceInFuture
    /// In a year in which it cannot have begun.
    case sinceTooEarly
    /// The letter is dated after the office's today.
    case letterInFuture
    case letterTooEarly
    case reasonMissing
    case noProcedure
    case chooseProcedure([String])
    case procedureUnknown(String)
    case noSuchTicket
    case alreadyReceived
    /// No step was filled in.
    case nothingToRecord
    case channelMissing
    /// The office is not one of those the outage concerns.
    case notAffected
    /// Only a report that was joined to a ticket can leave it.
    case notJoined
    /// Nothing of what was named is kept any more.
    case nothingKept
    /// Nothing has run out of its time.
    case nothingExpired
    case retentionUnusable(RetentionSchedule.Fault)
}
