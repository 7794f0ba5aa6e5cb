import OfficeModel
import OfficeTime
import SOPModel

/// One outage, many reports; and who may read of it.
extension Deliberation {
    /// Somebody of the chain joins any report; where many suffer, a reporter may join their own.
    mutating func join(_ report: ReportID) throws(Refusal) {
        try requirePhase(.open, .parked)
        if context.actor == .reporter(report) {
            guard state.isOutage else { throw .noOutage }
        } else {
            try authorizeChain()
        }
        if state.reports.contains(report) { throw .alreadyJoined }
        emit(.reportJoined(ReportJoined(report: report)))
    }

    /// The report that began the ticket stays; its ticket would have nobody to ask.
    mutating func leave(_ report: ReportID, reason: String) throws(Refusal) {
        try requirePhase(.open, .parked)
        try requireReason(reason)
        if context.actor != .reporter(report) { try authorizeChain() }
        guard state.reports.contains(report) else { throw .notJoined }
        if state.reports.first == report { throw .firstReportStays }
        emit(.reportLeft(ReportLeft(report: report, reason: reason)))
    }

    /// What everybody is told of an outage; a confidential ticket is told to nobody.
    mutating func mark(_ outage: Outage?) throws(Refusal) {
        try requirePhase(.open, .parked)
        try authorizeSuperior()
        if let outage {
            if state.isSecret { throw .isSecret }
            if outage.words.isBlank { throw .fieldMissing("pengumuman") }
            if outage.words.count > Self.longestNotice {
                throw .fieldTooLong("pengumuman", limit: Self.longestNotice)
            }
            if outage.scope == .place, state.place == nil { throw .noPlaceKnown }
        } else if state.outage == nil {
            throw .noOutage
        }
        emit(.outageMarked(OutageMarked(outage: outage)))
    }

    /// What is confidential is no outage for everybody any more.
    mutating func classify(isSecret: Bool, reason: String) throws(Refusal) {
        try requireReason(reason)
        try authorizeSuperior()
        if state.isSecret == isSecret { throw .alreadyClassified }
        if isSecret, state.outage != nil { emit(.outageMarked(OutageMarked(outage: nil))) }
        emit(.ticketClassified(TicketClassified(isSecret: isSecret, reason: reason)))
    }

    private static let longestNotice = 300
}
