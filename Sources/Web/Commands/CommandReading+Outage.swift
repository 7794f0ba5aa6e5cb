import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Whether a ticket is *rahasia*, as commands write it.
enum TicketSensitivity: String, Sendable, CaseIterable {
    case normal = "biasa"
    case confidential = "rahasia"
}

/// Reading what is about an outage for many, and about who may read a ticket.
extension CommandReading {
    mutating func joinOutage() -> Command {
        let unit = reader.unit("unit")
        if unit == nil, reader.values.text("unit") == nil { reader.fault("unit", .missing) }
        let contact = reader.text("contact", upTo: 120) ?? ""
        requireReachable(contact)
        let details = reader.text("name", upTo: 120).map { ReporterDetails(name: $0, contact: contact) }
        return .joinOutage(
            reader.requiredID("ticket"),
            JoinOutage(
                report: newReport, unit: unit ?? UnitID(""),
                reporter: details.map { reader.keepApart(JSONText.of($0), as: .reporter) }))
    }

    /// Without a scope the announcement is taken back.
    mutating func markOutage() -> TicketCommand {
        let words = reader.text("notice", upTo: 300)
        guard let scope = reader.choice("scope", Outage.Scope.self) else { return .markOutage(nil) }
        if words == nil { reader.fault("notice", .missing) }
        return .markOutage(Outage(scope: scope, words: words ?? ""))
    }

    mutating func classify() -> TicketCommand {
        let sensitivity: TicketSensitivity = reader.requiredChoice("sensitivity", or: .confidential)
        return .classify(
            isSecret: sensitivity == .confidential,
            reason: reader.requiredText("reason", upTo: Self.noteLimit))
    }
}
