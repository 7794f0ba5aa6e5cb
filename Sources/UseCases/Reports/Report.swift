package import OfficeModel
package import OfficeTime
package import TicketEngine

/// By which way a report came.
package enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
    /// The public report page.
    case web
    case letter = "surat"
    case phone = "telepon"
    case word = "lisan"
    case whatsApp = "whatsapp"
    case email
    /// Found on a round over places.
    case round = "putaran"
}

/// What seems to be wrong, in the reporter's eyes.
package enum Complaint: String, Sendable, Hashable, Codable, CaseIterable {
    case down = "mati"
    case slow = "lambat"
    case unstable = "putus-putus"
    case wireless = "wifi"
    case device = "perangkat"
    case application = "aplikasi"
    case request = "permintaan"
    case other = "lainnya"
}

/// The entry of an incoming letter in the agenda.
package struct Agenda: Sendable, Hashable, Codable {
    package enum Sensitivity: String, Sendable, Hashable, Codable, CaseIterable {
        case normal = "biasa"
        case urgent = "segera"
        case veryUrgent = "sangat-segera"
        case confidential = "rahasia"
    }

    package var letterNumber: String
    package var letterDate: CivilDate?
    package var agendaNumber: String
    package var sensitivity: Sensitivity
    /// The office that wrote.
    package var sender: String
    package var scan: AttachmentReference?

    package init(
        letterNumber: String = "", letterDate: CivilDate? = nil, agendaNumber: String = "",
        sensitivity: Sensitivity = .normal, sender: String = "", scan: AttachmentReference? = nil
    ) {
        self.letterNumber = letterNumber
        self.letterDate = letterDate
        self.agendaNumber = agendaNumber
        self.sensitivity = sensitivity
        self.sender = sender
        self.scan = scan
    }
}

/// What became of a report.
package enum ReportStanding: Sendable, Hashable {
    /// In the inbox.
    case received
    case accepted(TicketID)
    case joined(TicketID)
    case forwarded(to: ForwardTarget, note: String)
    case closed(reason: String)

    package var ticket: TicketID? {
        switch self {
        case .accepted(let ticket), .joined(let ticket): ticket
        case .received, .forwarded, .closed: nil
        }
    }

    /// The word in read tables.
    package var word: String {
        switch self {
        case .received: "received"
        case .accepted: "accepted"
        case .joined: "joined"
        case .forwarded: "forwarded"
        case .closed: "closed"
        }
    }
}

/// Where a report that is not for this office goes.
package enum ForwardTarget: String, Sendable, Hashable, Codable, CaseIterable {
    case provider = "penyedia"
    case otherUnit = "unit-lain"
    case lapor = "lapor"
}

/// What someone said: the fold of its events.
package struct Report: Sendable, Hashable {
    package var id: ReportID
    package var version = 0
    package var channel = Channel.web
    package var complaint = Complaint.other
    package var unit: UnitID?
    package var place: PlaceID?
    /// Name, post and contact, kept apart.
    package var reporter: PersonalReference?
    /// The place and what happened in the reporter's own words, kept apart.
    package var words: PersonalReference?
    /// Photos, kept apart.
    package var photos: PersonalReference?
    /// Since when the network is disturbed.
    package var since: Instant?
    /// When the report was really made, by whatever way; the first clock counts from here.
    package var made = Instant(milliseconds: 0)
    package var recorded = Instant(milliseconds: 0)
    package var agenda: Agenda?
    package var standing = ReportStanding.received
    /// Why it was put in later than it was made; empty where it was not.
    package var lateReason = ""
    /// Who put it in: the reporter, or somebody of the office for them.
    package var receivedFrom: Actor?

    package init(id: ReportID) {
        self.id = id
    }

    /// *Sifat rahasia*: nothing of it stands on a public page.
    package var isSecret: Bool { agenda?.sensitivity == .confidential }

    /// `late` is why the event was put in late, `actor` who put it in.
    package mutating func apply(
        _ event: ReportEvent, recorded: Instant, late: String = "", by actor: Actor? = nil
    ) {
        version += 1
        switch event {
        case .reportReceived(let event):
            channel = event.channel
            complaint = event.complaint
            unit = event.unit
            place = event.place
            reporter = event.reporter
            words = event.words
            photos = event.photos
            since = event.since
            made = event.made
            self.recorded = recorded
            lateReason = late
            receivedFrom = actor
            agenda = event.agenda
        case .agendaRecorded(let agenda): self.agenda = agenda
        case .reportAccepted(let event): standing = .accepted(event.ticket)
        case .reportJoined(let event): standing = .joined(event.ticket)
        case .reportLeft: standing = .received
        case .reportForwarded(let event): standing = .forwarded(to: event.to, note: event.note)
        case .reportClosed(let event): standing = .closed(reason: event.reason)
        }
    }
}

/// What happened to a report.
package enum ReportEvent: Sendable, Hashable {
    case reportReceived(ReportReceived)
    case agendaRecorded(Agenda)
    case reportAccepted(ReportLinked)
    case reportJoined(ReportLinked)
    /// It was another disturbance after all, and waits in the inbox again.
    case reportLeft(ReportLeaving)
    case reportForwarded(ReportForwarded)
    case reportClosed(ReportClosed)

    package var kind: String { payload.kind }
    package var data: any Encodable & Sendable { payload.value }

    private var payload: (kind: String, value: any Encodable & Sendable) {
        switch self {
        case .reportReceived(let value): ("reportReceived", value)
        case .agendaRecorded(let value): ("agendaRecorded", value)
        case .reportAccepted(let value): ("reportAccepted", value)
        case .reportJoined(let value): ("reportJoinedToTicket", value)
        case .reportLeft(let value): ("reportLeftTicket", value)
        case .reportForwarded(let value): ("reportForwarded", value)
        case .reportClosed(let value): ("reportClosed", value)
        }
    }

    /// Reads an event back from what a line filed under `kind`; nil for a kind this program does not know.
    package init?(kind: String, from decoder: any Decoder) throws {
        switch kind {
        case "reportReceived": self = .reportReceived(try .init(from: decoder))
        case "agendaRecorded": self = .agendaRecorded(try .init(from: decoder))
        case "reportAccepted": self = .reportAccepted(try .init(from: decoder))
        case "reportJoinedToTicket": self = .reportJoined(try .init(from: decoder))
        case "reportLeftTicket": self = .reportLeft(try .init(from: decoder))
        case "reportForwarded": self = .reportForwarded(try .init(from: decoder))
        case "reportClosed": self = .reportClosed(try .init(from: decoder))
        default: return nil
        }
    }
}

package struct ReportReceived: Sendable, Hashable, Codable {
    package var channel: Channel
    package var complaint: Complaint
    package var unit: UnitID?
    package var place: PlaceID?
    package var reporter: PersonalReference?
    package var words: PersonalReference?
    package var photos: PersonalReference?
    package var since: Instant?
    package var made: Instant
    package var agenda: Agenda?
}

package struct ReportLinked: Sendable, Hashable, Codable {
    package var ticket: TicketID
}

package struct ReportLeaving: Sendable, Hashable, Codable {
    package var ticket: TicketID
    package var reason: String
}

package struct ReportForwarded: Sendable, Hashable, Codable {
    package var to: ForwardTarget
    package var note: String
}

package struct ReportClosed: Sendable, Hashable, Codable {
    package var reason: String
}

/// What is kept apart of a reporter, as one value.
package struct ReporterDetails: Sendable, Hashable, Codable {
    package var name: String
    package var post: String
    package var contact: String

    package init(name: String, post: String = "", contact: String = "") {
        self.name = name
        self.post = post
        self.contact = contact
    }
}
